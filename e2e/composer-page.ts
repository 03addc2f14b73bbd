import { expect, type Locator, type Page } from "@playwright/test";

export const phone = (page: Page) => page.getByRole("region", { name: "Android preview" });
export const editor = (page: Page) => page.getByRole("region", { name: "Message", exact: true });
export const title = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });
export const toFix = (page: Page) => page.getByRole("list", { name: "To fix" });
/** What the sentence at the foot of the page offers; the bar has an Undo of its own, for the whole message. */
export const toastUndo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Undo" });

/** Opens the message that every new workspace begins with. */
export async function openSample(page: Page) {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  await page.getByRole("link", { name: "Four picks, 25% off" }).click();
  await expect(page.getByRole("heading", { name: "Four picks, 25% off" })).toBeVisible();
}

/** The same for a story that changes it: nothing is saved, so that others find it as it was. */
export async function openSampleUnsaved(page: Page) {
  await page.route("**/api/messages/*", (route) => (route.request().method() === "GET" ? route.continue() : undefined));
  await openSample(page);
}

/** Makes an empty message, so that stories do not meet in one. */
export async function newMessage(page: Page, name: string) {
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Autumn clear-out" }).click();
  await page.getByRole("button", { name: "New message" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Create message" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

/** Makes a message that is a text. */
export async function newText(page: Page, name: string, text: string) {
  await newMessage(page, name);
  await page.getByRole("radio", { name: "Text" }).check();
  await page.getByLabel("Text", { exact: true }).last().fill(text);
}

/** Chooses the message's type. A click may come before the page listens to its draft, and then shows a moment later. */
export async function chooseType(page: Page, type: "Text" | "Media" | "Card" | "Carousel") {
  const tile = page.getByRole("radio", { name: type });
  await tile.click();
  await expect(tile).toBeChecked();
}

/** Adds a button or a chip of a kind, as the menu calls it; its title has the focus then. */
export async function addChoice(page: Page, noun: "button" | "chip", kind = "Reply") {
  await page.getByRole("button", { name: `Add ${noun}` }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${kind}`) }).click();
  await expect(page.locator(":focus")).toHaveAttribute("name", /\.title$/);
}

export const saved = (page: Page) => expect(page.getByText(/^Saved/).first()).toBeVisible();

export async function openSendDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Send test" }).click();
  const dialog = page.getByRole("dialog", { name: "Send test" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Sends through these connections and no others. */
export async function chooseConnections(dialog: Locator, ...names: string[]) {
  const boxes = dialog.getByRole("group", { name: "Connections" }).getByRole("checkbox");
  for (const name of names) await boxes.and(dialog.getByRole("checkbox", { name: new RegExp(`^${name}`) })).check();
  for (const box of await boxes.all()) {
    const label = (await box.locator("xpath=ancestor::label").textContent()) ?? "";
    if (!names.some((name) => label.startsWith(name))) await box.uncheck();
  }
}
