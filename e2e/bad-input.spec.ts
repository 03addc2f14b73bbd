import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, signedOut, test } from "./fixtures";
import { startServer } from "./server";

const unknown = "00000000-0000-7000-8000-000000000000";
const large = "x".repeat(10 * 1024 * 1024);
const json = { "content-type": "application/json" };

/** Whatever is posted there: the body's form, size and the id are wrong in every way. */
const bodies = [
  { name: "no body", data: "" },
  { name: "malformed JSON", data: '{"draft":' },
  { name: "another type", data: "[1,2,3]" },
  { name: "null", data: "null" },
  { name: "a null byte", data: '{"draft":"\\u0000"}' },
  { name: "10 MB", data: large },
];

const writable = [
  { method: "PUT", path: `/api/messages/${unknown}` },
  { method: "PUT", path: "/api/messages/not%00an-id" },
  { method: "POST", path: "/api/media/probe" },
  { method: "POST", path: `/api/webhooks/${unknown}/wrong-token` },
  { method: "POST", path: `/sandbox/sinch/${unknown}/projects/x/messages:send` },
  { method: "POST", path: `/sandbox/aerialink/${unknown}/messages` },
  { method: "POST", path: "/sandbox/no-such-provider/x/y" },
  { method: "POST", path: "/api/auth/sign-in/email" },
];

for (const { method, path } of writable)
  test(`${method} ${path} refuses every wrong body`, async ({ request }) => {
    for (const { name, data } of bodies) {
      const response = await request.fetch(path, { method, data, headers: json });
      expectRefusal(response, `${name}: ${await response.text()}`);
    }
  });

for (const path of [
  "/api/sends/not-an-id",
  `/api/sends/${unknown}`,
  "/media/nothing.png",
  "/media/..%2f..%2fcardwright.db",
  "/api/nothing",
  `/messages/${unknown}`,
  `/sends/${unknown}`,
  `/campaigns/${unknown}`,
  `/connections/${unknown}`,
])
  test(`GET ${path} says that there is nothing`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
  });

test("the list of sends leaves out what it does not know", async ({ request }) => {
  const response = await request.get(`/api/sends?ids=${unknown},,%00,${"a".repeat(5000)}`);
  expect(await response.json()).toEqual({ sends: [] });
});

test("the library opens whatever it is asked for", async ({ request }) => {
  for (const path of [
    `/campaigns?q=${"%25_%00%5C'".repeat(60)}&q=again`,
    "/campaigns/archive?q=%ED%A0%80%00",
    "/api/templates?utcOffset=1e99",
  ])
    expect((await request.get(path)).status(), path).toBe(200);
});

test("an upload that is no picture is refused", async ({ request }) => {
  for (const data of ["", "not a picture", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"]) {
    const response = await request.post("/api/media?filename=%00..%2f.png", { data });
    expectRefusal(response, await response.text());
  }
});

test("a draft that cannot be sent is kept exactly, and a wrong one is not", async ({ request, page }) => {
  const { id, draft, version: first } = await sampleMessage(page);
  const [card, ...rest] = draft.cards;
  const choices = () => card.choices.map((choice: object) => ({ ...choice, key: randomUUID() }));
  const longCard = () => ({ ...card, key: randomUUID(), title: "👩🏽‍🚀 مرحبا\u0000".repeat(400), choices: choices() });
  const wild = { ...draft, cards: [...Array.from({ length: 11 }, longCard), ...rest] };
  const save = (body: unknown) => request.put(`/api/messages/${id}`, { data: body as object });
  const saved = await save({ draft: wild, baseVersion: first, saveId: randomUUID() });
  expect(saved.status()).toBe(200);
  const { version } = await saved.json();

  const stale = await save({ draft, baseVersion: first, saveId: randomUUID() });
  expect(stale.status()).toBe(409);
  expect((await stale.json()).draft).toEqual(wild);

  for (const wrong of [
    { draft: { ...draft, cards: "many" }, baseVersion: version, saveId: randomUUID() },
    { draft, baseVersion: "1", saveId: randomUUID() },
    { draft, baseVersion: version, saveId: "again" },
  ])
    expect((await save(wrong)).status()).toBe(400);
  // Other stories open on this sample too.
  expect((await save({ draft, baseVersion: version, saveId: randomUUID() })).status()).toBe(200);
});

test.describe("signed out", () => {
  test.use({ storageState: signedOut });

  test("nothing but the open paths answers", async ({ request }) => {
    expect((await request.put(`/api/messages/${unknown}`, { data: {} })).status()).toBe(401);
    expect((await request.get(`/api/sends/${unknown}`)).status()).toBe(401);
    expect((await request.get("/api/sends?ids=")).status()).toBe(401);
    expect((await request.get("/api/templates")).status()).toBe(401);
    expect((await request.post("/api/media", { data: "x" })).status()).toBe(401);
    expect((await request.post("/api/media/probe", { data: {} })).status()).toBe(401);
    expect((await request.get("/api/health")).status()).toBe(200);
    for (const path of [
      "/campaigns",
      "/campaigns/templates",
      "/campaigns/archive",
      "/sends",
      "/connections",
      "/testers",
      "/people",
      "/phone",
    ]) {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status(), path).toBe(303);
      expect(response.headers().location, path).toContain("/sign-in");
    }
  });

  test("nobody signs up or takes a role from outside", async ({ request, server }) => {
    const account = { name: "Eve", email: "eve@example.com", password: "correct horse battery", role: "admin" };
    for (const path of [
      "sign-up/email",
      "admin/create-user",
      "admin/set-role",
      "update-user",
      "change-email",
      "reset-password",
      "sign-in/anonymous",
    ]) {
      const response = await request.post(`/api/auth/${path}`, { data: account, headers: { origin: server.url } });
      expect(response.status(), path).toBe(404);
    }
    const signIn = await request.post("/api/auth/sign-in/email", {
      data: { email: account.email, password: account.password },
      headers: { origin: server.url },
    });
    expect(signIn.status()).toBe(401);
  });

  test("another site cannot use a visitor's browser to sign in", async ({ request, administrator }) => {
    const response = await request.post("/api/auth/sign-in/email", {
      data: { email: administrator.email, password: "correct horse battery" },
      headers: { origin: "https://evil.example" },
    });
    expect(response.status()).toBe(403);
  });

  test("trying passwords is slowed down, whatever address the browser claims", async ({ request }) => {
    const server = await startServer();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 14; attempt++) {
      const response = await request.post(`${server.url}/api/auth/sign-in/email`, {
        data: { email: "ada@example.com", password: `guess number ${attempt}` },
        headers: { origin: server.url, "x-forwarded-for": `192.0.2.${attempt}` },
      });
      statuses.push(response.status());
    }
    await server.stop();
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
  });
});

function expectRefusal(response: APIResponse, details: string) {
  expect(response.status(), details).toBeGreaterThanOrEqual(400);
  expect(response.status(), details).toBeLessThan(500);
}

/** The sample that a new workspace opens on, as the composer received it. */
async function sampleMessage(page: import("@playwright/test").Page) {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  const link = page.getByRole("link", { name: "Four picks, 25% off" });
  const id = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  return { id, ...(await stored(page.request, id)) };
}

/** A save from an older version changes nothing and answers with what is stored. */
async function stored(request: APIRequestContext, id: string) {
  const { toDraft } = await import("../lib/message/defaults");
  const answer = await request.put(`/api/messages/${id}`, {
    data: { draft: toDraft({ type: "text" }), baseVersion: 2_000_000_000, saveId: randomUUID() },
  });
  return answer.json();
}
