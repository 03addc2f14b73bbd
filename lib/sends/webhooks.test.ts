import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { removeConnection } from "../connections";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import type { Actor } from "../roles";
import { getSend, sendTest } from "../sends";
import {
  aerialinkAccepts,
  makeConnection,
  makeMessage,
  type PlayedProvider,
  playProvider,
  report,
  sender,
  sinchAccepts,
  stopProvider,
  viewer,
  webhookToken,
} from "./sending.fixture";
import { takeWebhook } from "./webhooks";

describeOnBothEngines("webhooks", (open) => {
  let provider: PlayedProvider;
  let sinch: string;
  let aerialink: string;
  let message: { messageId: string; version: number };

  beforeAll(async () => {
    await open();
    provider = await playProvider();
    sinch = await makeConnection("sinch", provider.address);
    aerialink = await makeConnection("aerialink", provider.address);
    message = await makeMessage();
  });
  afterAll(() => stopProvider(provider));

  async function send(to = "+12025550143", connectionId = sinch) {
    provider.answer = connectionId === sinch ? sinchAccepts : aerialinkAccepts(randomUUID());
    const result = await sendTest(sender, { ...message, connectionId, to: [to], pressKey: randomUUID() });
    const id = (result.ok && result.value.sends[0]?.id) || "";
    const messageId = String((await detail(id)).providerIds[0]);
    return { id, messageId };
  }
  async function detail(id: string) {
    const found = await getSend(viewer, id);
    if (!found) throw new Error("the send is not there");
    return found;
  }
  const status = (messageId: string, type: string) => ({
    type: "status_report_rcs",
    message_id: messageId,
    at: new Date().toISOString(),
    status_report: { type },
  });
  const inbound = (from: string, content: object) => ({
    type: "user_agent_message_rcs",
    message_id: randomUUID(),
    from,
    message: content,
  });
  const tap = (from: string, postback: string) =>
    inbound(from, { type: "suggestion_response", postback_data: postback, text: "Show me" });
  const eventsOf = (connectionId: string) =>
    database().selectFrom("send_events").selectAll().where("connection_id", "=", connectionId).execute();

  it("move a send forward and never back", async () => {
    const { id, messageId } = await send();
    expect(await report(sinch, status(messageId, "displayed"))).toEqual({ status: 200 });
    expect((await detail(id)).state).toBe("read");
    await report(sinch, status(messageId, "delivered"));
    const { state, events } = await detail(id);
    expect(state).toBe("read");
    expect(events.map((event) => event.state)).toEqual(expect.arrayContaining(["delivered", "read", "accepted"]));
  });

  it("count once, however often they come", async () => {
    const { id, messageId } = await send();
    const body = status(messageId, "delivered");
    await Promise.all([report(sinch, body), report(sinch, body), report(sinch, body)]);
    expect(await report(sinch, body)).toEqual({ status: 200 });
    expect((await detail(id)).events.filter(({ state }) => state === "delivered")).toHaveLength(1);
  });

  it("find the send by our own reference, where the answer to it was never read", async () => {
    provider.answer = ({ response }) => response.writeHead(500).end();
    const pressKey = randomUUID();
    const result = await sendTest(sender, { ...message, connectionId: sinch, to: ["+12025550143"], pressKey });
    const id = (result.ok && result.value.sends[0]?.id) || "";
    const named = String(provider.received.at(-1)?.message_id);
    expect((await detail(id)).state).toBe("unknown");
    await report(sinch, status(named, "delivered"));
    expect((await detail(id)).state).toBe("delivered");
  });

  it("come as GET too, for providers that report in a query", async () => {
    const { id } = await send("+12025550143", aerialink);
    const query = { reference: id, status: "DELIVERED" };
    expect(await report(aerialink, "", { method: "GET", query, rawBody: "" })).toEqual({ status: 200 });
    expect((await detail(id)).state).toBe("delivered");
  });

  it("bring a tap to the newest send to that phone that carries its postback", async () => {
    const older = await send("+12025550147");
    const newer = await send("+12025550147");
    const other = await send("+12025550148");
    await report(sinch, tap("12025550147", "show-me"));
    const { events, state } = await detail(newer.id);
    expect(events.at(-1)).toMatchObject({ kind: "tap", postbackData: "show-me", text: "Show me", state: null });
    expect(state).toBe("accepted");
    for (const { id } of [older, other]) expect((await detail(id)).events.map(({ kind }) => kind)).not.toContain("tap");
  });

  it.each([
    ["carries a postback of no send", tap("12025550149", "nothing-of-ours")],
    ["comes from an unknown phone", tap("447700900999", "show-me")],
    ["is free text", inbound("12025550149", { type: "text", text: "Who is this?" })],
    ["names an unknown message", status(randomUUID(), "delivered")],
    ["is of a kind that nobody knows", { type: "something_new", detail: ["\0", "🏕️"] }],
    ["is a list of nonsense", [[], null, 3]],
  ])("are kept on the connection where one %s", async (_name, body) => {
    await send("+12025550149");
    const before = (await eventsOf(sinch)).length;
    expect(await report(sinch, body)).toEqual({ status: 200 });
    const events = await eventsOf(sinch);
    expect(events.length).toBeGreaterThan(before);
    expect(events.toSorted((one, other) => (one.id < other.id ? 1 : -1))[0]?.send_id).toBeNull();
  });

  it.each([
    ["text", "this is { no JSON"],
    ["nothing", ""],
    ["null bytes", "\0\0"],
    ["deeply nested JSON", `${"[".repeat(5_000)}${"]".repeat(5_000)}`],
  ])("are kept raw where their body is %s", async (_name, rawBody) => {
    const before = (await eventsOf(sinch)).length;
    expect(await report(sinch, "", { rawBody })).toEqual({ status: 200 });
    expect((await eventsOf(sinch)).length).toBe(before + 1);
  });

  it("are unknown under a wrong token, another connection's token or no connection, and leave no trace", async () => {
    const { id, messageId } = await send();
    const before = (await eventsOf(sinch)).length;
    const request = { method: "POST", query: {}, headers: {}, rawBody: JSON.stringify(status(messageId, "read")) };
    const own = await webhookToken(sinch);
    expect(await takeWebhook(sinch, `${own}x`, request)).toEqual({ status: 404 });
    expect(await takeWebhook(sinch, "", request)).toEqual({ status: 404 });
    expect(await takeWebhook(sinch, await webhookToken(aerialink), request)).toEqual({ status: 404 });
    expect(await takeWebhook(randomUUID(), own, request)).toEqual({ status: 404 });
    expect(await takeWebhook("\0", own, request)).toEqual({ status: 404 });
    expect((await eventsOf(sinch)).length).toBe(before);
    expect((await detail(id)).state).toBe("accepted");
  });

  it("of one connection never touch a send of another", async () => {
    const { id, messageId } = await send();
    const second = await makeConnection("sinch", provider.address);
    await report(second, status(messageId, "read"));
    expect((await detail(id)).state).toBe("accepted");
  });

  it("of a removed connection are unknown", async () => {
    const admin: Actor = { ...sender, role: "admin" };
    const second = await makeConnection("sinch", provider.address);
    const own = await webhookToken(second);
    await removeConnection(admin, { id: second });
    const request = { method: "POST", query: {}, headers: {}, rawBody: "{}" };
    expect(await takeWebhook(second, own, request)).toEqual({ status: 404 });
  });
});
