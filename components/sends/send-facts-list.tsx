import type { ReactNode } from "react";
import { LocalTime } from "../ui/local-time";
import { RelativeTime } from "../ui/relative-time";
import { acceptedText, costFact, deliveredText, durationText, fallbackText, spanText } from "./send-facts";
import { type ShownSend, takingBackText } from "./send-view";

/** Who, through what, when, how long it took and what it cost. */
export function SendFacts({ send }: { send: ShownSend }) {
  const { phone, testerName, connection, sentBy, createdAt, state, sendAt, ttlSeconds, providerIds } = send;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 wrap-anywhere">
      <Fact name="To">{testerName ? `${testerName}, ${phone}` : phone}</Fact>
      <Fact name="Through">{connection.name}</Fact>
      <Fact name={sendAt === null ? "Sent" : "Handed over"}>
        <RelativeTime at={createdAt} />
        {sentBy && ` by ${sentBy}`}
      </Fact>
      {sendAt !== null && (
        <Fact name="Scheduled for">
          <LocalTime at={sendAt} />
        </Fact>
      )}
      {ttlSeconds !== null && <Fact name="Given up after">{spanText(ttlSeconds)}</Fact>}
      <Fact name="Accepted in">{acceptedText(send)}</Fact>
      {state === "failed" && send.error && send.answeredAfter !== null && (
        <Fact name="Answered">after {durationText(send.answeredAfter)}</Fact>
      )}
      <Fact name="Delivered in">{deliveredText(send)}</Fact>
      <Fact name="Cost">{costFact(send)}</Fact>
      <Fact name="Fallback sent">{fallbackText(send)}</Fact>
      {send.revokeAskedAt !== null && !takingBackText(send) && (
        <Fact name="Taking back">
          asked <RelativeTime at={send.revokeAskedAt} />
        </Fact>
      )}
      {providerIds.length > 0 && (
        <Fact name={`${connection.providerName} id`}>
          <code>{providerIds.join(", ")}</code>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}
