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
    const result = await sendTest(sender, {
      ...message,
      connectionIds: [connectionId],
      to: [to],
      pressKey: randomUUID(),
    });
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

  it("in a burst reach each its own send, and an answer the message that is on the phone by then", async () => {
    const to = "+12025550161";
    const read = await send("+12025550160");
    const kept = await send(to);
    const lost = await send(to);
    const other = await send("+12025550162", aerialink);
    const delivered = status(read.messageId, "delivered");
    await Promise.all([
      report(sinch, inbound(to, { type: "text", text: "Yes" })),
      report(sinch, status(read.messageId, "displayed")),
      report(sinch, [delivered, status(kept.messageId, "delivered"), status(lost.messageId, "failed")]),
      report(sinch, delivered),
      report(aerialink, "", {
        method: "GET",
        query: { reference: other.id, status: "DELIVERED" },
        rawBody: "",
      }),
    ]);
    expect((await detail(read.id)).state).toBe("read");
    expect((await detail(kept.id)).state).toBe("delivered");
    expect((await detail(lost.id)).state).toBe("failed");
    expect((await detail(other.id)).state).toBe("delivered");
    expect((await detail(kept.id)).events.map(({ kind }) => kind)).toContain("reply");
    expect((await detail(lost.id)).events.map(({ kind }) => kind)).not.toContain("reply");
  });

  it("find the send by our own reference, where the answer to it was never read", async () => {
    provider.answer = ({ response }) => response.writeHead(500).end();
    const pressKey = randomUUID();
    const result = await sendTest(sender, { ...message, connectionIds: [sinch], to: ["+12025550143"], pressKey });
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

  it("never bring a tap to a send that was refused, while an earlier one is on the phone", async () => {
    const arrived = await send("+12025550146");
    provider.answer = ({ response }) => response.writeHead(403).end();
    const pressKey = randomUUID();
    const refused = await sendTest(sender, { ...message, connectionIds: [sinch], to: ["+12025550146"], pressKey });
    expect(refused).toMatchObject({ value: { sends: [{ state: "failed" }] } });
    await report(sinch, tap("12025550146", "show-me"));
    expect((await detail(arrived.id)).events.at(-1)).toMatchObject({ kind: "tap" });
  });

  it("show none of our secrets, also where they quote the address they were posted to", async () => {
    const { id } = await send("+12025550143", aerialink);
    const own = await webhookToken(aerialink);
    const callbackURL = `https://cards.example.com/api/webhooks/${aerialink}/${own}`;
    const body = { status: "DELIVERED", text: `Posted to ${callbackURL}`, callbackURL };
    await report(aerialink, body, { query: { reference: id } });
    await report(aerialink, "", { rawBody: `posted to ${callbackURL}` });
    expect((await detail(id)).state).toBe("delivered");
    const stored = JSON.stringify(await eventsOf(aerialink));
    expect(stored).toContain("callbackURL");
    expect(stored).not.toContain(own);
  });

  it("overtake the doubt that an unanswered request left", async () => {
    provider.answer = ({ response }) => response.writeHead(500).end();
    const pressKey = randomUUID();
    const result = await sendTest(sender, { ...message, connectionIds: [aerialink], to: ["+12025550143"], pressKey });
    const id = (result.ok && result.value.sends[0]?.id) || "";
    expect((await detail(id)).error?.message).toContain("may or may not");
    await report(aerialink, { status: "DELIVERED" }, { query: { reference: id } });
    expect(await detail(id)).toMatchObject({ state: "delivered", error: null });
  });

  it("are kept once under an id of any length and any characters", async () => {
    const before = (await eventsOf(sinch)).length;
    for (const message_id of ["long ".repeat(10_000), "null \0 byte"]) {
      const body = { ...inbound("12025550143", { type: "text", text: "Hello" }), message_id };
      expect(await report(sinch, body)).toEqual({ status: 200 });
      await report(sinch, body);
    }
    expect((await eventsOf(sinch)).length).toBe(before + 2);
  });

  it("bring what somebody writes to the newest send that the phone has", async () => {
    const arrived = await send("+12025550147");
    provider.answer = ({ response }) => response.writeHead(403).end();
    const pressKey = randomUUID();
    await sendTest(sender, { ...message, connectionIds: [sinch], to: ["+12025550147"], pressKey });
    await report(sinch, inbound("12025550147", { type: "text", text: "In green?" }));
    expect((await detail(arrived.id)).events.at(-1)).toMatchObject({ kind: "reply", text: "In green?" });
  });

  it.each([
    ["carries a postback of no send", tap("12025550149", "nothing-of-ours")],
    ["comes from an unknown phone", tap("447700900999", "show-me")],
    ["is free text from an unknown phone", inbound("447700900999", { type: "text", text: "Who is this?" })],
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
