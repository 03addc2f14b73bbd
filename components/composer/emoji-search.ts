interface Named {
  label: string;
  tags: readonly string[];
}

/** How many emoji stand in a row. */
export const emojiColumns = 9;
/** Not more than anybody looks through. */
const most = 180;

/** What fits a query, the best first: what is called so, then a whole word of it, then how a word begins, then the rest. */
export function emojiFor<Emoji extends Named>(emojis: readonly Emoji[], query: string): Emoji[] {
  const asked = inWords(query);
  if (asked === "") return [];
  const found = emojis.flatMap((emoji) => {
    const rank = rankOf(emoji, asked);
    return rank === null ? [] : [{ emoji, rank }];
  });
  // In what is equally good the order of the picker stays.
  return found
    .sort((left, right) => left.rank - right.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}

function rankOf({ label, tags }: Named, asked: string): number | null {
  const name = inWords(label);
  const words = tags.map(inWords);
  const all = [name, ...words];
  const tests = [
    () => name === asked,
    () => ` ${name} `.includes(` ${asked} `),
    () => words.some((tag) => ` ${tag} `.includes(` ${asked} `)),
    () => all.some((text) => ` ${text}`.includes(` ${asked}`)),
    () => all.some((text) => text.includes(asked)),
  ];
  const rank = tests.findIndex((test) => test());
  return rank < 0 ? null : rank;
}

/** "Face: T-shirt" as "face t shirt". */
const inWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Where a key leads from a place in the list; null for a key that walks nowhere. */
export function stepped(key: string, index: number, count: number): number | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -emojiColumns, ArrowDown: emojiColumns }[key];
  if (step === undefined) return null;
  const next = index + step;
  return next < 0 || next >= count ? index : next;
}
