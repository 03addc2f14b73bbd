import { describe, expect, it } from "vitest";
import { outgoingOf, reference } from "../conformance";
import { examples } from "../conformance-examples";
import { describeGateway } from "../conformance-gateway";
import { isProviderError } from "../error";
import type { DueWebhook, GatewayAnswer } from "../gateway";
import type { HttpRequest, ProviderEvent } from "../types";
import { adapter } from "./adapter";
import { gateway } from "./gateway";
import { makeToken } from "./token";

describeGateway({ adapter, gateway, secret: "password", namesFields: false });

const now = new Date("2026-03-01T10:00:00Z");
const settings = adapter.settings.parse(gateway.credentials((length) => "a".repeat(length)));

const ask = (request: HttpRequest, at = now): GatewayAnswer =>
  gateway.handle(
    {
      method: request.method,
      path: request.url.replace(settings.baseUrl, ""),
      query: {},
      headers: request.headers,
      rawBody: JSON.stringify(request.body),
    },
    { settings, now: at, newId: () => "1", find: () => undefined },
  );

const session = { token: makeToken(settings, now), expiresInSeconds: 604_800 };
const requestTo = (to = "+15559876543") =>
  adapter.toRequest({ ...outgoingOf({ ...examples.card, choices: [] }), to }, settings, session);
/** The answer to a body that was changed. */
const post = (change: Record<string, unknown>) => {
  const request = requestTo();
  return ask({ ...request, body: { ...(request.body as object), ...change } });
};
const read = (due: DueWebhook): ProviderEvent[] => {
  const events = adapter.readEvents?.({ query: {}, ...due.request }, settings);
  if (!events || isProviderError(events)) throw new Error("the report cannot be read");
  return events;
};

describe("signing in at the Splashify gateway", () => {
  const signIn = (changed: object = {}) => {
    const request = adapter.signIn?.request(undefined, { ...settings, ...changed });
    if (!request) throw new Error("there is a sign-in");
    return ask(request);
  };

  it("gives a token for seven days, in the documented shape", () => {
    const { status, body } = signIn();
    expect([status, body]).toEqual([200, { success: true, token: session.token, expires_in: 604_800 }]);
    const [header = "", claims = ""] = session.token.split(".");
    const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
    expect(decode(header)).toEqual({ alg: "HS256", typ: "JWT" });
    expect(decode(claims).exp - decode(claims).iat).toBe(604_800);
  });

  it("refuses another e-mail, another password and none", () => {
    expect(signIn({ email: "else@acme.example" }).status).toBe(401);
    expect(signIn({ password: "wrong" }).status).toBe(401);
    expect(signIn({ password: "" }).status).toBe(400);
    expect(ask({ method: "GET", url: "/api/v1/rcs/auth/login", headers: {} }).status).toBe(405);
  });

  it("takes a token until it ends, and no forged one", () => {
    const statusAfter = (seconds: number) => ask(requestTo(), new Date(now.getTime() + seconds * 1000)).status;
    expect([statusAfter(0), statusAfter(604_799), statusAfter(604_800)]).toEqual([200, 200, 401]);
    const withToken = (token: string) =>
      ask({ ...requestTo(), headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } });
    const [header, , signature] = session.token.split(".");
    const claims = Buffer.from(JSON.stringify({ exp: 4_000_000_000 })).toString("base64url");
    const unsigned = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    for (const token of [
      "",
      "a.b.c",
      `${header}.${claims}.${signature}`,
      `${unsigned}.${claims}.`,
      makeToken({ ...settings, password: "wrong" }, now),
    ])
      expect(withToken(token)).toMatchObject({ status: 401, body: { success: false, message: "unauthorized" } });
  });

  it("takes no token of an account without a password", () => {
    const bare = { ...settings, password: "" };
    const request = adapter.toRequest(outgoingOf(examples.card), bare, { ...session, token: makeToken(bare, now) });
    const context = { settings: bare, now, newId: () => "1", find: () => undefined };
    const path = "/api/v1/rcs/messages/send";
    const { method, headers } = request;
    expect(gateway.handle({ method, path, query: {}, headers, rawBody: "{}" }, context).status).toBe(401);
  });
});

