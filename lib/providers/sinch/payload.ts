import { toDraft } from "../../message/defaults";
import type { Card, Media, Message } from "../../message/schema";
import { asFields, asText } from "../json";
import { type PayloadPart, readPayload } from "../payload-reader";
import type { Imported, Outgoing } from "../types";
import { toMessageId } from "./message-id";
import type { SinchSettings } from "./settings";
import { fromSuggestion, toSuggestion } from "./suggestions";

const messageTypes = {
  text: "text",
  file: "media",
  standalone_rich_card: "card",
  carousel_rich_card: "carousel",
} as const;
const orientations = { HORIZONTAL: "horizontal", VERTICAL: "vertical" } as const;
const alignments = { LEFT: "left", RIGHT: "right" } as const;
const widths = { SMALL: "small", MEDIUM: "medium" } as const;
const heights = { SHORT: "short", MEDIUM: "medium", TALL: "tall" } as const;

/** The body of `POST /{sender-id}/messages`. */
export function toPayload(
  { message, to, reference, options }: Outgoing,
  { fallbackSender }: Pick<SinchSettings, "fallbackSender">,
): Record<string, unknown> {
  const sms = message.fallback?.sms;
  return {
    message_id: toMessageId(reference),
    to: to.replace(/^\+/, ""), // with it, 17 digits would exceed the documented 17 characters
    message: toContent(message),
    ...(message.choices.length > 0 && { suggestions: message.choices.map(toSuggestion) }),
    ...(options?.ttlSeconds && { expire: { timeout: options.ttlSeconds, revoke: true } }),
    ...(sms && fallbackSender && { fallback: toFallback(sms.text, fallbackSender) }),
  };
}

function toContent(message: Message): Record<string, unknown> {
  switch (message.type) {
    case "text":
      return { type: "text", text: message.text };
    case "media": {
      const { thumbnail } = message.media;
      const file = { type: "file", file: toFile(message.media) };
      return thumbnail ? { ...file, thumbnail: toFile(thumbnail) } : file;
    }
    case "card":
      return {
        type: "standalone_rich_card",
        orientation: message.orientation.toUpperCase(),
        ...(message.orientation === "horizontal" && { thumbnail_alignment: message.imageAlignment.toUpperCase() }),
        content: toCard(message.card),
      };
    case "carousel":
      return {
        type: "carousel_rich_card",
        width: message.width.toUpperCase(),
        contents: message.cards.map(toCard),
      };
  }
}

function toCard({ title, description, media, choices }: Card): Record<string, unknown> {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(media && {
      media: {
        file: toFile(media),
        ...(media.thumbnail && { thumbnail: toFile(media.thumbnail) }),
        height: media.height.toUpperCase(),
      },
    }),
    ...(choices.length > 0 && { suggestions: choices.map(toSuggestion) }),
  };
}

function toFile({ url, mimeType, sizeBytes, filename }: Media): Record<string, unknown> {
  return {
    ...(mimeType !== undefined && { mime_type: mimeType }),
    ...(sizeBytes !== undefined && { file_size: sizeBytes }),
    ...(filename !== undefined && { file_name: filename }),
    file_uri: url,
  };
}

/** All four conditions are written out, because two pages of the reference disagree on their defaults. */
function toFallback(text: string, from: string): Record<string, unknown> {
  return {
    message: { type: "mt_text", from, text },
    conditions: {
      rcs_unavailable: { enabled: true },
      capability_unsupported: { enabled: true },
      expired: { enabled: true },
      agent_error: { enabled: false },
    },
  };
}

export const standInSettings = { fallbackSender: "12025550199" };

export const payloadShape =
  '"to" and a "message" whose "type" is text, file, standalone_rich_card or carousel_rich_card';

export function isPayload(value: unknown): boolean {
  const { message, to, message_id, extra } = asFields(value);
  const { type, suggestions } = asFields(message);
  // Splashify has a message of type "text" too, with the suggestions inside it.
  if (type === "text")
    return (
      suggestions === undefined && extra === undefined && (message_id !== undefined || !asText(to).startsWith("+"))
    );
  return typeof type === "string" && Object.hasOwn(messageTypes, type);
}

/** Reads a body of `POST /{sender-id}/messages`. */
export function fromPayload(payload: unknown): Imported {
  const reading = readPayload(payload);
  const { root } = reading;
  root.skip("message_id", "to", "mcc", "mnc");
  if (root.has("expire")) {
    root.skip("expire");
    root.lose("The expiry is not kept: it is chosen when the message is sent.");
  }
  const message = root.part("message", "");
  const type = message.word("type", messageTypes) ?? guessType(message);
  const choices = root.parts("suggestions", "choices").map(fromSuggestion);
  const draft = toDraft({ type, ...fromContent(message, type), choices, fallback: fromFallback(root) });
  return { draft, lost: reading.lost() };
}

function guessType(message: PayloadPart): Message["type"] {
  if (message.has("contents")) return "carousel";
  if (message.has("content")) return "card";
  return message.has("file") ? "media" : "text";
}

function fromContent(message: PayloadPart, type: Message["type"]): Record<string, unknown> {
  switch (type) {
    case "text":
      return { text: message.text("text") };
    case "media":
      return {
        media: {
          ...fromFile(message.part("file", "media")),
          thumbnail: fromFile(message.part("thumbnail", "media.thumbnail")),
        },
      };
    case "card":
      return {
        orientation: message.word("orientation", orientations),
        imageAlignment: message.word("thumbnail_alignment", alignments),
        card: fromCard(message.part("content", "card")),
      };
    case "carousel":
      return { width: message.word("width", widths), cards: message.parts("contents", "cards").map(fromCard) };
  }
}

function fromCard(card: PayloadPart): Record<string, unknown> {
  const media = card.part("media", "media");
  return {
    title: card.text("title"),
    description: card.text("description"),
    media: {
      ...fromFile(media.part("file", "")),
      thumbnail: fromFile(media.part("thumbnail", "thumbnail")),
      height: media.word("height", heights),
    },
    choices: card.parts("suggestions", "choices").map(fromSuggestion),
  };
}

const fromFile = (file: PayloadPart) => ({
  url: file.text("file_uri"),
  mimeType: file.text("mime_type"),
  sizeBytes: file.number("file_size"),
  filename: file.text("file_name"),
});

/** The conditions and the sender belong to the connection. */
function fromFallback(root: PayloadPart): Record<string, unknown> {
  const fallback = root.part("fallback", "fallback.sms");
  fallback.skip("conditions");
  const message = fallback.part("message", "");
  message.skip("from", "delivery_report", "callback_url");
  const type = message.word("type", { mt_text: "text", mt_binary: "binary" });
  if (type === "binary") {
    message.skip("text", "udh");
    message.lose("A binary SMS is not kept.");
    return {};
  }
  return { sms: { enabled: message.has("text"), text: message.text("text") } };
}
