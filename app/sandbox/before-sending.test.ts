import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { actorWith } from "@/lib/actors";
import { getConnection, openConnection, removeConnection, updateConnection } from "@/lib/connections";
import { checkConnection } from "@/lib/connections/check-connection";
import { connectionSecrets } from "@/lib/connections/connection-secrets";
import { storeConnection } from "@/lib/connections/connection-store";
import { lookUpPhones } from "@/lib/connections/look-up";
import { database } from "@/lib/db/client";
import { describeOnBothEngines } from "@/lib/db/engines";
import { uploadMedia } from "@/lib/media";
import { previewsOf } from "@/lib/media/media-previews";
import { storeAtProvider } from "@/lib/media/store-at-provider";
import { toDraft } from "@/lib/message/defaults";
import { adapters } from "@/lib/providers";
import { providerIds } from "@/lib/providers/profiles";
import { redactValue } from "@/lib/providers/redact";
import { listPhone } from "@/lib/sandbox";
import { seal } from "@/lib/secrets";
import { sendTest } from "@/lib/sends";
import { readReadiness } from "@/lib/sends/readiness";
import { editor, makeMessage, sender, viewer } from "@/lib/sends/sending.fixture";
import { showRequest } from "@/lib/sends/show-request";
import {
  detail,
  numberOf,
  onPhone,
  type PlayedSandbox,
  playSandbox,
  type SandboxSends,
  sendsThrough,
} from "./sandbox.fixture";

const admin = actorWith("admin");

