import { describe, expect, it } from "vitest";
import { describeAdapter, outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { providerError } from "../error";
import { adapter } from "./adapter";
import { toMessageId, toReference } from "./message-id";

const settings = adapter.settings.parse({
  senderId: "AbcdEFGhijKlmnoP",
  token: "token-value-1",
  fallbackSender: "12025550123",
});

describeAdapter({
  adapter,
  settings,
  fixtures: `${import.meta.dirname}/fixtures`,
  envelope: ["to", "message_id"],
  ofConnection: ["from"],
});

describe("Sinch", () => {
  it("sends below the sender with its token", () => {
    const { method, url, headers } = adapter.toRequest(outgoingOf(examples.text), settings);
    expect([method, url]).toEqual(["POST", "https://us.rcs.api.sinch.com/rcs/v1/AbcdEFGhijKlmnoP/messages"]);
    expect(headers.authorization).toBe("Bearer token-value-1");
  });

  it("makes of each send id, version 7, an id of a version that Sinch takes, and back", () => {
    const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of ["01890a5d-ac96-774b-bcce-b302099a8057", "01890A5D-AC96-774B-BCCE-B302099A8057"]) {
      expect(toMessageId(id)).toMatch(pattern);
      expect(toReference(toMessageId(id))).toBe(id.toLowerCase());
    }
    const random = "5bb77a04-78b7-41ff-abd3-a1006f8d6979";
    expect([toMessageId(random), toReference(random)]).toEqual([random, random]);
  });

  it("lets an undelivered message expire when it is asked to", () => {
    const outgoing = { ...outgoingOf(examples.text), options: { ttlSeconds: 3600 } };
    const payload = adapter.toPayload(outgoing, settings);
    expect(payload).toMatchObject({ expire: { timeout: 3600, revoke: true } });
    expect(adapter.fromPayload(payload).lost).toMatchObject([{ message: expect.stringContaining("expiry") }]);
  });

  it("says before sending that a connection without an originator sends no SMS", () => {
    const bare = { ...settings, fallbackSender: "" };
    expect(adapter.ready?.(outgoingOf(examples.text), bare)).toMatchObject([
      { rule: "no-fallback-sender", severity: "warning", path: "fallback.sms" },
    ]);
    expect(adapter.toPayload(outgoingOf(examples.text), bare)).not.toHaveProperty("fallback");
    expect(adapter.ready?.(outgoingOf(examples.text), settings)).toEqual([]);
  });

  it("repeats what its message id makes safe", () => {
    const repeated = (["unavailable", "unknown-outcome", "rate-limited", "rejected"] as const).filter((code) =>
      adapter.mayRepeat?.(providerError(code, { providerName: "Sinch" })),
    );
    expect(repeated).toEqual(["unknown-outcome"]);
  });

  it("names what it cannot keep of a payload", () => {
    const { draft, lost } = adapter.fromPayload({
      message: { type: "text", text: "Hello" },
      suggestions: [{ type: "action", display_text: "Pay", postback: { data: "p" }, action: { type: "pay", sum: 1 } }],
      fallback: { message: { type: "mt_binary", from: "1", text: "00", udh: "0B" } },
    });
    expect(draft).toMatchObject({
      text: "Hello",
      choices: [{ type: "reply", title: "Pay", postbackData: "p" }],
      fallback: { sms: { enabled: false } },
    });
    expect(new Set(lost.map(({ path }) => path))).toEqual(new Set(["choices.0", "fallback.sms"]));
  });
});
