import "server-only";
import {
  type AcceptedMessage,
  type DueWebhook,
  type Gateway,
  type GatewayAnswer,
  type GatewayContext,
  type GatewayRequest,
  outcomeFor,
  type PhoneAction,
} from "../gateway";
import { courseOf, delayOf, instantAfter, jsonWebhook, readJson, type Step, sameText, shownAs } from "../rehearsal";
import { fromPayload } from "./payload";
import type { SinchSettings } from "./settings";
import { type FieldError, judge, type WireRequest } from "./wire";

type Context = GatewayContext<SinchSettings>;

/** Plays Sinch: send, revoke and capability lookup. 402 and 429 are assumed, as Sinch documents neither. */
export const gateway: Gateway<SinchSettings> = {
  credentials: (random) => ({ senderId: random(16), token: random(40), fallbackSender: "12025550199" }),
  handle,
  act,
};

function handle(request: GatewayRequest, context: Context): GatewayAnswer {
  const { senderId, token } = context.settings;
  if (!sameText(request.headers.authorization ?? "", `Bearer ${token}`))
    return failure(401, "The authentication token is invalid", context);
  const [sender, resource, id, ...rest] = request.path.split("/").slice(1);
  if (sender !== encodeURIComponent(senderId) || rest.length > 0) return failure(404, "Not found", context);
  const call = `${request.method} ${resource}`;
  if (call === "POST messages" && id === undefined) return send(request, context);
  if (call === "DELETE messages" && id !== undefined) return revoke(id, context);
  if (call === "GET capabilities" && id === undefined) return lookup(request.query.msisdn ?? "", context);
  const isKnown = resource === "messages" || resource === "capabilities";
  return isKnown ? failure(405, "Method not allowed", context) : failure(404, "Not found", context);
}

function send({ headers, rawBody }: GatewayRequest, context: Context): GatewayAnswer {
  if (!headers["content-type"]?.includes("application/json")) return failure(415, "Unsupported media type", context);
  const body = readJson(rawBody);
  if (body === undefined) return failure(400, "The body is not valid JSON", context);
  const verdict = judge(body);
  if ("fieldErrors" in verdict) return failure(400, "Validation error", context, verdict.fieldErrors);
  const { request } = verdict;
  if (request.message_id && context.find(request.message_id)) return failure(409, "Duplicate message_id", context);

  const to = e164(request.to);
  const outcome = outcomeFor(to);
  if (outcome === "field-rejected") return failure(400, "Validation error", context, [fieldErrorAbout(request)]);
  if (outcome === "payment") return failure(402, "The account has no balance left", context);
  if (outcome === "rate-limited")
    return { ...failure(429, "Too many requests", context), headers: { "retry-after": "30" } };

  const id = request.message_id ?? context.newId();
  const hasFallback = request.fallback !== undefined && request.fallback.conditions?.rcs_unavailable?.enabled !== false;
  const report = (afterMilliseconds: number, status: Record<string, unknown>) => ({
    type: "status_report_rcs",
    message_id: id,
    at: instantAfter(context.now, afterMilliseconds),
    status_report: status,
  });
  // A phone that never takes it: the message ends where it was given an end.
  const expires = outcome === "silent" ? request.expire?.timeout : undefined;
  const expired = (seconds: number) =>
    jsonWebhook(seconds * 1000, report(seconds * 1000, { type: "aborted", revoked: false, expired: true }));
  return {
    status: 200,
    body: report(0, { type: "queued" }),
    delay: delayOf(outcome),
    accepted: {
      id,
      to,
      sender: context.settings.senderId,
      draft: fromPayload(body).draft,
      correlation: { messageId: id },
      shownAs: shownAs(outcome, hasFallback),
    },
    webhooks: expires
      ? [expired(expires)]
      : courseOf(outcome, hasFallback).map(({ afterMilliseconds, kind }) =>
          jsonWebhook(afterMilliseconds, report(afterMilliseconds, reports[kind])),
        ),
  };
}

