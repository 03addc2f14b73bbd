import { FilePen, Smartphone } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { placeOf } from "../composer/problem-index";
import { ButtonLink } from "../ui/button-link";
import { RelativeTime } from "../ui/relative-time";
import { costText, durationText, type ShownSend } from "./send-view";
import { StateLabel } from "./state-label";
import { stateWords } from "./states";

/** What happened, what to do next, and the ways on. */
export function SendResult({ send }: { send: ShownSend }) {
  const { id, connection, state, error, messageId } = send;
  const mayHaveArrived = error === null || state === "unknown";
  return (
    <section aria-labelledby="result" className="grid gap-3">
      <h2 id="result" className="sr-only">
        Result
      </h2>
      <div role="status" className="grid gap-1">
        <p className="text-t4">
          <StateLabel state={state} provider={connection.providerName} />
        </p>
        <p className="max-w-[64ch] text-text-2">
          {error ? error.message : stateWords[state].meaning(connection.providerName)}
        </p>
        {error && <p className="max-w-[64ch]">{error.nextStep}</p>}
      </div>
      {error && error.fields.length > 0 && <RejectedFields fields={error.fields} messageId={messageId} />}
      <div className="flex flex-wrap gap-2">
        {messageId && (
          <ButtonLink icon={FilePen} href={`/messages/${messageId}`}>
            Open message
          </ButtonLink>
        )}
        {connection.sandbox && mayHaveArrived && (
          <ButtonLink icon={Smartphone} href={`/phone?send=${id}`}>
            Open the sandbox phone
          </ButtonLink>
        )}
      </div>
      <Facts send={send} />
    </section>
  );
}

interface RejectedFieldsProps {
  fields: { path: string; message: string }[];
  messageId: string | null;
}

function RejectedFields({ fields, messageId }: RejectedFieldsProps) {
  return (
    <ul aria-label="What the provider refused" className="divide-y divide-line rounded-r3 border border-line">
      {fields.map(({ path, message }) => (
        <li key={`${path} ${message}`} className="flex items-baseline gap-3 px-3 py-2">
          <span className="min-w-0 flex-1 text-danger wrap-anywhere">{message}</span>
          {messageId && (
            <Link
              href={`/messages/${messageId}?focus=${encodeURIComponent(path)}` as Route}
              className="shrink-0 text-accent hover:underline"
            >
              {placeOf(path)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ send }: { send: ShownSend }) {
  const { phone, testerName, connection, sentBy, createdAt, answeredAfter, cost, providerIds } = send;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 wrap-anywhere [&_dt]:text-text-3">
      <dt>To</dt>
      <dd className="tabular-nums">{testerName ? `${testerName}, ${phone}` : phone}</dd>
      <dt>Through</dt>
      <dd>{connection.name}</dd>
      <dt>Sent</dt>
      <dd>
        <RelativeTime at={createdAt} />
        {sentBy && ` by ${sentBy}`}
      </dd>
      {answeredAfter !== null && (
        <>
          <dt>Answered</dt>
          <dd>after {durationText(answeredAfter)}</dd>
        </>
      )}
      {cost && (
        <>
          <dt>Cost</dt>
          <dd>{costText(cost)}</dd>
        </>
      )}
      {providerIds.length > 0 && (
        <>
          <dt>{connection.providerName} id</dt>
          <dd>
            <code>{providerIds.join(", ")}</code>
          </dd>
        </>
      )}
    </dl>
  );
}
