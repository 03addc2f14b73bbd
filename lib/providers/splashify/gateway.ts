import "server-only";
import {
  type AcceptedMessage,
  type Gateway,
  type GatewayAnswer,
  type GatewayContext,
  type GatewayRequest,
  outcomeFor,
} from "../gateway";
import { asFields, asText } from "../json";
import { courseOf, delayOf, readJson, sameText, shownAs } from "../rehearsal";
import { fromPayload } from "./payload";
import { appReport, inboundReports, partnerReport } from "./reports";
import type { SplashifySettings } from "./settings";
import { tokenSeconds } from "./sign-in";
import { isToken, makeToken } from "./token";
import { type Complaint, judge, type WireMessage, type WireRequest } from "./wire";

type Context = GatewayContext<SplashifySettings>;

/**
 * Plays Splashify's RCS panel: signing in and sending. The answers have the documented shapes; 429, the `detail` of 502
 * and what reports hold are assumed, as nothing is published about them (see fixtures/).
 */
export const gateway: Gateway<SplashifySettings> = {
  credentials: (random) => ({
    email: `rehearsal-${random(8)}@splashify.example`,
    password: random(32),
    token: "",
    pricePerMessage: "0.95",
  }),
  handle,
  act: (message, action, { now, newId }) => inboundReports(message, action, now, newId),
};

function handle(request: GatewayRequest, context: Context): GatewayAnswer {
  if (request.path === "/api/v1/rcs/auth/login")
    return request.method === "POST" ? signIn(request, context) : failure(405, "method not allowed");
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  if (!isToken(token, context.settings, context.now)) return failure(401, "unauthorized");
  if (request.path !== "/api/v1/rcs/messages/send") return failure(404, "not found");
  return request.method === "POST" ? send(request, context) : failure(405, "method not allowed");
}

function signIn({ rawBody }: GatewayRequest, { settings, now }: Context): GatewayAnswer {
  const { email, password } = asFields(readJson(rawBody));
  if (!asText(email) || !asText(password)) return failure(400, "email and password are required");
  // Both are compared, so that the time it takes does not tell which of them was wrong.
  const matches = [sameText(asText(email), settings.email), sameText(asText(password), settings.password)];
  if (matches.includes(false)) return failure(401, "invalid email or password");
  return { status: 200, body: { success: true, token: makeToken(settings, now), expires_in: tokenSeconds } };
}

function send({ rawBody }: GatewayRequest, context: Context): GatewayAnswer {
  const verdict = judge(readJson(rawBody));
  if ("refusal" in verdict) return failure(400, verdict.refusal);
  const { settings, now, newId } = context;
  if ("complaints" in verdict) return networkRefused(verdict.complaints);
  const { request } = verdict;
  const outcome = outcomeFor(request.to);
  if (outcome === "field-rejected") return networkRefused([complaintAbout(request.message)]);
  if (outcome === "payment") return failure(402, "insufficient wallet balance");
  if (outcome === "rate-limited") return { ...failure(429, "too many requests"), headers: { "retry-after": "30" } };

  const accepted = accept(request, `rm_${newId()}`, settings);
  const report = outcome === "duplicate-webhooks" ? partnerReport : appReport;
  return {
    status: 200,
    body: {
      success: true,
      message_id: accepted.id,
      cost: Number(settings.pricePerMessage || "0.95"),
      sent_at: now.toISOString(),
    },
    delay: delayOf(outcome),
    accepted,
    webhooks: courseOf(outcome, false).map((step) => report(accepted, step, now)),
  };
}

function accept(request: WireRequest, id: string, { email }: SplashifySettings): AcceptedMessage {
  const { to, extra } = request;
  return {
    id,
    to,
    sender: email.replace(/@.*$/, ""), // the bot behind the token, which the wire never names
    draft: fromPayload(request).draft,
    correlation: extra === undefined ? {} : { extra },
    shownAs: shownAs(outcomeFor(to), false),
  };
}

const failure = (status: number, message: string): GatewayAnswer => ({ status, body: { success: false, message } });

const networkRefused = (errors: Complaint[]): GatewayAnswer => ({
  status: 502,
  body: {
    success: false,
    message: "gateway rejected the send",
    detail: {
      status: "error",
      message: errors.map(({ field, error }) => `${field} ${error}`.trim()).join("; "),
      errors,
    },
  },
});

/** A complaint about a field that this very message has, the deepest one where there is a suggestion. */
function complaintAbout(message: WireMessage): Complaint {
  const error = "has content that is not approved for this bot";
  if (message.type !== "multiple_cards")
    return { field: message.suggestions?.length ? "suggestions.0.text" : firstField(message), error };
  const index = Math.max(
    0,
    message.cards.findIndex(({ suggestions }) => suggestions?.length),
  );
  const card = message.cards[index];
  return {
    field: `cards.${index}.${card?.suggestions?.length ? "suggestions.0.text" : firstField(card ?? {})}`,
    error,
  };
}

const firstField = (part: object) =>
  ["text", "url", "title", "description", "media_url"].find((name) => name in part) ?? "type";
