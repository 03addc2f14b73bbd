import { asFields, asList, asText, type Fields, isFields } from "../json";
import type { ProviderEvent, SendState, WebhookRequest } from "../types";
import { contentKey, toE164, toInstant, webhookBody } from "../webhook";
import { toReference } from "./message-id";

const states: Record<string, SendState> = {
  queued: "accepted",
  capability_lookup_dispatched: "sent",
  dispatched: "sent",
  delivered: "delivered",
  displayed: "read",
  read: "read",
  failed: "failed",
  fallback_dispatched: "fallback-sent",
  sms_delivered: "fallback-delivered",
  sms_failed: "fallback-failed",
};

/** The documented codes of `failed`. */
const failures: Record<string, string> = {
  1: "Sinch had an internal fault.",
  2: "The phone has no RCS.",
  3: "The phone lacks a capability that the message needs.",
  4: "The operator bars this message.",
  5: "The phone number is unknown.",
  6: "The picture or file could not be uploaded.",
  7: "The message was not delivered.",
  8: "The message is badly formatted.",
  9: "No supplier serves this phone.",
  10: "The supplier is not set up for this sender.",
  11: "The supplier had a fault.",
  12: "Too many messages in a short time.",
  13: "The content is too large.",
  14: "SMS is not set up for this sender.",
};

/** About an attempt to take the message back, not about the message: it changes no state. */
const revokeFailed = "17";

/** One webhook per sender brings reports, what people write and tap, and typing notices. */
export function readEvents(request: WebhookRequest): ProviderEvent[] {
  const body = webhookBody(request);
  if (body === undefined) return [];
  return (Array.isArray(body) ? body : [body]).map((item, index) => readEvent(item, request, index));
}

type Origin = Pick<ProviderEvent, "dedupeKey" | "raw"> & { at?: string };

function readEvent(raw: unknown, request: WebhookRequest, part: number): ProviderEvent {
  const fields = asFields(raw);
  const at = toInstant(fields.at);
  const origin: Origin = { dedupeKey: contentKey(request, part), raw, ...(at && { at }) };
  const type = asText(fields.type);
  if (type === "status_report_rcs") return readStatus(fields, origin);
  if (type === "user_agent_message_rcs" && isFields(fields.message)) return readInbound(fields, fields.message, origin);
  return { ...origin, kind: "other", ids: [], ...(type && { text: type }), ...sender(fields) };
}

function readStatus(fields: Fields, origin: Origin): ProviderEvent {
  const id = asText(fields.message_id);
  const about = { ...origin, ids: id ? [id] : [], ...(id && { reference: toReference(id) }) };
  const report = asFields(fields.status_report);
  const word = asText(report.type);
  const reason = asText(report.reason) || asText(asFields(report.reason).type);
  const code = asText(report.code);
  if (word === "failed" && code === revokeFailed)
    return { ...about, kind: "status", text: "The message could not be taken back." };
  const state = word === "aborted" ? abortedState(report) : Object.hasOwn(states, word) ? states[word] : undefined;
  if (!state) return { ...about, kind: "other", ...(word && { text: word }) };
  const text = [failures[code] ?? (code && `Code ${code}.`), reason].filter(Boolean).join(" ");
  return { ...about, kind: "status", state, ...(text && { text }) };
}

function abortedState({ revoked, expired }: Fields): SendState {
  if (revoked === true) return "revoked";
  return expired === true ? "expired" : "failed";
}

/** A tap does not name the message that carried the button: `ids` stays empty, and the id given is the tap's own. */
function readInbound(fields: Fields, message: Fields, origin: Origin): ProviderEvent {
  const id = asText(fields.message_id);
  const shared = { ...origin, ...sender(fields), ids: [], ...(id && { dedupeKey: id }) };
  const text = asText(message.text);
  switch (message.type) {
    case "text":
      return { ...shared, kind: "reply", text };
    case "suggestion_response": {
      const postbackData = asText(message.postback_data);
      return { ...shared, kind: "tap", ...(text && { text }), ...(postbackData && { postbackData }) };
    }
    case "location":
      return { ...shared, kind: "location", text: `${asText(message.latitude)}, ${asText(message.longitude)}` };
    case "file": {
      const [file] = [message.file, ...asList(message.files)].map(asFields);
      return { ...shared, kind: "reply", text: asText(file?.file_uri) || asText(file?.file_name) || "A file" };
    }
    default:
      return { ...shared, kind: "other", ...(asText(message.type) && { text: asText(message.type) }) };
  }
}

function sender(fields: Fields): Pick<ProviderEvent, "from"> {
  const from = toE164(fields.from);
  return from ? { from } : {};
}
