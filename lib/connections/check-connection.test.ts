import { afterAll, beforeAll, expect, it } from "vitest";
import { actorWith } from "../actors";
import { getConnection } from "../connections";
import { describeOnBothEngines } from "../db/engines";
import { answerJson, makeConnection, type PlayedProvider, playProvider, stopProvider } from "../sends/sending.fixture";
import { canCheck } from "./can-check";
import { checkConnection } from "./check-connection";

const admin = actorWith("admin");

describeOnBothEngines("checking a connection", (open) => {
  let provider: PlayedProvider;
  let sinch: string;
  let aerialink: string;

  beforeAll(async () => {
    await open();
    provider = await playProvider();
    sinch = await makeConnection("sinch", provider.address);
    aerialink = await makeConnection("aerialink", provider.address);
  });
  afterAll(() => stopProvider(provider));

  it("is offered where the provider has something to ask", async () => {
    expect(await getConnection(admin, sinch)).toMatchObject({ canCheck: true });
    expect(await getConnection(admin, aerialink)).toMatchObject({ canCheck: false });
    expect(await checkConnection(admin, { id: aerialink })).toEqual({
      ok: false,
      message: "Aerialink offers no way to check a connection without sending.",
    });
  });

  it("tells good settings from bad ones, and speaks of no message", async () => {
    provider.answer = answerJson(200, { rcs_enabled: true });
    expect(await checkConnection(admin, { id: sinch })).toEqual({ ok: true, value: undefined });
    provider.answer = answerJson(401, { error: "The authentication token is invalid" });
    const refused = await checkConnection(admin, { id: sinch });
    if (refused.ok) throw new Error("was taken");
    expect(refused.message).toMatch(/Sinch/);
    expect(refused.message).not.toMatch(/Nothing was sent|Send again/);
  });
});

it("a sign-in counts only where these settings need one", () => {
  const call = {
    request: () => ({ method: "GET" as const, url: "", headers: {} }),
    read: () => ({ token: "", expiresInSeconds: 1 }),
  };
  const signIn = { ...call, isNeeded: ({ token }: Record<string, unknown>) => !token };
  expect(canCheck({ signIn }, {})).toBe(true);
  expect(canCheck({ signIn }, { token: "pasted" })).toBe(false);
  expect(canCheck({}, {})).toBe(false);
});
