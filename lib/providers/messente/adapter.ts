import "server-only";
import type { Problem } from "../../message/schema";
import type { ProviderError } from "../error";
import type { Adapter, HttpRequest, Outgoing } from "../types";
import { cancel, status, verify } from "./calls";
import { readEvents } from "./events";
import { fromPayload, toPayload } from "./payload";
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
  mayRepeat: ({ code }: ProviderError) => code === "unavailable",
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
function ready({ callbackUrl }: Outgoing): Problem[] {
  if (callbackUrl) return [];
  return [
    {
      rule: "no-callback",
      severity: "warning",
      path: "",
      message: "No reports will come back, because Cardwright has no public address that Messente could call.",
      provider: profile.id,
    },
  ];
}
