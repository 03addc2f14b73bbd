import { describe, expect, it } from "vitest";
import type { Message } from "../../message/schema";
import { outgoingOf, reference } from "../conformance";
import { examples } from "../conformance-examples";
import { describeGateway } from "../conformance-gateway";
import type { AcceptedMessage, DueWebhook, GatewayAnswer } from "../gateway";
import type { HttpRequest, Outgoing, ProviderEvent } from "../types";
import { adapter } from "./adapter";
import { gateway } from "./gateway";

describeGateway({ adapter, gateway, secret: "password", paymentFails: "later" });

const start = new Date("2026-03-01T10:00:00Z");
const settings = adapter.settings.parse(gateway.credentials((length) => "a".repeat(length)));
const inTime = (milliseconds: number) => new Date(start.getTime() + milliseconds);

function ask(request: HttpRequest, { known, now = start }: { known?: AcceptedMessage; now?: Date } = {}) {
  let count = 0;
  const answer: GatewayAnswer = gateway.handle(
    {
      method: request.method,
      path: request.url.slice(settings.baseUrl.length),
      query: {},
      headers: request.headers,
      rawBody: request.body === undefined ? "" : JSON.stringify(request.body),
    },
    { settings, now, newId: () => `id-${count++}`, find: (id) => (id === known?.id ? known : undefined) },
  );
  return { ...answer, headers: answer.headers ?? {}, body: answer.body ?? "" };
}

const requestOf = (to: string, message: Message, options?: Outgoing["options"]) =>
  adapter.toRequest({ ...outgoingOf(message), to, options }, settings);

function accept(to = "+15559876543", options?: Outgoing["options"]) {
  const answer = ask(requestOf(to, examples.text, options));
  if (!answer.accepted) throw new Error(JSON.stringify(answer.body));
  return { ...answer, accepted: answer.accepted, webhooks: answer.webhooks ?? [] };
}

function read(due: DueWebhook): ProviderEvent[] {
  const events = adapter.readEvents?.({ query: {}, ...due.request }, settings);
  if (!Array.isArray(events)) throw new Error("the report was refused");
  return events;
}

function statusOf(known: AcceptedMessage, now: Date) {
  const receipt = { ids: [known.id], state: "accepted" as const };
  const answer = ask(adapter.status?.request(receipt, settings) as HttpRequest, { known, now });
  const events = adapter.status?.read(answer, receipt);
  if (!Array.isArray(events)) throw new Error(JSON.stringify(answer.body));
  return events;
}

describe("the Messente gateway", () => {
  const post = (change: (body: Record<string, unknown>, rcs: Record<string, unknown>) => void) => {
    const request = requestOf("+15559876543", examples.text);
    const body = JSON.parse(JSON.stringify(request.body));
    change(body, body.messages[0]);
    return ask({ ...request, body });
  };

  it("refuses another sender in the published words", () => {
    expect(post((_, rcs) => Object.assign(rcs, { sender: "OTHER" }))).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            code: "105",
            detail: "Invalid or disallowed sender",
            source: "payload[rcs][sender]",
            title: "Invalid data",
          },
        ],
      },
    });
    const sms = post((body) => Object.assign((body.messages as object[])[1] ?? {}, { sender: "OTHER" }));
    expect(sms.body).toMatchObject({ errors: [{ source: "payload[sms][sender]" }] });
  });

  it("names what is missing and what is wrong, and our reader finds the fields", () => {
    const answer = post((body, rcs) => {
      delete body.to;
      Object.assign(rcs, { text: "x".repeat(3073), suggestions: [{ reply: { text: "Yes" } }] });
      Object.assign((body.messages as object[])[1] ?? {}, { text: 5 });
    });
    expect(answer.body).toMatchObject({
      errors: [
        { code: "106", source: "payload[to]" },
        { code: "105", source: "payload[rcs][text]", detail: "Must be at most 3072 characters" },
        { code: "106", source: "payload[rcs][suggestions][0][reply][postback_data]" },
        { code: "105", source: "payload[sms][text]" },
      ],
    });
    expect(adapter.readReceipt(answer, outgoingOf(examples.text))).toMatchObject({
      code: "rejected",
      fields: [{ path: "to" }, { path: "text" }, { path: "choices.0.postbackData" }, { path: "fallback.sms.text" }],
    });
  });

  it("knows its own paths and methods only", () => {
    const { headers } = requestOf("+15559876543", examples.text);
    const answer = (method: HttpRequest["method"], path: string) => {
      const { status, body } = ask({ method, url: `${settings.baseUrl}${path}`, headers });
      return [status, (body as { errors: { code: string }[] }).errors[0]?.code];
    };
    expect(answer("GET", "/omnimessage")).toEqual([405, "107"]);
    expect(answer("POST", "/omnimessage/a0/status")).toEqual([405, "107"]);
    expect(answer("GET", "/omnimessage/a0")).toEqual([405, "107"]);
    expect(answer("GET", "/omnimessage/a0/price")).toEqual([404, "101"]);
    expect(answer("GET", "/omnimessage/a0/status/more")).toEqual([404, "101"]);
    expect(answer("POST", "/omnimessages")).toEqual([404, "101"]);
  });

  it("says after accepting that the account could not be charged", () => {
    const { webhooks, accepted } = accept("+12025550104");
    expect(webhooks.flatMap(read)).toMatchObject([{ state: "failed", text: expect.stringContaining("top it up") }]);
    expect(accepted.shownAs).toBe("nothing");
  });

  it("quotes our reference from the query of the address, and posts nothing where there is none", () => {
    const { webhooks } = accept();
    expect(webhooks.map(({ request }) => request.query)).toEqual(Array(3).fill({ reference }));
    expect(post((body) => delete body.dlr_url).webhooks).toEqual([]);
  });

  it("signs what it posts", () => {
    const [due] = accept().webhooks;
    if (!due) throw new Error("nothing was posted");
    const changed = { query: {}, ...due.request, rawBody: due.request.rawBody.replace("ACCEPTD", "DELIVRD") };
    expect(adapter.readEvents?.(changed, settings)).toMatchObject({ code: "credentials" });
    const bare = { ...settings, webhookSecret: "" };
    const [reply] = gateway.act(
      accept().accepted,
      { kind: "reply", text: "Hi" },
      { settings: bare, now: start, newId: () => "i" },
    );
    expect(reply?.request.headers).toEqual({ "content-type": "application/json" });
  });

  it("reports the failed RCS message before the SMS that replaces it", () => {
    expect(
      accept("+12025550102")
        .webhooks.flatMap(read)
        .map(({ state }) => state),
    ).toEqual(["failed", "fallback-sent", "fallback-delivered"]);
  });
});

