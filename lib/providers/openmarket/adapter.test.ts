import { describe, expect, it } from "vitest";
import type { Message } from "../../message/schema";
import { describeAdapter, outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { providerError } from "../error";
import type { HttpResponse } from "../types";
import { adapter } from "./adapter";

const settings = adapter.settings.parse({
  accountId: "000-000-121-17842",
  password: "pässword-1",
  serviceId: "F9E8D7C6B5A4",
});

describeAdapter({
  adapter,
  settings,
  fixtures: `${import.meta.dirname}/fixtures`,
  envelope: ["endUser"],
  ofConnection: [],
});

describe("OpenMarket", () => {
  it("sends to its service with Basic credentials in UTF-8, and to a number in digits", () => {
    const { method, url, headers, body } = adapter.toRequest(outgoingOf(examples.text), settings);
    expect([method, url]).toEqual(["POST", "https://message.openmarket.com/service/v1/invokeService/F9E8D7C6B5A4"]);
    expect(headers).toEqual({
      authorization: `Basic ${Buffer.from("000-000-121-17842:pässword-1").toString("base64")}`,
      "content-type": "application/json",
    });
    expect(body).toMatchObject({ endUser: { phoneNumber: "15559876543" } });
  });

  it("keeps the service in its one step of the address", () => {
    const { url } = adapter.toRequest(outgoingOf(examples.text), { ...settings, serviceId: "ä%" });
    expect(url).toBe("https://message.openmarket.com/service/v1/invokeService/%C3%A4%25");
  });

  it("hints, where there is anything to tap, that taps have to be provisioned", () => {
    const hint = [{ rule: "postback-provisioning", severity: "hint", path: "", provider: "openmarket" }];
    const ready = (message: Message) => adapter.ready?.(outgoingOf(message), settings);
    for (const message of Object.values(examples)) expect(ready(message), message.type).toMatchObject(hint);
    expect(ready({ type: "text", text: "Hello", choices: [] })).toEqual([]);
    expect(ready({ ...examples.card, card: { title: "Ridge 2", choices: [] } })).toEqual([]);
    const cards = [
      { title: "Ridge 2", choices: [] },
      { title: "Ridge 3", choices: [] },
    ];
    expect(ready({ ...examples.carousel, cards })).toEqual([]);
    expect(adapter.ready?.({ ...outgoingOf(examples.text), callbackUrl: undefined }, settings)).toHaveLength(1);
  });

  it("has a form in which only the account, the password and the service are needed", () => {
    const parse = (changed: object) => adapter.settings.safeParse({ ...settings, ...changed });
    expect(adapter.settings.parse({ accountId: "a", password: "p", serviceId: "s" })).toEqual({
      accountId: "a",
      password: "p",
      serviceId: "s",
      idsAccountId: "",
      mediaBaseUrl: "",
      baseUrl: "https://message.openmarket.com",
    });
    for (const wrong of [
      { accountId: "a:b" },
      { accountId: "" },
      { password: "" },
      { serviceId: "a/b" },
      { mediaBaseUrl: "rcs.openmarket.com" },
      { mediaBaseUrl: "https://" },
      { mediaBaseUrl: "https://a?b" },
    ])
      expect(parse(wrong).success, JSON.stringify(wrong)).toBe(false);
    expect(parse({ mediaBaseUrl: " https://files.example/// " }).data).toMatchObject({
      mediaBaseUrl: "https://files.example",
    });
  });
});

describe("an answer of OpenMarket", () => {
  const read = (response: Partial<HttpResponse>, message: Message = examples.text) =>
    adapter.readReceipt({ status: 400, headers: {}, body: "", ...response }, outgoingOf(message));
  const refused = (message: string, of?: Message) => {
    const outcome = read({ body: { code: "12002", message } }, of);
    return "fields" in outcome ? outcome.fields.map(({ path }) => path) : [];
  };

  it("is repeated only where OpenMarket calls its fault temporary", () => {
    const mayRepeat = (code: string, status = 500) => {
      const outcome = read({ status, body: { code } });
      return "code" in outcome && adapter.mayRepeat?.(outcome);
    };
    expect(mayRepeat("1010")).toBe(true);
    expect(["1000", "12001", "12002", "12003", ""].map((code) => mayRepeat(code))).not.toContain(true);
    expect([402, 408, 429, 503].map((status) => mayRepeat("", status))).not.toContain(true);
    const error = (code: "unavailable" | "unknown-outcome", rest = {}) =>
      adapter.mayRepeat?.(providerError(code, { providerName: "OpenMarket", ...rest }));
    expect(error("unavailable")).toBe(false);
    expect(error("unavailable", { status: 503 })).toBe(false);
    expect(error("unavailable", { status: 500, raw: { code: 1010 } })).toBe(true);
    expect(error("unknown-outcome")).toBe(false);
    expect(error("unknown-outcome", { status: 500, raw: { code: 1010 } })).toBe(false);
  });

  it("is found wherever the code stands, and a known code before another", () => {
    for (const body of [
      { code: 1010 },
      { errorCode: "1010" },
      { error: { code: "1010" } },
      { errors: [{ code: "7" }, { code: "1010" }] },
      [{ code: "1010" }],
      { code: 500, error: { code: 1010 } },
    ])
      expect(read({ status: 500, body }), JSON.stringify(body)).toMatchObject({ code: "unavailable", raw: body });
    expect(read({ status: 500, body: { error: { inner: { code: 1010 } } } })).toMatchObject({
      code: "unknown-outcome",
    });
  });

  it("is no refusal by its code alone", () => {
    expect(read({ status: 200, body: { code: "12001" } })).toMatchObject({ code: "unexpected-response" });
  });

  it("names the parameter by its path, which becomes the field of ours", () => {
    const rcs = "variables.request.rcs";
    expect(refused(`Bad: ${rcs}.text.message.`)).toEqual(["text"]);
    expect(refused(`Bad: ${rcs}.text.suggestions[2].action.dialAction.phoneNumber`)).toEqual(["choices.2.phoneNumber"]);
    expect(refused(`Bad: ${rcs}.text.suggestions.5.action.calendarAction.title`)).toEqual(["choices.5.eventTitle"]);
    expect(refused(`Bad: ${rcs}.text.suggestions[0].reply.customerData`)).toEqual(["choices.0.postbackData"]);
    expect(refused(`Bad: ${rcs}.media.fileSize`, examples.media)).toEqual(["media.sizeBytes"]);
    expect(refused(`Bad: ${rcs}.media.suggestions[0].reply`, examples.media)).toEqual(["choices.0"]);
    expect(refused(`Bad: ${rcs}.richCard.cardOrientation`, examples.card)).toEqual(["orientation"]);
    expect(refused(`Bad: ${rcs}.richCard.cards[0].description`, examples.card)).toEqual(["card.description"]);
    expect(refused(`Bad: ${rcs}.richCard.cards[0].media.mimeType`, examples.card)).toEqual(["card.media.mimeType"]);
    expect(refused(`Bad: ${rcs}.richCard.cardWidth`, examples.carousel)).toEqual(["width"]);
    expect(refused(`Bad: ${rcs}.richCard.cards[1]`, examples.carousel)).toEqual(["cards.1"]);
    expect(refused("Bad: variables.request.sms.messageContent")).toEqual(["fallback.sms.text"]);
    expect(refused("Bad: variables.request.quux")).toEqual([""]);
    expect(refused("The endUser object is missing")).toEqual(["to"]);
    expect(refused(`Bad: ${rcs}.text.message, ${rcs}.text.message and endUser.phoneNumber`)).toEqual(["text", "to"]);
    expect(refused("The rest cannot be read")).toEqual([]);
  });
});
