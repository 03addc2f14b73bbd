import {
  createAccount,
  expect,
  expectAccessible,
  invite,
  password,
  setupLink,
  signedOut,
  signIn,
  test,
} from "./fixtures";
import { startServer } from "./server";

test.describe("the first start", () => {
  test.use({ storageState: signedOut });

  test("its link makes the first administrator, once", async ({ browser }) => {
    const server = await startServer();
    const context = await browser.newContext({ baseURL: server.url });
    try {
      const page = await context.newPage();
      const link = setupLink(server);
      await page.goto(`${link.slice(0, -4)}xxxx`);
      await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
      await page.goto(link);
      await expectAccessible(page);
      await createAccount(page, { name: "Ada Admin", email: "ada@example.com" });
      await expect(page.getByRole("link", { name: "People" })).toBeVisible();

      const stranger = await browser.newContext({ baseURL: server.url });
      const strangersPage = await stranger.newPage();
      await strangersPage.goto(link);
      await expect(strangersPage.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
      await stranger.close();
    } finally {
      await context.close();
      await server.stop();
    }
  });
});

test.describe("signed out", () => {
  test.use({ storageState: signedOut, expectedConsole: [/status of 401/] });

  test("leads to the page that was asked for once signed in", async ({ page, administrator }) => {
    await page.goto("/testers");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Ftesters/);
    await expectAccessible(page);
    await page.getByLabel("E-mail address").fill(administrator.email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/testers$/);
  });

  test("a wrong password is refused and says nothing about the account", async ({ page, administrator }) => {
    await signIn(page, administrator.email, "not the password");
    const refusal = page.getByText("The e-mail address or the password is wrong.");
    await expect(refusal).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(administrator.email);
    await signIn(page, "nobody@example.com", "not the password");
    await expect(refusal).toBeVisible();
  });

  test("a link to another site is not followed after signing in", async ({ page, administrator }) => {
    await page.goto("/sign-in?next=https://evil.example/");
    await page.getByLabel("E-mail address").fill(administrator.email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/(campaigns|messages)/);
  });

  test("signs in and out from the keyboard alone", async ({ page, administrator }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").focus();
    await page.keyboard.type(administrator.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(campaigns|messages)/);
    await page.getByRole("button", { name: "Ada Admin, your account" }).first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu").locator(":focus")).toBeVisible();
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto("/campaigns");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test("a session survives a restart of the server", async ({ page, server }) => {
  await page.goto("/testers");
  await page.goto("about:blank");
  await server.restart();
  await page.goto("/testers");
  await expect(page.getByRole("heading", { name: "Testers", level: 1 })).toBeVisible();
  expect(server.output()).not.toContain("/setup/");
});

test("an invitation makes one account with the role it names", async ({ page, browser, server }) => {
  const link = await invite(page, "Viewer");
  const context = await browser.newContext({ baseURL: server.url });
  const guest = await context.newPage();
  await guest.goto(link);
  await createAccount(guest, { name: "Vera Viewer", email: "vera@example.com" });
  await expect(guest.getByRole("link", { name: "Campaigns" }).first()).toBeVisible();
  await expect(guest.getByRole("link", { name: "People" })).toHaveCount(0);
  await context.clearCookies();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await context.close();
  await page.goto("/people");
  await expect(page.getByText("vera@example.com")).toBeVisible();
});
