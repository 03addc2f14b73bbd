import { expect, test } from "vitest";
import { costText, durationText, nextLook } from "./send-view";

const minute = 60_000;

test("a send that just moved is looked at every second, whatever its state, because a tap may follow", () => {
  expect(nextLook({ state: "accepted", updatedAt: 0 }, 1_000)).toBe(1_000);
  expect(nextLook({ state: "read", updatedAt: 0 }, 4 * minute)).toBe(1_000);
});

test("later only a send that can still move is looked at, and not for ever", () => {
  expect(nextLook({ state: "accepted", updatedAt: 0 }, 10 * minute)).toBe(15_000);
  expect(nextLook({ state: "read", updatedAt: 0 }, 10 * minute)).toBe(false);
  expect(nextLook({ state: "failed", updatedAt: 0 }, 10 * minute)).toBe(false);
  expect(nextLook({ state: "accepted", updatedAt: 0 }, 61 * minute)).toBe(false);
});

test("costs keep their small fractions", () => {
  expect(costText({ amount: 0.0085, currency: "EUR" })).toBe("0.0085 EUR");
  expect(costText({ amount: 2 })).toBe("2");
});

test("durations read in milliseconds, then in seconds", () => {
  expect(durationText(240.4)).toBe("240 ms");
  expect(durationText(5_230)).toBe("5.2 s");
});
