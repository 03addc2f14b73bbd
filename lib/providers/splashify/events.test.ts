import { describe, expect, it } from "vitest";
import type { ProviderEvent } from "../types";
import { readEvents } from "./events";
import { search } from "./found";

const read = (body: unknown, headers: Record<string, string> = {}): ProviderEvent => {
  const [event] = readEvents({ method: "POST", query: {}, headers, rawBody: JSON.stringify(body) });
  if (!event) throw new Error("nothing was read");
  return event;
};
const app = (event: string, data: object, timestamp = "2026-05-18T10:00:00Z") => read({ event, timestamp, data });
const partner = (event_type: string, rm_event: object, occurred_at = "2026-05-20T08:26:32Z") =>
  read({ event_type, partner_id: "p", occurred_at, data: { customer_id: "c", bot_name: "b", rm_event } });

describe("a report", () => {
  it("counts once in either format, whenever it is repeated", () => {
    const first = app("message_read", { rcs_message_id: "rm_1" });
    const again = app("message_read", { rcs_message_id: "rm_1" }, "2026-05-18T10:00:09Z");
    const partners = partner("rcs.status.read", { message_id: "rm_1" });
    expect(new Set([first, again, partners].map(({ dedupeKey }) => dedupeKey))).toEqual(new Set(["rm_1:read"]));
    expect(app("message_delivered", { rcs_message_id: "rm_1" }).dedupeKey).not.toBe(first.dedupeKey);
  });

  it.each([
    ["QUEUED", "accepted"],
    ["SUBMITTED", "accepted"],
    ["SEEN", "read"],
    ["UNDELIVERED", "failed"],
    ["EXPIRED", "expired"],
  ])("in which Route Mobile says %s means %s", (message_status, state) =>
    expect(read({ event_type: "status", message_status, message_id: "rm_1" })).toMatchObject({ kind: "status", state }),
  );

  it("goes by its own id where it has one, and by its content where it names no message", () => {
    expect(partner("rcs.status.read", { message_id: "rm_1", eventId: "ev-1" }).dedupeKey).toBe("ev-1");
    expect(read({ event_id: "ev-2", event: "message_read", data: { message_id: "rm_1" } }).dedupeKey).toBe("ev-2");
    const nameless = ["a", "a", "b"].map((extra) => partner("rcs.status.read", { extra }).dedupeKey);
    expect(new Set(nameless).size).toBe(2);
  });

  it("of an unknown state changes none, and keeps the word", () => {
    const event = partner("rcs.status.unknown", { message_id: "rm_1", message_status: "DELIVERED_MAYBE" });
    expect(event).toMatchObject({ kind: "status", text: "DELIVERED_MAYBE" });
    expect(event.state).toBeUndefined();
    expect(partner("rcs.status.unknown", { message_status: "DELIVERED" }).state).toBeUndefined();
    const status = app("message_status", { status: "HELD" });
    expect(status).toMatchObject({ kind: "other", text: "message_status" });
  });

  it("tells a phone without RCS from other failures", () => {
    const withoutRcs = (reason: string) => app("message_failed", { reason }).withoutRcs;
    for (const reason of ["no RCS", "NON_RCS_USER", "The number is not RCS enabled", "rcs is not supported"])
      expect(withoutRcs(reason), reason).toBe(true);
    for (const reason of ["rcs_not_active", "RCS message was not delivered", "unreachable", "blocked by operator"])
      expect(withoutRcs(reason), reason).toBeUndefined();
  });

  it("of another channel or about the account is kept and changes nothing", () => {
    for (const event of [
      app("message_read", { message_id: "rm_1", channel: "whatsapp" }),
      app("wallet_empty", { status: "failed" }),
      app("template_rejected", { message_id: "rm_1" }),
      read({ event_type: "rcs_kyc.rejected", data: { status: "rejected" } }),
      read("hello"),
      read(null),
    ]) {
      expect(event.kind).toBe("other");
      expect(event.state).toBeUndefined();
    }
  });
});

describe("what people send", () => {
  it("may come twice in the same words, and both count", () => {
    const tap = (occurredAt: string) =>
      partner("rcs.suggestion.response", { message_id: "rm_1", msisdn: "919876543210", postback: "yes" }, occurredAt);
    expect(tap("2026-05-20T08:00:00Z").dedupeKey).toBe(tap("2026-05-20T08:00:00Z").dedupeKey);
    expect(tap("2026-05-20T08:00:00Z").dedupeKey).not.toBe(tap("2026-05-20T08:00:01Z").dedupeKey);
  });

  it("is known by what it holds where it has no name", () => {
    expect(read({ from: "919876543210", text: "Hello" })).toMatchObject({ kind: "reply", text: "Hello" });
    expect(read({ from: "919876543210", postback: { data: "yes" } })).toMatchObject({
      kind: "tap",
      postbackData: "yes",
    });
    expect(read({ from: "919876543210", lat: "19.07", lng: "72.87" })).toMatchObject({
      kind: "location",
      text: "19.07, 72.87",
    });
    expect(read({ text: "nobody" }).kind).toBe("other");
  });

  it("comes from the number and not from the bot", () =>
    expect(partner("rcs.message.text", { from: "SplashifyPro_promo", msisdn: "919876543210", text: "Hi" }).from).toBe(
      "+919876543210",
    ));
});

describe("the search through a report", () => {
  it("finds the outermost first, in any spelling, and a name together with the one above it", () => {
    const found = search({
      a: { messageId: "inner" },
      message_id: "outer",
      postback: { data: "yes" },
      list: [{ x: 1 }],
    });
    expect(found.all("Message-ID")).toEqual(["outer", "inner"]);
    expect(found.text("postback_data")).toBe("yes");
    expect(found.all("x", "list_x")).toEqual(["1"]);
    expect(found.text("none")).toBe("");
  });

  it("ends in what is endless", () => {
    const wide = Array.from({ length: 50_000 }, (_, index) => ({ text: `t${index}` }));
    expect(search(wide).all("text").length).toBeLessThan(2_000);
    expect(search({ __proto__: { text: "no" }, constructor: "c" }).text("constructor")).toBe("c");
  });
});
