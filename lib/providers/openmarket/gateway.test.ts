import { describe, expect, it } from "vitest";
import { outgoingOf } from "../conformance";
import { examples } from "../conformance-examples";
import { describeGateway } from "../conformance-gateway";
import type { GatewayAnswer } from "../gateway";
import type { HttpRequest, MediaFile } from "../types";
import { adapter } from "./adapter";
import { gateway } from "./gateway";

describeGateway({ adapter, gateway, secret: "password", fallbackEnds: "fallback-sent" });

const settings = adapter.settings.parse({
  ...gateway.credentials((length) => "a".repeat(length)),
  baseUrl: "http://127.0.0.1:3000/sandbox/openmarket/1",
});
const uuid = "5bb77a04-78b7-41ff-abd3-a1006f8d6979";

const ask = (request: HttpRequest, changed: Partial<typeof settings> = {}): GatewayAnswer =>
  gateway.handle(
    {
      method: request.method,
      path: request.url.slice(settings.baseUrl.length),
      query: {},
      headers: request.headers,
      rawBody: JSON.stringify(request.body),
    },
    { settings: { ...settings, ...changed }, now: new Date(0), newId: () => uuid, find: () => undefined },
  );

describe("the OpenMarket gateway", () => {
  const request = (to = "+15559876543") => adapter.toRequest({ ...outgoingOf(examples.text), to }, settings);
  const post = (rcs: unknown, rest: object = {}) =>
    ask({ ...request(), body: { endUser: { phoneNumber: "15559876543" }, variables: { request: { rcs } }, ...rest } });
  const complaint = (rcs: unknown, rest?: object) =>
    (post(rcs, rest).body as { message?: string } | undefined)?.message;
  const text = { message: "Hello" };

  it("answers 202 without a body, its id in the header and in every receipt", () => {
    const answer = ask(request());
    const id = "012-5BB77-A0478-B741F-FABD3-PSI";
    expect(answer).toMatchObject({ status: 202, headers: { "x-request-id": id }, accepted: { id } });
    expect(answer.body).toBeUndefined();
    expect(answer.accepted?.sender).toBe(settings.serviceId);
    const receipts = (answer.webhooks ?? []).map(({ request: { rawBody } }) => JSON.parse(rawBody).receipt);
    expect(receipts.map(({ version, requestId, messages }) => [version, requestId, messages[0].status])).toEqual([
      ["3", id, "PENDING"],
      ["3", id, "SUCCEEDED"],
      ["3", id, "SUCCEEDED"],
    ]);
    expect(answer.webhooks?.map((due) => due.request.query)).toEqual([{}, {}, { receipt: "read" }]);
  });

  it("takes any well-formed service, as documented, and then nothing arrives", () => {
    const answer = ask({ ...request(), url: `${settings.baseUrl}/service/v1/invokeService/OTHER` });
    expect(answer).toMatchObject({ status: 202, headers: { "x-request-id": expect.any(String) } });
    expect([answer.accepted, answer.webhooks]).toEqual([undefined, undefined]);
    expect(ask({ ...request(), url: `${settings.baseUrl}/service/v1/invokeService/a b` }).status).toBe(404);
  });

  it("reports a phone without RCS by its failed check, and shows the SMS where there is one", () => {
    const answer = ask(request("+12025550102"));
    expect(answer.accepted?.shownAs).toBe("fallback");
    expect(answer.webhooks).toHaveLength(1);
    const [due] = answer.webhooks ?? [];
    expect(due && adapter.readEvents?.({ query: {}, ...due.request }, settings)).toMatchObject([
      { state: "failed", withoutRcs: true, text: expect.stringContaining("does not support RCS") },
    ]);
  });

  it("reports a failure in version 2, with its older field", () => {
    const [, failed] = ask(request("+12025550109")).webhooks ?? [];
    expect(JSON.parse(failed?.request.rawBody ?? "").receipt).toMatchObject({
      version: "2",
      messages: [{ status: "FAILED", failureReason: expect.any(String) }],
    });
  });

  it("complains with the documented code, about the first parameter that is wrong", () => {
    expect(post({}).body).toEqual({
      code: "12002",
      message: "Invalid JSON in the payload. variables.request.rcs must have at least one of text, media, richCard.",
    });
    expect(complaint({ text }, { endUser: {} })).toContain("endUser.phoneNumber is missing");
    expect(complaint({ text }, { endUser: { phoneNumber: "+15559876543" } })).toContain("without a plus");
    expect(complaint({ text }, { endUser: { phoneNumber: "12345" } })).toContain("six to 16 digits");
    expect(complaint({ text }, { variables: {} })).toContain("variables.request is missing");
    expect(complaint({ text: "Hello" })).toContain("variables.request.rcs.text must be an object");
    expect(complaint({ media: { fileUrl: "https://example.com/a", mimeType: "image/gif" } })).toContain("fileSize");
    expect(complaint({ richCard: { cards: [] } })).toContain("richCard.cards must have at least 1");
    expect(complaint({ richCard: { cards: [{ suggestions: [] }] } })).toContain("cards[0] must have a title");
    expect(complaint({ richCard: { cardWidth: "LARGE", cards: [{ title: "A" }] } })).toContain("SMALL, MEDIUM");
    expect(complaint({ text, media: {} })).toContain("media.fileUrl is missing");
    expect(post({ text }, { endUser: { phoneNumber: "15559876543", mobileOperatorId: "77" } }).status).toBe(202);
  });

  it("takes each suggestion as one reply or one known action", () => {
    const label = { displayText: "T" };
    const wrong = (suggestion: object) => complaint({ text: { ...text, suggestions: [suggestion] } });
    expect(wrong({ reply: label })).toBeUndefined();
    expect(wrong({})).toContain("suggestions[0] must have either reply or action");
    expect(wrong({ reply: label, action: { ...label, urlAction: { url: "https://a.example" } } })).toContain("either");
    expect(wrong({ action: label })).toContain("must have one of urlAction");
    expect(wrong({ action: { ...label, urlAction: { url: "a.example" } } })).toContain("urlAction.url must be");
    const call = (phoneNumber: string) => wrong({ action: { ...label, dialAction: { phoneNumber } } });
    expect(call("+441132000000")).toBeUndefined();
    for (const number of ["1011", "441132000000", "+1234567890123456"])
      expect(call(number), number).toContain("dialAction.phoneNumber must be");
    const at = (latitude: unknown) => wrong({ action: { ...label, locationAction: { latitude, longitude: "-1.5" } } });
    expect([at("+53.8"), at("-90")]).toEqual([undefined, undefined]);
    for (const latitude of [53.8, "91", "1e-7", ""]) expect(at(latitude), String(latitude)).toContain("latitude");
    const from = (startTime: string) => {
      const calendarAction = { startTime, endTime: "2030-03-03T15:30:00Z", title: "Sale" };
      return wrong({ action: { ...label, calendarAction } });
    };
    expect(from("2030-03-03T14:00:00.123456789Z")).toBeUndefined();
    expect(from("2030-03-03T14:00:00+01:00")).toContain("startTime");
    const status = (count: number) =>
      post({ text: { ...text, suggestions: Array(count).fill({ reply: label }) } }).status;
    expect([status(11), status(12)]).toEqual([202, 400]);
  });

  it("refuses another method with its code, and a body that is not declared as JSON", () => {
    expect(ask({ ...request(), method: "PUT" })).toMatchObject({ status: 405, body: { code: "12003" } });
    const { authorization = "" } = request().headers;
    expect(ask({ ...request(), headers: { authorization } })).toMatchObject({ status: 400, body: { code: "12002" } });
  });
});

