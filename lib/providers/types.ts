import type { z } from "zod";
import type { ProviderProfile } from "../message/profile";
import type { Message, MessageDraft, Problem } from "../message/schema";
import type { ProviderError } from "./error";

/** One message to one phone, ready for an adapter. Every media address is absolute. */
export interface Outgoing {
  message: Message;
  /** E.164 with the plus. */
  to: string;
  /** Our send id, a UUID. */
  reference: string;
  /** Where the provider may post what happens; with our secret token in its path. */
  callbackUrl?: string;
  /** `sendAt` is ISO 8601. */
  options?: { ttlSeconds?: number; sendAt?: string };
}

export interface HttpRequest {
  method: "POST" | "PUT" | "GET" | "DELETE";
  url: string;
  headers: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

export interface HttpResponse {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Parsed JSON, else the text. */
  body: unknown;
}

export interface Session {
  token: string;
  expiresInSeconds: number;
}

/** Lowest first: the state of a send is the highest that any of its events gave it. */
export const sendStates = [
  "sending",
  "unknown",
  "accepted",
  "scheduled",
  "sent",
  "failed",
  "expired",
  "revoked",
  "cancelled",
  "fallback-sent",
  "fallback-failed",
  "fallback-delivered",
  "delivered",
  "read",
] as const;
export type SendState = (typeof sendStates)[number];

export interface Receipt {
  /** The provider's ids, the one to show first. */
  ids: string[];
  state: SendState;
  cost?: { amount: number; currency?: string };
  detail?: string;
}

/** One thing that a webhook or a status call told. */
export interface ProviderEvent {
  kind: "status" | "reply" | "tap" | "location" | "other";
  /** The provider's ids of the message it is about; empty where it names none. */
  ids: string[];
  /** Our send id, where it came back. */
  reference?: string;
  /** E.164 with the plus. */
  from?: string;
  state?: SendState;
  /** The typed reply, the tapped title, the provider's reason, or "53.79, -1.54". */
  text?: string;
  postbackData?: string;
  /** ISO 8601 */
  at?: string;
  /** The provider's event id, else a hash of the raw body. */
  dedupeKey: string;
  raw: unknown;
}

export interface WebhookRequest {
  method: string;
  query: Record<string, string>;
  /** Lower-case names. */
  headers: Record<string, string>;
  rawBody: string;
}

/** What a provider's lookup says of a phone. */
export interface Capability {
  reachable: boolean;
  features: string[];
  detail?: string;
}

/** A further HTTP exchange that a provider offers: how to ask, and how to read the answer. */
export interface Call<Input, Output, Settings> {
  request(input: Input, settings: Settings, session?: Session): HttpRequest;
  read(response: HttpResponse, input: Input): Output | ProviderError;
}

export interface Imported {
  draft: MessageDraft;
  /** What the payload held and a draft cannot, at the path where it would have stood. */
  lost: Problem[];
}

/**
 * A provider: data plus pure functions. It never fetches, logs, retries, reads the clock, the environment or the
 * database; the caller does. Optional abilities are expressed by presence.
 */
export interface Adapter<Settings = Record<string, unknown>> {
  profile: ProviderProfile;
  /**
   * Drives the connect form: each field's `.meta({ title, description, secret?, placeholder? })`.
   * Holds `baseUrl`, which defaults to the provider's real address and ends before the provider's own path.
   */
  settings: z.ZodObject & z.ZodType<Settings>;
  toPayload(outgoing: Outgoing, settings: Settings): unknown;
  /** Never throws, whatever JSON value comes. */
  fromPayload(payload: unknown): Imported;
  toRequest(outgoing: Outgoing, settings: Settings, session?: Session): HttpRequest;
  /** The provider's field paths come back as ours. */
  readReceipt(response: HttpResponse, outgoing: Outgoing): Receipt | ProviderError;
  /** What only the settings can tell: no fallback sender, no callback address. */
  ready?(outgoing: Outgoing, settings: Settings): Problem[];
  /** Whether the same request may be sent once more after this failure without any risk of a second message. */
  mayRepeat?(error: ProviderError): boolean;
  signIn?: Call<void, Session, Settings>;
  revoke?: Call<Receipt, void, Settings>;
  cancel?: Call<Receipt, void, Settings>;
  lookup?: Call<string, Capability, Settings>;
  verify?: Call<void, void, Settings>;
  status?: Call<Receipt, ProviderEvent[], Settings>;
  readEvents?(request: WebhookRequest, settings: Settings): ProviderEvent[] | ProviderError;
}
