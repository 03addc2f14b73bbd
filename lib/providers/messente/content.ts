import type { Card, Media, Message } from "../../message/schema";
import type { PayloadPart } from "../payload-reader";
import { fromSuggestion, toSuggestion } from "./suggestions";

const orientations = { VERTICAL: "vertical", HORIZONTAL: "horizontal" } as const;
const alignments = { LEFT: "left", RIGHT: "right" } as const;
const widths = { SMALL: "small", MEDIUM: "medium" } as const;
const heights = { SHORT: "short", MEDIUM: "medium", TALL: "tall" } as const;

/** Exactly one of `text`, `content_info` and `rich_card`; chips may stand beside each of them. */
export function toContent(message: Message): Record<string, unknown> {
  switch (message.type) {
    case "text":
      return { text: message.text };
    case "media":
      return { content_info: toContentInfo(message.media) };
    case "card":
      return {
        rich_card: {
          standalone_card: {
            card_orientation: message.orientation.toUpperCase(),
            thumbnail_image_alignment: message.imageAlignment.toUpperCase(), // mandatory even on a vertical card
            card_content: toCard(message.card),
          },
        },
      };
    case "carousel":
      return {
        rich_card: {
          carousel_card: { card_width: message.width.toUpperCase(), card_contents: message.cards.map(toCard) },
        },
      };
  }
}

export const toSuggestions = (choices: Message["choices"]) =>
  choices.length > 0 ? { suggestions: choices.map(toSuggestion) } : {};

function toCard({ title, description, media, choices }: Card): Record<string, unknown> {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(media && { media: { height: media.height.toUpperCase(), content_info: toContentInfo(media) } }),
    ...toSuggestions(choices),
  };
}

/** `force_refresh` is mandatory; a file is not fetched anew, because a changed file has a new address here. */
function toContentInfo({ url, thumbnail }: Media): Record<string, unknown> {
  return { file_url: url, ...(thumbnail && { thumbnail_url: thumbnail.url }), force_refresh: false };
}

/** The fields of a draft that hold what an RCS element shows. */
export function fromContent(rcs: PayloadPart): Record<string, unknown> {
  if (rcs.has("rich_card")) return fromRichCard(rcs.part("rich_card", ""));
  if (rcs.has("content_info")) return { type: "media", media: fromContentInfo(rcs.part("content_info", "media")) };
  return { type: "text", text: rcs.text("text") };
}

function fromRichCard(rich: PayloadPart): Record<string, unknown> {
  if (rich.has("carousel_card")) {
    const carousel = rich.part("carousel_card", "");
    const cards = carousel.parts("card_contents", "cards").map(fromCard);
    return { type: "carousel", width: carousel.word("card_width", widths), cards };
  }
  const standalone = rich.part("standalone_card", "");
  return {
    type: "card",
    orientation: standalone.word("card_orientation", orientations),
    imageAlignment: standalone.word("thumbnail_image_alignment", alignments),
    card: fromCard(standalone.part("card_content", "card")),
  };
}

export const fromSuggestions = (part: PayloadPart) => part.parts("suggestions", "choices").map(fromSuggestion);

function fromCard(card: PayloadPart): Record<string, unknown> {
  const media = card.part("media", "media");
  return {
    title: card.text("title"),
    description: card.text("description"),
    media: { ...fromContentInfo(media.part("content_info", "")), height: media.word("height", heights) },
    choices: fromSuggestions(card),
  };
}

function fromContentInfo(file: PayloadPart): Record<string, unknown> {
  if (file.flag("force_refresh")) file.lose("The file is not fetched anew: a changed file needs a new address here.");
  return { url: file.text("file_url"), thumbnail: { url: file.text("thumbnail_url") } };
}
