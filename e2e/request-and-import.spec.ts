import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { newMessage, openSample, phone, saved, title, toastUndo } from "./composer-page";
import { createAccount, expect, expectAccessible, setupLink, test } from "./fixtures";
import { startServer } from "./server";

const payloadsOf = (provider: string, name: string): string =>
  `${import.meta.dirname}/../lib/providers/${provider}/fixtures/payloads/${name}.json`;
const payloadOf = (provider: string, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(payloadsOf(provider, name), "utf8")).payload;

async function openFromMenu(page: Page, item: "Show request" | "Import JSON"): Promise<Locator> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
  const dialog = page.getByRole("dialog", { name: item });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function writeText(page: Page, name: string, text: string) {
  await newMessage(page, name);
  await page.getByRole("radio", { name: "Text" }).check();
  await page.getByLabel("Text", { exact: true }).last().fill(text);
}

const body = (dialog: Locator) => dialog.getByRole("region", { name: "Body" });
const pasteField = (dialog: Locator) => dialog.getByLabel("JSON of the message");

test.describe("the request", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  for (const { provider, start } of [
    { provider: "Sinch", start: /POST http:\S+\/sandbox\/sinch\// },
    { provider: "Aerialink", start: /POST http:\S+\/sandbox\/aerialink\// },
  ])
    test(`to ${provider} is shown without its secrets, copied and kept as a file`, async ({ page }) => {
      await writeText(page, `Request to ${provider}`, "Will you come? “Yes”, it’s $5");
      const dialog = await openFromMenu(page, "Show request");
      await dialog.getByLabel("Connection").selectOption({ label: `${provider} sandbox (${provider}, sandbox)` });
      await expect(dialog.getByText(start)).toBeVisible();
      await expect(dialog.getByText(/as it would go out to a reserved number, with secrets masked/)).toBeVisible();
      await expect(body(dialog)).toContainText("Will you come?");
      await expect(dialog.getByText(/^(Bearer|Basic) /)).toHaveText(/^\w+ •+$/);
      await expectAccessible(page);

      await dialog.getByRole("button", { name: "Copy JSON" }).click();
      await expect(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(JSON.stringify(JSON.parse(copied))).toContain("Will you come? “Yes”, it’s $5");

      await dialog.getByRole("button", { name: "Copy cURL" }).click();
      const readCommand = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(readCommand).toMatch(/^curl .*--request POST/);
      expect(await readCommand()).toMatch(/authorization: (Bearer|Basic) •+'/i);

      const downloading = page.waitForEvent("download");
      await dialog.getByRole("button", { name: "Download" }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toBe(`request-to-${provider.toLowerCase()}-${provider.toLowerCase()}.json`);
      expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toEqual(JSON.parse(copied));

      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      const importing = await openFromMenu(page, "Import JSON");
      await pasteField(importing).fill(copied);
      await importing.getByRole("button", { name: "Import", exact: true }).click();
      await expect(importing.getByText(`This is a message for ${provider}`)).toBeVisible();
    });

  test("is there for those who only read, and the import is not", async ({ openAs }) => {
    const page = await openAs("Viewer");
    await openSample(page);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await expect(page.getByRole("menuitem", { name: "Import JSON" })).toHaveCount(0);
    await page.getByRole("menuitem", { name: "Show request" }).click();
    const dialog = page.getByRole("dialog", { name: "Show request" });
    await dialog.getByLabel("Connection").selectOption({ label: "Sinch sandbox (Sinch, sandbox)" });
    await expect(body(dialog)).toContainText("carousel_rich_card");
  });

  test("of a message with a fault says what must be mended, and leads there", async ({ page }) => {
    await openSample(page);
    const dialog = await openFromMenu(page, "Show request");
    await dialog.getByLabel("Connection").selectOption({ label: "Aerialink sandbox (Aerialink, sandbox)" });
    await expect(dialog.getByText("Aerialink cannot send this")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Copy JSON" })).toHaveCount(0);
    await expectAccessible(page);
    await dialog.getByRole("listitem").getByRole("button").first().click();
    await expect(dialog).toHaveCount(0);
    await expect(page.locator("section[aria-label=Message] :focus")).toBeVisible();
  });

  test("takes a connection, and says so where there is none", async ({ browser }) => {
    const server = await startServer({ SANDBOX: "off" });
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await page.goto(setupLink(server));
    await createAccount(page, { name: "Ada Admin", email: "ada@example.com" });
    await openSample(page);
    const dialog = await openFromMenu(page, "Show request");
    await expect(dialog.getByText("No connection yet")).toBeVisible();
    await expectAccessible(page);
    await context.close();
    await server.stop();
  });

  test("that the server refuses says why", async ({ page }) => {
    await writeText(page, "Refused request", "Hello");
    await page.route(/\/request\?connection=/, async (route) => {
      const address = new URL(route.request().url());
      address.searchParams.set("connection", "removed-meanwhile");
      await route.continue({ url: address.href });
    });
    const dialog = await openFromMenu(page, "Show request");
    await expect(dialog.getByRole("alert")).toContainText("This connection no longer exists");
    await expectAccessible(page);
  });

  test.describe("without a connection to Cardwright", () => {
    test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });
    test("waits until the message could be saved", async ({ page, context }) => {
      await writeText(page, "Request offline", "Before");
      await saved(page);
      await (await openFromMenu(page, "Show request")).getByRole("button", { name: "Close" }).last().click();
      await context.setOffline(true);
      await page.getByLabel("Text", { exact: true }).last().fill("Typed in a tunnel");
      const dialog = await openFromMenu(page, "Show request");
      await expect(dialog.getByText(/The message could not be saved, because there is no connection/)).toBeVisible();
      await context.setOffline(false);
      await dialog.getByRole("button", { name: "Try again" }).click();
      await expect(body(dialog)).toContainText("Typed in a tunnel");
    });
  });
});

test.describe("the import", () => {
  // The pictures of the examples are on a site that these tests never reach.
  test.use({ expectedConsole: [/422/] });

  test("puts a carousel for Sinch in place of the message, and takes it back", async ({ page }) => {
    await writeText(page, "Import of a carousel", "The message of before");
    const dialog = await openFromMenu(page, "Import JSON");
    await pasteField(dialog).fill(JSON.stringify(payloadOf("sinch", "carousel"), null, 2));
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog.getByRole("heading", { name: "This is a message for Sinch" })).toBeFocused();
    await expect(dialog.getByText("The message of before")).toBeVisible();
    await expect(phone(page).getByText("The message of before")).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Replace this message" }).click();

    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("radio", { name: "Carousel" })).toBeChecked();
    await expect(phone(page).getByText("One", { exact: true })).toBeVisible();
    await expect(title(page)).toHaveValue("One");
    await expect(page.getByRole("textbox", { name: "Button 1 title" })).toHaveValue("Map");
    await toastUndo(page).click();
    await expect(phone(page).getByText("The message of before")).toBeVisible();
    await expect(page.getByRole("radio", { name: "Text" })).toBeChecked();
    await saved(page);
  });

  test("names what cannot be kept before and after, and leads to its place", async ({ page }) => {
    await newMessage(page, "Import with losses");
    const payload = payloadOf("sinch", "carousel") as { message: { contents: Record<string, unknown>[] } };
    Object.assign(payload.message.contents[1] ?? {}, { sparkle: "yes" });
    const dialog = await openFromMenu(page, "Import JSON");
    await dialog.getByLabel("Choose a JSON file").setInputFiles({
      name: "sparkling.json",
      mimeType: "application/json",
      buffer: Buffer.from(`\uFEFF${JSON.stringify({ ...payload, expire: { timeout: 60 } })}`),
    });
    await expect(dialog.getByRole("region", { name: "What cannot be kept" })).toContainText("2 things cannot be kept");
    await expect(dialog.getByRole("listitem").filter({ hasText: "sparkle" })).toContainText("Card 2");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Replace this message" }).click();
    await expect(dialog.getByRole("heading", { name: "Imported. 2 things could not be kept:" })).toBeFocused();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Card 2" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^Card 2,/ })).toHaveAttribute("aria-pressed", "true");
    await expect(toastUndo(page)).toBeVisible();
  });

  test("says where broken JSON breaks, and goes there", async ({ page }) => {
    await openSample(page);
    const dialog = await openFromMenu(page, "Import JSON");
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog.getByText("Paste the JSON of a message")).toBeVisible();
    await pasteField(dialog).fill('{\n  "to": "46",\n  “message”: {}\n}');
    await expect(dialog.getByText("Paste the JSON of a message")).toHaveCount(0);
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog.getByText(/^Line 3, column 3: “ stands here instead of a straight quote/)).toBeVisible();
    await expect(pasteField(dialog)).toBeFocused();
    await expect(pasteField(dialog)).toHaveAttribute("aria-invalid", "true");
    expect(
      await pasteField(dialog).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    ).toBe("“");
    await expectAccessible(page);
  });

  test("says what is expected where it knows no such message", async ({ page }) => {
    await openSample(page);
    const dialog = await openFromMenu(page, "Import JSON");
    await pasteField(dialog).fill('{"hello": "world"}');
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog.getByText(/not a message as any of the providers here expects it/)).toBeVisible();
    await expect(dialog.getByText("What each provider expects")).toBeVisible();
    for (const provider of ["Sinch:", "Aerialink:"]) await expect(dialog.getByText(provider)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel("Choose a JSON file").setInputFiles({
      name: "photo.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    });
    await expect(dialog.getByText(/“photo.jpg” cannot be read as text/)).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(title(page)).toBeVisible();
    await expect(toastUndo(page)).toHaveCount(0);
  });

  test("by keyboard alone", async ({ page }) => {
    await writeText(page, "Import by keyboard", "Before the keyboard");
    const more = page.getByRole("button", { name: "More", exact: true });
    await more.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Version history" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Import JSON" });
    await expect(pasteField(dialog)).toBeFocused();
    await page.keyboard.insertText(JSON.stringify(payloadOf("aerialink", "text")));
    await tabTo(page, dialog.getByRole("button", { name: "Import", exact: true }));
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("heading", { name: "This is a message for Aerialink" })).toBeFocused();
    await tabTo(page, dialog.getByRole("button", { name: "Replace this message" }));
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(more).toBeFocused();
    await expect(phone(page).getByText("Before the keyboard")).toHaveCount(0);
    const undo = toastUndo(page);
    await undo.focus();
    await page.keyboard.press("Enter");
    await expect(phone(page).getByText("Before the keyboard")).toBeVisible();

    await more.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Version history" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const request = page.getByRole("dialog", { name: "Show request" });
    await tabTo(page, body(request));
    await page.keyboard.press("Escape");
    await expect(more).toBeFocused();
  });
});

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 30; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${target}`);
}

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const width of [1440, 1024, 390])
      test(`both dialogs are accessible and fit at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await openSample(page);
        const request = await openFromMenu(page, "Show request");
        await request.getByLabel("Connection").selectOption({ label: "Sinch sandbox (Sinch, sandbox)" });
        await expect(body(request)).toContainText("carousel_rich_card");
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.keyboard.press("Escape");
        await openFromMenu(page, "Import JSON");
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });
  });
