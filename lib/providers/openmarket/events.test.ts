import { describe, expect, it } from "vitest";
import type { WebhookRequest } from "../types";
import { readEvents } from "./events";

const read = (body: unknown, query: WebhookRequest["query"] = {}) =>
  readEvents({ method: "POST", query, headers: {}, rawBody: JSON.stringify(body) });
const receipt = (status: string, requestId = "012-A-PSI", rest = {}) => ({
  receipt: { version: "3", requestId, messages: [{ status }], ...rest },
});
const keyOf = (body: unknown, query?: WebhookRequest["query"]) => read(body, query)[0]?.dedupeKey;

describe("the receipts of OpenMarket", () => {
  it("are one event for each message, status and kind of receipt, however often they come", () => {
    const keys = [
      keyOf(receipt("PENDING")),
      keyOf(receipt("SUCCEEDED")),
      keyOf(receipt("SUCCEEDED"), { receipt: "read" }),
      keyOf(receipt("SUCCEEDED", "012-B-PSI")),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keyOf(receipt("SUCCEEDED", "012-A-PSI", { campaignId: "OTHER" }))).toBe(keys[1]);
  });

  it("differ by the address alone where they name no message", () => {
    const nameless = receipt("SUCCEEDED", "");
    expect(keyOf(nameless)).not.toBe(keyOf(nameless, { receipt: "read" }));
    expect(read(nameless)).toMatchObject([{ kind: "status", state: "delivered", ids: [] }]);
    const two = read({ messages: [{ status: "SUCCEEDED" }, { status: "PENDING" }] });
    expect(new Set(two.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
  });

  it("say once that a phone has no RCS, whatever they say of each message", () => {
    const failed = receipt("FAILED", "012-A-PSI", { requestStatus: "CAP_CHECK_FAILED" });
    expect(read(failed)).toMatchObject([{ state: "failed", withoutRcs: true }]);
    expect(read(receipt("FAILED"))[0]).not.toHaveProperty("withoutRcs");
  });

  it("leave a message that nobody read as it was, and say why", () => {
    const failed = { errorDetails: [{ errorDescription: "No answer" }] };
    for (const [word, said] of [
      ["PENDING", "not been read yet. No answer."],
      ["DELIVERED", "not been read yet. No answer."],
      ["FAILED", "No read receipt could be had. No answer."],
      ["TIMED_OUT", "not read in time. No answer."],
      ["CAP_CHECK_FAILED", "no RCS, or OpenMarket could not tell. No answer."],
    ] as const) {
      const [event] = read(receipt(word, "012-A-PSI", failed), { receipt: "read" });
      expect(event, word).toMatchObject({ kind: "status", text: expect.stringContaining(said) });
      expect(event, word).not.toHaveProperty("state");
      expect(event, word).not.toHaveProperty("withoutRcs");
    }
    expect(read(receipt("READ"), { receipt: "read" })[0]).toMatchObject({ state: "read" });
    expect(read(receipt("MOVED"), { receipt: "read" })[0]).toMatchObject({ kind: "other", text: "MOVED" });
    expect(read(receipt("TIMED_OUT"))[0]).toMatchObject({ state: "expired" });
    expect(read(receipt("SUCCEEDED"), { receipt: "delivery" })[0]).toMatchObject({ state: "delivered" });
  });

  it("change nothing by a word that is not known, not even one that every object has", () => {
    for (const word of ["CONSTRUCTOR", "", "__proto__"]) {
      const [event] = read(receipt(word));
      expect(event?.kind, word).toBe("other");
      expect(event).not.toHaveProperty("state");
    }
  });

  it("keep a tap apart from the message that carried the button", () => {
    const postBack = { mtRequestId: "012-A-PSI", customerData: "yes & no " };
    const [tap] = read({ rcsMoMessage: { moMessageId: "mo-1", sourceAddress: "12025550100", postBack } });
    expect(tap).toMatchObject({ kind: "tap", ids: ["012-A-PSI"], postbackData: "yes & no ", dedupeKey: "mo-1" });
    expect(tap).not.toHaveProperty("text");
    expect(read({ rcsMoMessage: { postBack: {} } })).toMatchObject([{ kind: "tap", ids: [] }]);
  });
});
