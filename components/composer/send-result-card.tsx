"use client";

import Link from "next/link";
import { acceptedText, costFact, deliveredText, fallbackText, spanText } from "@/components/sends/send-facts";
import { StateLabel } from "@/components/sends/state-label";
import { stateWords } from "@/components/sends/states";
import { LocalTime } from "@/components/ui/local-time";
import { PlaceLink } from "./place-link";
import type { SentMessage } from "./sent-message";

/** What happened to a single message. */
export function SendResultCard({ send, onGo }: { send: SentMessage; onGo(): void }) {
  const { id, recipient, testerName, state, error, connection, sendAt, ttlSeconds } = send;
  return (
    <div className="grid gap-2 rounded-r3 border border-line p-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{testerName ?? recipient}</span>
        {testerName && <span className="text-text-3 tabular-nums">{recipient}</span>}
        <span className="ml-auto max-mid:ml-0 max-mid:basis-full" role="status">
          <StateLabel state={state} provider={connection.providerName} />
        </span>
      </div>
      <p className="text-text-2">
        {error ? `${error.message} ${error.nextStep}` : stateWords[state].meaning(connection.providerName)}
      </p>
      <RefusedFields send={send} onGo={onGo} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 wrap-anywhere [&_dd]:tabular-nums [&_dt]:text-text-3">
        <dt>Through</dt>
        <dd>{connection.name}</dd>
        {sendAt !== null && (
          <>
            <dt>To be sent</dt>
            <dd>
              <LocalTime at={sendAt} />
            </dd>
          </>
        )}
        {ttlSeconds !== null && (
          <>
            <dt>Given up after</dt>
            <dd>{spanText(ttlSeconds)}</dd>
          </>
        )}
        <dt>Accepted in</dt>
        <dd>{acceptedText(send)}</dd>
        <dt>Delivered in</dt>
        <dd>{deliveredText(send)}</dd>
        <dt>Cost</dt>
        <dd>{costFact(send)}</dd>
        <dt>Fallback</dt>
        <dd>{fallbackText(send)}</dd>
      </dl>
      <p className="flex flex-wrap gap-x-4">
        <Link href={`/sends/${id}`} className="min-h-6 content-center text-accent max-mid:min-h-11 hover:underline">
          Timeline and raw answer
        </Link>
        {connection.sandbox && !error && (
          <Link
            href={`/phone?send=${id}`}
            className="min-h-6 content-center text-accent max-mid:min-h-11 hover:underline"
          >
            Open the sandbox phone
          </Link>
        )}
      </p>
    </div>
  );
}

/** What the provider refused, each line leading to its field. */
export function RefusedFields({ send: { error }, onGo }: { send: SentMessage; onGo(): void }) {
  if (!error || error.fields.length === 0) return null;
  return (
    <ul aria-label="What the provider refused" className="grid gap-1">
      {error.fields.map(({ path, message }) => (
        <li key={`${path} ${message}`} className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 text-danger wrap-anywhere">{message}</span>
          <PlaceLink path={path} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}
