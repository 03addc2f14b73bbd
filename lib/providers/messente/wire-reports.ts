import type { AcceptedMessage, DueWebhook } from "../gateway";
import { jsonWebhook } from "../rehearsal";
import { factsOf, type Report } from "./course";
import type { MessenteSettings } from "./settings";
import { sign, signatureHeader } from "./signature";

/** Nothing is posted where the request named no address. */
export function webhook(
  afterMilliseconds: number,
  message: AcceptedMessage,
  report: Report,
  timestamp: string,
  settings: MessenteSettings,
): DueWebhook[] {
  const { callback } = factsOf(message);
  if (callback === "") return [];
  const body = { omnimessage_id: message.id, to: message.to, ...resultOf(message, report, timestamp, settings) };
  return [signed(jsonWebhook(afterMilliseconds, body, JSON.parse(callback)), settings)];
}

/** The fields of a report, in a webhook and in the answer to a status call. */
export function resultOf(message: AcceptedMessage, report: Report, timestamp: string, settings: MessenteSettings) {
  const { channel, status, err, error } = report;
  const { rcsId, smsId } = factsOf(message);
  const [message_id, sender] = channel === "rcs" ? [rcsId, message.sender] : [smsId, settings.fallbackSender];
  return { message_id, channel, sender, status, err, error, timestamp };
}

export function signed(due: DueWebhook, { webhookSecret }: MessenteSettings): DueWebhook {
  if (!webhookSecret) return due;
  const headers = { ...due.request.headers, [signatureHeader]: sign(webhookSecret, due.request.rawBody) };
  return { ...due, request: { ...due.request, headers } };
}

export function priceOf({ channel, err }: Report) {
  const price = err !== 0 && err !== 10 ? "0.0000" : channel === "rcs" ? "0.0450" : "0.0600";
  return { part_price: price, parts_count: 1, total_price: price };
}
