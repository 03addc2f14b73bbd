import { describe, expect, it } from "vitest";
import { check } from "../../message/check";
import { toDraft } from "../../message/defaults";
import type { Choice, Message } from "../../message/schema";
import { describeAdapter, outgoingOf, reference } from "../conformance";
import { examples } from "../conformance-examples";
import { adapter } from "./adapter";
import { fallbackAfterSeconds } from "./payload";

const settings = adapter.settings.parse({
  username: "user-1",
  password: "pässword-1",
  sender: "TarnTrail",
  fallbackSender: "12025550123",
});

describeAdapter({
  adapter,
  settings,
  fixtures: `${import.meta.dirname}/fixtures`,
  envelope: ["to", "dlr_url", "text_store"],
  ofConnection: ["sender"],
});

const lostOf = (payload: unknown) => adapter.fromPayload(payload).lost.map(({ message }) => message);
const withoutSms: Message = { type: "text", text: "Hello", choices: [] };

describe("a request to Messente", () => {
  it("goes to its own path with Basic credentials in UTF-8", () => {
    const { method, url, headers } = adapter.toRequest(outgoingOf(examples.text), settings);
    expect([method, url]).toEqual(["POST", "https://api.messente.com/v1/omnimessage"]);
    expect(headers).toEqual({
      authorization: `Basic ${Buffer.from("user-1:pässword-1").toString("base64")}`,
      "content-type": "application/json",
      accept: "application/json",
    });
  });

  it("carries our reference in the address for reports, also behind a query", () => {
    const addressFor = (callbackUrl: string) =>
      (adapter.toPayload({ ...outgoingOf(withoutSms), callbackUrl }, settings) as { dlr_url: string }).dlr_url;
    expect(addressFor("https://a.example/hook")).toBe(`https://a.example/hook?reference=${reference}`);
    expect(addressFor("https://a.example/hook?a=1")).toBe(`https://a.example/hook?a=1&reference=${reference}`);
  });

  it("says when the fallback is due, unless that was chosen", () => {
    const payload = (message: Message, ttlSeconds?: number) =>
      adapter.toPayload({ ...outgoingOf(message), options: { ttlSeconds } }, settings);
    const rcs = (ttl: number) => ({ messages: [{ channel: "rcs", ttl }, { channel: "sms" }] });
    expect(payload(examples.text)).toMatchObject(rcs(fallbackAfterSeconds));
    expect(payload(examples.text, 60)).toMatchObject(rcs(60));
    expect(payload(withoutSms, 60)).toMatchObject({ messages: [{ ttl: 60 }] });
    expect((payload(withoutSms) as { messages: unknown[] }).messages[0]).not.toHaveProperty("ttl");
    expect(lostOf(payload(examples.text))).toEqual([]);
    expect(lostOf(payload(examples.text, 60))).toEqual([expect.stringContaining("expiry")]);
    expect(lostOf(payload(withoutSms, fallbackAfterSeconds))).toEqual([expect.stringContaining("expiry")]);
  });

  it("carries the time to send in UTC, which makes it scheduled", () => {
    const outgoing = { ...outgoingOf(withoutSms), options: { sendAt: "2030-03-03T15:00:00+01:00" } };
    const payload = adapter.toPayload(outgoing, settings);
    expect(payload).toMatchObject({ time_to_send: "2030-03-03T14:00:00Z" });
    expect(lostOf(payload)).toEqual([expect.stringContaining("time to send")]);
    const answer = { status: 201, headers: {}, body: { omnimessage_id: "a0", to: "+1", messages: [] } };
    expect(adapter.readReceipt(answer, outgoing)).toEqual({ ids: ["a0"], state: "scheduled" });
    expect(adapter.readReceipt(answer, outgoingOf(withoutSms))).toMatchObject({ state: "accepted" });
  });

  it("says how Messente is to keep the text", () => {
    const store = (textStore: "nostore" | "sha256") =>
      adapter.toPayload(outgoingOf(withoutSms), { ...settings, textStore });
    expect(store("nostore")).toMatchObject({ text_store: "nostore" });
    expect(store("sha256")).toMatchObject({ text_store: "sha256" });
  });

  it("leaves the SMS to the account's default sender where the connection has none", () => {
    const bare = { ...settings, fallbackSender: "" };
    expect(adapter.toPayload(outgoingOf(examples.text), bare)).toMatchObject({ messages: [{}, { channel: "sms" }] });
    expect(JSON.stringify(adapter.toPayload(outgoingOf(examples.text), bare))).not.toContain('"sender":""');
    expect(adapter.ready?.(outgoingOf(withoutSms), bare)).toEqual([]);
  });

  it("is announced to bring results, but no replies and taps, where there is no address for them", () => {
    const outgoing = { ...outgoingOf(withoutSms), callbackUrl: undefined };
    const problems = adapter.ready?.(outgoing, settings);
    expect(problems).toMatchObject([{ rule: "no-callback", severity: "warning", path: "" }]);
    expect(problems?.[0]?.message).toMatch(/^Replies and taps will not arrive.* Results still come/);
    expect(adapter.toPayload(outgoing, settings)).not.toHaveProperty("dlr_url");
  });

  it("is announced to become an SMS after a quarter of an hour, unless another time was chosen", () => {
    const ready = (message: Message, options?: { ttlSeconds?: number }) =>
      adapter.ready?.({ ...outgoingOf(message), options }, settings);
    expect(ready(examples.text)).toEqual([
      {
        rule: "fallback-after",
        severity: "hint",
        path: "fallback.sms",
        message: "If the message is not delivered within 15 minutes, the SMS goes instead.",
        provider: "messente",
      },
    ]);
    expect(ready(examples.text, { ttlSeconds: 60 })).toEqual([]);
    expect(ready(withoutSms)).toEqual([]);
  });

  it("names a way to open the page only for one inside the messaging app", () => {
    const open = (application: "browser" | "webview") => {
      const choice: Choice = {
        type: "openUrl",
        title: "View",
        postbackData: "v",
        url: "https://a.example/",
        application,
        webviewViewMode: "half",
      };
      return JSON.stringify(adapter.toPayload(outgoingOf({ ...withoutSms, choices: [choice] }), settings));
    };
    expect(open("webview")).toContain('"application":"WEBVIEW","webview_view_mode":"HALF"');
    expect(open("browser")).toContain('"application":"BROWSER"}');
  });

  it("names the side of the picture even on a vertical card", () => {
    const card: Message = { ...examples.card, card: { ...examples.card.card, choices: [] }, orientation: "vertical" };
    expect(adapter.toPayload(outgoingOf(card), settings)).toMatchObject({
      messages: [
        { rich_card: { standalone_card: { card_orientation: "VERTICAL", thumbnail_image_alignment: "RIGHT" } } },
      ],
    });
  });

  it("is never repeated of its own accord, because nothing tells a repeat from a second message", () =>
    expect(adapter).not.toHaveProperty("mayRepeat"));
});

describe("the settings", () => {
  const parse = (changed: object) =>
    adapter.settings.safeParse({ username: "u", password: "p", sender: "s", ...changed });

  it("need a sign-in and a sender, and no more", () => {
    expect(parse({}).data).toMatchObject({ fallbackSender: "", webhookSecret: "", textStore: "plaintext" });
    for (const changed of [{ username: "" }, { username: "a:b" }, { password: "" }, { sender: "" }, { textStore: "x" }])
      expect(parse(changed).success, JSON.stringify(changed)).toBe(false);
  });
});

it("a number to call is an international one", () => {
  const problems = (phoneNumber: string) => {
    const choice: Choice = { type: "dialPhone", title: "Call", postbackData: "c", phoneNumber };
    const found = check(toDraft({ ...withoutSms, choices: [choice] }), adapter.profile);
    return found.filter(({ severity }) => severity === "error").map(({ path }) => path);
  };
  expect(problems("+123456789012345")).toEqual([]);
  for (const number of ["+1234567890123456", "1011"]) expect(problems(number)).toEqual(["choices.0.phoneNumber"]);
});
