import { isProviderId, profiles } from "@/lib/providers/profiles";
import type { Cost, SendState } from "@/lib/providers/types";
import { isMoving } from "./states";

/** What the facts of a send are told from; times in milliseconds. */
export interface SendFate {
  state: SendState;
  error: object | null;
  /** Until the provider answered. */
  answeredAfter: number | null;
  /** Until the phone had it. */
  deliveredAfter: number | null;
  cost: Cost | null;
  byFallback: boolean;
  connection: { provider: string };
}

/** How long the provider took to accept it, as far as it did. */
export function acceptedText({ state, error, answeredAfter }: SendFate): string {
  if (state === "sending") return "Not yet";
  if (state === "unknown") return "Not known";
  if (error) return "Not accepted";
  return answeredAfter === null ? "Not known" : durationText(answeredAfter);
}

export function deliveredText({ state, deliveredAfter }: SendFate): string {
  if (deliveredAfter !== null) return durationText(deliveredAfter);
  if (state === "unknown") return "Not known";
  return isMoving(state) ? "Not yet" : "Not delivered";
}

/** Whether the fallback went out instead. */
export function fallbackText({ state, byFallback }: SendFate): string {
  if (byFallback) return "Yes";
  return state === "unknown" ? "Not known" : "No";
}

/** What it cost, once the provider says it; most say it never. */
export function costFact({ state, cost, connection: { provider } }: SendFate): string {
  if (cost) return costText(cost);
  const tells = isProviderId(provider) && profiles[provider].options.cost;
  return tells && isMoving(state) ? "Not yet" : "Not told";
}

/** "0.0085 EUR"; the bare amount where the provider names no currency. */
export function costText({ amount, currency }: Cost): string {
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(amount);
  return currency ? `${number} ${currency}` : number;
}

const minute = 60_000;

/** "0.4 s", "12 s", "5 min", "3 h" */
export function durationText(milliseconds: number): string {
  if (milliseconds < 50) return "under 0.1 s";
  if (milliseconds < 9_950) return `${(milliseconds / 1_000).toFixed(1)} s`;
  if (milliseconds < 2 * minute) return `${Math.round(milliseconds / 1_000)} s`;
  if (milliseconds < 120 * minute) return `${Math.round(milliseconds / minute)} min`;
  return `${Math.round(milliseconds / (60 * minute))} h`;
}

/** Seconds in words: "5 minutes", "1 hour", "2 days". */
export function spanText(seconds: number): string {
  const [unit, size] =
    seconds % 86_400 === 0 ? ["day", 86_400] : seconds % 3_600 === 0 ? ["hour", 3_600] : ["minute", 60];
  const count = Math.round(seconds / Number(size));
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
