import "server-only";
import type { Problem } from "../../message/schema";
import { basicAuthorization } from "../settings";
import type { Adapter, HttpRequest, Outgoing } from "../types";
import { readEvents } from "./events";
import { fromPayload, toPayload } from "./payload";
import { profile } from "./profile";
import { readReceipt } from "./receipt";
import { type AerialinkSettings, settingsSchema } from "./settings";

/**
 * Aerialink (by Convey), RCS Messages API v5: https://support.goconvey.com/hc/en-us/articles/51174379814419
 * There is no idempotency key, so nothing that may have arrived is repeated. The shape of its reports is not published.
 */
export const adapter: Adapter<AerialinkSettings> = {
  profile,
  settings: settingsSchema,
  toPayload,
  fromPayload,
  toRequest,
  readReceipt,
  readEvents,
  ready,
};

function toRequest(outgoing: Outgoing, settings: AerialinkSettings): HttpRequest {
  return {
    method: "POST",
    url: `${settings.baseUrl}/messages`,
    headers: {
      authorization: basicAuthorization(settings.username, settings.password),
      "content-type": "application/json",
    },
    body: toPayload(outgoing, settings),
  };
}

function ready({ message, callbackUrl }: Outgoing, { fallbackSender }: AerialinkSettings): Problem[] {
  const problems: Problem[] = [];
  const { sms, mms } = message.fallback ?? {};
  const carried = message.type === "text" ? sms && "sms" : mms && "mms";
  if (carried && !fallbackSender)
    problems.push({
      rule: "no-fallback-sender",
      severity: "warning",
      path: `fallback.${carried}`,
      message: `The fallback ${carried.toUpperCase()} is not sent: this connection has no fallback number.`,
      provider: profile.id,
    });
  if (!callbackUrl)
    problems.push({
      rule: "no-callback",
      severity: "warning",
      path: "",
      message: "No reports will come back, because Cardwright has no public address that Aerialink could call.",
      provider: profile.id,
    });
  return problems;
}