describeOnBothEngines("before and while sending", (open) => {
  let played: PlayedSandbox;
  let message: { messageId: string; version: number };

  beforeAll(async () => {
    await open();
    played = await playSandbox();
    message = await makeMessage(
      toDraft({
        type: "text",
        text: "Hello",
        choices: [{ type: "reply", title: "Show me", postbackData: "show-me" }],
        fallback: { sms: { text: "Hello by SMS" } },
      }),
    );
  });
  afterAll(() => played.stop());
  beforeEach(async () => {
    await database().deleteFrom("sandbox_webhooks").execute();
  });

  const use = () => sendsThrough(played, message);
  const connectionOf: SandboxSends["connectionOf"] = (provider) => use().connectionOf(provider);
  const send: SandboxSends["send"] = (...given) => use().send(...given);

  it("looks phones up at Sinch before sending, and says why where it cannot", async () => {
    const phones = ["+447700900558", numberOf("fallback"), "nonsense"];
    const looked = await lookUpPhones(sender, { connectionId: connectionOf("sinch"), phones });
    expect(looked.ok && looked.value).toEqual([
      { phone: "+447700900558", found: expect.objectContaining({ reachable: true }) },
      { phone: numberOf("fallback"), found: expect.objectContaining({ reachable: false }) },
      { phone: "nonsense", unknown: expect.any(String) },
    ]);
    expect(await onPhone("+447700900558")).toEqual([]);
    const elsewhere = await lookUpPhones(sender, { connectionId: connectionOf("aerialink"), phones });
    expect(elsewhere).toMatchObject({ ok: false, message: "Aerialink cannot look phones up." });
  });

  it("checks a connection without sending, where the provider offers that", async () => {
    const before = (await listPhone(viewer)).length;
    for (const provider of providerIds) {
      const { verify, signIn } = adapters[provider];
      const checked = await checkConnection(admin, { id: connectionOf(provider) });
      if (verify || signIn) expect(checked, provider).toEqual({ ok: true, value: undefined });
      else expect(checked, provider).toMatchObject({ ok: false, message: expect.stringContaining("offers no way") });
    }
    expect((await listPhone(viewer)).length).toBe(before);
  });

  it.each([
    ["sinch", "token"],
    ["messente", "password"],
    ["splashify", "password"],
  ] as const)("says that %s does not take a wrong %s", async (provider, secret) => {
    const own = await openConnection(connectionOf(provider));
    // A connection of its own, whose address happens to be the gateway's.
    const stored = (settings: Record<string, unknown>) =>
      storeConnection({ provider, name: "Test", senderName: "Tarn", settings, sandbox: false });
    const wrong = await stored({ ...own?.settings, [secret]: "wrong" });
    expect(await checkConnection(admin, { id: wrong })).toMatchObject({
      ok: false,
      message: expect.stringContaining("sign-in"),
    });
    const right = await stored(own?.settings ?? {});
    expect(await checkConnection(admin, { id: right })).toEqual({ ok: true, value: undefined });
    for (const id of [wrong, right]) await removeConnection(admin, { id });
  });

  it("stores a file of ours at OpenMarket, and the phones go on drawing it", async () => {
    const bytes = await readFile("assets/samples/mug.jpg");
    const uploaded = await uploadMedia(editor, { bytes, filename: "mug.jpg" });
    const url = (uploaded.ok && uploaded.value.url) || "";
    const stored = await storeAtProvider(editor, { connectionId: connectionOf("openmarket"), url });
    const address = (stored.ok && stored.value.url) || "";
    expect(address).toMatch(/^https:\/\/\S+\.jpe?g$/);
    expect((await previewsOf([address])).get(address)).toMatch(/^\/media\//);
    const refused = await Promise.all([
      storeAtProvider(editor, { connectionId: connectionOf("sinch"), url }),
      storeAtProvider(editor, { connectionId: connectionOf("openmarket"), url: "https://example.com/a.jpg" }),
      storeAtProvider(editor, { connectionId: connectionOf("openmarket"), url: "/media/../secret" }),
      storeAtProvider(editor, { connectionId: randomUUID(), url }),
    ]);
    for (const answer of refused) expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
  });

  it.each(providerIds)("shows the request to %s as it goes out, without any secret", async (provider) => {
    const connectionId = connectionOf(provider);
    const shown = await showRequest(viewer, { messageId: message.messageId, connectionId });
    if (!shown.ok) throw new Error(shown.message);
    const id = await send(provider, numberOf("delivered"));
    const sent = (await detail(id)).request as { url: string; headers: object; body: object };
    const { curl, ...request } = shown.value;
    expect(Object.keys(request.body as object)).toEqual(Object.keys(sent.body));
    expect({ ...request, body: null }).toEqual({ ...sent, body: null });
    const connection = await openConnection(connectionId);
    if (!connection) throw new Error("no connection");
    const secrets = connectionSecrets(adapters[provider], connection);
    for (const seen of [JSON.stringify(shown.value), JSON.stringify(await detail(id))])
      expect(redactValue(seen, secrets) === seen).toBe(true);
    expect(curl).toContain(`--request ${request.method}`);
  });

  it("signs in at Splashify again, once, where the session is no longer taken", async () => {
    const connectionId = connectionOf("splashify");
    const session = async () =>
      database().selectFrom("connections").select("session").where("id", "=", connectionId).executeTakeFirstOrThrow();
    await send("splashify", "+447700900570");
    const first = await session();
    expect(first.session).not.toBeNull();
    await send("splashify", "+447700900570");
    expect(await session()).toEqual(first);
    const spoiled = seal(JSON.stringify({ token: "no.longer.good", expiresInSeconds: 3600 }));
    await database()
      .updateTable("connections")
      .set({ session: spoiled, session_expires_at: Date.now() + 3_600_000 })
      .where("id", "=", connectionId)
      .execute();
    const id = await send("splashify", "+447700900570");
    expect((await detail(id)).state).toBe("accepted");
    expect((await session()).session).not.toBe(spoiled);
  });

  it("shows no request for a message that would not be sent, and says where to mend it", async () => {
    const card = await makeMessage(toDraft({ type: "card", card: { title: "Only a title" } }));
    const shown = await showRequest(viewer, { messageId: card.messageId, connectionId: connectionOf("aerialink") });
    expect(shown).toMatchObject({ ok: false, message: expect.stringContaining("Aerialink cannot send this message") });
    expect(!shown.ok && shown.fields?.map(({ path }) => path)).toContain("card.description");
    const missing = { messageId: randomUUID(), connectionId: connectionOf("sinch") };
    expect(await showRequest(viewer, missing)).toMatchObject({ ok: false });
    expect(await showRequest(viewer, { ...missing, messageId: message.messageId, connectionId: "\0" })).toMatchObject({
      ok: false,
    });
  });

  it("tells what only a connection's settings know, and what a message costs there", async () => {
    const id = connectionOf("sinch");
    const before = await getConnection(admin, id);
    const change = { id, name: before?.name ?? "", senderName: before?.senderName ?? "" };
    await updateConnection(admin, { ...change, settings: { ...before?.settings, fallbackSender: "" } });
    const readiness = await readReadiness(viewer, message.messageId);
    expect(readiness?.version).toBe(message.version);
    expect(Object.keys(readiness?.connections ?? {}).sort()).toEqual([...played.connections.values()].sort());
    expect(readiness?.connections[id]?.problems).toMatchObject([{ rule: "no-fallback-sender", path: "fallback.sms" }]);
    await updateConnection(admin, { ...change, settings: before?.settings ?? {} });
    expect((await readReadiness(viewer, message.messageId))?.connections[id]?.problems).toEqual([]);

    const splashify = connectionOf("splashify");
    const other = await getConnection(admin, splashify);
    await updateConnection(admin, {
      id: splashify,
      name: other?.name ?? "",
      senderName: other?.senderName ?? "",
      settings: { ...other?.settings, pricePerMessage: "0.95" },
    });
    expect((await readReadiness(viewer, message.messageId))?.connections[splashify]?.price).toEqual({ amount: 0.95 });
    expect(await readReadiness(viewer, randomUUID())).toBeNull();
  });

  it("sends one press through several connections to several phones, ten messages at most", async () => {
    const connectionIds = [connectionOf("sinch"), connectionOf("messente"), connectionOf("splashify")];
    const to = ["+447700900561", "+447700900562", "+447700900563"];
    const press = { ...message, connectionIds, to, pressKey: randomUUID() };
    const result = await sendTest(sender, press);
    expect(result.ok && result.value.sends).toHaveLength(9);
    const again = await sendTest(sender, press);
    const ids = (sends: typeof result) => (sends.ok ? sends.value.sends.map(({ id }) => id).sort() : []);
    expect(ids(again)).toEqual(ids(result));
    expect(await onPhone("+447700900561")).toHaveLength(3);
    // The same press for one phone more reaches that one alone.
    const more = await sendTest(sender, { ...press, connectionIds: [connectionOf("sinch")], to: ["+447700900569"] });
    expect(ids(more)).toHaveLength(10);
    expect(await onPhone("+447700900561")).toHaveLength(3);
    expect(await onPhone("+447700900569")).toHaveLength(1);
    const eleven = Array.from({ length: 11 }, () => randomUUID());
    expect(
      await sendTest(sender, { ...press, connectionIds: eleven, to: ["+447700900561"], pressKey: randomUUID() }),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining("11 messages"),
    });
    const tooMany = await sendTest(sender, { ...press, to: [...to, "+447700900564"], pressKey: randomUUID() });
    expect(tooMany).toMatchObject({ ok: false, message: expect.stringContaining("12 messages") });
  });

  it("sends nothing anywhere where one of several connections would refuse it", async () => {
    const carousel = await makeMessage(
      toDraft({
        type: "carousel",
        cards: [{ title: "One" }, { title: "Two" }],
        choices: [{ type: "reply", title: "Stop", postbackData: "stop" }],
      }),
    );
    const connectionIds = [connectionOf("messente"), connectionOf("openmarket")];
    const press = { ...carousel, connectionIds, to: ["+447700900565"], pressKey: randomUUID() };
    const refused = await sendTest(sender, press);
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("OpenMarket cannot send") });
    expect(await onPhone("+447700900565")).toEqual([]);
  });
});
