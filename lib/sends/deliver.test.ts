import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OpenConnection, openConnection } from "../connections";
import { storeConnection } from "../connections/connection-store";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { adapters } from "../providers";
import { providerError } from "../providers/error";
import type { Adapter, Outgoing } from "../providers/types";
import { deliver } from "./deliver";
import { answerJson, makeConnection, type PlayedProvider, playProvider, stopProvider, token } from "./sending.fixture";

const outgoing: Outgoing = {
  message: { type: "text", text: "Hello", choices: [] },
  to: "+12025550143",
  reference: randomUUID(),
};

/** Aerialink with a sign-in before it, as some providers want it. */
const signingIn: Adapter = {
  ...adapters.aerialink,
  signIn: {
    isNeeded: () => true,
    request: (_input, { baseUrl }) => ({
      method: "POST",
      url: `${baseUrl}/session`,
      headers: {},
      body: { signIn: true },
    }),
    read: ({ status, body }) =>
      status === 200
        ? (body as { token: string; expiresInSeconds: number })
        : providerError("credentials", { providerName: "Aerialink", status }),
  },
  toRequest: (message, settings, session) => ({
    ...adapters.aerialink.toRequest(message, settings),
    headers: { authorization: `Bearer ${session?.token}`, "content-type": "application/json" },
  }),
};

describeOnBothEngines("delivering", (open) => {
  let provider: PlayedProvider;
  let connection: OpenConnection;
  let sessions: number;
  const accepted = answerJson(200, {
    status: "success",
    message: "ok",
    data: { results: [{ messageGUID: "guid-1", destination: "12025550143", status: "QUEUED" }] },
  });

  beforeAll(async () => {
    await open();
    provider = await playProvider();
  });
  afterAll(() => stopProvider(provider));
  beforeEach(async () => {
    sessions = 0;
    provider.received.length = 0;
    const opened = await openConnection(await makeConnection("aerialink", provider.address));
    if (!opened) throw new Error("no connection");
    connection = opened;
  });
  const signInOr =
    (answer: PlayedProvider["answer"]): PlayedProvider["answer"] =>
    (exchange) => {
      if (!(exchange.body as { signIn?: boolean }).signIn) return answer(exchange);
      sessions++;
      answerJson(200, { token: `session-${sessions}`, expiresInSeconds: 3600 })(exchange);
    };
  const sentMessages = () => provider.received.filter((body) => !("signIn" in body));

  it("gives up on a provider that never answers, and does not try again", async () => {
    provider.answer = () => undefined;
    const delivery = await deliver(adapters.aerialink, connection, outgoing, { timeoutMilliseconds: 150 });
    expect(delivery.outcome).toMatchObject({ code: "unknown-outcome" });
    expect(delivery.answeredAfter).toBeGreaterThanOrEqual(140);
    expect(provider.received).toHaveLength(1);
  });

  it("signs in once, keeps the session encrypted, and uses it again", async () => {
    provider.answer = signInOr(accepted);
    const both = await Promise.all([
      deliver(signingIn, connection, outgoing),
      deliver(signingIn, connection, outgoing),
    ]);
    for (const { outcome } of both) expect(outcome).toMatchObject({ state: "accepted" });
    await deliver(signingIn, connection, outgoing);
    expect(sessions).toBe(1);
    const row = await database()
      .selectFrom("connections")
      .select(["session", "session_expires_at"])
      .where("id", "=", connection.id)
      .executeTakeFirstOrThrow();
    expect(row.session).not.toContain("session-1");
    expect(row.session_expires_at).toBeGreaterThan(Date.now());
    expect(JSON.stringify(both)).not.toMatch(/session-1/);
  });

  it("renews a refused session once", async () => {
    provider.answer = signInOr((exchange) => {
      const fresh = exchange.incoming.headers.authorization === "Bearer session-2";
      if (fresh) accepted(exchange);
      else answerJson(401, {})(exchange);
    });
    expect((await deliver(signingIn, connection, outgoing)).outcome).toMatchObject({ state: "accepted" });
    expect([sessions, sentMessages().length]).toEqual([2, 2]);
  });

  it("does not go on renewing", async () => {
    provider.answer = signInOr(answerJson(401, {}));
    expect((await deliver(signingIn, connection, outgoing)).outcome).toMatchObject({ code: "credentials" });
    expect([sessions, sentMessages().length]).toEqual([2, 2]);
  });

  it("says that nothing was sent where the sign-in itself broke off", async () => {
    provider.answer = ({ response }) => response.destroy();
    const { outcome } = await deliver(signingIn, connection, outgoing);
    expect(outcome).toMatchObject({ code: "unavailable", message: expect.stringContaining("Nothing was sent") });
  });

  it("sends again, three times in all, what Splashify calls safe to repeat, and nothing that may have gone out", async () => {
    const { adapter, opened } = await splashify();
    provider.answer = answerJson(503, { success: false, message: "gateway login failed" });
    expect((await deliver(adapter, opened, outgoing)).outcome).toMatchObject({ code: "unavailable", status: 503 });
    expect(provider.received).toHaveLength(3);

    provider.received.length = 0;
    const accepts = answerJson(200, { success: true, message_id: "rm-1", cost: 0.95 });
    provider.answer = (exchange) => {
      const refuses = answerJson(503, { success: false, message: "gateway login failed" });
      (provider.received.length < 3 ? refuses : accepts)(exchange);
    };
    const third = await deliver(adapter, opened, outgoing);
    expect(third.outcome).toMatchObject({ state: "accepted", ids: ["rm-1"], cost: { amount: 0.95 } });

    for (const status of [500, 502, 402]) {
      provider.received.length = 0;
      provider.answer = answerJson(status, { success: false, message: "no" });
      await deliver(adapter, opened, outgoing);
      expect(provider.received).toHaveLength(1);
    }
  });

  /** A Splashify connection whose token was pasted, so that nothing signs in. */
  async function splashify() {
    const adapter = adapters.splashify;
    const settings = adapter.settings.parse({ token: "aaaa.bbbb.cccc", baseUrl: provider.address });
    const names = { name: "Splashify", senderName: "Tarn", provider: "splashify", sandbox: false } as const;
    const opened = await openConnection(await storeConnection({ ...names, settings }));
    if (!opened) throw new Error("no connection");
    return { adapter, opened };
  }

  it("sends again only code 1010 of OpenMarket's faults", async () => {
    const adapter = adapters.openmarket;
    const settings = adapter.settings.parse({
      accountId: "tarn",
      password: "a-password",
      serviceId: "service",
      baseUrl: provider.address,
    });
    const names = { name: "OpenMarket", senderName: "Tarn", provider: "openmarket", sandbox: false } as const;
    const opened = await openConnection(await storeConnection({ ...names, settings }));
    if (!opened) throw new Error("no connection");
    for (const [code, requests] of [
      ["1010", 3],
      ["1000", 1],
    ] as const) {
      provider.received.length = 0;
      provider.answer = answerJson(500, { code, description: "Processing error" });
      expect((await deliver(adapter, opened, outgoing)).outcome).toMatchObject({ kind: "provider-error" });
      expect(provider.received).toHaveLength(requests);
    }
  });

  it("shows no secret in what it hands back, also where the provider repeats it", async () => {
    provider.answer = answerJson(400, { status: "error", message: `bad password ${token}`, data: [] });
    expect(JSON.stringify(await deliver(adapters.aerialink, connection, outgoing))).not.toContain(token);
  });
});
