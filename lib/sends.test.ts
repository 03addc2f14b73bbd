import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { uploadMedia } from "./media";
import { toDraft } from "./message/defaults";
import { removeMessage } from "./messages";
import { archiveMessage } from "./messages/arrange";
import { saveDraft } from "./messages/save-draft";
import { listVersions } from "./messages/versions";
import { Forbidden } from "./roles";
import { getSend, sendTest } from "./sends";
import {
  aerialinkAccepts,
  answerJson,
  editor,
  makeConnection,
  makeMessage,
  type PlayedProvider,
  playProvider,
  sender,
  sinchAccepts,
  stopProvider,
  token,
  viewer,
} from "./sends/sending.fixture";

const phone = "+1 (202) 555-0143";

describeOnBothEngines("sending a test", (open) => {
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
  beforeEach(() => {
    provider.received.length = 0;
    provider.answer = sinchAccepts;
  });

  const press = (connectionId: string, to = [phone], pressKey: string = randomUUID()) =>
    sendTest(sender, { ...message, connectionIds: [connectionId], to, pressKey });
  const sent = async (...input: Parameters<typeof press>) => {
    const result = await press(...input);
    if (!result.ok) throw new Error(result.message);
    return result.value.sends;
  };
  const onlySend = async (...input: Parameters<typeof press>) => {
    const [send] = await sent(...input);
    if (!send) throw new Error("nothing was sent");
    const detail = await getSend(viewer, send.id);
    if (!detail) throw new Error("the send is not there");
    return detail;
  };

  it("stores the receipt, the redacted request and the raw answer", async () => {
    const send = await onlySend(sinch);
    expect(send).toMatchObject({
      state: "accepted",
      phone: "+12025550143",
      messageName: "Four picks",
      connection: { name: "Test account", providerName: "Sinch", sandbox: false },
      error: null,
      providerIds: [provider.received[0]?.message_id],
      request: { method: "POST", headers: { authorization: "Bearer ••••••" } },
      response: { status: 200, body: { status_report: { type: "queued" } } },
    });
    expect(send.recipient).not.toContain("20255501");
    expect(send.draft.text).toBe("Four picks, 25% off");
    expect(send.events.map(({ state }) => state)).toEqual(["sending", "accepted"]);
    expect(provider.received).toHaveLength(1);
    expect(JSON.stringify(send)).not.toContain(token);
    expect(send.answeredAfter).toBeLessThan(5_000);
  });

  it("sends what the chosen person gets, and nothing for a person who is gone", async () => {
    const own = await makeMessage(
      toDraft({
        type: "text",
        text: "Hi {{name}}",
        choices: [{ type: "openUrl", title: "Go", postbackData: "go", url: "https://shop.example/{{name}}" }],
        people: [{ key: "m" }, { key: "b" }],
        variables: [{ name: "name", samples: ["Mira", "Ben"] }],
      }),
    );
    const as = (personKey?: string) =>
      sendTest(sender, { ...own, connectionIds: [sinch], to: [phone], pressKey: randomUUID(), personKey });
    const results = [await as(), await as("b")];
    for (const [index, name] of ["Mira", "Ben"].entries()) {
      const result = results[index];
      const send = result?.ok ? await getSend(viewer, result.value.sends[0]?.id ?? "") : null;
      expect(send?.draft).toMatchObject({ text: `Hi ${name}`, choices: [{ url: `https://shop.example/${name}` }] });
      const body = JSON.stringify(provider.received[index]);
      expect(body).toContain(`Hi ${name}`);
      expect(body).not.toContain("{{");
    }
    expect(await as("gone")).toMatchObject({ ok: false, message: expect.stringContaining("Nothing was sent") });
    expect(provider.received).toHaveLength(2);
  });

  it("sends once per press, however often the press comes", async () => {
    const pressKey = randomUUID();
    const first = await sent(sinch, [phone], pressKey);
    const again = await sent(sinch, [phone], pressKey);
    expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(provider.received).toHaveLength(1);
  });

  it("sends once per press, also when two come at the same moment", async () => {
    const pressKey = randomUUID();
    const presses = await Promise.all([1, 2, 3, 4].map(() => sent(sinch, [phone], pressKey)));
    expect(new Set(presses.flat().map(({ id }) => id)).size).toBe(1);
    expect(provider.received).toHaveLength(1);
  });

  it("answers the same press as before, also after the message was changed", async () => {
    const own = await makeMessage();
    const pressKey = randomUUID();
    const test = { ...own, connectionIds: [sinch], to: [phone], pressKey };
    const first = await sendTest(sender, test);
    const draft = toDraft({ type: "text", text: "Changed" });
    await saveDraft(editor, { id: own.messageId, draft, baseVersion: 1, saveId: randomUUID() });
    expect(await sendTest(sender, test)).toMatchObject({ ok: true });
    expect(first).toMatchObject({ ok: true });
    expect(provider.received).toHaveLength(1);
    expect(await sendTest(sender, { ...test, pressKey: randomUUID() })).toMatchObject({
      ok: false,
      message: expect.stringContaining("changed meanwhile"),
    });
  });

  it("keeps the version that was sent, whatever is written afterwards", async () => {
    const own = await makeMessage();
    const test = { ...own, connectionIds: [sinch], to: [phone] };
    await sendTest(sender, { ...test, pressKey: randomUUID() });
    const first = await listVersions(editor, own);
    expect(first.versions).toMatchObject([{ version: 1, sentAt: expect.any(Number) }]);
    const draft = toDraft({ type: "text", text: "Changed" });
    await saveDraft(editor, { id: own.messageId, draft, baseVersion: 1, saveId: randomUUID() });
    await sendTest(sender, { ...test, version: 2, pressKey: randomUUID() });
    await saveDraft(editor, { id: own.messageId, draft, baseVersion: 2, saveId: randomUUID() });
    expect((await listVersions(editor, own)).versions).toMatchObject([
      { version: 3, sentAt: null },
      { version: 2, sentAt: expect.any(Number) },
      { version: 1, sentAt: first.versions[0]?.sentAt },
    ]);
  });

  it("sends nothing of a message that was archived", async () => {
    const own = await makeMessage();
    await archiveMessage(editor, { id: own.messageId });
    expect(
      await sendTest(sender, { ...own, connectionIds: [sinch], to: [phone], pressKey: randomUUID() }),
    ).toMatchObject({ ok: false, message: expect.stringContaining("Restore it, then send") });
    expect(provider.received).toHaveLength(0);
  });

  it("sends one message per phone, in one press", async () => {
    const sends = await sent(sinch, ["+1 202 555 0143", "0044 7700 900123", "+12025550143"]);
    expect(sends).toHaveLength(2);
    expect(provider.received.map(({ to }) => to).sort()).toEqual(["12025550143", "447700900123"]);
  });

  it("keeps a provider's complaint about a field on the send, in our paths", async () => {
    provider.answer = answerJson(400, {
      status: "error",
      message: "Validation failed",
      data: [{ field: "choices.1.title", description: "too rude", message: "too rude" }],
    });
    const send = await onlySend(aerialink);
    expect(send).toMatchObject({ state: "failed", error: { code: "rejected", fields: [{ path: "choices.1.title" }] } });
    expect(provider.received).toHaveLength(1);
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

  it.each([
    ["very long", "guid ".repeat(5_000)],
    ["with a null byte", "guid \0"],
  ])("keeps a receipt whose id is %s", async (_name, guid) => {
    provider.answer = aerialinkAccepts(guid);
    expect(await onlySend(aerialink)).toMatchObject({ state: "accepted", providerIds: [guid] });
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

  it("names no message to open once that was removed", async () => {
    const own = await makeMessage();
    const test = { ...own, connectionIds: [sinch], to: [phone], pressKey: randomUUID() };
    const result = await sendTest(sender, test);
    const id = (result.ok && result.value.sends[0]?.id) || "";
    expect((await getSend(viewer, id))?.messageId).toBe(own.messageId);
    await removeMessage(editor, { id: own.messageId });
    expect(await getSend(viewer, id)).toMatchObject({ messageId: null, messageName: "Four picks" });
  });

  it("is for senders", async () => {
    const test = { ...message, connectionIds: [sinch], to: [phone], pressKey: randomUUID() };
    await expect(sendTest(editor, test)).rejects.toThrow(Forbidden);
    expect(provider.received).toEqual([]);
  });
});
