import { expect, it } from "vitest";
import { surplusVersions } from "./surplus-versions";

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 10, 28, 12);

/** The newest first, each by its age. */
const versions = (...ages: (number | [number, "marked"])[]) =>
  ages.map((age, index) => ({
    version: ages.length - index,
    savedAt: now - (Array.isArray(age) ? age[0] : age),
    isMarked: Array.isArray(age),
  }));

it("keeps everything of the last day", () => {
  expect(surplusVersions(versions(0, minute, 2 * minute, 23 * 60 * minute), now)).toEqual([]);
});

it("keeps the last version of each hour of the last 30 days", () => {
  const at = 2 * day;
  expect(surplusVersions(versions(0, at + minute, at + 2 * minute, at + 61 * minute, at + 62 * minute, 9 * day), now))
    // 11:59 stays, 11:58 goes, 10:59 stays, 10:58 goes.
    .toEqual([4, 2]);
});

it("keeps the last version of each day before that", () => {
  const at = 40 * day;
  expect(surplusVersions(versions(0, at, at + 60 * minute, at + 600 * minute, at + day, 90 * day), now)).toEqual([
    4, 3,
  ]);
});

it("keeps the newest, the first, and all that were sent, restored or replaced", () => {
  const at = 40 * day;
  expect(
    surplusVersions(versions(at, [at + minute, "marked"], [at + 2 * minute, "marked"], at + 3 * minute), now),
  ).toEqual([]);
  expect(surplusVersions([], now)).toEqual([]);
});
