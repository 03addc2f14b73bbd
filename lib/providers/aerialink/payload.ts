import { toDraft } from "../../message/defaults";
import type { Card, Media, Message } from "../../message/schema";
import { asFields } from "../json";
import { type PayloadPart, readPayload } from "../payload-reader";
import type { Imported, Outgoing } from "../types";
import { fromChoice, toChoice, toDigits } from "./choices";
import type { AerialinkSettings } from "./settings";

const messageTypes = { RCS_TEXT: "text", RCS_MEDIA: "media", RCS_CARD: "card", RCS_CAROUSEL: "carousel" } as const;
const heights = { SHORT: "short", MEDIUM: "medium", TALL: "tall" } as const;

/** The body of `POST /messages`. */
export function toPayload(
  { message, to, reference, callbackUrl }: Outgoing,
  settings: Pick<AerialinkSettings, "sender" | "fallbackSender">,
): Record<string, unknown> {
  return {
    messageType: `RCS_${message.type.toUpperCase()}`,
    source: settings.sender,
    destination: toDigits(to),
    ...toContent(message),
    ...toFailover(message, settings.fallbackSender),
    ...(callbackUrl && { callbackURL: withReference(callbackUrl, reference) }),
  };
}

function toContent(message: Message): Record<string, unknown> {
  switch (message.type) {
    case "text":
      return { messageText: message.text, ...toChoices(message.choices) };
    case "media":
      return { ...toMedia(message.media), ...toChoices(message.choices) };
    case "card":
      return toCard(message.card);
    case "carousel":
      return { cards: message.cards.map(toCard) };
  }
}

const toChoices = (choices: Message["choices"]) => (choices.length > 0 ? { choices: choices.map(toChoice) } : {});

function toCard({ title, description, media, choices }: Card): Record<string, unknown> {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(media && { height: media.height.toUpperCase(), ...toMedia(media) }),
    ...toChoices(choices),
  };
}

/** Thumbnail and file name are mandatory: the picture itself and the end of its address stand in for them. */
function toMedia({ url, thumbnail, filename }: Media): Record<string, unknown> {
  return { mediaUrl: url, thumbnailUrl: thumbnail?.url ?? url, filenameOverride: filename ?? filenameFrom(url) };
}

function filenameFrom(url: string): string {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1]?.replace(/\/+$/, "") ?? "";
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last.slice(-100) || "file"; // the end holds the extension
}

function toFailover({ type, fallback }: Message, failoverSource: string | undefined): Record<string, unknown> {
  if (!failoverSource) return {};
  const shared = { enabled: true, failoverSource };
  if (type === "text") return fallback?.sms ? { smsFailover: { ...shared, fallbackText: fallback.sms.text } } : {};
  if (!fallback?.mms) return {};
  const { text, mediaUrl, subject } = fallback.mms;
  return { mmsFailover: { ...shared, fallbackText: text, mediaUrl, subject } };
}

/** The shape of status reports is not published: our own id in the address says which send they are about. */
function withReference(callbackUrl: string, reference: string): string {
  return `${callbackUrl}${callbackUrl.includes("?") ? "&" : "?"}reference=${encodeURIComponent(reference)}`;
}

export const standInSettings = { sender: "SENDER", fallbackSender: "12025550199" };

export const payloadShape = '"messageType" (RCS_TEXT, RCS_MEDIA, RCS_CARD or RCS_CAROUSEL), "source" and "destination"';

export function isPayload(value: unknown): boolean {
  const { messageType, messageText, mediaUrl, title, cards } = asFields(value);
  if (typeof messageType === "string") return Object.hasOwn(messageTypes, messageType.trim().toUpperCase());
  return "source" in asFields(value) && [messageText, mediaUrl, title, cards].some((field) => field !== undefined);
}

/** Reads a body of `POST /messages`, by its `messageType` or, without one, by the fields it has. */
export function fromPayload(payload: unknown): Imported {
  const reading = readPayload(payload);
  const { root } = reading;
  root.skip("source", "destination", "callbackURL");
  const type = root.word("messageType", messageTypes) ?? guessType(root);
  const draft = toDraft({ type, ...fromContent(root, type), fallback: fromFailover(root) });
  return { draft, lost: reading.lost() };
}

function guessType(root: PayloadPart): Message["type"] {
  if (root.has("cards")) return "carousel";
  if (root.has("title") || root.has("height")) return "card";
  return root.has("mediaUrl") ? "media" : "text";
}

function fromContent(root: PayloadPart, type: Message["type"]): Record<string, unknown> {
  switch (type) {
    case "text":
      return { text: root.text("messageText"), choices: root.parts("choices", "choices").map(fromChoice) };
    case "media":
      return { media: fromMedia(root.at("media")), choices: root.parts("choices", "choices").map(fromChoice) };
    case "card":
      return { card: fromCard(root.at("card")) };
    case "carousel":
      return { cards: root.parts("cards", "cards").map(fromCard) };
  }
}

function fromCard(card: PayloadPart): Record<string, unknown> {
  return {
    title: card.text("title"),
    description: card.text("description"),
    media: { ...fromMedia(card), height: card.word("height", heights) },
    choices: card.parts("choices", "choices").map(fromChoice),
  };
}

function fromMedia(part: PayloadPart): Record<string, unknown> {
  return {
    url: part.text("mediaUrl"),
    thumbnail: { url: part.text("thumbnailUrl") },
    filename: part.text("filenameOverride"),
  };
}

function fromFailover(root: PayloadPart): Record<string, unknown> {
  const sms = root.part("smsFailover", "fallback.sms");
  const mms = root.part("mmsFailover", "fallback.mms");
  sms.skip("failoverSource");
  mms.skip("failoverSource");
  return {
    sms: { enabled: sms.flag("enabled") ?? sms.has("fallbackText"), text: sms.text("fallbackText") },
    mms: {
      enabled: mms.flag("enabled") ?? mms.has("fallbackText"),
      text: mms.text("fallbackText"),
      subject: mms.text("subject"),
      mediaUrl: mms.text("mediaUrl"),
    },
  };
}
