import { CopyButton } from "../ui/copy-button";
import type { ExchangeText } from "./exchange-text";

interface ExchangeProps {
  title: string;
  /** null: it never happened; `otherwise` says so. */
  text: ExchangeText | null;
  otherwise: string;
}

/** A request or an answer, folded away until somebody wants to see it. */
export function Exchange({ title, text, otherwise }: ExchangeProps) {
  if (!text)
    return (
      <div className="rounded-r3 border border-line px-4 py-3">
        <h3 className="font-medium">{title}</h3>
        <p className="text-text-2">{otherwise}</p>
      </div>
    );
  const { line, headers, body } = text;
  return (
    <details className="rounded-r3 border border-line">
      <summary className="rounded-r3 px-4 py-3 font-medium hover:bg-sunk">
        {title}
        <code className="ml-2 font-normal text-t2 text-text-2 wrap-anywhere">{line}</code>
      </summary>
      <div className="grid gap-3 border-line border-t p-4">
        {headers.length > 0 && <HeaderList headers={headers} />}
        {body === "" ? (
          <p className="text-text-2">No body.</p>
        ) : (
          <>
            <pre className="whitespace-pre-wrap rounded-r2 bg-sunk p-3 font-mono text-t2 wrap-anywhere">{body}</pre>
            <div>
              <CopyButton text={body} label="Copy the body" />
            </div>
          </>
        )}
      </div>
    </details>
  );
}

export function HeaderList({ headers }: Pick<ExchangeText, "headers">) {
  return (
    <dl className="grid gap-1 font-mono text-t2">
      {headers.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-text-3">{name}:</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
