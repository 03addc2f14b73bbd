import { toDraft } from "./defaults";
import type { CardDraft, MessageDraft } from "./schema";
import { fillVariables, sampleValues } from "./variables";

/** What the screen of a phone holds at most: the rest of a message is not seen on a small picture of it. */
const shownCards = 3;
const shownChips = 4;
const shownText = 800;

const start = (text: string) =>
  Array.from(text.slice(0, 2 * shownText))
    .slice(0, shownText)
    .join("");

const cardStart = (card: CardDraft): CardDraft => ({
  ...card,
  title: start(card.title),
  description: start(card.description),
});

/** A message as a small picture shows it: the samples filled in, nothing of the other types, nothing below the edge. */
export function excerpt(draft: MessageDraft): MessageDraft {
  const { type, text, media, orientation, imageAlignment, card, width, cards, choices } = fillVariables(
    draft,
    sampleValues(draft),
  );
  return toDraft({
    type,
    cards: type === "carousel" ? cards.slice(0, shownCards).map(cardStart) : [],
    ...(type === "text" && { text: start(text) }),
    ...(type === "media" && { media }),
    ...(type === "card" && { orientation, imageAlignment, card: cardStart(card) }),
    ...(type === "carousel" && { width }),
    choices: choices.slice(0, shownChips),
  });
}
