import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { fromPayload, isPayload, standInSettings, toPayload } from "./payload";

describe("a foreign payload", () => {
  it("names each channel and field that it cannot keep", () => {
    const rcs = {
      channel: "rcs",
      sender: "A",
      validity: 5,
      text: "Hello",
      suggestions: [
        { action: { text: "Pay", postback_data: "p", pay_action: { sum: 1 } } },
        { action: { text: "Call", postback_data: "c", fallback_url: "https://a.example", dial_action: {} } },
      ],
    };
    const sms = { channel: "sms", text: "By SMS", autoconvert: "full" };
    const payload = { to: "+1", priority: "high", messages: [rcs, sms, { channel: "viber", text: "v" }, sms, 5] };
    const { draft, lost } = fromPayload(payload);
    expect(draft).toMatchObject({
      type: "text",
      text: "Hello",
      choices: [
        { type: "reply", title: "Pay" },
        { type: "dialPhone", title: "Call" },
      ],
      fallback: { sms: { enabled: true, text: "By SMS" } },
    });
    const named = lost.map(({ path, message }) => `${path}: ${message}`).join("\n");
    for (const part of ["VIBER", "Another SMS", "unknown", "priority", "expiry", 'fallback.sms: "autoconvert"'])
      expect(named).toContain(part);
    for (const part of ["choices.0: This action", 'choices.0: "pay_action"', 'choices.1: "fallback_url"'])
      expect(named).toContain(part);
  });

  it("is read without channels too: first RCS, then the SMS", () => {
    const { draft, lost } = fromPayload({ messages: [{ sender: "A", text: "Rich" }, { text: "Plain" }] });
    expect(draft).toMatchObject({ text: "Rich", fallback: { sms: { enabled: true, text: "Plain" } } });
    expect(lost).toEqual([]);
  });

  it("that wants a file fetched anew loses that", () => {
    const file = { file_url: "https://a.example/a.jpg", force_refresh: true };
    expect(fromPayload({ messages: [{ channel: "rcs", content_info: file }] }).lost).toMatchObject([
      { path: "media", message: expect.stringContaining("fetched anew") },
    ]);
  });

  it("is known by its RCS element", () => {
    const known = [
      toPayload(outgoingOf(examples.card), standInSettings),
      { messages: [{ sender: "A", rich_card: {} }] },
    ];
    expect(known.map(isPayload)).toEqual([true, true]);
    const others = [
      { messageType: "RCS_TEXT", source: "A", messageText: "Hello" },
      { to: "1", message: { type: "text", text: "Hello" } },
      { messages: [{ channel: "viber", text: "Hello" }] },
      { messages: "rcs" },
      [{ channel: "rcs" }],
      null,
    ];
    expect(others.filter(isPayload)).toEqual([]);
  });
});
