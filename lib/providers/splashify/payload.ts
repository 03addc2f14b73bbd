import { toDraft } from "../../message/defaults";
import type { Card, Message } from "../../message/schema";
import { asFields, asText } from "../json";
import { type PayloadPart, readPayload } from "../payload-reader";
import type { Imported, Outgoing } from "../types";
import { fromSuggestion, toSuggestion } from "./suggestions";

const messageTypes = { text: "text", media: "media", card: "card", multiple_cards: "carousel" } as const;

/** The body of `POST /api/v1/rcs/messages/send`. The sender belongs to the token and must not be named. */
export function toPayload({ message, to, reference }: Outgoing): Record<string, unknown> {
  return { to, message: toContent(message), extra: reference };
}

function toContent(message: Message): Record<string, unknown> {
  switch (message.type) {
    case "text":
      return { type: "text", text: message.text, ...toSuggestions(message.choices) };
    case "media": // not documented for this API: the shape of its sister APIs
      return { type: "media", url: message.media.url, ...toSuggestions(message.choices) };
    case "card":
      return { type: "card", ...toCard(message.card) };
    case "carousel":
      return { type: "multiple_cards", cards: message.cards.map(toCard) };
  }
}

function toCard({ title, description, media, choices }: Card): Record<string, unknown> {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(media && { media_url: media.url }),
    ...toSuggestions(choices),
  };
}

const toSuggestions = (choices: Message["choices"]) =>
  choices.length > 0 ? { suggestions: choices.map(toSuggestion) } : {};

/** Nothing of a connection stands in the payload. */
export const standInSettings = {};

export const payloadShape = '"to" and a "message" whose "type" is text, card, multiple_cards or media';

/** What stands beside the `message` of a Sinch body, which has a message of type "text" too. */
const sinchFields = ["message_id", "suggestions", "fallback", "expire"];

export function isPayload(value: unknown): boolean {
  const body = asFields(value);
  const { type, suggestions } = asFields(body.message);
  if (typeof type !== "string" || !Object.hasOwn(messageTypes, type)) return false;
  if (type !== "text") return true;
  if (sinchFields.some((name) => body[name] !== undefined)) return false;
  return suggestions !== undefined || body.extra !== undefined || asText(body.to).startsWith("+");
}

/** Reads a body of `POST /api/v1/rcs/messages/send`. */
export function fromPayload(payload: unknown): Imported {
  const reading = readPayload(payload);
  const { root } = reading;
  root.skip("to", "extra");
  const message = root.part("message", "");
  const type = message.word("type", messageTypes) ?? guessType(message);
  const draft = toDraft({ type, ...fromContent(message, type) });
  return { draft, lost: reading.lost() };
}

function guessType(message: PayloadPart): Message["type"] {
  if (message.has("cards")) return "carousel";
  if (message.has("media_url") || message.has("title") || message.has("description")) return "card";
  return message.has("url") ? "media" : "text";
}

function fromContent(message: PayloadPart, type: Message["type"]): Record<string, unknown> {
  switch (type) {
    case "text":
      return { text: message.text("text"), choices: fromSuggestions(message) };
    case "media": {
      const media = message.at("media");
      return {
        media: { url: media.text("url"), thumbnail: { url: media.text("thumbnail_url") } },
        choices: fromSuggestions(message),
      };
    }
    case "card":
      return { card: fromCard(message.at("card")) };
    case "carousel":
      return { cards: message.parts("cards", "cards").map(fromCard), choices: fromSuggestions(message) };
  }
}

const fromCard = (card: PayloadPart): Record<string, unknown> => ({
  title: card.text("title"),
  description: card.text("description"),
  media: { url: card.text("media_url") },
  choices: fromSuggestions(card),
});

const fromSuggestions = (owner: PayloadPart) => owner.parts("suggestions", "choices").map(fromSuggestion);
