import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server";

export { expect };

export type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
export type Role = "Viewer" | "Editor" | "Sender" | "Administrator";
export const signedOut: StorageState = { cookies: [], origins: [] };
export const password = "correct horse battery";

interface TestFixtures {
  /** Console messages that a test provokes on purpose. Any other error or warning fails it. */
  expectedConsole: RegExp[];
  quietConsole: undefined;
  /** A page of its own for somebody with this role, who joined by an invitation. */
  openAs(role: Role): Promise<Page>;
}

interface WorkerFixtures {
  server: Server;
  administrator: { email: string; storageState: StorageState };
  people: Map<Role, StorageState>;
}

/** Every worker has a server of its own with an administrator; a test starts signed in as that administrator. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  administrator: [
    async ({ browser, server }, use) => {
      const email = "ada@example.com";
      const context = await browser.newContext({ baseURL: server.url });
      const page = await context.newPage();
      await page.goto(setupLink(server));
      await createAccount(page, { name: "Ada Admin", email });
      const storageState = await context.storageState();
      await context.close();
      await use({ email, storageState });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  people: [
    ({ administrator }, use) => use(new Map([["Administrator", administrator.storageState]])),
    { scope: "worker" },
  ],
  baseURL: ({ server }, use) => use(server.url),
  storageState: ({ administrator }, use) => use(administrator.storageState),
  expectedConsole: [[], { option: true }],
  quietConsole: [
    async ({ context, expectedConsole }, use) => {
      const complaints = listenTo(context);
      await use(undefined);
      expect(complaints().filter((text) => !expectedConsole.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
  openAs: async ({ browser, server, administrator, people, expectedConsole }, use) => {
    const opened: { context: BrowserContext; complaints(): string[] }[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ baseURL: server.url, storageState: people.get(role) ?? signedOut });
      opened.push({ context, complaints: listenTo(context) });
      const page = await context.newPage();
      if (people.has(role)) {
        await page.goto("/");
        return page;
      }
      await page.goto(await inviteLink(browser, server, administrator.storageState, role));
      await createAccount(page, { name: `${role} Person`, email: `${role.toLowerCase()}@example.com` });
      people.set(role, await context.storageState());
      return page;
    });
    for (const { context, complaints } of opened) {
      expect(complaints().filter((text) => !expectedConsole.some((pattern) => pattern.test(text)))).toEqual([]);
      await context.close();
    }
  },
});

/** The one-time link that a server prints while nobody has an account. */
export function setupLink(server: Server): string {
  const link = /https?:\S+\/setup\/\S+/.exec(server.output())?.[0];
  if (!link) throw new Error(`The server printed no set-up link:\n${server.output()}`);
  return link;
}

/** Fills the form that a one-time link opens, and waits until the app is open. */
export async function createAccount(page: Page, account: { name: string; email: string }): Promise<void> {
  await page.getByLabel("Your name").fill(account.name);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/(campaigns|messages)/);
}

export async function signIn(page: Page, email: string, typedPassword = password): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(typedPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Makes an invitation as the administrator would, on the page “People”. */
async function inviteLink(
  browser: import("@playwright/test").Browser,
  server: Server,
  storageState: StorageState,
  role: Role,
): Promise<string> {
  const context = await browser.newContext({ baseURL: server.url, storageState });
  const page = await context.newPage();
  const link = await invite(page, role);
  await context.close();
  return link;
}

export async function invite(page: Page, role: Role): Promise<string> {
  await page.goto("/people");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a person" });
  await dialog.getByRole("radio", { name: role }).check();
  await dialog.getByRole("button", { name: "Make a link" }).click();
  return (await dialog.getByText(/\/invite\//).textContent()) ?? "";
}

/** Resolves when nothing glides or fades any more: half-way, colours and places are nobody's. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator("[data-entering]")).toHaveCount(0);
  await page.evaluate(() => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    return Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

/** No violation of WCAG 2.2 AA; inside a drawn phone colours and target sizes are the phone's own. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const phonesOwn = ["color-contrast", "target-size"];
  await atRest(page);
  const rest = await new AxeBuilder({ page }).withTags(tags).exclude(".android-phone").exclude(".ios-phone").analyze();
  const all = await new AxeBuilder({ page }).withTags(tags).disableRules(phonesOwn).analyze();
  const found = [...rest.violations, ...all.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
  expect([...new Set(found)]).toEqual([]);
}

/** Tells how quick the machine is, not what the page does: a style sheet came before it was needed. */
const cameEarly = /was preloaded using link preload but not used within a few seconds/;

function listenTo(context: BrowserContext) {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (!["error", "warning"].includes(message.type()) || cameEarly.test(message.text())) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error().stack ?? error.error())));
  return () => complaints;
}
