import emojis from "emojibase-data/en/data.json";
import { expect, it } from "vitest";
import { emojiColumns, emojiFor, stepped } from "./emoji-search";

const all = emojis.map(({ label, tags = [], emoji }: { label: string; tags?: string[]; emoji: string }) => ({
  label,
  tags,
  emoji,
}));
const best = (query: string) => emojiFor(all, query)[0]?.label;

it("puts the one that is called so before those that only hold the letters", () => {
  for (const name of ["tent", "sun", "fire", "camping"]) expect(best(name)).toBe(name);
  expect(best("gift")).toBe("wrapped gift");
  expect(best(" T-Shirt ")).toBe("t-shirt");
});

it("puts whole words before beginnings of words, and those before the middle of one", () => {
  const named = (label: string, ...tags: string[]) => ({ label, tags });
  const list = [named("carpet"), named("petal"), named("dog", "pet"), named("pet shop"), named("pet"), named("cat")];
  expect(emojiFor(list, "pet").map(({ label }) => label)).toEqual(["pet", "pet shop", "dog", "petal", "carpet"]);
});

it("finds nothing for no word, and none for a word that nothing has", () => {
  expect(emojiFor(all, " ")).toEqual([]);
  expect(emojiFor(all, "sale")).toEqual([]);
});

it("is walked by the arrow keys, and not beyond its ends", () => {
  expect(stepped("ArrowRight", 0, 20)).toBe(1);
  expect(stepped("ArrowDown", 1, 20)).toBe(1 + emojiColumns);
  expect(stepped("ArrowUp", 1, 20)).toBe(1);
  expect(stepped("ArrowRight", 19, 20)).toBe(19);
  expect(stepped("a", 0, 20)).toBeNull();
});
