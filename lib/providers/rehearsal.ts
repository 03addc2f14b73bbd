import type { AcceptedMessage, DueWebhook, OutcomeName } from "./gateway";
import { parseJson } from "./json";

/** What the gateways share: the course that each outcome takes, in no provider's words. */
export interface Step {
  afterMilliseconds: number;
  kind: "sent" | "delivered" | "read" | "failed" | "no-rcs" | "fallback-sent" | "fallback-delivered";
}

const sent: Step = { afterMilliseconds: 600, kind: "sent" };
const delivered: Step = { afterMilliseconds: 1_500, kind: "delivered" };
const read: Step = { afterMilliseconds: 3_500, kind: "read" };

/** The reports that follow an accepted message, in order. */
export function courseOf(outcome: OutcomeName, hasFallback: boolean): Step[] {
  switch (outcome) {
    case "delivered":
      return [sent, delivered];
    case "failed":
      return [sent, { ...delivered, kind: "failed" }];
    case "fallback":
      return hasFallback
        ? [
            { ...sent, kind: "fallback-sent" },
            { ...delivered, kind: "fallback-delivered" },
          ]
        : [{ ...sent, kind: "no-rcs" }];
    case "silent":
      return [];
    case "duplicate-webhooks":
      return [sent, delivered, read].flatMap((step) => [step, step]);
    case "timeout":
      // After the sender has given up, so that the doubt is seen before the reports settle it.
      return [sent, delivered, read].map(({ afterMilliseconds, kind }) => ({
        kind,
        afterMilliseconds: afterMilliseconds + 20_000,
      }));
    default:
      return [sent, delivered, read];
  }
}

/** What the phone shows in the end. */
export function shownAs(outcome: OutcomeName, hasFallback: boolean): AcceptedMessage["shownAs"] {
  if (outcome === "failed") return "nothing";
  if (outcome !== "fallback") return "rcs";
  return hasFallback ? "fallback" : "nothing";
}

/** How long the answer is held back. */
export function delayOf(outcome: OutcomeName): number | "never" | undefined {
  if (outcome === "slow") return 5_000;
  return outcome === "timeout" ? "never" : undefined;
}

export const jsonWebhook = (
  afterMilliseconds: number,
  body: unknown,
  query: Record<string, string> = {},
): DueWebhook => ({
  afterMilliseconds,
  request: {
    method: "POST",
    query,
    headers: { "content-type": "application/json" },
    rawBody: JSON.stringify(body),
  },
});

/** The JSON of a request; undefined where it is none. */
export const readJson = (rawBody: string): unknown => parseJson(rawBody)?.value ?? undefined;

/** The instant some milliseconds from now, as a provider would write it in its report. */
export const instantAfter = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();

/** Compares a credential in a time that does not tell how much of it was right. */
export function sameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ (given.charCodeAt(index) || 0);
  return difference === 0;
}
