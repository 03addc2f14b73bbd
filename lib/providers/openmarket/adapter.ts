import "server-only";
import type { Problem } from "../../message/schema";
import type { Adapter, HttpRequest, Outgoing } from "../types";
import { readEvents } from "./events";
import { fromPayload, toPayload } from "./payload";
import { profile } from "./profile";
import { isTemporary, readReceipt } from "./receipt";
import { jsonHeaders, type OpenMarketSettings, settingsSchema } from "./settings";
import { upload } from "./upload";

/**
 * OpenMarket Invoke API (RCS): https://www.openmarket.com/docs/Content/apis/rcs/rcs-send.htm
 * There is no idempotency key, so only the fault that OpenMarket itself calls temporary is repeated. The addresses
 * for receipts and messages are provisioned by OpenMarket, not sent along.
 */
export const adapter: Adapter<OpenMarketSettings> = {
  profile,
  settings: settingsSchema,
  toPayload,
  fromPayload,
  toRequest,
  readReceipt,
  readEvents,
  ready,
  mayRepeat: isTemporary,
  upload,
};

function toRequest(outgoing: Outgoing, settings: OpenMarketSettings): HttpRequest {
  return {
    method: "POST",
    url: `${settings.baseUrl}/service/v1/invokeService/${encodeURIComponent(settings.serviceId)}`,
    headers: jsonHeaders(settings),
    body: toPayload(outgoing),
  };
}

function ready({ message }: Outgoing): Problem[] {
  const cards = message.type === "card" ? [message.card] : message.type === "carousel" ? message.cards : [];
  if ([message, ...cards].every(({ choices }) => choices.length === 0)) return [];
  return [
    {
      rule: "postback-provisioning",
      severity: "hint",
      path: "",
      message:
        "OpenMarket reports a tap only when it knows the postback data of the button: give it the list, or ask it to pass on everything.",
      provider: profile.id,
    },
  ];
}
