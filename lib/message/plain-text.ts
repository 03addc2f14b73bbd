import { codePoints } from "./count";
import { baselineLimits } from "./limits";
import type { CardDraft, ChoiceDraft, MessageDraft } from "./schema";
import { fillText, sampleValues } from "./variables";

/**
 * A text for the fallback SMS made from the message: what it says, then where it leads. Variables stay as they are
 * written. It keeps to the limit of an SMS by leaving out whole lines at the end; empty where nothing is written yet.
 */
export function suggestFallbackText(draft: MessageDraft): string {
  const lines: string[] = [];
  for (const line of [...contentLines(draft), ...draft.choices.flatMap(choiceLine)]) {
    const isNew = line !== "" && !lines.some((written) => written.includes(line));
    if (isNew && codePoints([...lines, line].join("\n")) <= baselineLimits.smsText) lines.push(line);
  }
  return lines.join("\n");
}

function contentLines(draft: MessageDraft): string[] {
  switch (draft.type) {
    case "text":
      return [draft.text.trim()];
    case "media":
      return [draft.media.altText.trim(), webAddress(draft.media.url)];
    case "card":
      return [draft.card.title.trim(), short(draft.card.description.trim()), ...draft.card.choices.flatMap(choiceLine)];
    case "carousel":
      return draft.cards.map(cardLine);
  }
}

/** An SMS has room for a sentence or two. */
const shortCharacters = 120;

/** The first sentences that fit, or the first words with dots behind them. */
function short(text: string): string {
  if (codePoints(text) <= shortCharacters) return text;
  const cut = Array.from(text).slice(0, shortCharacters).join("");
  const sentences = /^.*[.!?](?=\s)/su.exec(cut)?.[0];
  return sentences ?? `${cut.replace(/\s+\S*$/u, "")}...`;
}

/** What became of the parts that an SMS has no place for; undefined where it says all. */
export function fallbackNote(draft: MessageDraft): string | undefined {
  const said: string[] = [];
  if (draft.type === "carousel" && draft.cards.length > 0)
    said.push(
      `Of ${draft.cards.length === 1 ? "the card" : `all ${draft.cards.length} cards`} it has the title and the first link.`,
    );
  if (draft.type === "card" && codePoints(draft.card.description.trim()) > shortCharacters)
    said.push("The description is shortened.");
  const choices = [
    ...draft.choices,
    ...(draft.type === "card" ? [draft.card] : draft.type === "carousel" ? draft.cards : []).flatMap(
      (card) => card.choices,
    ),
  ];
  if (choices.some(({ type }) => type !== "openUrl" && type !== "dialPhone"))
    said.push("Buttons that do not open a link or call are left out.");
  return said.length > 0 ? said.join(" ") : undefined;
}

/** A carousel says a lot: of each card only its title and its first link. */
function cardLine({ title, description, choices }: CardDraft): string {
  const [link] = choices.filter(({ type, url }) => type === "openUrl" && url.trim() !== "");
  return [title.trim() || description.trim(), link?.url.trim()].filter(Boolean).join(": ");
}

/** What a button still does in a plain text: an address to open, a number to call. */
function choiceLine({ type, url, phoneNumber }: ChoiceDraft): string[] {
  if (type === "openUrl") return [url.trim()];
  return type === "dialPhone" ? [phoneNumber.trim()] : [];
}

/** A file of our own store has no address yet that an SMS could name. */
const webAddress = (url: string) => (/^https?:/i.test(url.trim()) ? url.trim() : "");

const summaryLength = 120;

/** A message in one line, for lists: its first words with the samples filled in, or what kind of message it is. */
export function summary(draft: MessageDraft): string {
  const written = firstWords(draft);
  const filled = fillText(written, sampleValues(draft)).replace(/\s+/gu, " ").trim();
  const words = Array.from(filled);
  const short =
    words.length > summaryLength
      ? `${words
          .slice(0, summaryLength - 1)
          .join("")
          .trimEnd()}…`
      : filled;
  const cards = draft.cards.length === 1 ? "1 card" : `${draft.cards.length} cards`;
  if (draft.type === "carousel") return short ? `${cards}: ${short}` : cards;
  return short || emptySummaries[draft.type];
}

const emptySummaries = { text: "Empty text", media: "Picture or video", card: "Card" };

function firstWords(draft: MessageDraft): string {
  switch (draft.type) {
    case "text":
      return draft.text;
    case "media":
      return draft.media.altText.trim() || draft.media.filename;
    case "card":
      return draft.card.title.trim() || draft.card.description;
    case "carousel":
      return draft.cards
        .map(({ title }) => title.trim())
        .filter(Boolean)
        .join(" · ");
  }
}
