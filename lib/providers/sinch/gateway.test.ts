import { describe, expect, it } from "vitest";
import { outgoingOf, reference } from "../conformance";
import { examples } from "../conformance-examples";
import { describeGateway } from "../conformance-gateway";
import { isProviderError } from "../error";
import type { AcceptedMessage } from "../gateway";
import type { HttpRequest } from "../types";
import { adapter } from "./adapter";
import { gateway } from "./gateway";

describeGateway({ adapter, gateway, secret: "token" });

describe("the Sinch gateway", () => {
  const settings = adapter.settings.parse(gateway.credentials((length) => "a".repeat(length)));
  const ask = (request: HttpRequest, known?: AcceptedMessage) => {
    const url = new URL(request.url.replace(settings.baseUrl, "http://gateway"));
    const answer = gateway.handle(
      {
        method: request.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        rawBody: request.body === undefined ? "" : JSON.stringify(request.body),
      },
      { settings, now: new Date(0), newId: () => "id", find: () => known },
    );
    return { ...answer, headers: answer.headers ?? {}, body: answer.body ?? "" };
  };
  const send = (to = "+15559876543") => adapter.toRequest({ ...outgoingOf(examples.text), to }, settings);
  const acceptedFor = (to: string) => ask(send(to)).accepted as AcceptedMessage;

  it("answers a repeated message id with 409, which is an accepted send", () => {
    const repeated = ask(send(), acceptedFor("+15559876543"));
    expect(repeated.status).toBe(409);
    expect(adapter.readReceipt(repeated, outgoingOf(examples.text))).toMatchObject({
      state: "accepted",
      ids: ["01890a5d-ac96-374b-bcce-b302099a8057"],
    });
  });

  it("names each field that is wrong", () => {
    const request = send();
    const body = { ...(request.body as object), to: "123", message_id: reference, expire: { timeout: 0 } };
    expect(ask({ ...request, body }).body).toMatchObject({
      field_errors: [{ field: "message_id" }, { field: "to" }, { field: "expire.timeout" }],
    });
  });

  it("takes at most eleven suggestions below a message", () => {
    const request = send();
    const suggestion = { type: "reply", display_text: "Yes", postback: { data: "yes" } };
    const status = (count: number) =>
      ask({ ...request, body: { ...(request.body as object), suggestions: Array(count).fill(suggestion) } }).status;
    expect([status(11), status(12)]).toEqual([200, 400]);
  });

  it("refuses a body that is not declared as JSON", () => {
    const request = send();
    expect(ask({ ...request, headers: { authorization: request.headers.authorization ?? "" } }).status).toBe(415);
  });

  it("takes back only what was never sent on", () => {
    const receipt = { ids: [reference], state: "accepted" as const };
    const revoke = (known?: AcceptedMessage) => {
      const request = adapter.revoke?.request(receipt, settings);
      if (!request) throw new Error("Sinch can revoke");
      const answer = ask(request, known);
      return { answer, outcome: adapter.revoke?.read(answer, receipt) };
    };
    const taken = revoke(acceptedFor("+12025550107"));
    expect(taken.outcome).toBeUndefined();
    const [due] = taken.answer.webhooks ?? [];
    const events = due && adapter.readEvents?.({ query: {}, ...due.request }, settings);
    expect(events).toMatchObject([{ kind: "status", state: "revoked" }]);
    expect(revoke(acceptedFor("+15559876543")).outcome).toMatchObject({ code: "rejected", status: 409 });
    expect(revoke().outcome).toMatchObject({ code: "rejected", status: 404 });
  });

  it("looks phones up, and the lookup doubles as the check of the settings", () => {
    const lookup = (phone: string) => {
      const request = adapter.lookup?.request(phone, settings);
      return request && adapter.lookup?.read(ask(request), phone);
    };
    expect(lookup("+15559876543")).toMatchObject({ reachable: true, features: expect.arrayContaining(["chat"]) });
    expect(lookup("+12025550102")).toMatchObject({ reachable: false });
    const verify = (token: string) => {
      const request = adapter.verify?.request(undefined, { ...settings, token });
      return request && adapter.verify?.read(ask(request), undefined);
    };
    expect(verify(settings.token)).toBeUndefined();
    expect(verify("wrong")).toMatchObject({ code: "credentials" });
    const refused = adapter.lookup?.read({ status: 451, headers: {}, body: "" }, "+15559876543");
    expect(isProviderError(refused) && refused.message).toContain("does not allow");
  });
});
