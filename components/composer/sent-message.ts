import { isMoving } from "@/components/sends/states";
import type { Cost, SendState } from "@/lib/providers/types";

/** One send as the list of sends knows it; times in epoch milliseconds, spans in milliseconds. */
export interface SentMessage {
  id: string;
  recipient: string;
  testerName: string | null;
  state: SendState;
  error: {
    message: string;
    nextStep: string;
    fields: { path: string; message: string }[];
  } | null;
  connection: { id: string; name: string; provider: string; providerName: string; sandbox: boolean };
  answeredAfter: number | null;
  deliveredAfter: number | null;
  cost: Cost | null;
  byFallback: boolean;
  ttlSeconds: number | null;
  sendAt: number | null;
  revokeAskedAt: number | null;
}

export type SendOutcome =
  | { ok: true; value: { sends: SentMessage[] } }
  | { ok: false; message: string; fields?: { path: string; message: string }[] };

/** Phone by phone, so that the connections of one phone stand below each other; else in the order of sending. */
export function sideBySide(sends: readonly SentMessage[]): SentMessage[] {
  const byPhone = Map.groupBy(sends, ({ recipient, testerName }) => `${testerName ?? ""} ${recipient}`);
  return [...byPhone.values()].flat();
}

/** "4 messages: 2 delivered, 1 under way, 1 not delivered." */
export function tally(sends: readonly SentMessage[]): string {
  const counts = { delivered: 0, "under way": 0, "in doubt": 0, "not delivered": 0 };
  for (const { state } of sends) counts[fate(state)]++;
  const told = Object.entries(counts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
  return `${sends.length} ${sends.length === 1 ? "message" : "messages"}: ${told.join(", ")}.`;
}

function fate(state: SendState) {
  if (state === "delivered" || state === "read" || state === "fallback-delivered") return "delivered";
  if (state === "unknown") return "in doubt";
  return isMoving(state) ? "under way" : "not delivered";
}
