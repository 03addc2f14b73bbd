import { asText, type Fields, isFields } from "../json";
import type { ProviderEvent, WebhookRequest } from "../types";
import { contentKey, toE164, toInstant, webhookBody } from "../webhook";
import { readStatus } from "./statuses";

/**
 * Reads whatever Aerialink posts to a callback: a GET query, a form or JSON, since its reports are not documented.
 * The `reference` in the query is our own, put there when the message was sent.
 */
export function readEvents(request: WebhookRequest): ProviderEvent[] {
  const body = webhookBody(request);
  const { reference, ...query } = request.query;
  if (body === undefined && Object.keys(query).length === 0 && !reference) return [];
  return itemsOf(body).map((item, index) => readEvent({ ...query, ...item }, request, index));
}

/** One event, a list of them, or a list wrapped the way the answers to a send are. */
function itemsOf(body: unknown): Fields[] {
  if (Array.isArray(body)) return body.map((item) => (isFields(item) ? item : { body: item }));
  if (!isFields(body)) return [body === undefined ? {} : { body }];
  const inner = isFields(body.data) ? body.data : body;
  if (Array.isArray(inner.results) && inner.results.length > 0) return itemsOf(inner.results);
  return [inner === body ? body : { ...body, ...inner }];
}

function readEvent(fields: Fields, request: WebhookRequest, part: number): ProviderEvent {
  const find = finder(fields);
  const from = toE164(find("from", "source", "sourceAddress", "msisdn"));
  const at = toInstant(find("timestamp", "time", "date", "at"));
  const about = {
    ...(request.query.reference && { reference: request.query.reference }),
    ...(at && { at }),
    dedupeKey: contentKey(request, part),
    raw: fields,
  };
  const inbound = { ...about, ...(from && { from }), ids: [] };
  const postbackData = asText(find("postbackData", "postback"));
  const text = asText(find("title", "messageText", "text", "message", "reason", "description"));
  if (postbackData) return { ...inbound, kind: "tap", postbackData, ...(text && { text }) };

  const [latitude, longitude] = [find("latitude", "lat"), find("longitude", "lng", "lon")].map(asText);
  if (latitude && longitude) return { ...inbound, kind: "location", text: `${latitude}, ${longitude}` };

  const word = asText(find("status", "deliveryStatus", "messageStatus", "state"));
  if (!word) return text && from ? { ...inbound, kind: "reply", text } : { ...about, ids: [], kind: "other" };

  const id = asText(find("messageGUID", "messageId", "guid", "id"));
  const ids = id ? [id] : [];
  const state = readStatus(word);
  if (!state) return { ...about, ids, kind: "other", text: word };
  return { ...about, ids, kind: "status", state, ...(text && { text }) };
}

/** The first of some names that is there, in any case and with any separators ("message_guid"). */
function finder(fields: Fields) {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
  const byName = new Map(Object.entries(fields).map(([name, value]) => [plain(name), value]));
  return (...names: string[]) =>
    names.map((name) => byName.get(plain(name))).find((value) => value != null && value !== "");
}
