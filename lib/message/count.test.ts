import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints, utf8Bytes } from "./count";

const anyText = fc.string({ unit: "binary" }).chain((text) =>
  // Cut anywhere, through the middle of an emoji too.
  fc.nat({ max: text.length }).map((end) => text.slice(0, end)),
);

describe("codePoints", () => {
  test("counts as the language itself does", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        expect(codePoints(first + second)).toBe(Array.from(first + second).length);
      }),
    );
  });

  test.each([
    ["", 0],
    ["é", 1],
    ["👍🏽", 2],
    ["👩‍🚀", 3],
    ["\ud83d", 1],
    ["\ude00\ud83d", 2],
  ])("%j has %i", (text, count) => {
    expect(codePoints(text)).toBe(count);
  });
});

describe("utf8Bytes", () => {
  test("counts as the encoder does", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        expect(utf8Bytes(first + second)).toBe(new TextEncoder().encode(first + second).length);
      }),
    );
  });

  test.each(["", "a", "é", "€", "😀", "\ud83d", "\ud83da", "\ud83d\ud83d\ude00", "\ude00"])("%j", (text) => {
    expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
  });
});