describe("a scheduled message", () => {
  const sendAt = "2026-03-01T11:00:00+01:00";
  const later = "2026-03-01T12:00:00Z";

  it("reaches the phone and is reported from its time on", () => {
    const { accepted, webhooks } = accept("+15559876543", { sendAt: later });
    expect(accepted.shownFrom).toBe("2026-03-01T12:00:00.000Z");
    expect(webhooks.map(({ afterMilliseconds }) => afterMilliseconds)).toEqual([7_200_600, 7_201_500, 7_203_500]);
    expect(webhooks.flatMap(read)[0]?.at).toBe("2026-03-01T12:00:00.600Z");
  });

  it("for a time that is over goes out at once", () => {
    const { accepted, webhooks } = accept("+15559876543", { sendAt });
    expect(accepted.shownFrom).toBeUndefined();
    expect(webhooks[0]?.afterMilliseconds).toBe(600);
  });

  it("has its time in UTC where no zone is named", () => {
    const request = requestOf("+15559876543", examples.text);
    const body = { ...(request.body as object), time_to_send: "2026-03-01T12:00" };
    expect(ask({ ...request, body }).accepted?.shownFrom).toBe("2026-03-01T12:00:00.000Z");
  });

  it("can be called off until then, and that is reported", () => {
    const receipt = { ids: ["id-0"], state: "scheduled" as const };
    const request = adapter.cancel?.request(receipt, settings) as HttpRequest;
    const { accepted: known } = accept("+15559876543", { sendAt: later });
    const done = ask(request, { known });
    expect(done).toMatchObject({ status: 202, body: {}, withdrawn: known.id });
    expect(adapter.cancel?.read(done, receipt)).toBeUndefined();
    expect(done.webhooks?.flatMap(read)).toMatchObject([{ state: "cancelled", reference }]);
    for (const tooLate of [
      ask(request, { known, now: new Date(later) }),
      ask(request, { known: accept().accepted }),
      ask(request),
    ]) {
      expect([tooLate.status, tooLate.withdrawn]).toEqual([404, undefined]);
      expect(adapter.cancel?.read(tooLate, receipt)).toMatchObject({ code: "rejected" });
    }
  });

  it("is still being processed when it is asked about before", () => {
    const { accepted } = accept("+15559876543", { sendAt: later });
    expect(statusOf(accepted, inTime(60_000))).toEqual([]);
    expect(statusOf(accepted, new Date("2026-03-01T12:00:01Z"))).toMatchObject([{ state: "sent" }, {}]);
  });
});

describe("the status that is asked for", () => {
  it("is the newest that is due, with its price", () => {
    const { accepted } = accept();
    const states = [0, 600, 1_500, 3_500].map((time) => statusOf(accepted, inTime(time))[0]?.state);
    expect(states).toEqual([undefined, "sent", "delivered", "read"]);
    expect(statusOf(accepted, inTime(3_500))).toMatchObject([
      { ids: [accepted.id, "id-1"] },
      { cost: { amount: 0.045 } },
    ]);
  });

  it("has the key of the report that told it already", () => {
    const { accepted, webhooks } = accept();
    const keys = webhooks.flatMap(read).map(({ dedupeKey }) => dedupeKey);
    expect(statusOf(accepted, inTime(10_000))[0]?.dedupeKey).toBe(keys.at(-1));
  });

  it("tells of both channels in the order in which they were tried", () => {
    expect(statusOf(accept("+12025550102").accepted, inTime(10_000))).toMatchObject([
      { state: "failed" },
      { state: "fallback-delivered" },
      { cost: { amount: 0.06 } },
    ]);
  });

  it("doubles as the check of the settings", () => {
    const verify = (password: string) => {
      const request = adapter.verify?.request(undefined, { ...settings, password }) as HttpRequest;
      return adapter.verify?.read(ask(request), undefined);
    };
    expect(verify(settings.password)).toBeUndefined();
    expect(verify("wrong")).toMatchObject({ code: "credentials" });
  });
});
