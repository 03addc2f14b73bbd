import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test as base, expect, type Page } from "@playwright/test";
import { chooseConnections, newMessage, openSendDialog } from "./composer-page";
import { createAccount, setupLink } from "./fixtures";
import { type Server, startServer } from "./server";

type Answer = (response: ServerResponse, body: Record<string, unknown>) => void;

/** A provider in a process of its own: this one, while the app runs in another that is killed. */
async function playProvider() {
  const played = { received: [] as Record<string, unknown>[], answer: (() => undefined) as Answer, address: "" };
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || "{}") as Record<string, unknown>;
    played.received.push(body);
    played.answer(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  played.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(played, {
    stop() {
      server.closeAllConnections();
      server.close();
    },
  });
}

const test = base.extend<{ app: Server; provider: Awaited<ReturnType<typeof playProvider>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  app: async ({}, use) => {
    const server = await startServer({ SANDBOX: "off" });
    await use(server);
    await server.stop();
  },
  baseURL: ({ app }, use) => use(app.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  provider: async ({}, use) => {
    const provider = await playProvider();
    await use(provider);
    provider.stop();
  },
});

const settings = {
  Sinch: { "Sender ID": "AbcdEFGhijKlmnoP", "API token": "a-token" },
  Aerialink: { Username: "tarn", Password: "a-password", "RCS sender": "TARN" },
};

async function addConnection(page: Page, provider: keyof typeof settings, address: string) {
  await page.goto("/connections/new");
  await page.getByLabel("Provider").selectOption({ label: provider });
  await page.getByLabel(/Sender.s name/).fill("Tarn & Trail");
  for (const [label, value] of Object.entries(settings[provider]))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel("API address").fill(address);
  await page.getByRole("button", { name: "Add connection" }).click();
  await page.waitForURL(/\/connections/);
}

/** Sends through a provider that holds its answer back, and cuts the power while the app waits for it. */
async function killWhileSending(
  page: Page,
  app: Server,
  provider: Awaited<ReturnType<typeof playProvider>>,
  name: string,
) {
  await newMessage(page, "Cut off");
  await page.getByRole("radio", { name: "Text" }).check();
  await page.getByLabel("Text", { exact: true }).last().fill("Hello");
  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, name);
  await dialog.getByRole("textbox", { name: "Phone number" }).fill("+44 7700 900 123");
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => provider.received.length).toBe(1);
  await app.kill();
  await page.goto("about:blank");
  // A minute passes: until then another process might still be waiting for the answer.
  const database = new DatabaseSync(join(app.dataDirectory, "cardwright.db"));
  database.exec("update sends set created_at = created_at - 61000");
  database.close();
}

async function openSend(page: Page) {
  await page.goto("/sends");
  await page.getByRole("link", { name: /Cut off/ }).click();
}

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

test("a send that was cut off is unknown, and is not repeated where that could make a second message", async ({
  page,
  app,
  provider,
}) => {
  await page.goto(setupLink(app));
  await createAccount(page, { name: "Ada Admin", email: "ada@example.com" });
  await addConnection(page, "Aerialink", provider.address);
  await killWhileSending(page, app, provider, "Aerialink");
  await app.start();
  await openSend(page);
  await expect(page.getByText(/Cardwright was stopped while it waited for Aerialink/).first()).toBeVisible();
  await expect(page.getByText(/may or may not have gone out/).first()).toBeVisible();
  expect(provider.received).toHaveLength(1);
});

test("a send that was cut off is repeated under the same id where the provider makes that safe", async ({
  page,
  app,
  provider,
}) => {
  await page.goto(setupLink(app));
  await createAccount(page, { name: "Ada Admin", email: "ada@example.com" });
  await addConnection(page, "Sinch", provider.address);
  await killWhileSending(page, app, provider, "Sinch");
  // The first request had arrived: the repeat is told so.
  provider.answer = (response) =>
    response
      .writeHead(409, { "content-type": "application/json" })
      .end(JSON.stringify({ ref_id: "1", error: "Duplicate message_id" }));
  await app.start();
  await openSend(page);
  await expect(page.getByText("Accepted by Sinch").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText(
    "An earlier attempt had already been accepted",
  );
  expect(provider.received).toHaveLength(2);
  expect(provider.received[1]?.message_id).toBe(provider.received[0]?.message_id);
});
