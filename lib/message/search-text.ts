import { toCandidate } from "./candidate";
import type { MessageDraft } from "./schema";
import { survey } from "./survey";

/** Addresses of files say nothing that somebody would look for. */
const unsaid = new Set(["mediaUrl", "thumbnailUrl", "mmsMediaUrl"]);

/** Everything that a message says and is called, folded, with the values that stand for its variables. */
export function searchText(name: string, draft: MessageDraft): string {
  const said = survey(toCandidate(draft)).flatMap(({ texts }) => texts.filter(({ field }) => !unsaid.has(field)));
  const samples = draft.variables.flatMap(({ samples }) => samples);
  return fold([name, ...said.map(({ value }) => value), ...samples].join(" "));
}

/** The words of a query, folded: a message is found when it holds each of them. Twelve at most. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).split(" ").filter(Boolean))].slice(0, 12);
}

/** Without case, accents, control characters and repeated spaces; decomposed forms and half emoji made one. */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
