import { asFields, asText, type Fields } from "../json";
import type { Cost, ProviderEvent } from "../types";
import { toInstant } from "../webhook";
import { readNote, readReason, readStatus } from "./statuses";
import { withZone } from "./times";

/**
 * One delivery report, from a webhook or from an answer to a status call: `{ omnimessage_id, message_id, channel,
 * status, err, error, timestamp, price_info }`. Both tell the same change with the same key. `otherKey` is for a
 * report that lacks what tells it from others.
 */
export function readReport(fields: Fields, otherKey: string): ProviderEvent {
  const word = asText(fields.status).trim();
  const channel = asText(fields.channel);
  const [omnimessageId, messageId] = [asText(fields.omnimessage_id), asText(fields.message_id)];
  const at = toInstant(timeOf(fields.timestamp));
  const cost = readCost(fields.price_info);
  const about = {
    ids: [omnimessageId, messageId].filter(Boolean),
    ...(at && { at }),
    ...(cost && { cost }),
    dedupeKey: messageId && word ? `${messageId}:${word.toUpperCase()}:${at ?? ""}` : otherKey,
    raw: fields,
  };
  if (!word) return { ...about, kind: "other", text: "Messente is still working on this message." };
  const state = readStatus(word, channel);
  const note = readNote(word, channel);
  if (note) return { ...about, kind: "status", text: note };
  if (!state) return { ...about, kind: "other", text: word };
  const reason = readReason(asText(fields.err), asText(fields.error));
  return { ...about, kind: "status", state, ...(reason && { text: reason }) };
}

/** `total_price` is a text; its currency is that of the account and is not told. */
function readCost(priceInfo: unknown): Cost | undefined {
  const price = asText(asFields(priceInfo).total_price).trim();
  const amount = Number(price);
  return price !== "" && Number.isFinite(amount) && amount >= 0 ? { amount } : undefined;
}

/** For `toInstant`: a time without a zone is UTC. */
export const timeOf = (time: unknown): unknown => (typeof time === "string" ? withZone(time.trim()) : time);
