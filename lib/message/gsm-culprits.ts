import { gsmPlaces } from "./gsm";

/** A character that makes every part of an SMS short. */
export interface Culprit {
  character: string;
  /** What people call it where they cannot see it: "line of no width". Empty where the character shows itself. */
  name: string;
  /** Where it stands, in UTF-16 units, in the order of the text. */
  positions: number[];
  /** What says the same; undefined where nothing does. "" leaves it out. */
  replacement?: string;
  /** Whether the replacement changes how a word is spelled, and is nothing to do unasked. */
  changesSpelling: boolean;
}

/** Signs that look alike in plain letters; no meaning is lost. */
const alike: Record<string, string> = {
  ...each("‘’‚‛′´`", "'"),
  ...each("“”„‟″«»", '"'),
  ...each("‹›", "'"),
  ...each("–—‒―−‐‑•·▪", "-"),
  ...each("\u00a0\u202f\u2009\u200a\u2002\u2003\u2007\u2008\t", " "),
  ...each("\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f\ufe0f", ""),
  "…": "...",
  "×": "x",
  "™": "TM",
  "©": "(c)",
  "®": "(R)",
  "½": "1/2",
  "¼": "1/4",
  "¾": "3/4",
  "²": "2",
  "³": "3",
};

function each(characters: string, plain: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, plain]));
}

/** What cannot be seen needs a name. */
const names: Record<string, string> = {
  ...each("\u00a0\u202f\u2009\u200a\u2002\u2003\u2007\u2008", "special space"),
  ...each("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufe0f", "invisible sign"),
  "\t": "tab",
};

/** Every character of a text that no SMS of 160 can hold, each once, in the order of the text. */
export function gsmCulprits(text: string): Culprit[] {
  const found = new Map<string, Culprit>();
  let position = 0;
  for (const character of text) {
    if (gsmPlaces(character) === 0) {
      const culprit = found.get(character) ?? {
        character,
        name: names[character] ?? "",
        positions: [],
        ...plainer(character),
      };
      culprit.positions.push(position);
      found.set(character, culprit);
    }
    position += character.length;
  }
  return [...found.values()];
}

function plainer(character: string): Pick<Culprit, "replacement" | "changesSpelling"> {
  const same = alike[character];
  if (same !== undefined) return { replacement: same, changesSpelling: false };
  const letter = character.normalize("NFD").replace(/\p{M}/gu, "");
  const isPlain = letter !== "" && letter !== character && Array.from(letter).every((part) => gsmPlaces(part) > 0);
  return { ...(isPlain && { replacement: letter }), changesSpelling: isPlain };
}

/** A text with one culprit replaced wherever it stands, or with all whose replacement reads the same. */
export function withoutCulprits(text: string, only?: Culprit): string {
  const replaced = (only ? [only] : gsmCulprits(text).filter(({ changesSpelling }) => !changesSpelling)).flatMap(
    ({ character, replacement }) => (replacement === undefined ? [] : [[character, replacement] as const]),
  );
  return replaced.reduce((written, [character, plain]) => written.replaceAll(character, plain), text);
}

/** Characters of the alphabet that take two places, each once. */
export const gsmDoubles = (text: string) => [...new Set(text)].filter((character) => gsmPlaces(character) === 2);
