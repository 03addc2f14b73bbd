import type { SendState } from "../types";

/**
 * The statuses of the OpenAPI document. "ACCEPTD" is "accepted for delivery", which Messente's support pages count as
 * sent without a final status (support.messente.com, articles 137 and "Delivery report statuses"). What "ACK" adds is
 * written nowhere: it counts as accepted. UNKNOWN says nothing and is not here.
 */
const rcsStates: Record<string, SendState> = {
  ACK: "accepted",
  ACCEPTD: "sent",
  DELIVRD: "delivered",
  SEEN: "read",
  EXPIRED: "expired",
  DELETED: "cancelled",
  UNDELIV: "failed",
  FAILED: "failed",
  REJECTD: "failed",
  NACK: "failed",
};

/**
 * An SMS of ours is only ever the fallback. ACK and DELETED are not here: it is queued when the message is accepted,
 * and dropped when RCS has made it needless, which says nothing of the message itself.
 */
const smsStates: Record<string, SendState> = {
  ACCEPTD: "fallback-sent",
  DELIVRD: "fallback-delivered",
  SEEN: "fallback-delivered",
  EXPIRED: "fallback-failed",
  UNDELIV: "fallback-failed",
  FAILED: "fallback-failed",
  REJECTD: "fallback-failed",
  NACK: "fallback-failed",
};

const smsNotes: Record<string, string> = {
  ACK: "The SMS stands by in case the message is not delivered.",
  DELETED: "The SMS was dropped.",
};

/** Undefined for a word that changes nothing. */
export const readStatus = (word: string, channel: string) => lookUp(isSms(channel) ? smsStates : rcsStates, word);

/** What there is to say of a word that changes nothing; undefined for an unknown one. */
export const readNote = (word: string, channel: string) => (isSms(channel) ? lookUp(smsNotes, word) : undefined);

const isSms = (channel: string) => channel.toLowerCase() === "sms";

function lookUp<Value>(table: Record<string, Value>, word: string): Value | undefined {
  const key = word.toUpperCase();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The documented numbers of `err`. 0 (no error) and 10 (seen) are no reasons. */
const reasons: Record<string, string> = {
  1: "The message was not delivered.",
  2: "The message was not delivered in time.",
  3: "The phone number does not exist.",
  4: "The account at Messente could not be charged: top it up.",
  5: "The phone number is not written in the international form.",
  6: "Too many messages with the same text went to this phone.",
  7: "This sender is not allowed there.",
  8: "The operator of this phone is blocked.",
  9: "No route leads to this phone.",
  999: "Messente has a temporary fault.",
};

/** A report's `err` and `error` in plain words; "" where there is no reason to give. */
export function readReason(err: string, error: string): string {
  const number = err === "" ? "" : String(Number(err)); // older pages write "004"
  if (number === "0" || number === "10") return "";
  return [reasons[number] ?? (number && `Code ${err}.`), error].filter(Boolean).join(" ");
}
