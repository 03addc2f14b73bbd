import { beforeEach, expect, it } from "vitest";
import { actorWith } from "./actors";
import {
  createConnection,
  getConnection,
  listConnections,
  openConnection,
  removeConnection,
  settingsFields,
  updateConnection,
} from "./connections";
import { storeConnection } from "./connections/connection-store";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { newId } from "./db/id";

const admin = actorWith("admin");
const secret = "S3cr3t-token";
const sinch = {
  provider: "sinch",
  name: "Sinch Europe",
  senderName: "Tarn & Trail",
  settings: { senderId: "AbcdEFGhijKl", token: secret, fallbackSender: "", baseUrl: "" },
};

async function created(input: Parameters<typeof createConnection>[1] = sinch) {
  const result = await createConnection(admin, input);
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

const sandboxed = () =>
  storeConnection({
    provider: "sinch",
    name: "Sinch sandbox",
    senderName: "Tarn & Trail",
    senderLogo: "/media/logo.png",
    settings: { senderId: "sandbox", token: "play", fallbackSender: "", baseUrl: "https://never-stored.example" },
    sandbox: true,
  });

async function withVariable<Value>(name: string, value: string, run: () => Promise<Value>): Promise<Value> {
  const before = process.env[name];
  process.env[name] = value;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

describeOnBothEngines("connections", (open) => {
  beforeEach(async () => {
    await open();
  });

  it("open with their secrets in the clear, their defaults and their callback address", async () => {
    const id = await created();
    const opened = await openConnection(id);
    expect(opened).toMatchObject({
      id,
      provider: "sinch",
      name: "Sinch Europe",
      sandbox: false,
      settings: { ...sinch.settings, baseUrl: "https://us.rcs.api.sinch.com/rcs/v1" },
    });
    expect(opened?.callbackUrl).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:3000/api/webhooks/${id}/[A-Za-z0-9_-]{43}$`),
    );
    expect((await getConnection(admin, id))?.webhookUrl).toBe(opened?.callbackUrl);
  });

  it("show no secret, neither to the browser nor in the database", async () => {
    const id = await created();
    const shown = await getConnection(admin, id);
    expect(shown).toMatchObject({ settings: { senderId: "AbcdEFGhijKl" }, storedSecrets: ["token"] });
    expect(shown?.settings).not.toHaveProperty("token");
    const token = (await openConnection(id))?.callbackUrl.split("/").at(-1) ?? "";
    const rows = JSON.stringify(await database().selectFrom("connections").selectAll().execute());
    for (const seen of [JSON.stringify(shown), JSON.stringify(await listConnections(admin)), rows])
      expect(seen).not.toContain(secret);
    expect(rows).not.toContain(token);
    expect(JSON.stringify(await listConnections(admin))).not.toContain(token);
  });

  it("keep a secret that is left empty, and take one that is typed", async () => {
    const id = await created();
    const change = {
      id,
      name: "Sinch",
      senderName: "Tarn",
      settings: { ...sinch.settings, token: "", senderId: "Other" },
    };
    expect(await updateConnection(admin, change)).toEqual({ ok: true, value: undefined });
    expect(await openConnection(id)).toMatchObject({ name: "Sinch", settings: { senderId: "Other", token: secret } });
    await updateConnection(admin, { ...change, settings: { ...change.settings, token: "new one" } });
    expect((await openConnection(id))?.settings.token).toBe("new one");
  });

  it("forget a stored secret where they are told to", async () => {
    const settings = { email: "mira@example.com", password: secret, token: "", pricePerMessage: "" };
    const id = await created({ provider: "splashify", name: "Splashify", senderName: "Tarn", settings });
    const change = { id, name: "Splashify", senderName: "Tarn" };
    const pasted = await updateConnection(admin, {
      ...change,
      settings: { ...settings, token: "aaaa.bbbb.cccc", password: "" },
    });
    expect(pasted.ok).toBe(true);
    const forgotten = await updateConnection(admin, {
      ...change,
      settings: { ...settings, password: "" },
      forget: ["token"],
    });
    expect(forgotten.ok).toBe(true);
    expect((await openConnection(id))?.settings).toMatchObject({ password: secret });
    expect((await openConnection(id))?.settings.token).toBeFalsy();
  });

  it("forget the session of the old settings", async () => {
    const id = await created();
    await database().updateTable("connections").set({ session: "sealed", session_expires_at: 1 }).execute();
    await updateConnection(admin, { id, ...sinch });
    const row = await database().selectFrom("connections").selectAll().executeTakeFirst();
    expect(row).toMatchObject({ session: null, session_expires_at: null });
  });

  it("say at its field what the provider's settings lack", async () => {
    const refused = await createConnection(admin, {
      provider: "sinch",
      name: "",
      senderName: "a\nb",
      settings: { senderId: "with space", token: "", baseUrl: "ftp://x" },
    });
    if (refused.ok) throw new Error("was taken");
    expect(Object.fromEntries(refused.fields?.map(({ path, message }) => [path, message]) ?? [])).toEqual({
      name: "Write a name.",
      senderName: "Remove the line break or the invisible control character.",
      "settings.senderId": "Sender ID: copy it exactly, without spaces or slashes.",
      "settings.token": "API token: this is needed.",
      "settings.baseUrl": expect.stringContaining("address"),
    });
    expect(await createConnection(admin, { ...sinch, provider: "__proto__" })).toEqual({
      ok: false,
      message: "This provider is not known here.",
    });
  });

  it("are listed with real ones first, and without the sandbox when that is off", async () => {
    await sandboxed();
    await created({ ...sinch, name: "Zebra" });
    await created({ ...sinch, name: "Apple" });
    expect((await listConnections(admin)).map(({ name }) => name)).toEqual(["Apple", "Zebra", "Sinch sandbox"]);
    const names = await withVariable("SANDBOX", "off", async () =>
      (await listConnections(admin)).map(({ name }) => name),
    );
    expect(names).toEqual(["Apple", "Zebra"]);
  });

  it("of the sandbox reach this server, wherever it listens now", async () => {
    const id = await sandboxed();
    const baseUrl = async () => (await openConnection(id))?.settings.baseUrl;
    expect(await baseUrl()).toBe(`http://127.0.0.1:3000/sandbox/sinch/${id}`);
    expect(await withVariable("PORT", "4567", baseUrl)).toBe(`http://127.0.0.1:4567/sandbox/sinch/${id}`);
    expect(await withVariable("HOST", "0.0.0.0", baseUrl)).toBe(`http://127.0.0.1:3000/sandbox/sinch/${id}`);
    const { settings } = (await getConnection(admin, id)) ?? {};
    await updateConnection(admin, {
      id,
      name: "Play",
      senderName: "Tarn",
      settings: { ...settings, token: "", baseUrl: "https://elsewhere.example" },
    });
    expect(await baseUrl()).toBe(`http://127.0.0.1:3000/sandbox/sinch/${id}`);
    expect(await listConnections(admin)).toMatchObject([{ name: "Play", senderLogo: "/media/logo.png" }]);
  });

  it("leave their sends, but neither secrets nor access when they are removed", async () => {
    const id = await created();
    const before = await database().selectFrom("connections").selectAll().executeTakeFirstOrThrow();
    expect(await removeConnection(admin, { id })).toEqual({ ok: true, value: undefined });
    expect(await openConnection(id)).toBeNull();
    expect(await getConnection(admin, id)).toBeNull();
    expect(await listConnections(admin)).toEqual([]);
    const after = await database().selectFrom("connections").selectAll().executeTakeFirstOrThrow();
    expect(after.name).toBe("Sinch Europe");
    expect(after.settings).not.toBe(before.settings);
    expect(after.webhook_token_hash).not.toBe(before.webhook_token_hash);
    expect((await removeConnection(admin, { id })).ok).toBe(false);
    expect((await updateConnection(admin, { id, ...sinch })).ok).toBe(false);
  });

  it("can be filled in anew when the secret that sealed them is lost", async () => {
    const id = await created();
    await withVariable("SECRET", "another-secret-of-at-least-32-characters", async () => {
      await expect(openConnection(id)).rejects.toThrow("SECRET");
      expect(await getConnection(admin, id)).toMatchObject({
        secretLost: true,
        storedSecrets: [],
        webhookUrl: "",
      });
      expect(await updateConnection(admin, { id, ...sinch, settings: { ...sinch.settings, token: "" } })).toMatchObject(
        {
          ok: false,
          fields: [{ path: "settings.token", message: "API token: this is needed." }],
        },
      );
      expect((await updateConnection(admin, { id, ...sinch })).ok).toBe(true);
      expect((await openConnection(id))?.settings.token).toBe(secret);
      expect((await getConnection(admin, id))?.secretLost).toBe(false);
    });
  });

  it("that nobody knows are no surprise", async () => {
    for (const id of ["", "\0", "nonsense", newId()]) {
      expect(await openConnection(id)).toBeNull();
      expect(await getConnection(admin, id)).toBeNull();
      expect((await updateConnection(admin, { id, ...sinch })).ok).toBe(false);
      expect((await removeConnection(admin, { id })).ok).toBe(false);
    }
  });
});

it("settingsFields makes a form of the provider's settings", () => {
  expect(settingsFields("sinch")).toMatchObject([
    { name: "senderId", label: "Sender ID", secret: false, required: true },
    { name: "token", label: "API token", secret: true, required: true },
    { name: "fallbackSender", required: false },
    { name: "baseUrl", required: false, defaultValue: "https://us.rcs.api.sinch.com/rcs/v1" },
  ]);
});
