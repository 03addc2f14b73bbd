import { z } from "zod";

/** Most characters (code points) of a name. */
const nameLength = 120;
const noteLength = 1000;

const lengthOf = (text: string) => [...text].length;

/** One line that a person reads: trimmed, never empty, no control characters (PostgreSQL refuses null bytes in text). */
export function nameField(whenEmpty = "Write a name.") {
  return z
    .string("Write a text.")
    .trim()
    .min(1, whenEmpty)
    .refine((text) => lengthOf(text) <= nameLength, `Use at most ${nameLength} characters.`)
    .refine(
      (text) => !/\p{Cc}/u.test(text) && text.isWellFormed(),
      "Remove the line break or the invisible control character.",
    );
}

/** "Spring copy", or "Spring copy 2" where that is taken; a long name loses its end. */
export function copyName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? " copy" : ` copy ${number}`;
    const copy = [...name].slice(0, nameLength - suffix.length).join("") + suffix;
    if (!taken.includes(copy)) return copy;
  }
}

/** Several lines, or none. */
export const noteField = z
  .string("Write a text.")
  .trim()
  .refine((text) => lengthOf(text) <= noteLength, `Use at most ${noteLength} characters.`)
  .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text) && text.isWellFormed(), "Remove the invisible control character.");

/** Lower case, as sign-in looks it up. */
export const emailField = z
  .string("Write your e-mail address.")
  .trim()
  .toLowerCase()
  .min(1, "Write your e-mail address.")
  .max(254, "This e-mail address is too long.")
  .pipe(z.email("This is not an e-mail address."));

/** Whether the text can be an id of ours at all: anything else is looked for in vain, and PostgreSQL may choke on it. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