describe("the media store of the OpenMarket gateway", () => {
  const file: MediaFile = { filename: "dot.gif", mimeType: "image/gif", sizeBytes: 6, base64: "R0lGODdh" };
  const ids = { idsAccountId: "ids-1" };
  const store = (changed: Partial<MediaFile> = {}, own: Partial<typeof settings> = {}, known = own) => {
    const request = adapter.upload?.request({ ...file, ...changed }, { ...settings, ...own });
    if (!request) throw new Error("OpenMarket stores files");
    const { headers = {}, status, body = "" } = ask(request, known);
    return adapter.upload?.read({ status, headers, body }, file);
  };

  it("gives an address that never resolves, for both versions", () => {
    expect(store()).toEqual({ url: `https://cms.openmarket.example/content/${uuid}.gif` });
    expect(store({}, ids)).toEqual({ url: `https://cms.openmarket.example/content/${uuid}.gif` });
    const mp3 = { mimeType: "audio/mpeg", sizeBytes: 3, base64: "//uQ" };
    expect(store(mp3, ids)).toEqual({ url: expect.stringMatching(/\.mp3$/) });
    expect(store(mp3)).toEqual({ url: expect.stringMatching(/\.bin$/) });
  });

  it("refuses what is no Base64, and wrong credentials", () => {
    expect(store({ base64: "not base64!" })).toMatchObject({ code: "rejected", status: 400 });
    expect(store({ base64: "" })).toMatchObject({ code: "rejected", status: 400 });
    expect(store({}, { password: "wrong" }, {})).toMatchObject({ code: "credentials", status: 401 });
  });

  it("of version 1 compares type, size and account with what it gets", () => {
    expect(store({ sizeBytes: 7 }, ids)).toMatchObject({
      status: 400,
      raw: { message: expect.stringContaining("size") },
    });
    expect(store({ sizeBytes: 5, base64: "R0lGODc=" }, ids)).toHaveProperty("url");
    expect(store({ mimeType: "image/webp" }, ids)).toMatchObject({ status: 400 });
    expect(store({ mimeType: "image/webp" })).toHaveProperty("url");
    expect(store({}, ids, { idsAccountId: "ids-2" })).toMatchObject({ code: "credentials", status: 401 });
  });

  it("reads a long body only from whoever has the password, and only for a file", () => {
    const { authorization = "" } = adapter.upload?.request(file, settings).headers ?? {};
    const limit = (path: string, headers: Record<string, string>) =>
      gateway.largestBodyBytes?.({ path, headers }, settings);
    expect(limit("/cms/v2/content", { authorization })).toBeGreaterThan((104_857_600 * 4) / 3);
    expect(limit("/service/v1/invokeService/S", { authorization })).toBe(1_000_000);
    for (const wrong of [{}, { authorization: "" }, { authorization: `${authorization}x` }] as Record<string, string>[])
      expect(limit("/cms/v2/content", wrong), JSON.stringify(wrong)).toBe(1_000_000);
  });

  it("refuses a file of more than 100 MB", () => {
    const base64 = "AAAA".repeat(104_857_602 / 3);
    expect(store({ base64 })).toMatchObject({ code: "rejected", status: 413 });
  });
});
