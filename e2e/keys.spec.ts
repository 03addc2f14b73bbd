import type { Page } from "@playwright/test";
import {
  addChoice,
  chooseConnections,
  newMessage,
  newText,
  openSampleUnsaved,
  openSendDialog,
  toFix,
} from "./composer-page";
import { expect, test } from "./fixtures";

/** Code that the page asks for from now on comes once this is called. */
async function holdCode(page: Page): Promise<() => void> {
  const { promise: mayCome, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await mayCome;
    await route.continue();
  });
  return resolve;
}

test("a menu that is still being loaded opens for nobody who has gone on", async ({ page }) => {
  await page.goto("/campaigns");
  const more = page.getByRole("button", { name: "More for Autumn clear-out" });
  const arrived = page.waitForResponse(/_next\/static\/.*\.js/);
  const come = await holdCode(page);
  await more.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  come();
  await (await arrived).finished();
  await more.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
});

test("a dialog that is still being loaded leaves the page and the focus where they are", async ({ page }) => {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  const begin = page.getByRole("button", { name: "New message" }).first();
  await expect(begin).toBeVisible();
  await page.waitForLoadState("networkidle");
  const come = await holdCode(page);
  await begin.press("Enter");
  await expect(page.getByRole("heading", { name: "Autumn clear-out" })).toBeVisible();
  await expect(begin).toBeFocused();
  come();
  await expect(page.getByRole("dialog", { name: "New message" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(begin).toBeFocused();
});

test("whoever closes the dialog while a test goes out is told what came of it", async ({ page }) => {
  await newText(page, "Closed early", "Still here?");
  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByRole("checkbox", { name: /Delivered, never read/ }).check();
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  await page.route("**/messages/*", async (route) => {
    if (route.request().method() === "POST") await mayAnswer;
    await route.continue();
  });
  await dialog.getByRole("button", { name: "Send", exact: true }).press("Enter");
  await expect(dialog.getByRole("button", { name: "Sending" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Still sending. What comes of it is told here")).toBeVisible();
  answer();
  await expect(page.getByText(/^1 message: 1 /)).toBeVisible();
  await page.getByRole("button", { name: "Look under Sends" }).press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Closed early" })).toHaveCount(1);
});

test("a shortcut works on a button that opens a menu, and the list of problems begins at its first line", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSampleUnsaved(page);
  const add = page.getByRole("button", { name: "Add chip" });
  await addChoice(page, "chip");
  await page.keyboard.press("Alt+F8");
  await expect(toFix(page).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /error/ }).and(page.locator("[data-opens-problems]"))).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Z");
  await add.press("ControlOrMeta+Enter");
  await expect(page.getByRole("dialog", { name: "Send test" }).or(page.getByText(/^Nothing was sent\./))).toBeVisible();
  await expect(page.getByRole("menu")).toHaveCount(0);
});

test("what takes its own button away gives the focus to what comes in its place", async ({ page }) => {
  await newMessage(page, "Where the focus goes");
  await page.getByRole("radio", { name: "Card", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  const upload = page.getByRole("button", { name: "Upload a picture" });
  await upload.press("Enter");
  await (await chooser).setFiles({ name: "dot.png", mimeType: "image/png", buffer: Buffer.from(dot, "base64") });
  const replace = page.getByRole("button", { name: "Replace or remove picture" });
  await expect(replace).toBeFocused();
  await replace.press("Enter");
  await page.getByRole("menuitem", { name: "Remove the picture" }).press("Enter");
  await expect(upload).toBeFocused();

  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  const more = page.getByRole("button", { name: "More for Where the focus goes" });
  await more.press("Enter");
  await page.getByRole("menuitem", { name: "Archive" }).press("Enter");
  await expect(more).toHaveCount(0);
  await expect(page.locator("main li :focus")).toBeVisible();
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Templates" }).press("Enter");
  await expect(page).toHaveURL(/\/campaigns\/templates$/);
  await expect(page.locator("#main:focus, #main :focus")).toHaveCount(1);
});

/** One pixel. */
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
