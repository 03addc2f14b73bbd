import "server-only";
import type { Problem } from "../../message/schema";
import type { Adapter, HttpRequest, Outgoing } from "../types";
import { cancel, status, verify } from "./calls";
import { readEvents } from "./events";
import { fallbackAfterSeconds, fromPayload, toPayload } from "./payload";
import { profile } from "./profile";
import { readReceipt } from "./receipt";
import { headersOf, type MessenteSettings, settingsSchema } from "./settings";

/**
 * Messente Omnichannel API, channel "rcs": https://messente.com/documentation/omnichannel-api/rcs-message
 * There is no idempotency key, so nothing that may have arrived is repeated.
 */
export const adapter: Adapter<MessenteSettings> = {
  profile,
  settings: settingsSchema,
  toPayload,
  fromPayload,
  toRequest,
  readReceipt,
  readEvents,
  ready,
  status,
  cancel,
  verify,
};

function toRequest(outgoing: Outgoing, settings: MessenteSettings): HttpRequest {
  return {
    method: "POST",
    url: `${settings.baseUrl}/omnimessage`,
    headers: { ...headersOf(settings), "content-type": "application/json" },
    body: toPayload(outgoing, settings),
  };
}

/** A missing SMS sender is no problem: Messente then uses the account's default sender. */
function ready({ message, callbackUrl, options }: Outgoing): Problem[] {
  const problems: Problem[] = [];
  if (!callbackUrl)
    problems.push({
      rule: "no-callback",
      severity: "warning",
      path: "",
      message:
        "Replies and taps will not arrive, because Cardwright has no public address that Messente could call. Results still come: Cardwright asks for them.",
      provider: profile.id,
    });
  if (message.fallback?.sms && !options?.ttlSeconds)
    problems.push({
      rule: "fallback-after",
      severity: "hint",
      path: "fallback.sms",
      message: `If the message is not delivered within ${fallbackAfterSeconds / 60} minutes, the SMS goes instead.`,
      provider: profile.id,
    });
  return problems;
}
