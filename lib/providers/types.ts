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

/** What can still be taken back: no phone is known to have it. */
export const mayStillArrive: readonly SendState[] = ["unknown", "accepted", "scheduled", "sent"];

export interface Cost {
  amount: number;
  /** ISO 4217; absent where the provider does not say. */
  currency?: string;
}

export interface Receipt {
  /** The provider's ids, the one to show first. */
  ids: string[];
  state: SendState;
  cost?: Cost;
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
  /** With `failed`: the phone has no RCS, so a send that carried a fallback is "fallback-sent" instead. */
  withoutRcs?: boolean;
  /** What the message cost, where a report tells it. */
  cost?: Cost;
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

/** A sign-in before sending. Not needed where the settings hold a token already. */
export interface SignIn<Settings> extends Call<void, Session, Settings> {
  isNeeded(settings: Settings): boolean;
}

/** A file of our library, to be stored at the provider. */
export interface MediaFile {
  filename: string;
  mimeType: string;
  sizeBytes: number;
  /** Its bytes in base64. */
  base64: string;
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
  /**
   * Whether the same request may be sent once more after this failure without any risk of a second message. A
   * connection that was never made ("unavailable" without a status) is always tried again, without asking.
   */
  mayRepeat?(error: ProviderError): boolean;
  /** What one message costs by this connection's settings: an estimate, until the provider says it. */
  price?(settings: Settings): Cost | undefined;
  signIn?: SignIn<Settings>;
  /** Takes back what no phone has yet. */
  revoke?: Call<Receipt, void, Settings>;
  /** Calls off what is scheduled. */
  cancel?: Call<Receipt, void, Settings>;
  lookup?: Call<string, Capability, Settings>;
  /** Tells good settings from bad ones without sending; where there is a sign-in, that comes before it. */
  verify?: Call<void, void, Settings>;
  /** Asks for what reports would have told. */
  status?: Call<Receipt, ProviderEvent[], Settings>;
  /** Stores a file at the provider, which gives the address to use in messages. */
  upload?: Call<MediaFile, { url: string }, Settings>;
  readEvents?(request: WebhookRequest, settings: Settings): ProviderEvent[] | ProviderError;
}
