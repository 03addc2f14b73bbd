import "server-only";
import type { ProviderError } from "../error";
import type { Adapter, Cost, HttpRequest, Outgoing, Session } from "../types";
import { readEvents } from "./events";
import { fromPayload, toPayload } from "./payload";
import { profile } from "./profile";
import { ready } from "./ready";
import { readReceipt } from "./receipt";
import { type SplashifySettings, settingsSchema } from "./settings";
import { signIn } from "./sign-in";

/**
 * Splashify Pro, RCS Panel API: https://partner-docs.splashifypro.com/api-reference/rcs-panel/send-message
 * There is no idempotency key, so nothing that may have arrived is repeated. Only its own 503 is declared safe: then
 * nothing was sent. The address for reports is set in the panel, not sent along.
 */
export const adapter: Adapter<SplashifySettings> = {
  profile,
  settings: settingsSchema,
  toPayload,
  fromPayload,
  toRequest,
  readReceipt,
  ready,
  mayRepeat: ({ code, status }: ProviderError) => code === "unavailable" && status !== undefined,
  price,
  signIn,
  readEvents,
};

function toRequest(outgoing: Outgoing, { baseUrl, token }: SplashifySettings, session?: Session): HttpRequest {
  return {
    method: "POST",
    url: `${baseUrl}/api/v1/rcs/messages/send`,
    headers: { authorization: `Bearer ${session?.token ?? token}`, "content-type": "application/json" },
    body: toPayload(outgoing),
  };
}

/** In the currency of the wallet, which the API does not name. */
function price({ pricePerMessage }: SplashifySettings): Cost | undefined {
  return pricePerMessage === "" ? undefined : { amount: Number(pricePerMessage) };
}
