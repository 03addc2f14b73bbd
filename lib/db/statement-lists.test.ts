import fc from "fast-check";
import { expect, test } from "vitest";
import { filledUp, inPieces } from "./statement-lists";

test("a list is cut into pieces, in order and without a loss", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, most) => {
      const pieces = inPieces(items, most);
      expect(pieces.flat()).toEqual(items);
      expect(pieces.every(({ length }) => length > 0 && length <= most)).toBe(true);
    }),
  );
});

test.each([
  [[], []],
  [["a"], ["a"]],
  [
    ["a", "b", "c"],
    ["a", "b", "c", "c"],
  ],
  [
    ["a", "b", "c", "d"],
    ["a", "b", "c", "d"],
  ],
])("%j is filled up to %j", (items, expected) => {
  expect(filledUp<string>(items)).toEqual(expected);
});
