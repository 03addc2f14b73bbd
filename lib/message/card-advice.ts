import { codePoints } from "./count";
import { baselineLimits, mediaHeights } from "./limits";
import { hint, warning } from "./problem";
import { remembered } from "./remembered";
import type { CardMediaHeight, Problem } from "./schema";
import type { CardCandidate, Survey } from "./survey";
import { counted } from "./text-fields";

type PlacedCard = Survey["cards"][number];

/** Estimates, from the type sizes and card widths in docs/rcs-sources.md: characters that fit in a line. */
const iPhoneTitleColumns = 31;
const iPhoneDescriptionColumns = 42;
const androidColumns = 26;

/** iPhones show three lines of a title and three of a description [S-17] [S-28]. */
const iPhoneLines = 3;

/** What the first line of a card can hold on every phone [S-59]. */
const longTitleCharacters = 80;

export function cardAdvice({ path, card }: PlacedCard): Problem[] {
  const { title = "", description = "", media, choices } = card;
  const problems: Problem[] = [];
  const isCut = (text: string, columns: number) => lines(text, columns) > iPhoneLines;
  if (isCut(title, iPhoneTitleColumns))
    problems.push(warning("iphone-cut", `${path}.title`, "Card title: iPhones cut it after line 3. Shorten it."));
  else if (codePoints(title) > longTitleCharacters)
    problems.push(
      hint(
        "long-title",
        `${path}.title`,
        `Card title: above ${longTitleCharacters} characters it reads like a text. Shorten it.`,
      ),
    );
  if (isCut(description, iPhoneDescriptionColumns))
    problems.push(
      warning("iphone-cut", `${path}.description`, "Card description: iPhones cut it after line 3. Shorten it."),
    );
  if (/https?:\/\//i.test(description))
    problems.push(
      hint("link-in-card", `${path}.description`, "Card description: a link here cannot be tapped. Use a button."),
    ); // [S-16b]
  const room = media && buttonsBelow[media.height];
  if (room && choices.length > room)
    problems.push(
      hint(
        "buttons-for-height",
        `${path}.choices`,
        `Below a ${media.height} picture small phones have room for ${counted(room, "button")}: use fewer, or a lower picture.`,
      ),
    );
  // Cards of a carousel may be there to be looked at.
  if (path === "card" && media && choices.length === 0)
    problems.push(
      hint(
        "card-without-button",
        `${path}.choices`,
        "A card with a picture and no button leads nowhere. Add a button.",
      ),
    );
  return problems;
}

/** Buttons that phones show below a picture of each height [S-19c]. */
const buttonsBelow: Record<CardMediaHeight, number> = { tall: 1, medium: 2, short: 3 };

/** On Android the first few cards set the height of all: what is longer further on is cut, what is shorter ends blank [S-19c]. */
export function carouselAdvice(cards: PlacedCard[]): Problem[] {
  const settingHeight = 3;
  const heights = cards.map(({ card }) => androidHeight(card));
  const tallest = Math.max(0, ...heights.slice(0, settingHeight));
  const problems = cards.flatMap(({ path }, index): Problem[] => {
    const height = heights[index] ?? 0;
    if (height > tallest)
      return [
        warning(
          "android-cut",
          path,
          "Android may cut this card: it is longer than the first three. Move it further to the front.",
        ),
      ];
    // An empty card has a fault of its own.
    if (height === 0 || tallest - height < blankHeight) return [];
    return [hint("blank-space", path, "This card ends in blank space: it is much shorter than the longest one.")];
  });
  if (cards.length > manyCards && cards.length <= baselineLimits.cardsMaximum)
    problems.push(
      hint(
        "many-cards",
        "cards",
        `Few readers swipe past card ${manyCards}. Put what matters first, or use fewer than ${cards.length}.`,
      ),
    );
  return problems;
}

/** Four lines of text, or two buttons: below that nobody takes it for a hole. */
const blankHeight = 96;

/** How far readers swipe [S-18]. */
const manyCards = 4;

/** Density-independent pixels, on a card of medium width. */
const androidHeight = remembered(
  ({ title = "", description = "", media, choices }: CardCandidate) =>
    (media ? mediaHeights[media.height] : 0) +
    24 * (lines(title, androidColumns) + lines(description, androidColumns)) +
    48 * choices.length,
);

function lines(text: string, columns: number): number {
  if (text === "") return 0;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / columns)), 0);
}

/** East Asian characters and emoji take two columns. */
function width(line: string): number {
  let columns = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    columns += (point >= 0x2e80 && point < 0xfb00) || point >= 0x1f000 ? 2 : 1;
  }
  return columns;
}
