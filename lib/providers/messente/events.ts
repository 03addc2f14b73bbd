import { type ProviderError, providerError } from "../error";
import { asFields, asList, asText, type Fields, isFields } from "../json";
import type { ProviderEvent, WebhookRequest } from "../types";
import { contentKey, toE164, toInstant, webhookBody } from "../webhook";
import { profile } from "./profile";
import { readReport, timeOf } from "./reports";
import type { MessenteSettings } from "./settings";
import { isSigned, signatureHeader } from "./signature";

/**
 * Delivery reports, which come to the address that was sent along with our `reference` in its query, and what people
 * write and tap, which comes to the address set at Messente. Only the reply to an SMS is published: RCS replies, taps
 * and locations are assumed to look like it, with the words that the request has for them.
 */
export function readEvents(
  request: WebhookRequest,
  { webhookSecret }: Pick<MessenteSettings, "webhookSecret">,
): ProviderEvent[] | ProviderError {
  if (webhookSecret && !isSigned(request.headers[signatureHeader], webhookSecret, request.rawBody)) return unsigned;
  const body = webhookBody(request);
  const { reference, ...query } = request.query;
  if (body === undefined && Object.keys(query).length === 0) return [];
  return itemsOf(body).map((item, index) => ({
    ...readEvent({ ...query, ...item }, contentKey(request, index)),
    ...(reference && { reference }),
  }));
}

const unsigned = providerError("credentials", {
  providerName: profile.name,
  message: "A report came without the right signature, so it was not believed.",
  nextStep:
    "Ask an administrator to compare the webhook secret in this connection's settings with the one at Messente.",
});

/** One event, a list of them, or the shape of an answer to a status call. */
function itemsOf(body: unknown): Fields[] {
  if (Array.isArray(body)) return body.map((item) => (isFields(item) ? item : { body: item }));
  if (!isFields(body)) return [body === undefined ? {} : { body }];
  const { statuses, ...shared } = body;
  const reports = asList(statuses).filter(isFields);
  return reports.length > 0 ? reports.map((report) => ({ ...shared, ...report })) : [body];
}

function readEvent(fields: Fields, key: string): ProviderEvent {
  if (fields.status !== undefined || fields.omnimessage_id !== undefined) return readReport(fields, key);
  return readInbound(fields, key);
}

/** Whether `msg_id` is the reply's own id or that of the message before it is not written: it names nothing here. */
function readInbound(fields: Fields, key: string): ProviderEvent {
  const from = toE164(fields.sender);
  const at = toInstant(timeOf(fields.time));
  const about = { ids: [], ...(from && { from }), ...(at && { at }), dedupeKey: key, raw: fields };
  const text = asText(fields.text);
  const postbackData = asText(fields.postback_data);
  if (postbackData) return { ...about, kind: "tap", postbackData, ...(text && { text }) };
  const place = isFields(fields.lat_long) ? fields.lat_long : { ...fields, ...asFields(fields.location) };
  const [latitude, longitude] = [asText(place.latitude), asText(place.longitude)];
  if (latitude && longitude) return { ...about, kind: "location", text: `${latitude}, ${longitude}` };
  return { ...about, kind: text && from ? "reply" : "other", ...(text && { text }) };
}
