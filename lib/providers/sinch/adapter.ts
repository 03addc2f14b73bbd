import "server-only";
import type { Problem } from "../../message/schema";
import type { ProviderError } from "../error";
import type { Adapter, HttpRequest, Outgoing } from "../types";
import { lookup, revoke, verify } from "./calls";
import { readEvents } from "./events";
import { fromPayload, toPayload } from "./payload";
import { profile } from "./profile";
import { readReceipt } from "./receipt";
import { authorization, type SinchSettings, senderUrl, settingsSchema } from "./settings";

/**
 * Sinch RCS REST API v1: https://developers.sinch.com/docs/rcs/
 * The message id is ours, so a repeat is safe: Sinch answers 409 to an id that it already has. The address for reports
 * belongs to the sender and is registered by Sinch, not sent along.
 */
export const adapter: Adapter<SinchSettings> = {
  profile,
  settings: settingsSchema,
  toPayload,
  fromPayload,
  toRequest,
  readReceipt,
  readEvents,
  ready,
  mayRepeat: ({ code }: ProviderError) => code === "unknown-outcome",
  revoke,
  lookup,
  verify,
};

function toRequest(outgoing: Outgoing, settings: SinchSettings): HttpRequest {
  return {
    method: "POST",
    url: senderUrl(settings, "messages"),
    headers: { ...authorization(settings), "content-type": "application/json" },
    body: toPayload(outgoing, settings),
  };
}

function ready({ message }: Outgoing, { fallbackSender }: SinchSettings): Problem[] {
  if (!message.fallback?.sms || fallbackSender) return [];
  return [
    {
      rule: "no-fallback-sender",
      severity: "warning",
      path: "fallback.sms",
      message: "The fallback SMS is not sent: this connection has no SMS originator.",
      provider: profile.id,
    },
  ];
}