const reports: Record<Step["kind"], Record<string, unknown>> = {
  sent: { type: "dispatched" },
  delivered: { type: "delivered" },
  read: { type: "displayed" },
  failed: { type: "failed", revoked: false, expired: false, code: 7, reason: "Asynchronous delivery failure" },
  "no-rcs": { type: "failed", revoked: false, expired: false, code: 2, reason: "RCS unavailable" },
  "fallback-sent": {
    type: "fallback_dispatched",
    external_ref: "rehearsal",
    revoked: false,
    reason: { type: "rcs_unavailable" },
  },
  "fallback-delivered": { type: "sms_delivered" },
};

/** Only what was never reported as sent can still be taken back. */
function revoke(id: string, context: Context): GatewayAnswer {
  const message = context.find(id);
  if (!message) return failure(404, "Unknown message id", context);
  if (outcomeFor(message.to) !== "silent") return failure(409, "Unable to delete: already sent", context);
  const report = { type: "aborted", revoked: true, expired: false };
  return {
    status: 200,
    withdrawn: id,
    webhooks: [
      jsonWebhook(300, {
        type: "status_report_rcs",
        message_id: id,
        at: instantAfter(context.now, 300),
        status_report: report,
      }),
    ],
  };
}

function lookup(msisdn: string, context: Context): GatewayAnswer {
  if (!/^(?:00|\+|)[1-9][0-9]{8,16}$/.test(msisdn))
    return failure(400, "Validation error", context, [{ field: "msisdn", errors: ["must be an MSISDN"] }]);
  if (outcomeFor(e164(msisdn)) === "fallback")
    return { status: 404, body: { ref_id: context.newId(), error: "Subscriber not found", error_code: 1014 } };
  return {
    status: 200,
    body: {
      at: context.now.toISOString(),
      msisdn: e164(msisdn).slice(1),
      capabilities: ["chat", "fileTransfer", "geolocationPush", "chatBotCommunication"],
      rcs_enabled: true,
    },
  };
}

function failure(status: number, error: string, { newId }: Context, fieldErrors: FieldError[] = []): GatewayAnswer {
  return { status, body: { ref_id: newId(), error, ...(fieldErrors.length > 0 && { field_errors: fieldErrors }) } };
}

const e164 = (msisdn: string) => `+${msisdn.replace(/^(?:00|\+)/, "")}`;

/** A complaint about a field that this very message has, the deepest one where there is a choice. */
function fieldErrorAbout({ message, suggestions }: WireRequest): FieldError {
  const errors = ["has content that is not approved for this sender"];
  if (message.type === "carousel_rich_card") {
    const index = message.contents.findIndex((card) => card.suggestions?.length);
    if (index >= 0) return { field: `message.contents.${index}.suggestions.0.display_text`, errors };
  }
  if (message.type === "standalone_rich_card" && message.content.suggestions?.length)
    return { field: "message.content.suggestions.0.display_text", errors };
  if (suggestions?.length) return { field: "suggestions.0.display_text", errors };
  if (message.type === "text") return { field: "message.text", errors };
  if (message.type === "file") return { field: "message.file.file_uri", errors };
  const [path, card] =
    message.type === "carousel_rich_card"
      ? (["message.contents.0", message.contents[0]] as const)
      : (["message.content", message.content] as const);
  const name = card?.title ? "title" : card?.description ? "description" : "media.file.file_uri";
  return { field: `${path}.${name}`, errors };
}

/** As documented: a tap carries its postback but not the message it belongs to. */
function act({ to }: AcceptedMessage, action: PhoneAction, { newId }: Pick<Context, "newId">): DueWebhook[] {
  const inbound = (message: Record<string, unknown>) =>
    jsonWebhook(0, { type: "user_agent_message_rcs", message_id: newId(), from: to.slice(1), message });
  switch (action.kind) {
    case "tap":
      return [inbound({ type: "suggestion_response", postback_data: action.postbackData, text: action.title })];
    case "reply":
      return [inbound({ type: "text", text: action.text })];
    case "location": {
      const { latitude, longitude, postbackData } = action;
      const location = inbound({ type: "location", latitude, longitude });
      if (postbackData === undefined) return [location];
      return [inbound({ type: "suggestion_response", postback_data: postbackData }), location];
    }
  }
}
