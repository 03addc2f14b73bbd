import { describe, expect, it } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { profiles } from "@/lib/providers/profiles";
import { costLines, costSum } from "./send-cost";
import { isLater, noOptions, offerOf, optionsFor, suggestedTime, wrongTime } from "./send-options";
import { planText, type SendPlan, sendLabel, tooMany, whyNotSend } from "./send-plan";

const plan = (connections: string[], phones: number, isLater = false): SendPlan => ({
  connections: connections.map((name) => ({ name, verdict: { kind: "as-is" } })),
  phones,
  isLater,
});

describe("one press of Send", () => {
  it("says how many messages it sends", () => {
    expect(sendLabel(plan(["A"], 0))).toBe("Send");
    expect(sendLabel(plan(["A"], 1))).toBe("Send");
    expect(sendLabel(plan(["A", "B"], 3))).toBe("Send 6 messages");
    expect(sendLabel(plan(["A"], 2, true))).toBe("Schedule 2 messages");
  });

  it("sends ten messages at most", () => {
    expect(tooMany(plan(["A", "B"], 5))).toBeUndefined();
    expect(whyNotSend(plan(["A", "B", "C"], 4))).toBe(
      "This would be 12 messages, and one press sends at most 10: take out a connection or a phone",
    );
  });

  it("says what is missing, one thing at a time", () => {
    expect(whyNotSend(plan([], 2))).toBe("Choose a connection");
    expect(whyNotSend(plan(["A"], 0))).toBe("Choose a tester or write a phone number");
    expect(whyNotSend({ ...plan([], 1), connections: [{ name: "A", verdict: { kind: "cannot" } }] })).toMatch(
      /^A cannot send this message/,
    );
    expect(
      whyNotSend({ ...plan([], 1), connections: [{ name: "A", verdict: { kind: "loses", things: 1 } }] }),
    ).toBeUndefined();
  });

  it("is described in one line", () => {
    const carousel = toDraft({ type: "carousel", cards: [{}, {}] });
    expect(planText(carousel, plan(["A", "B"], 2))).toBe(
      "Carousel of 2 cards to 2 phones through A and B: 4 messages.",
    );
    expect(planText(carousel, plan(["A", "B", "C"], 1))).toBe(
      "Carousel of 2 cards to one phone through 3 connections: 3 messages.",
    );
    expect(planText(toDraft({ type: "text" }), plan(["A"], 1))).toBe("Text message to one phone through A.");
    expect(planText(toDraft({ type: "text" }), plan([], 1))).toBe("Text message, to nobody yet.");
  });
});

describe("what it costs", () => {
  const priced = (name: string, amount: number | null, currency?: string, sandbox = false) => ({
    name,
    sandbox,
    price: amount === null ? null : { amount, ...(currency && { currency }) },
  });

  it("is told for each connection whose price is known", () => {
    const known = [priced("A", 0.05, "EUR"), priced("B", null), priced("C", 0.02), priced("D", 1, "USD", true)];
    expect(costLines(known, 2)).toEqual([
      "A: 2 × 0.05 EUR = 0.1 EUR",
      "C: 2 × 0.02 = 0.04 in the account’s currency",
      "D: 2 × 1 USD = 2 USD, which a sandbox does not charge",
    ]);
    expect(costLines(known.slice(0, 1), 1)).toEqual(["A: 0.05 EUR"]);
    expect(costLines(known.slice(0, 1), 0)).toEqual(["A: 0.05 EUR for each phone"]);
  });

  it("is added up by currency, for real connections alone", () => {
    expect(costSum([priced("A", 0.1, "EUR"), priced("B", 0.1, "EUR"), priced("C", 1, "EUR", true)], 3)).toBe(
      "Costs about 0.6 EUR",
    );
    expect(costSum([priced("A", 0.1, "EUR"), priced("B", 0.02), priced("C", null)], 1)).toBe(
      "Costs at least 0.1 EUR + 0.02 in the account’s currency",
    );
    expect(costSum([priced("A", null), priced("B", 1, "EUR", true)], 1)).toBeNull();
    expect(costSum([priced("A", 1)], 0)).toBeNull();
  });
});

describe("expiry and time", () => {
  const can = { ...profiles.sinch, name: "Can", options: { ...profiles.sinch.options, expiry: true, schedule: true } };
  const cannot = { ...can, name: "Cannot", options: { ...can.options, expiry: false, schedule: false } };

  it("are offered where all can, explained where some cannot, and left out where none can", () => {
    expect(offerOf("expiry", [can, can])).toEqual({ isOffered: true });
    expect(offerOf("expiry", [can, cannot, cannot])).toEqual({
      isOffered: true,
      refusal: "Cannot cannot let a message expire.",
    });
    expect(offerOf("schedule", [can, cannot]).refusal).toBe("Cannot cannot send later.");
    expect(offerOf("schedule", [cannot])).toEqual({ isOffered: false });
    expect(offerOf("schedule", [])).toEqual({ isOffered: false });
  });

  it("are sent along only where all can", () => {
    const chosen = { expiry: "300", isLater: true, sendAt: "2030-01-01T12:00:00Z" };
    expect(optionsFor(chosen, [can])).toEqual({ ttlSeconds: 300, sendAt: chosen.sendAt });
    expect(optionsFor(chosen, [can, cannot])).toBeUndefined();
    expect(optionsFor({ ...chosen, isLater: false }, [can])).toEqual({ ttlSeconds: 300 });
    expect(optionsFor(noOptions, [can])).toBeUndefined();
    expect(isLater(chosen, [can, cannot])).toBe(false);
  });

  it("want a time that is at least a minute ahead", () => {
    const now = Date.UTC(2030, 0, 1);
    expect(wrongTime("", now)).toBe("Choose a date and a time.");
    expect(wrongTime("2029-12-31T23:59:00Z", now)).toMatch(/at least a minute ahead/);
    expect(wrongTime("2030-01-01T00:00:59Z", now)).toMatch(/at least a minute ahead/);
    expect(wrongTime("2030-01-01T00:01:00Z", now)).toBeUndefined();
    const suggested = suggestedTime(now);
    expect(suggested.getMinutes()).toBe(0);
    expect(wrongTime(suggested.toISOString(), now)).toBeUndefined();
  });
});
