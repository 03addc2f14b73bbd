import { expect, test } from "vitest";
import type { Problem } from "@/lib/message/schema";
import { countBySeverity, grouped, placesOf } from "./problem-index";

const hint = (path: string, more: Partial<Problem> = {}): Problem => ({
  rule: "blank-space",
  severity: "hint",
  path,
  message: "This card ends in blank space.",
  ...more,
});

test.each([
  [["cards.0.title"], "Card 1"],
  [["cards.1", "cards.2", "cards.3"], "Cards 2–4"],
  [["cards.0", "cards.2"], "Cards 1, 3"],
  [["cards.3", "cards.2"], "Cards 3, 4"],
  [["cards.0", "cards.5", "cards.6", "cards.7"], "Cards 1, 6–8"],
  [["cards.1.title", "cards.1.description"], "Card 2"],
  [["cards.9", "cards.1"], "Cards 2, 10"],
  [["cards.0.title", "fallback.sms.text"], "Card 1, Fallback SMS"],
  [["cards"], "Cards"],
])("%j is called %s", (paths, expected) => {
  expect(placesOf(paths)).toBe(expected);
});

test("the same sentence about several places is one thing", () => {
  const problems = [hint("cards.1"), hint("cards.2"), hint("cards.2"), hint("cards.3", { rule: "other" })];
  expect(grouped(problems).map(({ rule, paths }) => [rule, paths])).toEqual([
    ["blank-space", ["cards.1", "cards.2"]],
    ["other", ["cards.3"]],
  ]);
  expect(countBySeverity(problems)).toEqual({ error: 0, warning: 0, hint: 2 });
});

test("what was put aside counts for nothing", () => {
  expect(countBySeverity([hint("cards.1", { dismissed: true }), hint("cards.2")])).toMatchObject({ hint: 1 });
});
