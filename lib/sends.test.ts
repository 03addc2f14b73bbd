import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothEngines } from "./db/engines";
import { toDraft } from "./message/defaults";
import { removeMessage } from "./messages";
import { archiveMessage } from "./messages/arrange";
import { saveDraft } from "./messages/save-draft";
import { listVersions } from "./messages/versions";
import { getSend, sendTest } from "./sends";
import { phone, type Ready, readyToPress } from "./sends/pressing.fixture";
import {
  aerialinkAccepts,
  answerJson,
  editor,
  makeMessage,
  sender,
  sinchAccepts,
  stopProvider,
  token,
  viewer,
} from "./sends/sending.fixture";

describeOnBothEngines("sending a test", (open) => {
  let provider: Ready["provider"];
  let sinch: Ready["sinch"];
  let aerialink: Ready["aerialink"];
  let sent: Ready["sent"];
  let onlySend: Ready["onlySend"];

  beforeAll(async () => {
    await open();
    ({ provider, sinch, aerialink, sent, onlySend } = await readyToPress());
  });
  afterAll(() => stopProvider(provider));
  beforeEach(() => {
    provider.received.length = 0;
    provider.answer = sinchAccepts;
  });

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
        people: [{ key: "m" }, { key: "b" }, { key: "e", name: "Eve" }],
        variables: [{ name: "name", samples: ["Mira", "Ben", ""] }],
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
    // What is empty for her keeps nobody else from being sent to.
    expect(await as("e")).toMatchObject({
      ok: false,
      message: expect.stringContaining("not complete for Eve"),
      fields: [{ path: "text" }, { path: "choices.0.url" }],
    });
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
    ["very long", "guid ".repeat(5_000)],
    ["with a null byte", "guid \0"],
  ])("keeps a receipt whose id is %s", async (_name, guid) => {
    provider.answer = aerialinkAccepts(guid);
    expect(await onlySend(aerialink)).toMatchObject({ state: "accepted", providerIds: [guid] });
  });

  it("names no message to open once that was removed", async () => {
    const own = await makeMessage();
    const test = { ...own, connectionIds: [sinch], to: [phone], pressKey: randomUUID() };
    const result = await sendTest(sender, test);
    const id = (result.ok && result.value.sends[0]?.id) || "";
    expect((await getSend(viewer, id))?.messageId).toBe(own.messageId);
    await archiveMessage(editor, { id: own.messageId });
    await removeMessage(editor, { id: own.messageId });
    expect(await getSend(viewer, id)).toMatchObject({ messageId: null, messageName: "Four picks" });
  });
});
