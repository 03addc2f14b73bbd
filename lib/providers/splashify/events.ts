import { asFields, asText, isFields } from "../json";
import type { ProviderEvent, SendState, WebhookRequest } from "../types";
import { contentKey, toE164, toInstant, webhookBody } from "../webhook";
import { type Found, search } from "./found";

const states: Record<string, SendState> = {
  queued: "accepted",
  submitted: "accepted",
  accepted: "accepted",
  sent: "sent",
  delivered: "delivered",
  read: "read",
  seen: "read",
  displayed: "read",
  failed: "failed",
  undelivered: "failed",
  rejected: "failed",
  expired: "expired",
};

const stateOf = (word: string): SendState | undefined => {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(states, key) ? states[key] : undefined;
};

/** Words of an event's name that say nothing of what happened. */
const fillers = new Set(["rcs", "message", "messages", "status", "delivery", "report", "event", "update", "updated"]);

/** "rcs.status.delivered" and "message_delivered" are both ["delivered"]. */
const topicOf = (type: string) =>
  type
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && !fillers.has(word));

/**
 * Two formats of reports are public, and which one an account of the RCS panel gets is not: the app's
 * `{ event, timestamp, data }` and the partners' `{ event_type, occurred_at, data: { rm_event } }`, whose `rm_event` is
 * the raw report of Route Mobile, of unpublished shape. So fields are looked for wherever they stand.
 */
export function readEvents(request: WebhookRequest): ProviderEvent[] {
  const body = webhookBody(request);
  if (body === undefined) return [];
  return (Array.isArray(body) ? body : [body]).map((item, index) => readEvent(item, request, index));
}

interface Report {
  topic: string[];
  /** The event's name as it was written. */
  type: string;
  found: Found;
  /** The provider's own id of the event; "" where there is none. */
  eventId: string;
  about: Pick<ProviderEvent, "ids" | "reference" | "at" | "dedupeKey" | "raw">;
}

function readEvent(raw: unknown, request: WebhookRequest, part: number): ProviderEvent {
  const envelope = asFields(raw);
  const found = search(isFields(envelope.data) ? envelope.data : envelope);
  const type = asText(envelope.event_type) || asText(envelope.event) || (request.headers["x-webhook-event"] ?? "");
  const reference = found.text("extra");
  const at = [envelope.occurred_at, envelope.timestamp, found.text("timestamp", "event_time", "time")]
    .map(toInstant)
    .find(Boolean);
  const eventId = asText(envelope.event_id) || found.text("event_id");
  const about = {
    ids: found.all("message_id", "rcs_message_id", "msg_id"),
    ...(reference && { reference }),
    ...(at && { at }),
    dedupeKey: eventId || contentKey(request, part),
    raw,
  };
  const report: Report = { topic: topicOf(type), type, found, eventId, about };
  const channel = found.text("channel").toLowerCase();
  if (channel !== "" && channel !== "rcs") return other(report);
  return readStatus(report) ?? readInbound(report) ?? other(report);
}

const other = ({ about, type, found }: Report): ProviderEvent => {
  const text = type || found.text("message_status", "status");
  return { ...about, kind: "other", ...(text && { text }) };
};

/** What became of a message: the event's name says it or, where that is only "status", a field does. */
function readStatus(report: Report): ProviderEvent | undefined {
  const { topic, found } = report;
  const [named = ""] = topic;
  if (topic.length > 1 || (named !== "" && named !== "unknown" && !stateOf(named))) return undefined;
  const written = found.text("message_status", "delivery_status", "status");
  const word = stateOf(named) ? named : written || named;
  const state = named === "unknown" ? undefined : stateOf(word);
  if (word === "" || (!state && named !== "unknown")) return undefined;
  const about = { ...report.about, dedupeKey: statusKey(report, state ?? word) };
  if (state !== "failed") return { ...about, kind: "status", ...(state ? { state } : { text: word }) };
  const text = found.text(
    "reason",
    "failure_reason",
    "error_message",
    "error_description",
    "error",
    "description",
    "error_code",
  );
  return { ...about, kind: "status", state, ...(text && { text }), ...(isWithoutRcs(text) && { withoutRcs: true }) };
}

/**
 * A message is sent, delivered or read once, so a repeat may differ in its time. What people write and tap may well
 * come twice in the same words: there only the same content is a repeat.
 */
function statusKey({ eventId, about }: Report, word: string): string {
  const [id] = about.ids;
  return !eventId && id ? `${id}:${word}` : about.dedupeKey;
}

/** "USER_NOT_RCS_ENABLED", "No RCS on this phone", "rcs unavailable": the phone, and not the account or the message. */
function isWithoutRcs(reason: string): boolean {
  const words = reason.replace(/[_-]+/g, " ");
  return (
    /\b(no|non|not|without)( an?)? rcs\b/i.test(words) ||
    /\brcs( is| was)? (not (enabled|supported|capable|available|registered)|un(available|supported)|disabled)\b/i.test(
      words,
    )
  );
}

const inboundWords = ["text", "media", "location", "incoming", "inbound", "received", "reply"];
const tapWords = ["suggestion", "response", "postback", "button", "tap", "tapped", "click", "clicked"];

/** What the person with the phone wrote, tapped or shared; without a name of the event, by what it holds. */
function readInbound({ topic, found, about }: Report): ProviderEvent | undefined {
  const isNamed = (words: string[]) => topic.some((word) => words.includes(word));
  if (topic.length > 0 && !isNamed(inboundWords) && !isNamed(tapWords)) return undefined;
  const from = found
    .all("from", "sender_phone_number", "msisdn", "phone_no", "phone_number", "phone", "mobile", "user_id", "sender")
    .map(toE164)
    .find(Boolean);
  const shared = { ...about, ...(from && { from }) };
  const text = found.text("text", "title", "display_text", "body", "caption", "message");

  const postbackData = found.text("postback_data", "postback");
  if (postbackData || isNamed(tapWords))
    return { ...shared, kind: "tap", ...(text && { text }), ...(postbackData && { postbackData }) };

  const [latitude, longitude] = [found.text("latitude", "lat"), found.text("longitude", "lng", "long")];
  if (latitude && longitude) return { ...shared, kind: "location", text: `${latitude}, ${longitude}` };

  const written = text || found.text("media_url", "file_url", "file_uri", "url");
  if (topic.length === 0 && !(written && from)) return undefined;
  return { ...shared, kind: "reply", ...(written && { text: written }) };
}
