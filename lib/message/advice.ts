import type { Candidate } from "./candidate";
import { cardAdvice, carouselAdvice } from "./card-advice";
import { choiceAdvice, postbackAdvice, repeatedChipAdvice } from "./choice-advice";
import { fallbackAdvice } from "./fallback-advice";
import { linkAdvice } from "./link-advice";
import { mediaAdvice, pictureAdvice } from "./media-advice";
import { hint } from "./problem";
import { remembered } from "./remembered";
import type { MessageDraft, Problem } from "./schema";
import type { Survey } from "./survey";
import { optOutAdvice, proseAdvice, textAdvice } from "./text-advice";

/**
 * What phones and price lists do with a message that may be sent: warnings where the reader misses something,
 * hints where it could be better. The reason and the source of each rule: rule-book.ts.
 */
export function advice(draft: MessageDraft, candidate: Candidate, found: Survey[]): Problem[] {
  const lists = found.flatMap((part) => part.lists);
  return [
    ...(candidate.type === "text" ? textAdvice(candidate.text) : []),
    ...found.flatMap(partAdvice),
    ...(candidate.type === "carousel" ? carouselAdvice(found.flatMap(({ cards }) => cards)) : []),
    ...(candidate.type === "card" && candidate.orientation === "horizontal"
      ? [hint("horizontal-card", "orientation", "iPhones cut the picture of a horizontal card: vertical is safer.")]
      : []),
    ...pictureAdvice(draft),
    ...linkAdvice(draft),
    ...postbackAdvice(lists),
    ...repeatedChipAdvice(lists),
    ...optOutAdvice(found),
    ...(candidate.fallback
      ? fallbackAdvice(candidate.fallback, candidate, found)
      : [hint("no-fallback", "fallback", "No fallback: phones without RCS get nothing. Add a fallback SMS.")]),
  ];
}

/** What can be said of one part without a look at the others. */
const partAdvice = remembered((found: Survey): Problem[] => [
  ...found.cards.flatMap(cardAdvice),
  ...found.media.flatMap(mediaAdvice),
  ...found.lists.flatMap(choiceAdvice),
  ...proseAdvice(found),
]);
