import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { uploadMedia } from "../media";
import { toDraft } from "../message/defaults";
import { archiveMessage } from "../messages/arrange";
import { Forbidden } from "../roles";
import { sendTest } from "../sends";
import { phone, type Ready, readyToPress } from "./pressing.fixture";
import {
  aerialinkAccepts,
  answerJson,
  editor,
  makeConnection,
  makeMessage,
  sender,
  sinchAccepts,
  stopProvider,
} from "./sending.fixture";

describeOnBothEngines("sending a test, in doubt or refused", (open) => {
  let provider: Ready["provider"];
  let sinch: Ready["sinch"];
  let aerialink: Ready["aerialink"];
  let message: Ready["message"];
  let press: Ready["press"];
  let onlySend: Ready["onlySend"];

  beforeAll(async () => {
    await open();
    ({ provider, sinch, aerialink, message, press, onlySend } = await readyToPress());
  });
  afterAll(() => stopProvider(provider));
  beforeEach(() => {
    provider.received.length = 0;
    provider.answer = sinchAccepts;
  });

  it("sends nothing of a message that was archived", async () => {
    const own = await makeMessage();
    await archiveMessage(editor, { id: own.messageId });
    expect(
      await sendTest(sender, { ...own, connectionIds: [sinch], to: [phone], pressKey: randomUUID() }),
    ).toMatchObject({ ok: false, message: expect.stringContaining("Restore it, then send") });
    expect(provider.received).toHaveLength(0);
  });

  it.each([
    ["an empty answer", 200, "", "unknown"],
    ["HTML", 200, "<html>Sign in</html>", "unknown"],
    ["half a JSON", 200, '{"status":"succ', "unknown"],
    ["a redirect", 302, "", "unknown"],
    ["401", 401, "{}", "failed"],
    ["500", 500, "oops", "unknown"],
  ])("is honest about %s", async (_name, status, body, state) => {
    provider.answer = ({ response }) => response.writeHead(status, { location: "https://example.com/" }).end(body);
    const send = await onlySend(aerialink);
    expect(send.state).toBe(state);
    expect(send.error?.message).toMatch(state === "failed" ? /Nothing was sent/ : /may or may not/);
    expect(send.response).toMatchObject({ status });
    expect(provider.received).toHaveLength(1);
  });

  it("reads how long a provider wants to be left alone", async () => {
    provider.answer = answerJson(429, {}, { "retry-after": "30" });
    const send = await onlySend(aerialink);
    expect(send).toMatchObject({ state: "failed", error: { code: "rate-limited", retryAfterSeconds: 30 } });
  });

  it("is in doubt after a lost connection, and never sends again where that is not safe", async () => {
    provider.answer = ({ response }) => response.destroy();
    const send = await onlySend(aerialink);
    expect(send).toMatchObject({ state: "unknown", error: { code: "unknown-outcome" }, response: null });
    expect(provider.received).toHaveLength(1);
  });

  it("repeats once under the same id where the provider makes that safe", async () => {
    let tries = 0;
    provider.answer = (exchange) => {
      if (tries++ === 0) exchange.response.destroy();
      else answerJson(409, { error: "Duplicate message_id" })(exchange);
    };
    const send = await onlySend(sinch);
    expect(send).toMatchObject({ state: "accepted", error: null });
    expect(provider.received).toHaveLength(2);
    expect(provider.received[1]).toEqual(provider.received[0]);
  });

  it("stays in doubt where the safe repeat fails too", async () => {
    provider.answer = ({ response }) => response.writeHead(503).end();
    const send = await onlySend(sinch);
    expect(send).toMatchObject({ state: "unknown", error: { code: "unknown-outcome" } });
    expect(provider.received).toHaveLength(3);
  });

  it("sends nothing where nobody listens", async () => {
    const gone = await makeConnection("aerialink", "http://127.0.0.1:9");
    expect(await onlySend(gone)).toMatchObject({ state: "failed", error: { code: "unavailable" } });
  });

  it("refuses what the provider cannot carry, at its field, before anything is written", async () => {
    const wrong = await makeMessage(toDraft({ type: "card", card: { title: "Only a title" } }));
    const pressKey = randomUUID();
    const result = await sendTest(sender, { ...wrong, connectionIds: [aerialink], to: [phone], pressKey });
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining("Aerialink cannot send this") });
    expect(!result.ok && result.fields?.map(({ path }) => path)).toEqual(expect.arrayContaining(["card.description"]));
    const rows = await database().selectFrom("sends").selectAll().where("press_key", "=", pressKey).execute();
    expect(rows).toEqual([]);
    expect(provider.received).toEqual([]);
  });

  it("says that a provider cannot load uploads from an address that only this network knows", async () => {
    const { default: sharp } = await import("sharp");
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#000" } })
      .png()
      .toBuffer();
    const media = await uploadMedia(editor, { bytes, filename: "x.png" });
    const own = await makeMessage(toDraft({ type: "media", media: media.ok ? media.value : {} }));
    const test = { ...own, connectionIds: [aerialink], to: [phone], pressKey: randomUUID() };
    expect(await sendTest(sender, test)).toMatchObject({ ok: false, fields: [{ path: "media.url" }] });
    process.env.PUBLIC_URL = "https://cards.tarntrail.com";
    provider.answer = aerialinkAccepts("guid-of-a-picture");
    try {
      expect(await sendTest(sender, test)).toMatchObject({ ok: true, value: { sends: [{ state: "accepted" }] } });
    } finally {
      delete process.env.PUBLIC_URL;
    }
    expect(provider.received[0]?.mediaUrl).toMatch(/^https:\/\/cards\.tarntrail\.com\/media\/[0-9a-f]{64}\.png$/);
    expect(provider.received[0]?.callbackURL).toMatch(/^https:\/\/cards\.tarntrail\.com\/api\/webhooks\//);
  });

  it.each([
    [[], "Choose a tester"],
    [["12"], "country code"],
    [Array.from({ length: 11 }, (_, index) => `+1202555010${index % 10}`), "at most 10"],
  ])("says what is wrong with the phones %j", async (to, sentence) => {
    expect(await press(sinch, to)).toMatchObject({ ok: false, message: expect.stringContaining(sentence) });
    expect(provider.received).toEqual([]);
  });

  it.each([
    ["a message", { messageId: randomUUID() }],
    ["a connection", { connectionIds: [randomUUID()] }],
    ["a connection of no form", { connectionIds: ["\0"] }],
    ["a message of no form", { messageId: "x\0" }],
    ["a press of no form", { pressKey: "\0" }],
  ])("sends nothing for %s that is not there", async (_name, wrong) => {
    const test = { ...message, connectionIds: [sinch], to: [phone], pressKey: randomUUID(), ...wrong };
    expect(await sendTest(sender, test)).toMatchObject({ ok: false });
    expect(provider.received).toEqual([]);
  });

  it("says plainly that a connection's secrets cannot be read any more", async () => {
    const before = process.env.SECRET;
    process.env.SECRET = "another-secret-of-at-least-32-characters";
    try {
      const result = await press(sinch);
      expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/^Nothing was sent\..*SECRET/) });
    } finally {
      if (before === undefined) delete process.env.SECRET;
      else process.env.SECRET = before;
    }
    expect(provider.received).toEqual([]);
  });

  it("is for senders", async () => {
    const test = { ...message, connectionIds: [sinch], to: [phone], pressKey: randomUUID() };
    await expect(sendTest(editor, test)).rejects.toThrow(Forbidden);
    expect(provider.received).toEqual([]);
  });
});
