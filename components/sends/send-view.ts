import type { ProviderProfile } from "@/lib/message/profile";
import type { MessageDraft } from "@/lib/message/schema";
import { mayStillArrive, type SendState } from "@/lib/providers/types";
import { isMoving } from "./states";
import type { TimelineEvent } from "./timeline";

/** Everything that the page of one send shows; times in epoch milliseconds. */
export interface ShownSend {
  id: string;
  messageId: string | null;
  messageName: string;
  connection: {
    name: string;
    provider: string;
    providerName: string;
    sandbox: boolean;
    senderName: string;
    senderLogo: string | null;
  };
  /** E.164 with the plus. */
  phone: string;
  testerName: string | null;
  state: SendState;
  error: { message: string; nextStep: string; fields: { path: string; message: string }[] } | null;
  cost: { amount: number; currency?: string } | null;
  answeredAfter: number | null;
  /** Milliseconds until the phone had it. */
  deliveredAfter: number | null;
  byFallback: boolean;
  ttlSeconds: number | null;
  /** When the provider was to send it. */
  sendAt: number | null;
  /** When somebody asked to take it back. */
  revokeAskedAt: number | null;
  createdAt: number;
  updatedAt: number;
  sentBy: string | null;
  draft: MessageDraft;
  providerIds: string[];
  request: unknown;
  response: unknown;
  events: TimelineEvent[];
}

/** Reports come within seconds; a tap may come a little later. Milliseconds. */
const lively = 5 * 60_000;
const patient = 60 * 60_000;

/** Milliseconds until the next look at a send; false once nothing more is to be expected. */
export function nextLook({ state, updatedAt }: Pick<ShownSend, "state" | "updatedAt">, now: number): number | false {
  const age = now - updatedAt;
  if (age < lively) return 1_000;
  return isMoving(state) && age < patient ? 15_000 : false;
}

/** What can be done about a send that went out; each with why not now, where it is there and cannot be done. */
export interface FollowUps {
  revoke?: { refusal?: string };
  cancel?: { refusal?: string };
  status?: { refusal?: string };
}

/** What this send's provider can still be asked for. */
export function followUpsOf(
  { state, providerIds, connection }: Pick<ShownSend, "state" | "providerIds" | "connection">,
  options: Pick<ProviderProfile["options"], "revoke" | "cancel" | "status">,
): FollowUps {
  const nameless =
    providerIds.length === 0
      ? { refusal: `${connection.providerName} never gave this message an id to ask about` }
      : {};
  const isUnsettled = isMoving(state) || state === "unknown";
  return {
    ...(options.revoke && mayStillArrive.includes(state) && { revoke: nameless }),
    ...(options.cancel && state === "scheduled" && { cancel: nameless }),
    ...(options.status && isUnsettled && state !== "sending" && { status: nameless }),
  };
}

/** What came of asking to take it back, beside the state itself; null where nobody asked, or the report is here. */
export function takingBackText({
  state,
  revokeAskedAt,
  connection,
}: Pick<ShownSend, "state" | "revokeAskedAt" | "connection">): string | null {
  if (revokeAskedAt === null || state === "revoked") return null;
  if (mayStillArrive.includes(state))
    return `Waiting for ${connection.providerName} to report what came of it. A delivery may still be reported.`;
  return "It was not taken back: the state above is the last report.";
}