describe("sending at the Splashify gateway", () => {
  it("answers as documented, and remembers whose message it was", () => {
    const { status, body, accepted } = ask(requestTo());
    expect(status).toBe(200);
    expect(body).toEqual({ success: true, message_id: "rm_1", cost: 0.95, sent_at: "2026-03-01T10:00:00.000Z" });
    expect(accepted).toMatchObject({
      id: "rm_1",
      to: "+15559876543",
      sender: "rehearsal-aaaaaaaa",
      correlation: { extra: reference },
    });
  });

  it("refuses an envelope that is not as documented, with 400", () => {
    const messageOf = (change: Record<string, unknown>) => {
      const { status, body } = post(change);
      return [status, (body as { message: string }).message];
    };
    expect(messageOf({ to: undefined })).toEqual([400, "to and message are required"]);
    expect(messageOf({ message: undefined })).toEqual([400, "to and message are required"]);
    expect(messageOf({ to: "919876543210" })).toEqual([400, "to must be a phone number in E.164 with its plus"]);
    expect(messageOf({ extra: 42 })).toEqual([400, "extra must be a string"]);
    expect(messageOf({ bot_name: "OTHER" })[0]).toBe(400);
  });

  it("lets the network refuse a message that is not as documented, with 502 and its words", () => {
    const reply = { type: "reply", text: "Yes", postback: "yes" };
    const refusal = (message: Record<string, unknown>) => {
      const { status, body } = post({ message });
      const outcome = adapter.readReceipt({ status, headers: {}, body }, outgoingOf(examples.card));
      return isProviderError(outcome) ? `${status} ${outcome.code} ${outcome.message.split("“").at(-1)}` : "accepted";
    };
    expect(refusal({ type: "text", text: "x".repeat(2501) })).toBe(
      "502 rejected text must be at most 2500 characters”",
    );
    expect(refusal({ type: "view_once" })).toContain("type must be text, media, card or multiple_cards");
    expect(refusal({ type: "card" })).toContain("must have a title, a description or a media_url");
    expect(refusal({ type: "card", title: "Hi", suggestions: Array(5).fill(reply) })).toContain("at most 4 items");
    expect(refusal({ type: "text", text: "Hi", suggestions: Array(12).fill(reply) })).toContain("at most 11 items");
    expect(refusal({ type: "text", text: "Hi", suggestions: [{ type: "reply", text: "Yes" }] })).toContain(
      "suggestions.0.postback is required",
    );
    expect(refusal({ type: "text", text: "Hi", suggestions: [{ ...reply, type: "view_location" }] })).toContain(
      "suggestions.0.type must be reply, url or dial",
    );
    expect(refusal({ type: "multiple_cards", cards: [{ title: "One" }] })).toContain(
      "cards must have at least 2 items",
    );
    expect(refusal({ type: "media", url: "film.mp4" })).toContain("url must be an http or https address");
    // The seed's own links and calls have no postback.
    const calling = (call_to: string) =>
      refusal({ type: "text", text: "Hi", suggestions: [{ type: "dial", text: "Call", call_to }] });
    expect(calling("+441132000000")).toBe("accepted");
    for (const number of ["1011", "441132000000"]) expect(calling(number), number).toContain("E.164 with its plus");
  });

  it("reports in the app's format, and in the partners' where every report comes twice", () => {
    const bodies = (to: string) =>
      (ask(requestTo(to)).webhooks ?? []).map(({ request }) => JSON.parse(request.rawBody));
    const [sent] = bodies("+12025550100");
    expect(sent).toMatchObject({ event: "message_sent", data: { rcs_message_id: "rm_1", extra: reference } });
    const [due] = ask(requestTo("+12025550100")).webhooks ?? [];
    expect(due?.request.headers).toMatchObject({
      "x-webhook-event": "message_sent",
      "x-webhook-source": "splashifypro",
    });
    const partners = bodies("+12025550108");
    expect(partners).toHaveLength(6);
    expect(partners[0]).toMatchObject({
      event_type: "rcs.status.sent",
      data: { rm_event: { message_id: "rm_1", extra: reference } },
    });
  });

  it("quotes nothing where nothing was given along", () => {
    const { accepted, webhooks = [] } = post({ extra: undefined });
    expect(accepted?.correlation).toEqual({});
    expect(webhooks.flatMap(read)[0]).not.toHaveProperty("reference");
  });

  it("fails on a phone without RCS for that very reason, and on others for another", () => {
    const last = (to: string) => (ask(requestTo(to)).webhooks ?? []).flatMap(read).at(-1);
    expect(last("+12025550102")).toMatchObject({ state: "failed", withoutRcs: true, reference });
    expect(last("+12025550109")).toMatchObject({ state: "failed", text: expect.stringContaining("phone") });
    expect(last("+12025550109")).not.toHaveProperty("withoutRcs");
  });

  it("brings each tap of the sandbox phone to its send, two of the same as two", () => {
    const { accepted } = ask(requestTo());
    if (!accepted) throw new Error("nothing was accepted");
    let count = 0;
    const context = { settings, now, newId: () => `event-${++count}` };
    const taps = [1, 2].flatMap(() =>
      gateway.act(accepted, { kind: "tap", title: "Yes", postbackData: "yes" }, context).flatMap(read),
    );
    expect(taps.map(({ reference }) => reference)).toEqual([reference, reference]);
    expect(new Set(taps.map(({ dedupeKey }) => dedupeKey)).size).toBe(2);
  });
});
