import { beforeEach, describe, expect, it, vi } from "vitest";
import { actorWith, password, signedUp } from "@/lib/actors";
import { handleAuth } from "@/lib/auth";
import { createCampaign } from "@/lib/campaigns";
import { closeDatabase, database } from "@/lib/db/client";
import { describeOnBothEngines } from "@/lib/db/engines";
import { newId } from "@/lib/db/id";
import { emptyDraft, toDraft } from "@/lib/message/defaults";
import { createMessage, getMessage } from "@/lib/messages";
import { archiveMessage } from "@/lib/messages/arrange";
import type { Role } from "@/lib/roles";
import { GET } from "../../health/route";
import { GET as look, PUT } from "./route";
import { GET as readVersion } from "./versions/[version]/route";
import { GET as readVersions } from "./versions/route";

const origin = "http://127.0.0.1:3000";
const saving = () => ({ draft: toDraft({ type: "text", text: "Hello" }), baseVersion: 1, saveId: newId() });

async function sessionOf(role: Role, name: string): Promise<string> {
  const { email } = await signedUp(role, name);
  const response = await handleAuth(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": "127.0.0.1" },
      body: JSON.stringify({ email, password }),
    }),
  );
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

describeOnBothEngines("PUT /api/messages/[id]", (open) => {
  let id: string;
  let cookie: string;

  beforeEach(async () => {
    await open({ newDatabase: true });
    cookie = await sessionOf("editor", "Anna");
    const editor = actorWith("editor");
    const campaign = await createCampaign(editor, { name: "Spring" });
    if (!campaign.ok) throw new Error(campaign.message);
    const message = await createMessage(editor, { campaignId: campaign.value.id, name: "Hello" });
    if (!message.ok) throw new Error(message.message);
    id = message.value.id;
  });

  async function put(body: unknown, { to = id, headers = {} }: { to?: string; headers?: Record<string, string> } = {}) {
    const request = new Request(`${origin}/api/messages/x`, {
      method: "PUT",
      headers: { cookie, origin, host: "127.0.0.1:3000", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const response = await PUT(request, { params: Promise.resolve({ id: to }) });
    return { status: response.status, body: await response.json() };
  }

  const stored = () => getMessage(actorWith("viewer"), id);

  it("saves, and answers a repeat as the first time", async () => {
    const request = saving();
    const first = await put(request);
    expect(first).toEqual({ status: 200, body: { version: 2, savedAt: expect.any(Number) } });
    expect(await put(request)).toEqual(first);
    expect(await stored()).toMatchObject({ version: 2, draft: { text: "Hello" }, updatedBy: { name: "Anna" } });
  });

  it("answers a stale save with what stands there, and overwrites nothing", async () => {
    await put(saving());
    const stale = await put({ ...saving(), draft: emptyDraft() });
    expect(stale).toMatchObject({
      status: 409,
      body: { version: 2, draft: { text: "Hello" }, savedAt: expect.any(Number), savedBy: "Anna" },
    });
    expect((await stored())?.draft.text).toBe("Hello");
  });

  it.each([
    ["malformed JSON", "{", "its body is not JSON"],
    ["null", "null", "the request is missing or has the wrong form"],
    ["a text", '"draft"', "the request is missing or has the wrong form"],
    ["no draft", { ...saving(), draft: undefined }, "“draft”"],
    ["half a draft", { ...saving(), draft: { type: "text" } }, "“draft.text”"],
    ["a number for a title", { ...saving(), draft: { ...emptyDraft(), text: 7 } }, "“draft.text”"],
    ["an unknown type", { ...saving(), draft: { ...emptyDraft(), type: "video" } }, "“draft.type”"],
    ["version 0", { ...saving(), baseVersion: 0 }, "“baseVersion”"],
    ["a version beyond all numbers", { ...saving(), baseVersion: 1e300 }, "“baseVersion”"],
    ["a save id with a null byte", { ...saving(), saveId: "\0" }, "“saveId”"],
  ])("refuses %s", async (_what, body, sentence) => {
    const answer = await put(body);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(sentence) } });
    expect((await stored())?.version).toBe(1);
  });

  it("refuses what is in the archive, and says what to do", async () => {
    await archiveMessage(actorWith("editor"), { id });
    const message = "This message is in the archive now. Restore it there to go on.";
    expect(await put(saving())).toEqual({ status: 403, body: { message } });
    expect((await stored())?.version).toBe(1);
  });

  it("refuses more than 1 MB", async () => {
    const draft = toDraft({ type: "text", text: "x".repeat(10_000_000) });
    expect(await put({ ...saving(), draft })).toMatchObject({ status: 413, body: { message: expect.any(String) } });
  });

  it("takes a draft far beyond every limit, since a draft may be invalid", async () => {
    const card = { title: "x".repeat(5000), choices: Array.from({ length: 30 }, () => ({ title: "👩🏽‍🚀 مرحبا \0" })) };
    const draft = toDraft({ type: "carousel", cards: Array.from({ length: 11 }, () => card) });
    expect((await put({ ...saving(), draft })).status).toBe(200);
    expect((await stored())?.draft).toEqual(draft);
  });

  it("knows nothing of ids that do not exist", async () => {
    for (const to of [newId(), "nonsense", "\0"])
      expect(await put(saving(), { to })).toEqual({
        status: 404,
        body: { message: "This message no longer exists." },
      });
  });

  it("asks for a session, a role, and a page of our own", async () => {
    const anonymous = await put(saving(), { headers: { cookie: "" } });
    expect(anonymous).toMatchObject({ status: 401, body: { message: expect.stringContaining("signed out") } });
    const foreign = await put(saving(), { headers: { origin: "https://evil.example" } });
    expect(foreign).toMatchObject({ status: 403, body: { message: expect.stringContaining("another site") } });
    const viewer = await put(saving(), { headers: { cookie: await sessionOf("viewer", "Vera") } });
    expect(viewer).toMatchObject({ status: 403, body: { message: expect.stringContaining("Your role") } });
    expect((await stored())?.version).toBe(1);
  });

  it("says that something broke, without saying what", async () => {
    const logs = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await database().schema.alterTable("messages").renameColumn("save_id", "gone").execute();
    const answer = await put(saving());
    expect(answer).toMatchObject({ status: 500, body: { message: expect.stringMatching(/reference [0-9a-f]{8}\.$/) } });
    expect(JSON.stringify(answer)).not.toContain("save_id");
    expect(logs).toHaveBeenCalledOnce();
    logs.mockRestore();
  });

  it("tells a tab that knows an older state what the message is now, and nobody who is signed out", async () => {
    await put(saving());
    const asked = (than: string, headers: Record<string, string> = { cookie }, to = id) =>
      look(new Request(`${origin}/api/messages/x?than=${than}`, { headers }), { params: Promise.resolve({ id: to }) });
    const newer = await asked("1");
    expect(await newer.json()).toMatchObject({ version: 2, draft: { text: "Hello" }, savedBy: "Anna" });
    expect((await asked("2")).status).toBe(204);
    expect((await asked("nonsense")).status).toBe(200);
    expect((await asked("1", {})).status).toBe(401);
    expect((await asked("1", { cookie }, newId())).status).toBe(404);
  });

  it("lists the versions and gives one of them", async () => {
    await put(saving());
    const about = { id };
    const request = (query = "", headers: Record<string, string> = { cookie }) =>
      new Request(`${origin}/api/messages/x/versions${query}`, { headers });
    const list = await readVersions(request(), { params: Promise.resolve(about) });
    expect(await list.json()).toMatchObject({
      versions: [{ version: 2, savedBy: "Anna" }, { version: 1 }],
      hasMore: false,
    });
    const older = await readVersions(request("?before=2"), { params: Promise.resolve(about) });
    expect(await older.json()).toMatchObject({ versions: [{ version: 1 }] });
    const one = await readVersion(request(), { params: Promise.resolve({ id, version: "2" }) });
    expect(await one.json()).toMatchObject({ version: 2, draft: { text: "Hello" } });
    for (const version of ["9", "nonsense", "\0", "1e99"])
      expect((await readVersion(request(), { params: Promise.resolve({ id, version }) })).status).toBe(404);
    expect((await readVersions(request("", {}), { params: Promise.resolve(about) })).status).toBe(401);
    expect((await readVersion(request("", {}), { params: Promise.resolve({ id, version: "2" }) })).status).toBe(401);
  });

  it("is healthy while the database answers", async () => {
    const response = await GET();
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });
});

describe("GET /api/health", () => {
  it("is 503 while the database does not answer", async () => {
    const before = process.env.DATABASE_URL;
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
    const logs = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const response = await GET();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ message: expect.stringContaining("The database does not answer") });
    logs.mockRestore();
    await closeDatabase();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });
});
