import { isVariableName, placeholdersIn } from "./variables";

/** What a variable typed halfway, "Hi {{fir|", says so far; `from` is where its braces begin, in UTF-16 units. */
export interface OpenVariable {
  from: number;
  query: string;
}

const longestQuery = 40;

/** The variable that is being typed right before the caret; null where none is. */
export function openVariable(text: string, caret: number): OpenVariable | null {
  const from = text.lastIndexOf("{{", caret - 2);
  if (from < 0 || caret < from + 2) return null;
  const query = text.slice(from + 2, caret);
  return query.length > longestQuery || /[{}\n]/.test(query) ? null : { from, query: query.trim() };
}

/** What a list of variables offers: those there are, and a new one. */
export type Offer = { kind: "listed" | "new"; name: string };

/** The variables whose name holds what was typed, and then new ones: what was typed, or the next number. */
export function variableOffers(listed: readonly string[], query: string): Offer[] {
  const names = [...new Set(listed)].filter(isVariableName);
  const typed = query.toLowerCase();
  const found = names.filter((name) => name.toLowerCase().includes(typed));
  const fresh = query === "" ? [...(names.length === 0 ? ["first_name"] : []), nextNumber(names)] : [query];
  return [
    ...found.map((name): Offer => ({ kind: "listed", name })),
    ...fresh
      .filter((name) => isVariableName(name) && !names.includes(name))
      .map((name): Offer => ({ kind: "new", name })),
  ];
}

function nextNumber(names: readonly string[]): string {
  let number = 1;
  while (names.includes(String(number))) number++;
  return String(number);
}

/** Where `{{name}}` goes: from the open braces, or the start of what is selected, to past the rest of a name that is closed. */
export function replacedRange(text: string, selection: { start: number; end: number }, open: OpenVariable | null) {
  if (!open) return selection;
  const [rest = ""] = /^[^{}\n]*\}\}/.exec(text.slice(selection.end)) ?? [];
  return { start: open.from, end: selection.end + rest.length };
}

/** Whether the caret stands inside a variable that is written to its end. */
export const isInVariable = (text: string, caret: number) =>
  placeholdersIn(text).some(({ start, end }) => start < caret && caret < end);
