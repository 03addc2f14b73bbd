import { toDraft } from "../../message/defaults";
import { asFields, asText, isFields } from "../json";
import { type PayloadPart, readPayload } from "../payload-reader";
import type { Imported, Outgoing } from "../types";
import { toZulu } from "../zulu";
import { fromContent, fromSuggestions, toContent, toSuggestions } from "./content";
import type { MessenteSettings } from "./settings";

/**
 * Seconds after which a message with a fallback counts as failed and the SMS is tried. It is always sent along,
 * because the `ttl` is all that the documents name as a cause of the fallback. A quarter of an hour: a phone that was
 * briefly out of reach still gets the RCS message, and whoever waits for the test sees the SMS.
 */
export const fallbackAfterSeconds = 900;

/** The body of `POST /omnimessage`. */
export function toPayload(
  { message, to, reference, callbackUrl, options }: Outgoing,
  { sender, fallbackSender, textStore }: Pick<MessenteSettings, "sender" | "fallbackSender" | "textStore">,
): Record<string, unknown> {
  const sms = message.fallback?.sms;
  const ttl = options?.ttlSeconds || (sms && fallbackAfterSeconds);
  const rcs = {
    channel: "rcs",
    sender,
    ...(ttl && { ttl }),
    ...toContent(message),
    ...toSuggestions(message.choices),
  };
  // Without a sender of its own, an SMS comes from the account's default sender.
  const fallback = sms && { channel: "sms", ...(fallbackSender && { sender: fallbackSender }), text: sms.text };
  return {
    to,
    messages: fallback ? [rcs, fallback] : [rcs],
    ...(callbackUrl && { dlr_url: withReference(callbackUrl, reference) }),
    text_store: textStore,
    ...(options?.sendAt && { time_to_send: toZulu(options.sendAt) }),
  };
}

/** A request has no field for an id of ours: in the address, it says which send a report is about. */
function withReference(callbackUrl: string, reference: string): string {
  return `${callbackUrl}${callbackUrl.includes("?") ? "&" : "?"}reference=${encodeURIComponent(reference)}`;
}

export const standInSettings = { sender: "SENDER", fallbackSender: "12025550199", textStore: "plaintext" as const };

export const payloadShape = '"to" and a list "messages", one of them with the "channel" rcs';

export function isPayload(value: unknown): boolean {
  const { messages } = asFields(value);
  return Array.isArray(messages) && messages.some((element) => isFields(element) && isRcs(element));
}

/** The channel may be left out; then its own fields tell it from an SMS, which has a plain text too. */
const isRcs = ({ channel, rich_card, content_info, suggestions }: Record<string, unknown>) =>
  channel === "rcs" || (channel === undefined && [rich_card, content_info, suggestions].some(Boolean));

/** Reads a body of `POST /omnimessage`. */
export function fromPayload(payload: unknown): Imported {
  const { value, unread } = byChannel(payload);
  const reading = readPayload(value);
  const { root } = reading;
  root.skip("to", "dlr_url", "text_store");
  for (const sentence of unread) root.lose(sentence);
  if (root.has("time_to_send")) {
    root.skip("time_to_send");
    root.lose("The time to send is not kept: it is chosen when the message is sent.");
  }
  const rcs = root.part("rcs", "");
  rcs.skip("channel", "sender");
  readExpiry(rcs, root.has("sms"));
  const content = { ...fromContent(rcs), choices: fromSuggestions(rcs) };
  const draft = toDraft({ ...content, fallback: fromSms(root.part("sms", "fallback.sms")) });
  return { draft, lost: reading.lost() };
}

/** The elements of `messages` by their channel, because a draft has no list of them. */
function byChannel(payload: unknown): { value: unknown; unread: string[] } {
  const { messages, ...rest } = asFields(payload);
  if (!Array.isArray(messages)) return { value: payload, unread: [] };
  const found: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const element of messages) {
    const channel = isFields(element) ? channelOf(element, found) : "";
    const name = channel ? channel.slice(0, 20).toUpperCase() : "unknown";
    if (channel !== "rcs" && channel !== "sms")
      unread.push(`The ${name} message is not kept: only RCS and its SMS fallback are known here.`);
    else if (channel in found) unread.push(`Another ${name} message is not kept: one channel has one message.`);
    else found[channel] = element;
  }
  return { value: { ...rest, ...found }, unread };
}

function channelOf(element: Record<string, unknown>, found: Record<string, unknown>): string {
  if (element.channel !== undefined) return asText(element.channel).trim().toLowerCase();
  return isRcs(element) || !("rcs" in found) ? "rcs" : "sms";
}

function readExpiry(rcs: PayloadPart, hasFallback: boolean) {
  const ttl = rcs.number("ttl");
  const isChosen = ttl !== undefined && !(hasFallback && ttl === fallbackAfterSeconds);
  if (!isChosen && !rcs.has("validity")) return;
  rcs.skip("validity");
  rcs.lose("The expiry is not kept: it is chosen when the message is sent.");
}

function fromSms(sms: PayloadPart): Record<string, unknown> {
  sms.skip("channel", "sender");
  return { sms: { enabled: sms.has("text"), text: sms.text("text") } };
}
