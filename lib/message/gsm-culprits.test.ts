import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writtenTexts } from "./arbitrary-text";
import { gsmPlaces } from "./gsm";
import { gsmCulprits, gsmDoubles, withoutCulprits } from "./gsm-culprits";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...writtenTexts),
);

describe("the characters that make an SMS short", () => {
  test("are named once, with their places and what says the same", () => {
    expect(gsmCulprits("a–b “c” – é á 👋")).toEqual([
      { character: "–", name: "", positions: [1, 8], replacement: "-", changesSpelling: false },
      { character: "“", name: "", positions: [4], replacement: '"', changesSpelling: false },
      { character: "”", name: "", positions: [6], replacement: '"', changesSpelling: false },
      { character: "á", name: "", positions: [12], replacement: "a", changesSpelling: true },
      { character: "👋", name: "", positions: [14], changesSpelling: false },
    ]);
  });

  test("are named where they cannot be seen", () => {
    expect(gsmCulprits("a\u00a0b\u200b").map(({ name, replacement }) => [name, replacement])).toEqual([
      ["special space", " "],
      ["invisible sign", ""],
    ]);
  });

  test("are replaced with one press, unless that changes a word", () => {
    expect(withoutCulprits("‘It’s – ×2…’\u00a0á 👋")).toBe("'It's - x2...' á 👋");
    const [accent] = gsmCulprits("á la á");
    expect(withoutCulprits("á la á", accent)).toBe("a la a");
  });

  test("are the ones that are in no SMS alphabet, and their places are theirs", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const culprits = gsmCulprits(text);
        for (const { character, positions } of culprits)
          for (const position of positions) expect(text.startsWith(character, position)).toBe(true);
        const rest = Array.from(text).filter(
          (character) => !culprits.some((culprit) => culprit.character === character),
        );
        expect(rest.every((character) => gsmPlaces(character) > 0)).toBe(true);
      }),
    );
  });

  test("are gone after they were replaced, and nothing else is touched", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = withoutCulprits(text);
        expect(
          gsmCulprits(plain).every(({ replacement, changesSpelling }) => replacement === undefined || changesSpelling),
        ).toBe(true);
        expect(withoutCulprits(plain)).toBe(plain);
        if (gsmCulprits(text).length === 0) expect(plain).toBe(text);
      }),
    );
  });

  test("are not those that merely count twice", () => {
    expect(gsmCulprits("[€]")).toEqual([]);
    expect(gsmDoubles("[€] a €")).toEqual(["[", "€", "]"]);
  });
});
