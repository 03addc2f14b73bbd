import { describe, expect, it, test } from "vitest";
import { sendStates } from "@/lib/providers/types";
import {
  acceptedText,
  costFact,
  costText,
  deliveredText,
  durationText,
  fallbackText,
  type SendFate,
  spanText,
} from "./send-facts";

const fate = (change: Partial<SendFate>): SendFate => ({
  state: "accepted",
  error: null,
  answeredAfter: 420,
  deliveredAfter: null,
  cost: null,
  byFallback: false,
  connection: { provider: "sinch" },
  ...change,
});

describe("the facts of a send", () => {
  it("say how long it took, as far as it happened", () => {
    expect(acceptedText(fate({}))).toBe("0.4 s");
    expect(deliveredText(fate({}))).toBe("Not yet");
    expect(deliveredText(fate({ state: "delivered", deliveredAfter: 12_300 }))).toBe("12 s");
    expect(deliveredText(fate({ state: "expired" }))).toBe("Not delivered");
  });

  it("never call an answer an acceptance where the provider refused or was not understood", () => {
    expect(acceptedText(fate({ state: "failed", error: {} }))).toBe("Not accepted");
    expect(acceptedText(fate({ state: "unknown", error: {} }))).toBe("Not known");
    expect(acceptedText(fate({ state: "delivered", answeredAfter: null }))).toBe("Not known");
    expect(acceptedText(fate({ state: "sending", answeredAfter: null }))).toBe("Not yet");
  });

  it("leave what is in doubt in doubt", () => {
    const doubtful = fate({ state: "unknown", answeredAfter: null });
    expect([acceptedText, deliveredText, fallbackText].map((text) => text(doubtful))).toEqual(
      Array.from({ length: 3 }, () => "Not known"),
    );
  });

  it("say whether the fallback went out", () => {
    expect(fallbackText(fate({ state: "fallback-sent", byFallback: true }))).toBe("Yes");
    expect(fallbackText(fate({ state: "read" }))).toBe("No");
    expect(fallbackText(fate({ state: "delivered" }))).toBe("No");
    expect(fallbackText(fate({ state: "sent" }))).toBe("No");
  });

  it("tell the cost where the provider does", () => {
    expect(costFact(fate({ cost: { amount: 0.0085, currency: "EUR" } }))).toBe("0.0085 EUR");
    expect(costFact(fate({ state: "read" }))).toBe("Not told");
    expect(costFact(fate({ connection: { provider: "gone" } }))).toBe("Not told");
  });

  it.each(sendStates)("have a word for everything in the state %s", (state) => {
    for (const text of [acceptedText, deliveredText, fallbackText, costFact])
      expect(text(fate({ state }))).toMatch(/^\S/);
  });
});

test("costs keep their small fractions", () => {
  expect(costText({ amount: 0.0085, currency: "EUR" })).toBe("0.0085 EUR");
  expect(costText({ amount: 2 })).toBe("2");
  expect(costText({ amount: 0.1 * 3, currency: "EUR" })).toBe("0.3 EUR");
});

test("durations read in seconds, then in minutes and hours", () => {
  const texts = [3, 420, 5_230, 9_960, 12_400, 119_000, 300_000, 3 * 3_600_000].map(durationText);
  expect(texts).toEqual(["under 0.1 s", "0.4 s", "5.2 s", "10 s", "12 s", "119 s", "5 min", "3 h"]);
});

test("spans read in the largest whole unit", () => {
  expect([300, 3_600, 21_600, 86_400, 172_800].map(spanText)).toEqual([
    "5 minutes",
    "1 hour",
    "6 hours",
    "1 day",
    "2 days",
  ]);
});
