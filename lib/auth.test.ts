import { beforeEach, expect, it } from "vitest";
import { password, signedUp } from "./actors";
import { actorOf, handleAuth } from "./auth";
import { closeDatabase, database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import type { Actor } from "./roles";

const origin = "http://127.0.0.1:3000";

interface Sent {
  body?: unknown;
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

function post(path: string, { body, method = "POST", cookie, headers }: Sent = {}) {
  return handleAuth(
    new Request(`${origin}/api/auth/${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        host: "127.0.0.1:3000",
        origin,
        "x-forwarded-for": "127.0.0.1",
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(method !== "GET" && { body: JSON.stringify(body ?? {}) }),
    }),
  );
}

async function signIn(email: string, sent: Sent = {}) {
  const response = await post("sign-in/email", { body: { email, password }, ...sent });
  const [cookie] = response.headers.getSetCookie();
  return { response, cookie: cookie?.split(";")[0] ?? "", attributes: cookie?.split("; ").slice(1) ?? [] };
}

const whoIs = (cookie: string) => actorOf(new Headers({ cookie }));

const closedPaths = [
  "sign-up/email",
  "update-user",
  "change-password",
  "change-email",
  "delete-user",
  "set-password",
  "reset-password",
  "request-password-reset",
  "sign-in/social",
  "link-social",
  "get-session",
  "list-sessions",
  "update-session",
  "admin/create-user",
  "sign-in/email/",
  "../auth/sign-up/email",
  "sign-in/../sign-up/email",
];

describeOnBothEngines("sign-in", (open) => {
  let anna: Actor;

  beforeEach(async () => {
    await open();
    anna = await signedUp("editor", "Anna");
  });

  it("opens a session in a cookie that no script can read", async () => {
    const { response, cookie, attributes } = await signIn(anna.email);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
    expect(attributes).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/"]));
    expect(attributes).not.toContain("Secure");
    expect(await whoIs(cookie)).toEqual(anna);
  });

  it("takes the e-mail address in any case", async () => {
    expect((await signIn("ANNA@Example.com")).response.status).toBe(200);
  });

  it("refuses a wrong password and an unknown address alike", async () => {
    const wrong = await post("sign-in/email", { body: { email: anna.email, password: "something else" } });
    const unknown = await post("sign-in/email", { body: { email: "nobody@example.com", password } });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
    expect([...wrong.headers.getSetCookie(), ...unknown.headers.getSetCookie()]).toEqual([]);
  });

  it("limits the tries of one address, and says how long to wait", async () => {
    const tries = [];
    for (let round = 0; round < 11; round += 1)
      tries.push(await post("sign-in/email", { body: { email: anna.email, password: `wrong-${round}-password` } }));
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
    expect(Number(tries.at(-1)?.headers.get("x-retry-after"))).toBeGreaterThan(0);
    const elsewhere = await signIn(anna.email, { headers: { "x-forwarded-for": "10.0.0.9" } });
    expect(elsewhere.response.status).toBe(200);
  });

  it("ends with sign-out", async () => {
    const { cookie } = await signIn(anna.email);
    expect((await post("sign-out", { cookie })).status).toBe(200);
    expect(await whoIs(cookie)).toBeNull();
  });

  it("keeps its sessions through a restart", async () => {
    const { cookie } = await signIn(anna.email);
    await closeDatabase();
    expect(await whoIs(cookie)).toEqual(anna);
  });

  it("knows a changed role, and a removed person, at once", async () => {
    const { cookie } = await signIn(anna.email);
    await database().updateTable("user").set({ role: "viewer" }).where("id", "=", anna.id).execute();
    expect(await whoIs(cookie)).toMatchObject({ role: "viewer" });
    await database().updateTable("user").set({ role: "superuser" }).where("id", "=", anna.id).execute();
    expect(await whoIs(cookie)).toBeNull();
    await database().deleteFrom("user").where("id", "=", anna.id).execute();
    expect(await whoIs(cookie)).toBeNull();
  });

  it("believes no cookie that it did not sign", async () => {
    const { cookie } = await signIn(anna.email);
    const [name, value = ""] = cookie.split("=");
    const forged = `${decodeURIComponent(value).split(".")[0]}.${"A".repeat(43)}=`;
    expect(await whoIs(`${name}=${encodeURIComponent(forged)}`)).toBeNull();
    expect(await whoIs(`${name}=nonsense`)).toBeNull();
    expect(await whoIs("")).toBeNull();
  });

  it("takes nothing from the page of another site", async () => {
    const { cookie } = await signIn(anna.email);
    const response = await post("sign-out", { cookie, headers: { origin: "https://evil.example" } });
    expect(response.status).toBe(403);
    expect(await whoIs(cookie)).toEqual(anna);
  });

  it("works under the address that the browser used", async () => {
    const { cookie } = await signIn(anna.email, {
      headers: { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" },
    });
    const response = await post("sign-out", {
      cookie,
      headers: { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" },
    });
    expect(response.status).toBe(200);
  });

  it("sends cookies over https only, where that is the public address", async () => {
    const before = process.env.PUBLIC_URL;
    process.env.PUBLIC_URL = "https://cards.example.com";
    await closeDatabase();
    const { attributes, cookie } = await signIn(anna.email, { headers: { origin: "https://cards.example.com" } });
    if (before === undefined) delete process.env.PUBLIC_URL;
    else process.env.PUBLIC_URL = before;
    await closeDatabase();
    expect(attributes).toContain("Secure");
    expect(cookie).toMatch(/^__Secure-/);
  });

  it("serves nothing else, so nobody gets an account or a role from outside", async () => {
    const { cookie } = await signIn(anna.email);
    const before = await database().selectFrom("user").selectAll().execute();
    const body = { email: "eve@example.com", name: "Eve", password, role: "admin", newPassword: password };
    for (const path of closedPaths)
      for (const sent of [{ body }, { body, cookie }, { method: "GET", cookie }]) {
        const response = await post(path, sent);
        expect([path, response.status]).toEqual([path, 404]);
        expect(await response.json()).toEqual({ message: "There is nothing here." });
      }
    expect(await database().selectFrom("user").selectAll().execute()).toEqual(before);
  });

  it("does not set a role while signing in", async () => {
    const { cookie } = await signIn(anna.email, { body: { email: anna.email, password, role: "admin" } });
    expect(await whoIs(cookie)).toMatchObject({ role: "editor" });
  });

  it.each([
    ["no JSON", 400, "{"],
    ["a list", 400, "[]"],
    ["a number for a password", 400, JSON.stringify({ email: "anna@example.com", password: 7 })],
    ["null bytes", 400, JSON.stringify({ email: "anna\0@example.com", password: "\0" })],
    ["10 MB", 413, JSON.stringify({ email: "x".repeat(10_000_000) })],
  ])("answers %s with %i", async (_what, status, text) => {
    const response = await handleAuth(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin, "x-forwarded-for": "127.0.0.1" },
        body: text,
      }),
    );
    expect(response.status).toBe(status);
  });
});
