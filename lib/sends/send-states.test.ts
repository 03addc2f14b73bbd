import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SendState, sendStates } from "../providers/types";
import { isSendState, outranks, stateAfter, statesBelow } from "./send-states";

const anyState = fc.constantFrom(...sendStates);

/** What the database does with each event in turn. */
const replay = (events: readonly SendState[]) =>
  events.reduce<SendState>((state, event) => (statesBelow(event).includes(state) ? event : state), "sending");

describe("the state of a send", () => {
  it("is its highest-ranked event, in whatever order and however often the events come", () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1 }), fc.array(anyState), (events, repeated) => {
        const highest = events.reduce((best, event) => (outranks(event, best) ? event : best), "sending" as SendState);
        const some = repeated.filter((event) => events.includes(event));
        expect(replay([...events, ...some])).toBe(highest);
        expect(replay([...some, ...events.toReversed()])).toBe(highest);
      }),
    );
  });

  it("never goes back", () => {
    fc.assert(
      fc.property(fc.array(anyState), anyState, (events, next) => {
        expect(outranks(replay(events), replay([...events, next]))).toBe(false);
      }),
    );
  });

  it("is in doubt where the provider may have taken the message, and failed where it cannot have", () => {
    expect(stateAfter({ code: "unknown-outcome" })).toBe("unknown");
    expect(stateAfter({ code: "unexpected-response" })).toBe("unknown");
    for (const code of ["credentials", "rejected", "payment", "rate-limited", "unavailable"] as const)
      expect(stateAfter({ code })).toBe("failed");
  });

  it("knows only its own words", () => {
    for (const word of ["SENT", "", "delivered ", "__proto__", null, 3]) expect(isSendState(word)).toBe(false);
    for (const state of sendStates) expect(isSendState(state)).toBe(true);
  });
});
