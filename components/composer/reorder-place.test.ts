import { expect, test } from "vitest";
import { type Box, landing, placeAt } from "./reorder-place";

const box = (left: number, top: number): Box => ({ left, top, right: left + 100, bottom: top + 60 });
/** Three in the first line, one in the second. */
const strip = [box(0, 0), box(110, 0), box(220, 0), box(0, 70)];
const rows = [box(0, 0), box(0, 70), box(0, 140)];

test.each([
  ["left half of the second", { x: 120, y: 30 }, 1],
  ["right half of the second", { x: 200, y: 30 }, 2],
  ["left of all", { x: -50, y: 30 }, 0],
  ["right of the end of the first line", { x: 900, y: 30 }, 3],
  ["the second line, before its only card", { x: 10, y: 100 }, 3],
  ["the second line, far right", { x: 900, y: 100 }, 4],
  ["below all", { x: 10, y: 900 }, 3],
])("in a strip: %s", (_, point, gap) => {
  expect(placeAt(strip, point, "row")?.gap).toBe(gap);
});

test.each([
  ["upper half of the first", { x: 50, y: 10 }, 0],
  ["lower half of the first", { x: 50, y: 50 }, 1],
  ["between the second and the third", { x: -400, y: 136 }, 2],
  ["below all", { x: 50, y: 900 }, 3],
])("in rows: %s", (_, point, gap) => {
  expect(placeAt(rows, point, "column")?.gap).toBe(gap);
});

test("there is no place in an empty list", () => {
  expect(placeAt([], { x: 0, y: 0 }, "row")).toBeNull();
});

test.each([
  [1, 0, 0],
  [1, 1, 1],
  [1, 2, 1],
  [1, 3, 2],
])("an item from place %i that is put into gap %i lands on %i", (from, gap, to) => {
  expect(landing(from, gap)).toBe(to);
});
