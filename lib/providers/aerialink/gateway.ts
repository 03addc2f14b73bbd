import "server-only";
import type {
  AcceptedMessage,
  DueWebhook,
  Gateway,
  GatewayAnswer,
  GatewayContext,
  GatewayRequest,
  PhoneAction,
} from "../gateway";
import { outcomeFor } from "../gateway";
import { courseOf, delayOf, instantAfter, jsonWebhook, readJson, type Step, sameText, shownAs } from "../rehearsal";
import { basicAuthorization } from "../settings";
import { fromPayload } from "./payload";
import type { AerialinkSettings } from "./settings";
import { type Complaint, judge, type WireRequest } from "./wire";

type Context = GatewayContext<AerialinkSettings>;

/**
 * Plays Aerialink. Answers and complaints have the documented shapes; reports, taps, replies and the answers 401, 402,
 * 404 and 429 are assumed, as nothing is published about them (see fixtures/).
 */
export const gateway: Gateway<AerialinkSettings> = {
  credentials: (random) => ({
    username: `rehearsal-${random(8)}`,
    password: random(32),
    sender: "REHEARSAL",
    fallbackSender: "12025550199",
  }),
  handle,
  act,
};

function handle(request: GatewayRequest, context: Context): GatewayAnswer {
  const { username, password, sender } = context.settings;
  if (!sameText(request.headers.authorization ?? "", basicAuthorization(username, password)))
    return failure(401, "Invalid username or password");
  if (request.path !== "/messages") return failure(404, "Not found");
  if (request.method !== "POST") return failure(405, "Method not allowed");
  const verdict = judge(readJson(request.rawBody));
  if ("complaints" in verdict) return refuse(verdict.complaints);
  if (verdict.request.source !== sender)
    return refuse([
      { field: "source", description: "Source", message: "'source' is not an RCS sender of this account" },
    ]);
  return answer(verdict.request, context);
}

function answer(request: WireRequest, { newId, now }: Context): GatewayAnswer {
  const to = `+${request.destination}`;
  const outcome = outcomeFor(to);
  if (outcome === "field-rejected") return refuse([complaintAbout(request)]);
  if (outcome === "payment") return failure(402, "Insufficient balance");
  if (outcome === "rate-limited") return { ...failure(429, "Too many requests"), headers: { "retry-after": "30" } };

  const id = newId();
  const failover = request.messageType === "RCS_TEXT" ? request.smsFailover : request.mmsFailover;
  const hasFallback = failover?.enabled === true;
  const accepted: AcceptedMessage = {
    id,
    to,
    sender: request.source,
    draft: fromPayload(request).draft,
    correlation: request.callbackURL ? Object.fromEntries(new URL(request.callbackURL).searchParams) : {},
    shownAs: shownAs(outcome, hasFallback),
  };
  const queued = { afterMilliseconds: 200, word: "QUEUED" };
  const steps = courseOf(outcome, hasFallback).map((step) => ({ ...step, word: statuses[step.kind] }));
  const reports = steps.length > 0 && outcome !== "timeout" ? [queued, ...steps] : steps;
  return {
    status: 200,
    body: {
      status: "success",
      message: "Message successfully queued",
      data: { results: [{ messageGUID: id, destination: request.destination, status: "success" }] },
    },
    delay: delayOf(outcome),
    accepted,
    webhooks: request.callbackURL
      ? reports.map(({ afterMilliseconds, word }) =>
          jsonWebhook(
            afterMilliseconds,
            {
              messageGUID: id,
              source: request.source,
              destination: request.destination,
              status: word,
              timestamp: instantAfter(now, afterMilliseconds),
            },
            accepted.correlation,
          ),
        )
      : [],
  };
}

const statuses: Record<Step["kind"], string> = {
  sent: "SENT",
  delivered: "DELIVERED",
  read: "READ",
  failed: "FAIL",
  "no-rcs": "FAIL",
  "fallback-sent": "FAILOVER_SENT",
  "fallback-delivered": "FAILOVER_DELIVERED",
};

const failure = (status: number, message: string): GatewayAnswer => ({ status, body: { status: "error", message } });

const refuse = (data: Complaint[]): GatewayAnswer => ({
  status: 400,
  body: { status: "error", message: "Missing or invalid parameters in body", data },
});

/** A complaint about a field that this very message has, the deepest one where there is a choice. */
function complaintAbout(request: WireRequest): Complaint {
  const complain = (field: string, name: string): Complaint => ({
    field,
    description: name,
    message: `'${name}' has content that is not approved for this sender`,
  });
  if (request.messageType === "RCS_CAROUSEL") {
    const index = Math.max(
      0,
      request.cards.findIndex(({ choices }) => choices?.length),
    );
    return complain(
      request.cards[index]?.choices?.length ? `cards.${index}.choices.0.title` : "cards.0.title",
      "title",
    );
  }
  if (request.choices?.length) return complain("choices.0.title", "title");
  if (request.messageType === "RCS_CARD") return complain("title", "title");
  const name = request.messageType === "RCS_TEXT" ? "messageText" : "mediaUrl";
  return complain(name, name);
}

/** Assumed: like a report, without naming the message that carried the button. */
function act(
  { to, sender }: AcceptedMessage,
  action: PhoneAction,
  { now, newId }: Pick<Context, "now" | "newId">,
): DueWebhook[] {
  const inbound = () => ({
    messageGUID: newId(),
    source: to.slice(1),
    destination: sender,
    timestamp: now.toISOString(),
  });
  switch (action.kind) {
    case "tap":
      return [jsonWebhook(0, { ...inbound(), title: action.title, postbackData: action.postbackData })];
    case "reply":
      return [jsonWebhook(0, { ...inbound(), messageText: action.text })];
    case "location": {
      const { latitude, longitude, postbackData } = action;
      const shared = jsonWebhook(0, { ...inbound(), latitude, longitude });
      return postbackData === undefined ? [shared] : [jsonWebhook(0, { ...inbound(), postbackData }), shared];
    }
  }
}
