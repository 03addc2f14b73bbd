import { describe, expect, it } from "vitest";
import type { HttpResponse, Receipt } from "../types";
import { adapter } from "./adapter";

const settings = adapter.settings.parse({ username: "u", password: "p", sender: "TarnTrail" });
const receipt: Receipt = { ids: ["a0", "a1", "a2"], state: "scheduled" };
const answer = (status: number, body: unknown = {}): HttpResponse => ({ status, headers: {}, body });
const { status, cancel, verify } = adapter;
if (!status || !cancel || !verify) throw new Error("Messente has all three");

/** As in the OpenAPI document's `DeliveryReportResponse`. */
const told = (...statuses: object[]) => answer(200, { omnimessage_id: "a0", to: "+15559876543", statuses });
const rcs = { message_id: "a1", channel: "rcs", sender: "TarnTrail", error: null, err: 0 };
const price_info = { part_price: "0.0450", parts_count: 1, total_price: "0.0450" };

describe("asking for the status", () => {
  const request = status.request(receipt, settings);

  it("names the first id", () => {
    expect([request.method, request.url]).toEqual(["GET", "https://api.messente.com/v1/omnimessage/a0/status"]);
    expect(request.headers.authorization).toBe("Basic dTpw");
  });

  it("brings one event for each channel, and one for what they cost together", () => {
    const failed = { ...rcs, status: "EXPIRED", err: 2, timestamp: "2026-03-01T10:00:00", price_info: null };
    const sms = { ...rcs, message_id: "a2", channel: "sms", status: "DELIVRD", timestamp: "2026-03-01T10:15:00Z" };
    const both = told({ ...failed, price_info: { ...price_info, total_price: "0.1" } }, { ...sms, price_info });
    expect(status.read(both, receipt)).toMatchObject([
      { kind: "status", state: "expired", ids: ["a0", "a1"], at: "2026-03-01T10:00:00.000Z" },
      { kind: "status", state: "fallback-delivered", ids: ["a0", "a2"] },
      { kind: "other", cost: { amount: 0.145 }, ids: ["a0"], text: "Messente charges 0.145." },
    ]);
    const keys = [both, told(failed, { ...sms, price_info }), told(failed, sms)].map((one) => {
      const events = status.read(one, receipt);
      return Array.isArray(events) ? events.slice(2).map(({ dedupeKey }) => dedupeKey) : [];
    });
    expect(keys).toEqual([["a0:price:0.145"], ["a0:price:0.045"], []]);
  });

  it("tells a change with the key that the webhook told it with, and another change with another key", () => {
    const keys = (word: string, timestamp: string) => {
      const report = { ...rcs, status: word, timestamp };
      const polled = status.read(told({ ...report, price_info }), receipt);
      const rawBody = JSON.stringify({ ...report, omnimessage_id: "a0", to: "+15559876543" });
      const posted = adapter.readEvents?.(
        { method: "POST", query: { reference: "r" }, headers: {}, rawBody },
        settings,
      );
      return [polled, posted].flatMap((events) =>
        Array.isArray(events) ? events.slice(0, 1).map((one) => one.dedupeKey) : [],
      );
    };
    const [polled, posted] = keys("DELIVRD", "2026-03-01T10:00:00.389630");
    expect(polled).toBe(posted);
    const others = [keys("SEEN", "2026-03-01T10:00:00.389630"), keys("DELIVRD", "2026-03-01T10:00:01")].flat();
    expect(new Set([polled, ...others]).size).toBe(3);
  });

  it("tells nothing of what is still processed, and the same whenever it is asked", () => {
    const processed = { ...rcs, status: null, err: null, price_info: null };
    expect(status.read(told(processed), receipt)).toEqual([]);
    const done = told({ ...rcs, status: "DELIVRD", price_info }, { ...processed, message_id: "a2", channel: "sms" });
    expect(status.read(done, receipt)).toEqual(status.read(done, receipt));
    expect(status.read(done, receipt)).toHaveLength(2);
  });

  it("makes no cost of what is no price", () => {
    for (const total_price of ["", "free", "-1", null, {}]) {
      const report = { ...rcs, status: "DELIVRD", price_info: { ...price_info, total_price } };
      const events = status.read(told(report), receipt);
      expect(events).toHaveLength(1);
    }
  });

  it("says of an unknown message where it may belong", () => {
    expect(status.read(answer(404), receipt)).toMatchObject({
      code: "rejected",
      message: "Messente does not know this message.",
    });
    expect(status.read(answer(401), receipt)).toMatchObject({ code: "credentials" });
    expect(status.read(answer(200, { statuses: 5 }), receipt)).toMatchObject({ code: "unexpected-response" });
  });
});

describe("calling off", () => {
  it("names the first id", () => {
    const { method, url } = cancel.request(receipt, settings);
    expect([method, url]).toEqual(["DELETE", "https://api.messente.com/v1/omnimessage/a0"]);
  });

  it("is done with 202, and too late with 404", () => {
    expect(cancel.read(answer(202), receipt)).toBeUndefined();
    expect(cancel.read(answer(404), receipt)).toMatchObject({
      code: "rejected",
      message: expect.stringContaining("too late"),
    });
    expect(cancel.read(answer(401), receipt)).toMatchObject({ code: "credentials" });
  });
});

describe("checking the settings", () => {
  it("asks for a message that nobody has, always the same", () => {
    const { method, url } = verify.request(undefined, settings);
    expect(method).toBe("GET");
    expect(url).toMatch(/\/omnimessage\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/status$/);
    expect(verify.request(undefined, settings).url).toBe(url);
  });

  it("is good with 404 and bad with 401", () => {
    expect(verify.read(answer(404), undefined)).toBeUndefined();
    expect(verify.read(answer(401), undefined)).toMatchObject({ code: "credentials" });
    expect(verify.read(answer(500), undefined)).toMatchObject({ code: "unknown-outcome" });
  });
});
