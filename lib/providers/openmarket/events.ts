import { asFields, asList, asText, type Fields, isFields } from "../json";
import type { ProviderEvent, SendState, WebhookRequest } from "../types";
import { contentKey, toE164, toInstant, webhookBody } from "../webhook";

/** Delivery and read receipts have one shape; "?receipt=read" of the address that we gave out tells them apart. */
export function readEvents(request: WebhookRequest): ProviderEvent[] {
  const { receipt = "", ...query } = request.query;
  const body = webhookBody(request);
  if (body === undefined && Object.keys(query).length === 0) return [];
  const isRead = receipt.toLowerCase() === "read";
  return (Array.isArray(body) ? body : [body ?? query])
    .flatMap(reportsOf)
    .map((report, part) => readReport(report, isRead, contentKey(request, part)));
}

interface Report {
  /** What stands in the wrapper. */
  fields: Fields;
  /** One entry of a receipt's `messages`, where it has them. */
  message: Fields;
  raw: unknown;
}

/** A receipt reports of each message in its request. The wrappers were once left out, by a fault of OpenMarket's. */
function reportsOf(raw: unknown): Report[] {
  const outer = asFields(raw);
  const fields = [outer.receipt, outer.rcsMoMessage].find(isFields) ?? outer;
  const messages = asList(fields.messages).filter(isFields);
  const isOne = messages.length === 0 || wordOf(fields.requestStatus) === "CAP_CHECK_FAILED";
  return isOne ? [{ fields, message: {}, raw }] : messages.map((message) => ({ fields, message, raw }));
}

const wordOf = (value: unknown) => asText(value).trim().toUpperCase();

function readReport({ fields, message, raw }: Report, isRead: boolean, key: string): ProviderEvent {
  const inbound = readInbound(fields, { raw, dedupeKey: key });
  if (inbound) return inbound;
  const word = wordOf(message.status) || wordOf(fields.requestStatus) || wordOf(fields.status);
  const ids = Array.from(new Set([fields.requestId, fields.rootMessageId].map(asText).filter(Boolean)));
  const at = toInstant(message.timestamp) ?? toInstant(fields.timestamp);
  const dedupeKey = ids[0] && word ? [ids[0], word, isRead ? "read" : "delivery"].join(":") : key;
  const about = { ids, ...(at && { at }), dedupeKey, raw };
  const reason = reasonOf({ ...fields, ...message });

  const text = [isRead ? unread[word] : word === "CAP_CHECK_FAILED" && withoutRcs, reason].filter(Boolean).join(" ");
  if (isRead && unread[word]) return { ...about, kind: "status", text };
  if (word === "CAP_CHECK_FAILED") return { ...about, kind: "status", state: "failed", withoutRcs: true, text };
  const state = isRead && word === "SUCCEEDED" ? "read" : states[word];
  if (!state) return { ...about, kind: "other", ...(word && { text: word }) };
  return { ...about, kind: "status", state, ...(text && { text }) };
}

const withoutRcs = "The phone has no RCS, or OpenMarket could not tell.";

/** A read receipt that did not succeed says that nobody is known to have read the message, not that it did not arrive. */
const unread: Record<string, string | undefined> = {
  PENDING: "The message has not been read yet.",
  DELIVERED: "The message has not been read yet.",
  FAILED: "No read receipt could be had.",
  TIMED_OUT: "The message was not read in time.",
  CAP_CHECK_FAILED: `No read receipt could be had. ${withoutRcs}`,
};

/** The documented words, and those that its prose uses for the same. */
const states: Record<string, SendState | undefined> = {
  PENDING: "sent",
  SUCCEEDED: "delivered",
  DELIVERED: "delivered",
  READ: "read",
  FAILED: "failed",
  TIMED_OUT: "expired",
};

/**
 * `errorDetails` of a message stands in for the older `failureReason`; the shape of `capabilityDetails` is not
 * published and read alike.
 */
function reasonOf({ errorDetails, capabilityDetails, failureReason }: Fields): string {
  const { errorCode, errorDescription, retryable } = { ...first(capabilityDetails), ...first(errorDetails) };
  const reason = asText(errorDescription) || asText(failureReason);
  const code = asText(errorCode);
  return [
    reason && !/[.!?]$/.test(reason) ? `${reason}.` : reason,
    code && `Code ${code}.`,
    String(retryable) === "true" && "Another try may work.",
  ]
    .filter(Boolean)
    .join(" ");
}

const first = (value: unknown) => asFields(Array.isArray(value) ? value[0] : value);

/** What a person wrote, tapped or shared; that a place can be shared at all is assumed. Undefined for a receipt. */
function readInbound(fields: Fields, origin: Pick<ProviderEvent, "raw" | "dedupeKey">): ProviderEvent | undefined {
  const id = asText(fields.moMessageId);
  const postBack = [fields.postBack, fields.postback].find(isFields);
  const content = asText(fields.content);
  const { latitude, longitude } = isFields(fields.location) ? fields.location : fields;
  const place = [latitude, longitude].map(asText).filter(Boolean);
  if (!id && !postBack && !content && place.length < 2) return undefined;

  const from = toE164(fields.sourceAddress);
  const at = toInstant(fields.submittedDate);
  const shared = { ...origin, ids: [], ...(from && { from }), ...(at && { at }), ...(id && { dedupeKey: id }) };
  if (postBack) {
    const sent = asText(postBack.mtRequestId);
    const postbackData = asText(postBack.customerData);
    const text = asText(postBack.displayText) || content; // the title is not documented
    const ids = sent ? [sent] : [];
    return { ...shared, kind: "tap", ids, ...(text && { text }), ...(postbackData && { postbackData }) };
  }
  if (place.length === 2) return { ...shared, kind: "location", text: place.join(", ") };
  return content ? { ...shared, kind: "reply", text: content } : { ...shared, kind: "other" };
}
