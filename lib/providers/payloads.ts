import type { ProviderId } from "./profiles";
import type { Adapter } from "./types";

/** A provider's dialect: what the browser needs to show and to import its JSON. */
export interface Dialect<Settings = Record<string, unknown>> {
  toPayload: Adapter<Settings>["toPayload"];
  fromPayload: Adapter["fromPayload"];
  /** Whether a JSON value looks like a body of this provider, and of no other one. Never throws. */
  isPayload(value: unknown): boolean;
  /** How such a body looks, to complete "… expects": "an object with messageType, source and destination". */
  payloadShape: string;
  /** What `toPayload` reads of a connection, for a look at the payload where no connection is at hand. */
  standInSettings: Settings;
}

/** The dialects, safe for the browser and loaded on use. */
export const payloads = {
  aerialink: () => import("./aerialink/payload"),
  messente: () => import("./messente/payload"),
  openmarket: () => import("./openmarket/payload"),
  sinch: () => import("./sinch/payload"),
  splashify: () => import("./splashify/payload"),
} satisfies Record<ProviderId, () => Promise<Dialect>>;
