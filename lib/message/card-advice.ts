import { mediaHeights } from "./limits";
import { hint, warning } from "./problem";
import type { Problem } from "./schema";
import type { CardCandidate, Survey } from "./survey";

type PlacedCard = Survey["cards"][number];

/** Estimates, from the type sizes and card widths in docs/rcs-sources.md: characters that fit in a line. */
const iPhoneTitleColumns = 31;
const iPhoneDescriptionColumns = 42;
const androidColumns = 26;

/** iPhones show three lines of a title and three of a description [S-17] [S-28]. */
const iPhoneLines = 3;

export function cardAdvice({ path, card: { title = "", description = "" } }: PlacedCard): Problem[] {
  const problems: Problem[] = [];
  const isCut = (text: string, columns: number) => lines(text, columns) > iPhoneLines;
  if (isCut(title, iPhoneTitleColumns))
    problems.push(warning("iphone-cut", `${path}.title`, "Card title: iPhones cut it after line 3. Shorten it."));
  if (isCut(description, iPhoneDescriptionColumns))
    problems.push(
      warning("iphone-cut", `${path}.description`, "Card description: iPhones cut it after line 3. Shorten it."),
    );
  if (/https?:\/\//i.test(description))
    problems.push(
      hint("link-in-card", `${path}.description`, "Card description: a link here cannot be tapped. Use a button."),
    ); // [S-16b]
  return problems;
}

/** On Android the first few cards set the height of all; what is longer further on is cut [S-19c]. */
export function carouselAdvice(cards: PlacedCard[]): Problem[] {
  const settingHeight = 3;
  const tallest = Math.max(0, ...cards.slice(0, settingHeight).map(({ card }) => androidHeight(card)));
  return cards
    .slice(settingHeight)
    .filter(({ card }) => androidHeight(card) > tallest)
    .map(({ path }) =>
      warning(
        "android-cut",
        path,
        "Android may cut this card: it is longer than the first three. Move it further to the front.",
      ),
    );
}

/** Density-independent pixels, on a card of medium width. */
const androidHeight = ({ title = "", description = "", media, choices }: CardCandidate) =>
  (media ? mediaHeights[media.height] : 0) +
  24 * (lines(title, androidColumns) + lines(description, androidColumns)) +
  48 * choices.length;

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
