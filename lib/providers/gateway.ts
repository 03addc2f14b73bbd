import type { MessageDraft } from "../message/schema";
import type { WebhookRequest } from "./types";

/**
 * The sandbox side of a provider: plays it over real HTTP. Pure data in, data out; `lib/sandbox.ts` keeps what was
 * accepted, posts what is due and owns the clock.
 */
export interface GatewayRequest {
  method: string;
  /** After the gateway's base address, with its leading slash: "/messages". */
  path: string;
  query: Record<string, string>;
  /** Lower-case names. */
  headers: Record<string, string>;
  rawBody: string;
}

export interface GatewayContext<Settings> {
  /** The credentials that this gateway accepts, and only these. */
  settings: Settings;
  now: Date;
  /** A fresh UUID. */
  newId(): string;
  /** What this gateway accepted earlier under one of its ids. */
  find(id: string): AcceptedMessage | undefined;
}

/** What the gateway understood from the wire: this, and not the composer's message, is what the sandbox phone shows. */
export interface AcceptedMessage {
  /** The provider's id of the message. */
  id: string;
  /** E.164 with the plus. */
  to: string;
  /** The sender as the phone shows it. */
  sender: string;
  draft: MessageDraft;
  /** Whatever the webhooks must quote: our reference, the callback's query, … */
  correlation: Record<string, string>;
  /** "fallback" when the phone gets the SMS or MMS instead. */
  shownAs: "rcs" | "fallback" | "nothing";
  /** ISO 8601: the phone has it only from then on, because it was scheduled. */
  shownFrom?: string;
}

export interface DueWebhook {
  afterMilliseconds: number;
  request: Omit<WebhookRequest, "query"> & { query?: Record<string, string> };
}

export interface GatewayAnswer {
  status: number;
  headers?: Record<string, string>;
  /** JSON, or text where it is a string. */
  body?: unknown;
  /** Milliseconds that the answer is held back ("slow"); `"never"` keeps the caller waiting until it gives up. */
  delay?: number | "never";
  accepted?: AcceptedMessage;
  webhooks?: DueWebhook[];
  /** The id of a message that goes no further: the phone no longer has it, and its reports that are due are forgotten. */
  withdrawn?: string;
}

/** What the person with the sandbox phone did. */
export type PhoneAction =
  | { kind: "tap"; title: string; postbackData: string }
  | { kind: "reply"; text: string }
  | { kind: "location"; latitude: number; longitude: number; postbackData?: string };

export interface Gateway<Settings = Record<string, unknown>> {
  /** Random settings for a fresh sandbox connection; `baseUrl` is filled in by the caller. */
  credentials(random: (length: number) => string): Omit<Settings, "baseUrl">;
  /**
   * How long a body may be that comes for this path with these headers; a megabyte unless said otherwise, which holds
   * any message. More than that is only for whoever has the credentials.
   */
  largestBodyBytes?(request: Pick<GatewayRequest, "path" | "headers">, settings: Settings): number;
  handle(request: GatewayRequest, context: GatewayContext<Settings>): GatewayAnswer;
  /** The webhooks that the provider would post for what the person did with this message. */
  act(
    message: AcceptedMessage,
    action: PhoneAction,
    context: Pick<GatewayContext<Settings>, "settings" | "now" | "newId">,
  ): DueWebhook[];
}

/** Reserved fictional numbers (North American 555-01xx) that pick an outcome at every gateway that knows it. */
export const outcomes = {
  "+12025550100": { name: "delivered-and-read", label: "Delivered, then read" },
  "+12025550101": { name: "delivered", label: "Delivered, never read" },
  "+12025550102": { name: "fallback", label: "No RCS: the fallback goes out, else it fails" },
  "+12025550103": { name: "field-rejected", label: "The provider refuses a field" },
  "+12025550104": { name: "payment", label: "The account's balance is used up" },
  "+12025550105": { name: "slow", label: "The provider answers after 5 seconds" },
  "+12025550106": { name: "timeout", label: "The provider takes the message and never answers" },
  "+12025550107": { name: "silent", label: "Accepted, then never reported" },
  "+12025550108": { name: "duplicate-webhooks", label: "Every report comes twice" },
  "+12025550109": { name: "failed", label: "Accepted, then not delivered" },
  "+12025550110": { name: "rate-limited", label: "Too many requests, try again in 30 seconds" },
} as const;
export type OutcomeName = (typeof outcomes)[keyof typeof outcomes]["name"];

/** Any other number is delivered and read. */
export function outcomeFor(to: string): OutcomeName {
  return Object.hasOwn(outcomes, to) ? outcomes[to as keyof typeof outcomes].name : "delivered-and-read";
}
