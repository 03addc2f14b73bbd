import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEvents } from "./events";
import { readNote, readReason, readStatus } from "./statuses";
import { withZone } from "./times";

describe("a status", () => {
  it.each([
    ["ACK", "accepted", undefined],
    ["ACCEPTD", "sent", "fallback-sent"],
    ["DELIVRD", "delivered", "fallback-delivered"],
    ["SEEN", "read", "fallback-delivered"],
    ["EXPIRED", "expired", "fallback-failed"],
    ["DELETED", "cancelled", undefined],
    ["UNDELIV", "failed", "fallback-failed"],
    ["FAILED", "failed", "fallback-failed"],
    ["REJECTD", "failed", "fallback-failed"],
    ["NACK", "failed", "fallback-failed"],
    ["UNKNOWN", undefined, undefined],
    ["toString", undefined, undefined],
  ])("%s is %s by RCS and %s by SMS", (word, rcs, sms) => {
    expect([readStatus(word, "rcs"), readStatus(word, "sms")]).toEqual([rcs, sms]);
  });

  it("of the SMS that changes nothing of the message is told as a note, without a state", () => {
    const read = (status: string, channel: string) =>
      readEvents(
        { method: "POST", query: {}, headers: {}, rawBody: JSON.stringify({ message_id: "a1", channel, status }) },
        { webhookSecret: "" },
      );
    for (const word of ["ACK", "DELETED"]) {
      const [event] = [read(word, "sms")].flat();
      expect(event).toMatchObject({ kind: "status", text: readNote(word, "SMS") });
      expect(event).not.toHaveProperty("state");
      expect(readNote(word, "rcs")).toBeUndefined();
    }
    expect(readNote("DELETED", "sms")).toContain("dropped");
    expect(read("DELETED", "rcs")).toMatchObject([{ state: "cancelled" }]);
  });
});

describe("a code", () => {
  it("is told in plain words, with Messente's own behind them", () => {
    for (const code of [1, 2, 3, 4, 5, 6, 7, 8, 9, 999]) {
      expect(readReason(String(code), "")).toMatch(/^[A-Z].*\.$/);
      expect(readReason(String(code), "Theirs")).toMatch(/\. Theirs$/);
      expect(readReason(String(code), "")).not.toContain(String(code));
    }
    expect(readReason("004", "")).toBe(readReason("4", ""));
    expect(readReason("77", "Theirs")).toBe("Code 77. Theirs");
    expect(readReason("", "Theirs")).toBe("Theirs");
  });

  it("is no reason where nothing went wrong", () => {
    expect([readReason("0", "No error"), readReason("10", "Seen"), readReason("", "")]).toEqual(["", "", ""]);
  });
});

describe("a time", () => {
  it("without a zone is UTC", () => {
    expect(withZone("2020-02-04T08:09:42.389630")).toBe("2020-02-04T08:09:42.389630Z");
    expect(withZone("2018-06-22T09:05")).toBe("2018-06-22T09:05Z");
    expect(withZone("2018-06-22T09:05:07+04:00")).toBe("2018-06-22T09:05:07+04:00");
    expect(withZone("yesterday")).toBe("yesterday");
  });
});

describe("a signature", () => {
  const rawBody = '{ "message_id": "a1", "omnimessage_id": "a0", "channel": "rcs", "status": "DELIVRD" }';
  const signature = createHmac("sha256", "shared").update(rawBody).digest("hex");
  const read = (headers: Record<string, string>, webhookSecret = "shared") =>
    readEvents({ method: "POST", query: {}, headers, rawBody }, { webhookSecret });

  it("of the raw body lets a report in", () => {
    expect(read({ "x-messente-signature": signature })).toMatchObject([{ state: "delivered" }]);
    expect(read({ "x-messente-signature": signature.toUpperCase() })).toMatchObject([{ state: "delivered" }]);
  });

  it("that is missing or of another body or secret keeps it out", () => {
    const other = createHmac("sha256", "other").update(rawBody).digest("hex");
    for (const headers of [{}, { "x-messente-signature": "" }, { "x-messente-signature": other }] as const)
      expect(read(headers as Record<string, string>)).toMatchObject({ kind: "provider-error", code: "credentials" });
    const changed = {
      method: "POST",
      query: {},
      headers: { "x-messente-signature": signature },
      rawBody: `${rawBody} `,
    };
    expect(readEvents(changed, { webhookSecret: "shared" })).toMatchObject({ code: "credentials" });
  });

  it("is not asked for where the connection has no secret", () => {
    expect(read({}, "")).toMatchObject([{ state: "delivered" }]);
    expect(read({ "x-messente-signature": "wrong" }, "")).toMatchObject([{ state: "delivered" }]);
  });
});
