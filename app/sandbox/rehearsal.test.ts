import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openConnection } from "@/lib/connections";
import { database } from "@/lib/db/client";
import { describeOnBothEngines } from "@/lib/db/engines";
import { newId } from "@/lib/db/id";
import { toDraft } from "@/lib/message/defaults";
import { adapters } from "@/lib/providers";
import type { OutcomeName } from "@/lib/providers/gateway";
import { type ProviderId, providerIds } from "@/lib/providers/profiles";
import { Forbidden } from "@/lib/roles";
import { actOnPhone, listPhone } from "@/lib/sandbox";
import { postDueWebhooks } from "@/lib/sandbox/sandbox-webhooks";
import { sendTest } from "@/lib/sends";
import { editor, makeMessage, sender, viewer } from "@/lib/sends/sending.fixture";
import {
  detail,
  gateway,
  numberOf,
  type PlayedSandbox,
  playSandbox,
  type SandboxSends,
  sendsThrough,
  untilReported,
} from "./sandbox.fixture";

describeOnBothEngines("the sandbox", (open) => {
  let played: PlayedSandbox;
  let message: { messageId: string; version: number };

  beforeAll(async () => {
    await open();
    played = await playSandbox();
    const choices = [{ type: "reply", title: "Show me", postbackData: "show-me" }];
    message = await makeMessage(
      toDraft({ type: "text", text: "{{name}}, hello 🏕️", choices, variables: [{ name: "name", sample: "Mira" }] }),
    );
  });
  afterAll(() => played.stop());
  beforeEach(async () => {
    await database().deleteFrom("sandbox_webhooks").execute();
    played.webhookStatus = undefined;
    played.posted = [];
  });
  const connectionOf = (provider: ProviderId) => played.connections.get(provider) ?? "";

  const send: SandboxSends["send"] = (...given) => sendsThrough(played, message).send(...given);

  const courses: [OutcomeName, string][] = [
    ["delivered-and-read", "read"],
    ["delivered", "delivered"],
    ["fallback", "failed"],
    ["field-rejected", "failed"],
    ["payment", "failed"],
    ["silent", "accepted"],
    ["duplicate-webhooks", "read"],
    ["failed", "failed"],
    ["rate-limited", "failed"],
  ];
  it.each(providerIds.flatMap((provider) => courses.map(([name, state]) => [provider, name, state] as const)))(
    "lets %s play %s, which ends as %s",
    async (provider, name, state) => {
      const id = await send(provider, numberOf(name));
      await untilReported();
      const found = await detail(id);
      expect(found.state).toBe(state);
      const seen = found.events.filter(({ kind }) => kind === "status").map((event) => event.state);
      expect(seen.filter((one) => one === "read").length).toBeLessThanOrEqual(1);
      if (name !== "field-rejected") return;
      // Splashify says what the network behind it minds, and not where.
      if (provider === "splashify") expect(found.error?.message).toMatch(/“.+”|: ./);
      else expect(found.error?.fields[0]?.path).toMatch(/^(text|choices\.0)/);
    },
  );

  it("shows on its phone what arrived on the wire, once", async () => {
    const id = await send("sinch", "+447700900123");
    const shown = (await listPhone(viewer)).filter(({ recipient }) => recipient === "+447700900123");
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ shownAs: "rcs", connection: { provider: "sinch" } });
    expect(shown[0]?.draft.text).toBe("Mira, hello 🏕️");
    expect(shown[0]?.draft.choices[0]).toMatchObject({ title: "Show me", postbackData: "show-me" });
    expect((await detail(id)).state).toBe("accepted");
  });

  it.each(providerIds)("brings a tap on its phone back through the webhook of %s", async (provider) => {
    const id = await send(provider, "+447700900124");
    const [newest] = await listPhone(viewer);
    const action = { kind: "tap", title: "Show me", postbackData: "show-me" } as const;
    await expect(actOnPhone(editor, { sandboxMessageId: newest?.id ?? "", action })).rejects.toThrow(Forbidden);
    expect(await actOnPhone(sender, { sandboxMessageId: newest?.id ?? "", action })).toEqual({ ok: true });
    const tap = (await detail(id)).events.find(({ kind }) => kind === "tap");
    expect(tap).toMatchObject({ kind: "tap", postbackData: "show-me" });
    expect(await actOnPhone(sender, { sandboxMessageId: randomUUID(), action })).toMatchObject({ ok: false });
    expect(await actOnPhone(sender, { sandboxMessageId: "\0", action })).toMatchObject({ ok: false });
  });

  it("posts each webhook once, also where two processes look at the same moment", async () => {
    await send("sinch", numberOf("delivered-and-read"));
    await database().updateTable("sandbox_webhooks").set({ due_at: 0 }).execute();
    await Promise.all([postDueWebhooks(), postDueWebhooks(), postDueWebhooks()]);
    expect(played.posted).toHaveLength(3);
    expect(await database().selectFrom("sandbox_webhooks").selectAll().execute()).toEqual([]);
  });

  it("posts again, later and later, until the server answers", async () => {
    const id = await send("sinch", numberOf("delivered"));
    played.webhookStatus = 503;
    await database().updateTable("sandbox_webhooks").set({ due_at: 0 }).execute();
    await postDueWebhooks();
    const waiting = await database().selectFrom("sandbox_webhooks").selectAll().execute();
    expect(waiting.map(({ attempts, claimed_until }) => [attempts, claimed_until])).toEqual([
      [1, null],
      [1, null],
    ]);
    for (const { due_at } of waiting) expect(due_at).toBeGreaterThan(Date.now());
    expect(await postDueWebhooks()).toBe(0);
    played.webhookStatus = undefined;
    await untilReported();
    expect((await detail(id)).state).toBe("delivered");
  });

  it("gives up on a webhook in the end, and at once where the address is gone", async () => {
    await send("sinch", numberOf("delivered"));
    played.webhookStatus = 500;
    await untilReported();
    expect(played.posted).toHaveLength(16);
    await send("sinch", numberOf("delivered"));
    played.webhookStatus = 404;
    played.posted = [];
    await untilReported();
    expect(played.posted).toHaveLength(2);
  });

  it("posts to this server's own webhook address, whatever the request names", async () => {
    const connection = await openConnection(connectionOf("aerialink"));
    const { username, password, sender: source, baseUrl } = connection?.settings ?? {};
    const answer = await fetch(`${baseUrl}/messages`, {
      method: "POST",
      headers: {
        authorization: `Basic ${btoa(`${username}:${password}`)}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        messageType: "RCS_TEXT",
        source,
        destination: "12025550101",
        messageText: "Hello",
        callbackURL: "http://127.0.0.1:9/elsewhere?reference=x",
      }),
    });
    expect(answer.status).toBe(200);
    await untilReported();
    expect(played.posted.length).toBeGreaterThan(0);
    for (const url of played.posted)
      expect(new URL(url).pathname).toBe(new URL(connection?.callbackUrl ?? "").pathname);
  });

  it("takes only the credentials of its own connection", async () => {
    const own = await openConnection(connectionOf("sinch"));
    const { senderId, token, baseUrl } = own?.settings ?? {};
    const call = (url: string, bearer: unknown) =>
      fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
        body: "{}",
      }).then(({ status }) => status);
    expect(await call(`${baseUrl}/${senderId}/messages`, "wrong")).toBe(401);
    expect(await call(`${baseUrl}/${senderId}/messages`, token)).toBe(400);
    const other = String(baseUrl).replace("/sinch/", "/aerialink/");
    expect(await call(`${other}/${senderId}/messages`, token)).toBe(404);
    expect(await call(`${String(baseUrl).slice(0, -36)}${randomUUID()}/x`, token)).toBe(404);
    process.env.SANDBOX = "off";
    try {
      expect(await call(`${baseUrl}/${senderId}/messages`, token)).toBe(404);
      expect(await listPhone(viewer)).toEqual([]);
      const connectionId = connectionOf("sinch");
      const test = { ...message, connectionIds: [connectionId], to: ["+447700900123"], pressKey: randomUUID() };
      expect(await sendTest(sender, test)).toMatchObject({ ok: false });
    } finally {
      delete process.env.SANDBOX;
    }
  });

  it("keeps a message that it never answers for, and stops waiting when the caller has gone", async () => {
    const connection = await openConnection(connectionOf("sinch"));
    if (!connection) throw new Error("no connection");
    const to = numberOf("timeout");
    const outgoing = { message: { type: "text" as const, text: "Anyone?", choices: [] }, to, reference: newId() };
    const { url, headers, body } = adapters.sinch.toRequest(outgoing, connection.settings);
    const begun = Date.now();
    const signal = AbortSignal.timeout(200);
    const request = new Request(url, { method: "POST", headers, body: JSON.stringify(body), signal });
    const [, , provider, id] = new URL(url).pathname.split("/");
    const answer = await gateway(request, [provider ?? "", id ?? ""]);
    expect(answer.status).toBe(504);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(190);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect((await listPhone(viewer))[0]).toMatchObject({ recipient: to, draft: { text: "Anyone?" } });
    // The repeat that Sinch makes safe is told that the first one arrived.
    const again = new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
    expect((await gateway(again, [provider ?? "", id ?? ""])).status).toBe(409);
  });

  it("answers garbage like a server, and keeps none of it", async () => {
    const own = await openConnection(connectionOf("sinch"));
    const { senderId, token, baseUrl } = own?.settings ?? {};
    const before = (await listPhone(viewer)).length;
    const bodies = ["", "null", "{", "[]", `${"[".repeat(20_000)}`, "\0", JSON.stringify({ to: 5, message: "x" })];
    for (const body of bodies) {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const { status } = await fetch(`${baseUrl}/${senderId}/messages`, { method: "POST", headers, body });
      expect(status).toBe(400);
    }
    const large = await fetch(`${baseUrl}/${senderId}/messages`, { method: "POST", body: "x".repeat(10_000_000) });
    expect(large.status).toBe(413);
    expect((await listPhone(viewer)).length).toBe(before);
  });
});
