import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { actorWith } from "@/lib/actors";
import { openConnection, removeConnection } from "@/lib/connections";
import { storeConnection } from "@/lib/connections/connection-store";
import { database } from "@/lib/db/client";
import { describeOnBothEngines } from "@/lib/db/engines";
import { toDraft } from "@/lib/message/defaults";
import { profiles, providerIds } from "@/lib/providers/profiles";
import { actOnPhone, listPhone } from "@/lib/sandbox";
import { sendTest } from "@/lib/sends";
import { askStatus, cancelSend, revokeSend } from "@/lib/sends/follow-up";
import { makeMessage, sender, viewer } from "@/lib/sends/sending.fixture";
import { askDueStatuses } from "@/lib/sends/status-polling";
import {
  detail,
  numberOf,
  onPhone,
  type PlayedSandbox,
  playSandbox,
  type SandboxSends,
  sendsThrough,
  untilReported,
} from "./sandbox.fixture";

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

  const use = () => sendsThrough(played, message);
  const connectionOf: SandboxSends["connectionOf"] = (provider) => use().connectionOf(provider);
  const send: SandboxSends["send"] = (...given) => use().send(...given);
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

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
});
