import { expect, test } from "vitest";
import type { SendState } from "@/lib/providers/types";
import { followUpsOf, nextLook, takingBackText } from "./send-view";

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

const connection = {
  name: "Account",
  provider: "x",
  providerName: "Brand",
  sandbox: false,
  senderName: "",
  senderLogo: null,
};
const all = { revoke: true, cancel: true, status: true };
const send = (state: SendState, providerIds = ["1"]) => ({ state, providerIds, connection, revokeAskedAt: null });

test("only what the provider can do, and the state still allows, is offered", () => {
  expect(followUpsOf(send("scheduled"), all)).toEqual({ revoke: {}, cancel: {}, status: {} });
  expect(followUpsOf(send("sent"), all)).toEqual({ revoke: {}, status: {} });
  expect(followUpsOf(send("unknown"), all)).toEqual({ revoke: {}, status: {} });
  expect(followUpsOf(send("delivered"), all)).toEqual({ status: {} });
  for (const state of ["sending", "failed", "expired", "revoked", "cancelled", "read"] as const)
    expect(followUpsOf(send(state), all)).toEqual({});
  expect(followUpsOf(send("scheduled"), { revoke: false, cancel: false, status: false })).toEqual({});
});

test("a message that the provider gave no id is shown why nothing can be asked about it", () => {
  expect(followUpsOf(send("unknown", []), all).revoke).toEqual({
    refusal: "Brand never gave this message an id to ask about",
  });
});

test("after asking to take it back, the page waits for the report and then says what it was", () => {
  const asked = (state: SendState) => takingBackText({ ...send(state), revokeAskedAt: 1 });
  expect(asked("accepted")).toMatch(/^Waiting for Brand to report/);
  expect(asked("delivered")).toMatch(/^It was not taken back/);
  expect(asked("revoked")).toBeNull();
  expect(takingBackText(send("accepted"))).toBeNull();
});
