import { isVariableName } from "./variables";

/** How other systems write a variable: "[First name]" is `first_name`. */
export interface ForeignPlaceholder {
  written: string;
  name: string;
}

// A name in brackets before "(" is a link; "%20ab%" in an address is no name.
const forms = [
  /\[([\p{L}_][\p{L}\p{N}_ -]{0,39})\](?!\()/gu,
  /\$\{([\p{L}_][\p{L}\p{N}_.-]{0,39})\}/gu,
  /%([\p{L}_][\p{L}\p{N}_]{2,39})%/gu,
];

/** The placeholders `[name]`, `${name}` and `%name%` in a text, each once, in the order of their kind. */
export function foreignPlaceholders(text: string): ForeignPlaceholder[] {
  const found = forms.flatMap((form) =>
    Array.from(text.matchAll(form), ([written, name = ""]) => ({
      written,
      name: name
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, "_"),
    })),
  );
  const unique = new Map(found.map((placeholder) => [placeholder.written, placeholder]));
  return [...unique.values()].filter(({ name }) => isVariableName(name));
}

/** The text with each of the placeholders written as ours. */
export const withOwnPlaceholders = (text: string, placeholders: readonly ForeignPlaceholder[]) =>
  placeholders.reduce((current, { written, name }) => current.replaceAll(written, () => `{{${name}}}`), text);

/** A text of several lines as one, for a field that has only one. */
export const inOneLine = (text: string) => text.trim().replace(/[^\S\n\r\u00a0]*[\r\n]+\s*/gu, " ");
