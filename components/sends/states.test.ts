import { describe, expect, it } from "vitest";
import { sendStates } from "@/lib/providers/types";
import { isMoving, stateWords } from "./states";

describe("the words for a send's state", () => {
  it.each(sendStates)("say what %s means without jargon", (state) => {
    const words = stateWords[state];
    expect(words.label("Sinch")).toMatch(/^[A-Z][^.!]+$/);
    expect(words.meaning("Sinch")).toMatch(/^[A-Z].+\.$/);
    expect(words.meaning("Sinch")).not.toMatch(/webhook|gateway|API|null|!/);
  });

  it("never promise delivery before the phone confirmed it", () => {
    const unconfirmed = sendStates.filter((state) => !["delivered", "read", "fallback-delivered"].includes(state));
    for (const state of unconfirmed) {
      expect(stateWords[state].tone).not.toBe("good");
      expect(stateWords[state].label("Sinch")).not.toMatch(/^(Fallback )?delivered$/i);
    }
  });

  it("give each state its own words", () => {
    expect(new Set(sendStates.map((state) => stateWords[state].label("Sinch"))).size).toBe(sendStates.length);
  });

  it("keep watching only what can still change by itself", () => {
    expect(sendStates.filter(isMoving)).toEqual([
      "sending",
      "accepted",
      "scheduled",
      "sent",
      "fallback-sent",
      "delivered",
    ]);
  });
});
