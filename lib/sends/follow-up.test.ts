import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { storeConnection } from "../connections/connection-store";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { adapters } from "../providers";
import type { ProviderId } from "../providers/profiles";
import { getSend, sendTest } from "../sends";
import { askStatus, cancelSend } from "./follow-up";
import {
  answerJson,
  makeMessage,
  type PlayedProvider,
  playProvider,
  report,
  sender,
  stopProvider,
  viewer,
} from "./sending.fixture";
import { askDueStatuses } from "./status-polling";

describeOnBothEngines("a provider that answers otherwise", (open) => {
  let provider: PlayedProvider;
  let message: { messageId: string; version: number };

  beforeAll(async () => {
    await open();
    provider = await playProvider();
    message = await makeMessage();
  });
  afterAll(() => stopProvider(provider));
  beforeEach(() => {
    provider.received.length = 0;
  });

  const settings: Partial<Record<ProviderId, object>> = {
    messente: { username: "tarn", password: "a-password-1", sender: "TARN" },
    openmarket: { accountId: "tarn", password: "a-password-1", serviceId: "service" },
    splashify: { email: "mira@example.com", password: "a-password-1" },
  };
  const connect = (id: ProviderId) =>
    storeConnection({
      provider: id,
      name: "Test",
      senderName: "Tarn",
      settings: adapters[id].settings.parse({ ...settings[id], baseUrl: provider.address }) as Record<string, unknown>,
      sandbox: false,
    });
  async function send(connectionId: string, options?: { sendAt: string }) {
    const press = { connectionIds: [connectionId], to: ["+12025550143"], pressKey: randomUUID() };
    const sent = await sendTest(sender, { ...message, ...press, ...(options && { options }) });
    if (!sent.ok) throw new Error(sent.message);
    return sent.value.sends[0]?.id ?? "";
  }
  const detail = async (id: string) => {
    const found = await getSend(viewer, id);
    if (!found) throw new Error("the send is not there");
    return found;
  };
  const accepted = () =>
    answerJson(201, {
      omnimessage_id: randomUUID(),
      to: "+12025550143",
      messages: [{ channel: "rcs", message_id: randomUUID(), sender: "TARN" }],
    });
  const inAnHour = () => ({ sendAt: new Date(Date.now() + 3_600_000).toISOString() });

  it.each([401, 429, 400, 500, 503])("to a call-off with %i is told without a word about sending", async (status) => {
    provider.answer = accepted();
    const id = await send(await connect("messente"), inAnHour());
    provider.answer = answerJson(status, { errors: [] });
    for (const ask of [cancelSend, askStatus]) {
      const refused = await ask(sender, { id });
      if (refused.ok) throw new Error("it was taken for a success");
      expect(refused.message).not.toMatch(/\bsent\b|message may|phone|fields named/i);
      expect(refused.message).toContain("Messente");
    }
    expect((await detail(id)).state).toBe("scheduled");
  });

  it("to a call-off whose first answer got lost has called it off, as its status tells", async () => {
    provider.answer = accepted();
    const id = await send(await connect("messente"), inAnHour());
    const [rcs] = (await detail(id)).providerIds.slice(1);
    const status = {
      channel: "rcs",
      message_id: rcs,
      status: "DELETED",
      err: 0,
      error: null,
      timestamp: "2030-01-01T10:00:00",
    };
    provider.answer = (exchange) =>
      exchange.incoming.method === "DELETE"
        ? answerJson(404, { errors: [{ code: "101", title: "Not found", detail: "", source: null }] })(exchange)
        : answerJson(200, { omnimessage_id: "x", to: "+12025550143", statuses: [status] })(exchange);
    expect(await cancelSend(sender, { id })).toEqual({ ok: true, value: undefined });
    expect((await detail(id)).state).toBe("cancelled");
  });

  it("to one question about a status is asked again", async () => {
    provider.answer = accepted();
    const id = await send(await connect("messente"));
    for (const status of [404, 401, 500]) {
      provider.answer = answerJson(status, { errors: [] });
      await database().updateTable("sends").set({ ask_status_at: 1 }).where("id", "=", id).execute();
      await askDueStatuses();
      const row = await database().selectFrom("sends").select("ask_status_at").where("id", "=", id).executeTakeFirst();
      expect(row?.ask_status_at, String(status)).toBeGreaterThan(Date.now());
    }
  });

  it("before the answer that names the message is believed once that has come", async () => {
    const connection = await connect("openmarket");
    const requestId = randomUUID();
    const receipt = (status: string) => ({
      receipt: { version: "3", requestId, sourceAddress: "12025550143", messages: [{ status }] },
    });
    provider.answer = async ({ response }) => {
      await report(connection, receipt("SUCCEEDED"));
      response.writeHead(202, { "x-request-id": requestId }).end();
    };
    const id = await send(connection);
    const found = await detail(id);
    expect(found.state).toBe("delivered");
    expect(found.events.map(({ state }) => state)).toContain("delivered");
  });

  it("to a sign-in in an unknown shape leaves no session where people read", async () => {
    provider.answer = answerJson(200, { success: true, data: { token: "aaaa.SECRETSESSION.cccc" } });
    const id = await send(await connect("splashify"));
    expect(JSON.stringify(await detail(id))).not.toContain("SECRETSESSION");
    expect((await detail(id)).state).toBe("failed");
  });

  it("to a sign-in after the settings were changed leaves nothing of the old account", async () => {
    const connection = await connect("splashify");
    provider.answer = async (exchange) => {
      const isSignIn = "email" in (exchange.body as object);
      // Somebody saves other settings while the sign-in is under way.
      if (isSignIn)
        await database().updateTable("connections").set({ updated_at: 1 }).where("id", "=", connection).execute();
      if (isSignIn) answerJson(200, { success: true, token: "aaaa.bbbb.cccc", expires_in: 604_800 })(exchange);
      else answerJson(200, { success: true, message_id: "rm-1", cost: 0.95 })(exchange);
    };
    await send(connection);
    const row = await database()
      .selectFrom("connections")
      .select("session")
      .where("id", "=", connection)
      .executeTakeFirst();
    expect(row?.session).toBeNull();
  });
});
