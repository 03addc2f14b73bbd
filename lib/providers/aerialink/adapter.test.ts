import { describe, expect, it } from "vitest";
import { describeAdapter, outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { adapter } from "./adapter";

const settings = adapter.settings.parse({
  username: "user-1",
  password: "pässword-1",
  sender: "CONVEY",
  fallbackSender: "15551234567",
});

describeAdapter({
  adapter,
  settings,
  fixtures: `${import.meta.dirname}/fixtures`,
  envelope: ["source", "destination", "callbackURL"],
  ofConnection: ["failoverSource"],
});

describe("Aerialink", () => {
  it("sends to its own path with Basic credentials in UTF-8", () => {
    const { method, url, headers } = adapter.toRequest(outgoingOf(examples.text), settings);
    expect([method, url]).toEqual(["POST", "https://apix5.aerialink.net/v5/messages"]);
    expect(headers.authorization).toBe(`Basic ${Buffer.from("user-1:pässword-1").toString("base64")}`);
  });

  it("has a thumbnail and a file name for every file, even from an address without one", () => {
    const media = { url: "https://example.com/?id=7" };
    const message = { type: "media" as const, media, choices: [] };
    expect(adapter.toPayload(outgoingOf(message), settings)).toMatchObject({
      thumbnailUrl: media.url,
      filenameOverride: "file",
    });
  });

  it("keeps the plus of short numbers, which a phone would dial as national ones without it", () => {
    const dialled = (phoneNumber: string) => {
      const message = {
        type: "text" as const,
        text: "Call",
        choices: [{ type: "dialPhone" as const, title: "Call", postbackData: "call", phoneNumber }],
      };
      const payload = adapter.toPayload(outgoingOf(message), settings) as { choices: { phoneNumber: string }[] };
      return [payload.choices[0]?.phoneNumber, adapter.fromPayload(payload).draft.choices[0]?.phoneNumber];
    };
    expect(dialled("+441132000000")).toEqual(["441132000000", "+441132000000"]);
    expect(dialled("+3545551234")).toEqual(["+3545551234", "+3545551234"]);
    expect(dialled("1011")).toEqual(["1011", "1011"]);
  });

  it("says before sending what a connection without a fallback number or a callback leaves out", () => {
    const bare = { ...settings, fallbackSender: "" };
    const outgoing = { ...outgoingOf(examples.text), callbackUrl: undefined };
    expect(adapter.ready?.(outgoing, bare)).toMatchObject([
      { rule: "no-fallback-sender", severity: "warning", path: "fallback.sms" },
      { rule: "no-callback", severity: "warning", path: "" },
    ]);
    expect(adapter.toPayload(outgoing, bare)).not.toHaveProperty("smsFailover");
    expect(adapter.toPayload(outgoing, bare)).not.toHaveProperty("callbackURL");
    expect(adapter.ready?.(outgoingOf(examples.media), bare)).toMatchObject([{ path: "fallback.mms" }]);
    expect(adapter.ready?.(outgoingOf(examples.text), settings)).toEqual([]);
  });

  it("names no failure that may be repeated, because nothing tells a repeat from a second message", () =>
    expect(adapter).not.toHaveProperty("mayRepeat"));

  it("reads a payload without its type by what it holds, and names what it cannot keep", () => {
    const { draft, lost } = adapter.fromPayload({
      title: "Ridge 2",
      height: "GIANT",
      choices: [{ type: "PAY", title: "Pay", postbackData: "pay" }],
      smsFailover: { enabled: false, fallbackText: "By SMS" },
    });
    expect(draft).toMatchObject({
      type: "card",
      card: { title: "Ridge 2", choices: [{ type: "reply", title: "Pay" }] },
      fallback: { sms: { enabled: false, text: "By SMS" } },
    });
    expect(lost.map(({ path }) => path)).toEqual(["card", "card.choices.0"]);
  });

  it("refuses a phone number as its sender", () => {
    const parse = (sender: string) => adapter.settings.safeParse({ username: "u", password: "p", sender }).success;
    expect([parse("CONVEY"), parse("15551234567"), parse("")]).toEqual([true, false, false]);
  });
});
