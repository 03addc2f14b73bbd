import { describe, expect, it } from "vitest";
import { isProviderError } from "../error";
import type { HttpResponse } from "../types";
import { adapter } from "./adapter";

const account = { email: "jo@acme.example", password: "secret-1" };
const settings = adapter.settings.parse(account);

describe("the settings", () => {
  const issues = (written: Record<string, string>) =>
    (adapter.settings.safeParse(written).error?.issues ?? []).map(({ path }) => path.join("."));

  it("need e-mail and password, or a token, and name the field that is missing", () => {
    expect(issues(account)).toEqual([]);
    expect(issues({ token: "a.b.c" })).toEqual([]);
    expect(issues({ token: "a.b.c", email: "jo@acme.example" })).toEqual([]);
    expect(issues({})).toEqual(["email"]);
    expect(issues({ email: "jo@acme.example" })).toEqual(["password"]);
    expect(issues({ password: "secret-1" })).toEqual(["email"]);
  });

  it("are texts for the form, each of which may stay away", () => {
    const names = Object.keys(adapter.settings.shape);
    expect(names).toEqual(["email", "password", "token", "pricePerMessage", "baseUrl"]);
    for (const name of names)
      expect(adapter.settings.shape[name]?.safeParse(undefined).data, name).toBeTypeOf("string");
    const secret = names.filter((name) => adapter.settings.shape[name]?.meta()?.secret === true);
    expect(secret).toEqual(["password", "token"]);
  });

  it("take a token as it is copied, with its scheme, but only whole", () => {
    expect(adapter.settings.parse({ token: " Bearer eyJh.eyJz.s-_1 " })).toMatchObject({ token: "eyJh.eyJz.s-_1" });
    for (const token of ["eyJh", "eyJh.eyJz", "eyJh.eyJz.", "a.b.c d", "a.b.c.d"])
      expect(issues({ token }), token).toEqual(["token"]);
  });

  it("take a price in decimals only", () => {
    for (const pricePerMessage of ["", "0.95", "1", "12.5"])
      expect(issues({ ...account, pricePerMessage }), pricePerMessage).toEqual([]);
    for (const pricePerMessage of ["0,95", "-1", "₹1", "1e3", "."])
      expect(issues({ ...account, pricePerMessage }), pricePerMessage).toEqual(["pricePerMessage"]);
  });

  it("refuse what is no e-mail address", () => expect(issues({ ...account, email: "jo" })).toEqual(["email"]));
});

describe("signing in", () => {
  const read = (status: number, body: unknown) => {
    const response: HttpResponse = { status, headers: {}, body };
    return adapter.signIn?.read(response, undefined);
  };

  it("is needed unless a token was pasted", () => {
    expect(adapter.signIn?.isNeeded(settings)).toBe(true);
    expect(adapter.signIn?.isNeeded({ ...settings, token: "a.b.c" })).toBe(false);
  });

  it("hands over e-mail and password", () =>
    expect(adapter.signIn?.request(undefined, settings)).toEqual({
      method: "POST",
      url: "https://apis.splashifypro.com/api/v1/rcs/auth/login",
      headers: { "content-type": "application/json" },
      body: account,
    }));

  it("gives a session for as long as the token lasts", () => {
    const token = "eyJh.eyJz.sig";
    expect(read(200, { success: true, token, expires_in: 3600 })).toEqual({ token, expiresInSeconds: 3600 });
    for (const expires_in of [undefined, null, "soon", 0, -1])
      expect(read(200, { success: true, token, expires_in })).toEqual({ token, expiresInSeconds: 604_800 });
  });

  it("fails as a value, and says that it was the sign-in", () => {
    for (const [status, body] of [
      [401, { success: false, message: "invalid email or password" }],
      [400, { success: false, message: "invalid email or password" }],
      [200, { success: false, message: "invalid email or password" }],
      [403, {}],
    ] as const)
      expect(read(status, body)).toMatchObject({
        code: "credentials",
        status,
        ...(status !== 200 && { raw: body }),
        nextStep: expect.stringContaining("e-mail and password"),
      });
    expect(read(403, { success: false, message: "account suspended" })).toMatchObject({ code: "rejected" });
    for (const [status, body] of [
      [200, { success: true }],
      [200, "<html>"],
      [302, ""],
      [502, { success: false, message: "down" }],
      [503, { success: false, message: "down" }],
    ] as const) {
      const outcome = read(status, body);
      expect(isProviderError(outcome) && outcome.code).toBe(status > 499 ? "unknown-outcome" : "unexpected-response");
    }
  });

  it("keeps no answer of a success that it cannot read, because a token may stand in it", () => {
    for (const body of [
      { success: true, data: { token: "live-token-1" } },
      { success: false, token: "live-token-1" },
      { access_token: "live-token-1" },
      "live-token-1",
    ]) {
      const outcome = read(200, body);
      expect(outcome).toMatchObject({ kind: "provider-error", status: 200 });
      expect(JSON.stringify(outcome)).not.toMatch(/live-token-1|raw answer/);
      expect(outcome).not.toHaveProperty("raw");
    }
    expect(read(401, { message: "No" })).toMatchObject({ raw: { message: "No" } });
  });
});
