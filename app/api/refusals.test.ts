import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { actorWith } from "@/lib/actors";
import { actorOf, handleAuth } from "@/lib/auth";
import { storeConnection } from "@/lib/connections/connection-store";
import { database } from "@/lib/db/client";
import { describeOnBothEngines } from "@/lib/db/engines";
import { newId } from "@/lib/db/id";
import { webhookToken } from "@/lib/sends/sending.fixture";
import { POST as gateway } from "../sandbox/[provider]/[connection]/[...path]/route";
import { POST as probe } from "./media/probe/route";
import { POST as upload } from "./media/route";
import { GET as readSend } from "./sends/[id]/route";
import { GET as watchSends } from "./sends/route";
import { POST as webhook } from "./webhooks/[connection]/[token]/route";

// The session comes from a cookie that better-auth signs; the routes are what is tested here.
vi.mock("@/lib/auth", async (original) => ({ ...(await original<object>()), actorOf: vi.fn() }));

const origin = "http://127.0.0.1:3000";
const tenMegabytes = "x".repeat(10_000_000);

function asked(path: string, body?: string, headers: Record<string, string> = {}) {
  const method = body === undefined ? "GET" : "POST";
  return new Request(`${origin}${path}`, { method, ...(body !== undefined && { body }), headers });
}

/** A body that does not say how large it is. */
function streamed(path: string, text: string) {
  const body = new Blob([text]).stream();
  return new Request(`${origin}${path}`, { method: "POST", body, duplex: "half" } as RequestInit);
}

const withParams = <Params>(params: Params) => ({ params: Promise.resolve(params) });

describeOnBothEngines("routes", (open) => {
  beforeAll(async () => {
    await open();
  });
  beforeEach(() => {
    vi.mocked(actorOf).mockResolvedValue(actorWith("editor"));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ["malformed JSON", '{"url":', 400],
    ["nothing", "", 400],
    ["another type", '{"url":{"href":"https://example.com/"}}', 400],
    ["null", "null", 400],
    ["a null byte in an address", JSON.stringify({ url: "https://example.com/\0.png" }), 422],
    ["10 MB", tenMegabytes, 413],
  ])("looks at no linked file for %s", async (_name, body, status) => {
    for (const request of [asked("/api/media/probe", body), streamed("/api/media/probe", body)]) {
      const response = await probe(request);
      expect(response.status).toBe(status);
      expect((await response.json()).message).toMatch(/\w/);
    }
    expect(await database().selectFrom("media").selectAll().execute()).toEqual([]);
  });

  it("stores no upload that is empty, no picture, said to be too large, or from another site", async () => {
    const refused = async (request: Request) => (await upload(request)).status;
    expect(await refused(asked("/api/media?filename=x.png", ""))).toBe(422);
    expect(await refused(asked("/api/media?filename=x.png", tenMegabytes))).toBe(422);
    expect(await refused(asked("/api/media", "x", { "content-length": String(10 ** 9) }))).toBe(413);
    expect(await refused(asked("/api/media", "x", { origin: "https://evil.example" }))).toBe(403);
    expect(await database().selectFrom("media").selectAll().execute()).toEqual([]);
  });

  it("takes nothing from whoever only reads, or is signed out", async () => {
    const statuses = async () =>
      Promise.all([upload(asked("/api/media", "x")), probe(asked("/api/media/probe", '{"url":"x"}'))]).then((answers) =>
        answers.map(({ status }) => status),
      );
    vi.mocked(actorOf).mockResolvedValue(actorWith("viewer"));
    expect(await statuses()).toEqual([403, 403]);
    vi.mocked(actorOf).mockResolvedValue(null);
    expect(await statuses()).toEqual([401, 401]);
    expect((await watchSends(asked("/api/sends?ids="))).status).toBe(401);
    expect((await readSend(asked("/api/sends/x"), withParams({ id: newId() }))).status).toBe(401);
  });

  it("knows of no send by an unknown id", async () => {
    for (const id of [newId(), "nonsense", "\0", "x".repeat(10_000)]) {
      expect((await readSend(asked("/api/sends/x"), withParams({ id }))).status).toBe(404);
      const response = await watchSends(asked(`/api/sends?ids=${encodeURIComponent(id)}`));
      expect(await response.json()).toEqual({ sends: [] });
    }
  });

  it("says that something broke, without saying what", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.mocked(actorOf).mockRejectedValue(new Error("password=hunter2"));
    for (const response of [
      await upload(asked("/api/media", "x")),
      await probe(asked("/api/media/probe", "{}")),
      await watchSends(asked("/api/sends?ids=")),
      await readSend(asked("/api/sends/x"), withParams({ id: newId() })),
    ]) {
      expect(response.status).toBe(500);
      const { message } = await response.json();
      expect(message).toMatch(/reference [0-9a-f]{8}/);
      expect(message).not.toContain("hunter2");
    }
    expect(log).toHaveBeenCalledTimes(4);
  });

  it("takes no webhook of 10 MB, none at an unknown address, and keeps one that is no JSON", async () => {
    const settings = { senderId: "TarnAndTrail", token: "play" };
    const names = { name: "Sinch", senderName: "Tarn & Trail", provider: "sinch", sandbox: false } as const;
    const connection = await storeConnection({ ...names, settings });
    const token = await webhookToken(connection);
    const post = async (request: Request, params = { connection, token }) =>
      (await webhook(request, withParams(params))).status;
    const events = () => database().selectFrom("send_events").selectAll().execute();
    expect(await post(asked("/", tenMegabytes))).toBe(413);
    expect(await post(streamed("/", tenMegabytes))).toBe(413);
    expect(await post(asked("/", "{}"), { connection, token: "wrong" })).toBe(404);
    expect(await post(asked("/", "{}"), { connection: newId(), token })).toBe(404);
    expect(await events()).toEqual([]);
    expect(await post(asked("/", '{"type":'))).toBe(200);
    expect(await events()).toHaveLength(1);
  });

  it("plays no provider for 10 MB, an unknown connection, or one that is real", async () => {
    const settings = { senderId: "TarnAndTrail", token: "play" };
    const names = { name: "Sinch", senderName: "Tarn & Trail", provider: "sinch", sandbox: false } as const;
    const real = await storeConnection({ ...names, settings });
    const post = async (body: string, connection: string) =>
      (await gateway(asked("/sandbox/sinch/x/y", body), withParams({ provider: "sinch", connection }))).status;
    expect(await post(tenMegabytes, real)).toBe(413);
    for (const connection of [real, newId(), "\0"]) expect(await post("{}", connection)).toBe(404);
  });

  it("serves sign-in and sign-out, and no other path of the library behind them", async () => {
    const post = async (path: string, body: string) => (await handleAuth(asked(`/api/auth/${path}`, body))).status;
    for (const path of ["sign-up/email", "update-user", "admin/set-role", "sign-in/email/../../sign-up/email"])
      expect(await post(path, "{}")).toBe(404);
    expect(await post("sign-in/email", tenMegabytes)).toBe(413);
  });
});
