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
import { type ProviderId, profiles, providerIds } from "@/lib/providers/profiles";
import { redactValue } from "@/lib/providers/redact";
import { actOnPhone, listPhone } from "@/lib/sandbox";
import { seal } from "@/lib/secrets";
import { getSend, sendTest } from "@/lib/sends";
import { askStatus, cancelSend, revokeSend } from "@/lib/sends/follow-up";
import { readReadiness } from "@/lib/sends/readiness";
import type { SendOptions } from "@/lib/sends/send-options";
import { editor, makeMessage, sender, viewer } from "@/lib/sends/sending.fixture";
import { showRequest } from "@/lib/sends/show-request";
import { askDueStatuses } from "@/lib/sends/status-polling";
import { numberOf, type PlayedSandbox, playSandbox, untilReported } from "./sandbox.fixture";

const admin = actorWith("admin");

describeOnBothEngines("after sending", (open) => {
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

  const connectionOf = (provider: ProviderId) => played.connections.get(provider) ?? "";
  async function send(provider: ProviderId, to: string, options?: SendOptions) {
    const connectionIds = [connectionOf(provider)];
    const press = { ...message, connectionIds, to: [to], pressKey: randomUUID(), ...(options && { options }) };
    const result = await sendTest(sender, press);
    if (!result.ok) throw new Error(result.message);
    return result.value.sends[0]?.id ?? "";
  }
  async function detail(id: string) {
    const found = await getSend(viewer, id);
    if (!found) throw new Error("the send is not there");
    return found;
  }
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const onPhone = async (phone: string) => (await listPhone(viewer)).filter(({ recipient }) => recipient === phone);

  it.each(providerIds)("a phone without RCS gets the fallback through %s, where that carries one", async (provider) => {
    const id = await send(provider, numberOf("fallback"));
    await untilReported();
    const found = await detail(id);
    const carries = profiles[provider].fallback.sms.some((type) => type === "text");
    expect(found.state).toMatch(carries ? /^fallback-(sent|delivered)$/ : /^failed$/);
    expect(found.byFallback).toBe(carries);
  });

  it("is a failure on a phone without RCS where no fallback went along", async () => {
    const bare = await makeMessage(toDraft({ type: "text", text: "Hello" }));
    for (const provider of providerIds) {
      const press = { connectionIds: [connectionOf(provider)], to: [numberOf("fallback")], pressKey: randomUUID() };
      const result = await sendTest(sender, { ...bare, ...press });
      await untilReported();
      expect((await detail((result.ok && result.value.sends[0]?.id) || "")).state, provider).toBe("failed");
    }
  });

  it("takes a message back at Sinch, which is a time until the report says what came of it", async () => {
    const id = await send("sinch", numberOf("silent"));
    expect(await onPhone(numberOf("silent"))).toHaveLength(1);
    expect(await revokeSend(sender, { id })).toEqual({ ok: true, value: undefined });
    const asked = await detail(id);
    expect(asked.state).toBe("accepted");
    expect(asked.revokeAskedAt).toBeGreaterThan(0);
    await untilReported();
    expect((await detail(id)).state).toBe("revoked");
    expect(await onPhone(numberOf("silent"))).toEqual([]);
    expect(await revokeSend(sender, { id })).toMatchObject({
      ok: false,
      message: "There is nothing left to take back.",
    });
  });

  it("says that it is too late to take back what was sent on, and lets the delivery follow", async () => {
    const id = await send("sinch", numberOf("delivered"));
    const refused = await revokeSend(sender, { id });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("too late") });
    await untilReported();
    expect((await detail(id)).state).toBe("delivered");
  });

  it.each(providerIds.filter((provider) => !profiles[provider].options.revoke))(
    "%s takes nothing back",
    async (provider) => {
      const id = await send(provider, numberOf("silent"));
      expect(await revokeSend(sender, { id })).toMatchObject({ ok: false, message: expect.stringContaining("cannot") });
    },
  );

  it("schedules at Messente, shows nothing on the phone before, and calls it off", async () => {
    const phone = "+447700900555";
    const id = await send("messente", phone, { sendAt: inAnHour() });
    const found = await detail(id);
    expect(found.state).toBe("scheduled");
    expect(found.sendAt).toBeGreaterThan(Date.now());
    expect(await onPhone(phone)).toEqual([]);
    expect(await cancelSend(sender, { id })).toEqual({ ok: true, value: undefined });
    expect((await detail(id)).state).toBe("cancelled");
    await untilReported();
    expect((await detail(id)).state).toBe("cancelled");
    expect(await onPhone(phone)).toEqual([]);
    expect(await cancelSend(sender, { id })).toMatchObject({ ok: false });
  });

  it("brings a tap to what the phone has, not to what is still to come or was called off", async () => {
    const phone = "+447700900572";
    const first = await send("messente", phone);
    await untilReported();
    const later = await send("messente", phone, { sendAt: inAnHour() });
    const [shown] = await onPhone(phone);
    const tap = () =>
      actOnPhone(sender, {
        sandboxMessageId: shown?.id ?? "",
        action: { kind: "tap", title: "Show me", postbackData: "show-me" },
      });
    const taps = async (id: string) => (await detail(id)).events.filter(({ kind }) => kind === "tap").length;
    await tap();
    expect([await taps(first), await taps(later)]).toEqual([1, 0]);
    await cancelSend(sender, { id: later });
    await untilReported();
    await tap();
    expect([await taps(first), await taps(later)]).toEqual([2, 0]);
  });

  it("shows what was scheduled once its time has come, however much came after it was accepted", async () => {
    const phone = "+447700900573";
    const id = await send("messente", phone, { sendAt: inAnHour() });
    for (const number of Array.from({ length: 3 }, (_, index) => `+44770090058${index}`))
      await send("messente", number);
    const [row] = await database()
      .selectFrom("send_provider_ids")
      .select("provider_id")
      .where("send_id", "=", id)
      .execute();
    const changed = await database()
      .updateTable("sandbox_messages")
      .set({ shown_at: Date.now() })
      .where("provider_id", "=", row?.provider_id ?? "")
      .executeTakeFirst();
    expect(changed.numUpdatedRows).toBe(1n);
    expect((await listPhone(viewer))[0]).toMatchObject({ recipient: phone });
    await cancelSend(sender, { id });
  });

  it("keeps a connection while messages are scheduled through it", async () => {
    const own = await openConnection(connectionOf("messente"));
    const settings = own?.settings ?? {};
    const names = { name: "Own", senderName: "Tarn", provider: "messente", sandbox: false } as const;
    const connection = await storeConnection({ ...names, settings });
    const press = { connectionIds: [connection], to: ["+447700900574"], pressKey: randomUUID() };
    const sent = await sendTest(sender, { ...message, ...press, options: { sendAt: inAnHour() } });
    const id = (sent.ok && sent.value.sends[0]?.id) || "";
    expect(await removeConnection(admin, { id: connection })).toMatchObject({
      ok: false,
      message: expect.stringContaining("still scheduled"),
    });
    expect(await cancelSend(sender, { id })).toMatchObject({ ok: true });
    expect(await removeConnection(admin, { id: connection })).toMatchObject({ ok: true });
  });

  it("cannot call off what was sent at once, and says so", async () => {
    const id = await send("messente", numberOf("silent"));
    expect(await cancelSend(sender, { id })).toMatchObject({
      ok: false,
      message: expect.stringContaining("not scheduled"),
    });
  });

  it.each([
    ["sinch", { sendAt: inAnHour() }, "cannot send later"],
    ["aerialink", { ttlSeconds: 3600 }, "cannot let a message expire"],
    ["messente", { ttlSeconds: 1 }, "between one minute and seven days"],
    ["messente", { sendAt: "soon" }, "the date and the time"],
    ["messente", { sendAt: new Date(0).toISOString() }, "at least a minute ahead"],
    ["messente", { sendAt: "2999-01-01T00:00:00Z" }, "within the next year"],
  ] as const)("%s refuses %j before anything is sent", async (provider, options, sentence) => {
    await expect(send(provider, "+447700900556", options)).rejects.toThrow(sentence);
    expect(await onPhone("+447700900556")).toEqual([]);
  });

  it("hands the expiry on", async () => {
    const id = await send("sinch", numberOf("delivered"), { ttlSeconds: 3600 });
    const found = await detail(id);
    expect(found).toMatchObject({ ttlSeconds: 3600, request: { body: { expire: { timeout: 3600 } } } });
  });

  it("lets a message expire on a phone that never takes it", async () => {
    const id = await send("sinch", numberOf("silent"), { ttlSeconds: 60 });
    await untilReported();
    expect((await detail(id)).state).toBe("expired");
  });

  it.each(providerIds)(
    "brings what somebody writes back through %s to the message that the phone has",
    async (provider) => {
      const phone = `+44770090061${providerIds.indexOf(provider)}`;
      const id = await send(provider, phone);
      await untilReported();
      const [shown] = await onPhone(phone);
      const action = { kind: "reply", text: "In green?" } as const;
      await actOnPhone(sender, { sandboxMessageId: shown?.id ?? "", action });
      expect((await detail(id)).events.at(-1)).toMatchObject({ kind: "reply", text: "In green?" });
    },
  );

  it("asks Messente what became of a message, once by hand and then by itself, and learns the price", async () => {
    const id = await send("messente", "+447700900557");
    // As if no report could reach this server, and the time had passed.
    await database().deleteFrom("sandbox_webhooks").execute();
    const row = await database()
      .selectFrom("sends")
      .select("ask_status_at")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.ask_status_at).toBeGreaterThan(Date.now());
    expect(await askStatus(sender, { id })).toMatchObject({ ok: true });
    await ageRehearsal();
    await database().updateTable("sends").set({ ask_status_at: 1 }).where("id", "=", id).execute();
    expect(await askDueStatuses()).toBe(1);
    const found = await detail(id);
    expect(found.state).toBe("read");
    expect(found.cost?.amount).toBeGreaterThan(0);
    const events = found.events.length;
    await askStatus(sender, { id });
    expect((await detail(id)).events).toHaveLength(events);
    // Nothing more can change: it is not asked again.
    await database().updateTable("sends").set({ ask_status_at: 1 }).where("id", "=", id).execute();
    await askDueStatuses();
    const settled = await database()
      .selectFrom("sends")
      .select("ask_status_at")
      .where("id", "=", id)
      .executeTakeFirst();
    expect(settled?.ask_status_at).toBeNull();
  });

  it("asks for the price even where reports have told everything else", async () => {
    const id = await send("messente", "+447700900575");
    await untilReported();
    expect(await detail(id)).toMatchObject({ state: "read", cost: null });
    await ageRehearsal();
    await database().updateTable("sends").set({ ask_status_at: 1 }).where("id", "=", id).execute();
    await askDueStatuses();
    expect((await detail(id)).cost?.amount).toBeGreaterThan(0);
  });

  /** Lets the gateways believe that everything was accepted a minute ago. */
  async function ageRehearsal() {
    for (const { id, accepted } of await database()
      .selectFrom("sandbox_messages")
      .select(["id", "accepted"])
      .execute()) {
      const aged = accepted.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) =>
        new Date(Date.parse(at) - 60_000).toISOString(),
      );
      await database().updateTable("sandbox_messages").set({ accepted: aged }).where("id", "=", id).execute();
    }
  }

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
