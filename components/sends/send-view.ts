import type { MessageDraft } from "@/lib/message/schema";
import type { SendState } from "@/lib/providers/types";
import { isMoving } from "./states";
import type { TimelineEvent } from "./timeline";

/** Everything that the page of one send shows; times in epoch milliseconds. */
export interface ShownSend {
  id: string;
  messageId: string | null;
  messageName: string;
  connection: {
    name: string;
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

/** "0.0085 EUR" */
export function costText({ amount, currency }: { amount: number; currency?: string }): string {
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(amount);
  return currency ? `${number} ${currency}` : number;
}

/** "240 ms", "5.2 s" */
export function durationText(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
