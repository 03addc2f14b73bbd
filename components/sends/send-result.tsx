import { FilePen, Smartphone } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { placeOf } from "../composer/problem-index";
import { ButtonLink } from "../ui/button-link";
import { Notice } from "../ui/notice";
import { RelativeTime } from "../ui/relative-time";
import { type FollowUpActions, FollowUpButtons } from "./follow-up-buttons";
import { SendFacts } from "./send-facts-list";
import { type ShownSend, takingBackText } from "./send-view";
import { Simulated } from "./simulated";
import { StateLabel } from "./state-label";
import { stateWords } from "./states";

/** What happened, what to do next, and the ways on. */
export function SendResult({ send, followUps }: { send: ShownSend; followUps: FollowUpActions | undefined }) {
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
      {connection.sandbox && (
        <div className="max-w-[64ch]">
          <Simulated />
        </div>
      )}
      {error && error.fields.length > 0 && <RejectedFields fields={error.fields} messageId={messageId} />}
      <div className="flex flex-wrap items-start gap-2">
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
        {followUps && <FollowUpButtons send={send} actions={followUps} />}
      </div>
      <TakingBack send={send} />
      <SendFacts send={send} />
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

/** What came of asking to take it back, where that is not what the state says already. */
function TakingBack({ send }: { send: ShownSend }) {
  const text = takingBackText(send);
  if (!text || send.revokeAskedAt === null) return null;
  return (
    <Notice live>
      <p className="font-medium">
        Asked to take it back <RelativeTime at={send.revokeAskedAt} />
      </p>
      <p>{text}</p>
    </Notice>
  );
}
