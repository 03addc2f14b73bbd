import { expect, test } from "vitest";
import type { SendState } from "@/lib/providers/types";
import { type SentMessage, sideBySide, tally } from "./sent-message";

const sent = (id: string, recipient: string, state: SendState = "accepted"): SentMessage => ({
  id,
  recipient,
  testerName: null,
  state,
  error: null,
  connection: { id: "a", name: "A", provider: "sinch", providerName: "Sinch", sandbox: true },
  answeredAfter: null,
  deliveredAfter: null,
  cost: null,
  byFallback: false,
  ttlSeconds: null,
  sendAt: null,
  revokeAskedAt: null,
});

test("the connections of one phone stand below each other", () => {
  const sends = [sent("1", "+1"), sent("2", "+2"), sent("3", "+1"), sent("4", "+2")];
  expect(sideBySide(sends).map(({ id }) => id)).toEqual(["1", "3", "2", "4"]);
});

test("the tally keeps doubt apart, and counts nothing as delivered that is not", () => {
  const states: SendState[] = ["read", "fallback-delivered", "accepted", "fallback-sent", "unknown", "revoked"];
  expect(tally(states.map((state) => sent(state, "+1", state)))).toBe(
    "6 messages: 2 delivered, 2 under way, 1 in doubt, 1 not delivered.",
  );
  expect(tally([sent("1", "+1")])).toBe("1 message: 1 under way.");
});
