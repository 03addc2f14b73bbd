import { toDraft } from "../../message/defaults";
import type { Card, Media, Message } from "../../message/schema";
import { asFields, asList, isFields } from "../json";
import { type PayloadPart, readPayload } from "../payload-reader";
import type { Imported, Outgoing } from "../types";
import { fromSuggestion, toSuggestion } from "./suggestions";

const orientations = { HORIZONTAL: "horizontal", VERTICAL: "vertical" } as const;
const widths = { SMALL: "small", MEDIUM: "medium" } as const;

/** The body of `POST /service/v1/invokeService/{serviceId}`; the service decides the sender. */
export function toPayload({ message, to }: Pick<Outgoing, "message" | "to">): Record<string, unknown> {
  const sms = message.fallback?.sms;
  const request = { rcs: toContent(message), ...(sms && { sms: { messageContent: sms.text } }) };
  return { endUser: { phoneNumber: to.replace(/^\+/, "") }, variables: { request } };
}

/** Chips have a place beside a text or a file only; `check` refuses them elsewhere. */
function toContent(message: Message): Record<string, unknown> {
  switch (message.type) {
    case "text":
      return { text: { message: message.text, ...toSuggestions(message.choices) } };
    case "media":
      return { media: { ...toFile(message.media), ...toSuggestions(message.choices) } };
    case "card":
      return { richCard: { cardOrientation: message.orientation.toUpperCase(), cards: [toCard(message.card)] } };
    case "carousel":
      return { richCard: { cardWidth: message.width.toUpperCase(), cards: message.cards.map(toCard) } };
  }
}

const toSuggestions = (choices: Message["choices"]) =>
  choices.length > 0 ? { suggestions: choices.map(toSuggestion) } : {};

const toCard = ({ title, description, media, choices }: Card): Record<string, unknown> => ({
  ...(title !== undefined && { title }),
  ...(description !== undefined && { description }),
  ...(media && { media: toFile(media) }),
  ...toSuggestions(choices),
});

const toFile = ({ url, mimeType, sizeBytes }: Media): Record<string, unknown> => ({
  fileUrl: url,
  ...(mimeType !== undefined && { mimeType }),
  ...(sizeBytes !== undefined && { fileSize: sizeBytes }),
});

/** Nothing of a connection is part of the payload. */
export const standInSettings = {};

export const payloadShape = '"endUser" and "variables" with a "request" whose "rcs" holds text, media or richCard';

const rcsOf = (payload: unknown) => asFields(asFields(asFields(payload).variables).request).rcs;

export function isPayload(value: unknown): boolean {
  return isFields(rcsOf(value));
}

/** Reads a body of `POST /service/v1/invokeService/{serviceId}`. */
export function fromPayload(payload: unknown): Imported {
  const reading = readPayload(payload);
  const { root } = reading;
  root.skip("endUser");
  const request = root.part("variables", "").part("request", "");
  const rcs = request.part("rcs", "");
  rcs.skip("messageOrder");
  const type = typeOf(rcs, payload);
  loseOthers(rcs, type);
  const sms = request.part("sms", "fallback.sms");
  const fallback = { sms: { enabled: sms.has("messageContent"), text: sms.text("messageContent") } };
  const draft = toDraft({ type, ...fromContent(rcs, type, payload), fallback });
  return { draft, lost: reading.lost().map((problem) => (type === "card" ? inCard(problem) : problem)) };
}

/** One card stands in a list, too. */
const inCard = <Part extends { path: string }>(part: Part): Part => ({
  ...part,
  path: part.path.replace(/^cards\.0(?=\.|$)/, "card"),
});

function typeOf(rcs: PayloadPart, payload: unknown): Message["type"] {
  if (!rcs.has("richCard")) return rcs.has("media") ? "media" : "text";
  const { cards, cardWidth, cardOrientation } = asFields(asFields(rcsOf(payload)).richCard);
  const isCarousel = asList(cards).length > 1 || (cardWidth != null && cardOrientation == null);
  return isCarousel ? "carousel" : "card";
}

/** One request may hold a text, a file and cards, which arrive one after the other. */
function loseOthers(rcs: PayloadPart, type: Message["type"]) {
  const kept = type === "card" || type === "carousel" ? "richCard" : type;
  for (const [name, what] of [
    ["text", "The text beside it"],
    ["media", "The file beside it"],
  ] as const) {
    if (name === kept || !rcs.has(name)) continue;
    rcs.skip(name);
    rcs.at(name).lose(`${what} is not kept: a message here has one type, so make it a message of its own.`);
  }
}

function fromContent(rcs: PayloadPart, type: Message["type"], payload: unknown): Record<string, unknown> {
  switch (type) {
    case "text": {
      // The overview of the documents writes the text without its object.
      if (typeof asFields(rcsOf(payload)).text === "string") return { text: rcs.text("text") };
      const part = rcs.part("text", "");
      return { text: part.text("message"), choices: fromSuggestions(part) };
    }
    case "media": {
      const part = rcs.part("media", "");
      return { media: fromFile(part.at("media")), choices: fromSuggestions(part) };
    }
    case "card": {
      const part = rcs.part("richCard", "");
      const orientation = part.word("cardOrientation", orientations);
      return { orientation, card: part.parts("cards", "cards").map(fromCard)[0] };
    }
    case "carousel": {
      const part = rcs.part("richCard", "");
      return { width: part.word("cardWidth", widths), cards: part.parts("cards", "cards").map(fromCard) };
    }
  }
}

const fromSuggestions = (part: PayloadPart) => part.parts("suggestions", "choices").map(fromSuggestion);

const fromCard = (card: PayloadPart) => ({
  title: card.text("title"),
  description: card.text("description"),
  media: fromFile(card.part("media", "media")),
  choices: fromSuggestions(card),
});

const fromFile = (file: PayloadPart) => ({
  url: file.text("fileUrl"),
  mimeType: file.text("mimeType"),
  sizeBytes: file.number("fileSize"),
});
