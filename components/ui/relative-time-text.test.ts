import { describe, expect, it } from "vitest";
import { relativeTimeText } from "./relative-time-text";

const now = Date.UTC(2026, 10, 22, 12);
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe("a time as people say it", () => {
  it.each([
    [0, "just now"],
    [9 * second, "just now"],
    [10 * second, "10 seconds ago"],
    [59 * second, "59 seconds ago"],
    [minute, "1 minute ago"],
    [59 * minute, "59 minutes ago"],
    [hour, "1 hour ago"],
    [day - 1, "23 hours ago"],
    [day, "yesterday"],
    [6 * day, "6 days ago"],
    [20 * day, "2 Nov"],
    [400 * day, "18 Oct 2025"],
  ])("%i ms ago is %s", (passed, words) => {
    expect(relativeTimeText(now - passed, now)).toBe(words);
  });

  it("takes a clock that is a little ahead for now", () => {
    expect(relativeTimeText(now + 5 * second, now)).toBe("just now");
  });
});
