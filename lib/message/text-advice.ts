import { codePoints, utf8Bytes } from "./count";
import { hint } from "./problem";
import type { Problem } from "./schema";
import type { Survey } from "./survey";
import { counted, type TextField, textFields } from "./text-fields";

/** Above this a text stops being a Basic Message [S-1] [S-26], and takes another segment in the US [S-5]. */
const basicMessageBytes = 160;

/** Longer texts read better in two messages or on a card [S-11d]. */
const longTextCharacters = 300;

const link = /https?:\/\/[^\s<>"]+/giu;

/** What can be said of a message of text alone. */
export function textAdvice(text: string): Problem[] {
  const problems: Problem[] = [];
  const bytes = utf8Bytes(text);
  if (bytes > basicMessageBytes)
    problems.push(
      hint(
        "text-price",
        "text",
        `Text: ${counted(bytes, "byte")}. Above ${basicMessageBytes} a text costs more: as a richer message, or as several parts in the US.`,
      ),
    );
  if (codePoints(text) > longTextCharacters)
    problems.push(
      hint(
        "long-text",
        "text",
        `Text: over ${longTextCharacters} characters are seldom read. Shorten it, or use a card.`,
      ),
    );
  const links = Array.from(text.matchAll(link));
  const last = links.at(-1);
  if (last && text.slice(last.index + last[0].length).trim() !== "")
    problems.push(hint("link-not-last", "text", "Text: put the link last, or iPhones may not make it clickable."));
  if (links.length > 1)
    problems.push(
      hint(
        "many-links",
        "text",
        `Text: phones preview one link and iPhones open only one. Keep one of the ${links.length}.`,
      ),
    );
  return problems;
}

/** What readers see as a text; labels, addresses and data are not prose. */
const prose: ReadonlySet<TextField> = new Set(["text", "cardTitle", "cardDescription", "smsText", "mmsText"]);

/** How a text is written: what reads as shouting or as an answering machine [S-10] [S-60]. */
export function proseAdvice({ texts }: Survey): Problem[] {
  return texts.flatMap(({ path, field, value }) => {
    if (!prose.has(field)) return [];
    const problems: Problem[] = [];
    const { label } = textFields[field];
    if (isShouting(value))
      problems.push(
        hint("shouting", path, `${label}: words all in capitals read as shouting. Write them in small letters.`),
      );
    const marks = /[!?]{2,}/.exec(value)?.[0];
    if (marks)
      problems.push(hint("repeated-marks", path, `${label}: write one mark instead of “${marks.slice(0, 5)}”.`));
    const order = /\b(?:press|reply|type)(?: with)? \d\b/i.exec(value)?.[0];
    if (order && field !== "smsText" && field !== "mmsText")
      problems.push(hint("phone-tree", path, `${label}: instead of “${order}”, offer a button or a chip to tap.`));
    return problems;
  });
}

/** Three words in a row of four letters or more, all capitals; a single one may be a name or a code. */
const isShouting = (text: string) => /(?:\b\p{Lu}{4,}\b\P{L}+){2}\p{Lu}{4,}\b/u.test(text);

/** Prices, discounts and what sells with them; in marketing, a way out belongs into the conversation [S-10b] [S-60]. */
const selling = /\d\s?%|[€$£]\s?\d|\d\s?[€$£]|\b(?:sale|offers?|discount|deals?|voucher|coupon)\b/iu;

/** The word that phones and carriers know everywhere, and its neighbours in a few languages. */
const wayOut =
  /\bstop\b|unsubscri|opt[\s-]?out|no more|abmeld|abbestell|désabonn|désinscri|dar(?:se)? de baja|\bbaja\b|disiscri|afmeld|cancelar|descadastr|avregistr|frameld|wypisz|rezygn/iu;

/** A message that sells something and nowhere says how to hear no more of it. */
export function optOutAdvice(found: readonly Survey[]): Problem[] {
  const texts = found.flatMap((part) => part.texts);
  if (!texts.some(({ field, value }) => prose.has(field) && selling.test(value))) return [];
  if (texts.some(({ value }) => wayOut.test(value))) return [];
  return [
    hint(
      "no-opt-out",
      "choices",
      "This reads like an offer, and nothing says how to stop them. Add a chip such as “Stop offers”.",
    ),
  ];
}
