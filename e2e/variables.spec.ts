import { addChoice, chooseConnections, newMessage, openSendDialog, phone, toFix } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

test("a variable is inserted from the list, seen and sent as the person that was chosen", async ({ page }) => {
  await newMessage(page, "For everybody");
  await page.getByRole("radio", { name: "Text" }).check();
  const text = page.getByLabel("Text", { exact: true }).last();
  await text.fill("Hello ");
  await text.press("End");
  // What is inserted with is loaded when the field has the focus.
  await expect(page.getByRole("button", { name: /^Insert a variable/ })).toBeVisible();
  await text.press("Control+.");
  await page.getByRole("option", { name: /^first_name/ }).click();
  await expect(text).toHaveValue("Hello {{first_name}}");
  await expect(text).toBeFocused();
  // The variable and its place in the text are one step.
  const sample = page.getByRole("textbox", { name: /^first_name for/ });
  await expect(sample).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(text).toHaveValue("Hello ");
  await expect(sample).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(text).toHaveValue("Hello {{first_name}}");
  await sample.fill("Mira");
  await expect(phone(page).getByText("Hello Mira")).toBeVisible();
  // With the complaint a line goes from above the button.
  await expect(page.getByText(/give the variable/)).toHaveCount(0);

  await page.getByRole("button", { name: "Add sample person" }).click();
  await expect(page.getByRole("textbox", { name: "Sample person 2" })).toBeFocused();
  await page.keyboard.type("Ben");
  await expect(toFix(page).getByText(/first_name is empty for Ben/)).toBeVisible();
  await page.getByRole("textbox", { name: "first_name for Ben" }).fill("Maximilian");

  // What inserts leaves the counter readable, whoever's it is.
  await text.focus();
  const tools = page.getByRole("toolbar", { name: "Insert" });
  const toolsEnd = async () => ((box) => box && box.x + box.width)(await tools.boundingBox());
  const counter = page.locator("[data-noted] > [id$=-counter]").first();
  await expect(counter).toContainText("for Ben");
  await expect.poll(toolsEnd).toBeLessThanOrEqual((await counter.boundingBox())?.x ?? 0);

  await addChoice(page, "chip");
  await page.keyboard.type("Shop");
  await page.getByRole("combobox", { name: "Chip 1: kind" }).selectOption("Link");
  const link = page.getByRole("textbox", { name: "Chip 1 link" });
  await link.pressSequentially("https://shop.example/{{fir");
  await expect(page.getByRole("option", { name: /^first_name/ })).toHaveAttribute("aria-selected", "true");
  await link.press("Enter");
  await expect(link).toHaveValue("https://shop.example/{{first_name}}");

  // The longest sample counts, whoever is shown.
  const chip = page.getByRole("textbox", { name: "Chip 1 title" });
  await chip.fill("Reserved for {{first_name}} now");
  await expect(toFix(page).getByText(/2 characters too long.*Seen as Ben/)).toBeVisible();
  await chip.fill("For {{first_name}}");
  await expect(toFix(page).getByText(/^Error/)).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("combobox", { name: "Sample person" }).selectOption("As Ben");
  await expect(phone(page).getByText("Hello Maximilian")).toBeVisible();
  const dialog = await openSendDialog(page);
  await expect(dialog.getByLabel("Filled in").locator("option:checked")).toHaveText("As Ben");
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByRole("checkbox", { name: /Delivered, then read/ }).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  await page.getByRole("link", { name: "Open the sandbox phone" }).click();
  await page.waitForURL("**/phone*");
  await expect(page.getByText("Hello Maximilian").first()).toBeVisible();
  await expect(page.getByText("For Maximilian").first()).toBeVisible();
});

test("a variable is picked anew from its middle, named as it should be, and encoded in a link", async ({ page }) => {
  await newMessage(page, "Picked anew");
  await page.getByRole("radio", { name: "Card", exact: true }).check();
  const text = page.getByRole("textbox", { name: "Description", exact: true });
  await text.fill("Hello {{ first name }}");
  await page.getByRole("button", { name: "Write it as {{first_name}}" }).click();
  await expect(text).toHaveValue("Hello {{first_name}}");
  await expect(page.getByRole("textbox", { name: /^first_name for/ })).toBeFocused();
  await page.keyboard.type("Mary Ann");

  await text.focus();
  await text.evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(10, 10);
    field.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.type("r");
  await expect(page.getByRole("option", { name: /^first_name/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(text).toHaveValue("Hello {{first_name}}");

  await addChoice(page, "button", "Link");
  await page.keyboard.type("Shop");
  await page.getByRole("textbox", { name: "Button 1 link" }).fill("https://shop.example/?n={{first_name}}&id=1");
  await expect(phone(page).getByText("https://shop.example/?n=Mary%20Ann&id=1")).toBeVisible();
  await expect(toFix(page).getByText(/^Error/)).toHaveCount(0);
});

test("on a small screen what inserts covers no button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await newMessage(page, "Small screen");
  await page.getByRole("radio", { name: "Card", exact: true }).check();
  await addChoice(page, "button");
  const tools = page.getByRole("toolbar", { name: "Insert" });
  const add = page.getByRole("button", { name: "Add button" });
  const toolsEnd = async () => ((box) => box && box.x + box.width)(await tools.boundingBox());
  await expect.poll(toolsEnd).toBeLessThanOrEqual((await add.boundingBox())?.x ?? 0);
});

test.describe("without the names of the emoji", () => {
  test.use({ expectedConsole: [/ERR_FAILED|Failed to fetch/] });

  test("the picker says so, and tries again with what was looked for", async ({ page }) => {
    await newMessage(page, "No emoji");
    await page.getByRole("radio", { name: "Text" }).check();
    await page.getByLabel("Text", { exact: true }).last().focus();
    await page.route("**/api/emoji/**", (route) => route.abort());
    await page.getByRole("button", { name: "Insert an emoji" }).click();
    const picker = page.getByRole("dialog", { name: "Emoji" });
    await expect(picker.getByRole("alert")).toContainText("The emoji could not be loaded.");
    await picker.getByRole("searchbox", { name: "Search emoji" }).fill("tent");
    await expect(picker.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
    await page.unroute("**/api/emoji/**");
    await picker.getByRole("button", { name: "Try again" }).click();
    await expect(picker.getByRole("searchbox", { name: "Search emoji" })).toHaveValue("tent");
    await expect(picker.getByRole("option", { name: "Tent", exact: true })).toBeVisible();
    await picker.getByRole("searchbox", { name: "Search emoji" }).fill("");
    await expect(picker.getByRole("gridcell").first()).toBeVisible();
  });
});

test("an emoji goes to the caret, and what is pasted fits the field", async ({ page }) => {
  await newMessage(page, "Small things");
  await page.getByRole("radio", { name: "Card", exact: true }).check();
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.fill("Tent sale");
  await title.press("Home");
  await page.getByRole("button", { name: "Insert an emoji" }).click();
  const picker = page.getByRole("dialog", { name: "Emoji" });
  await picker.getByRole("searchbox", { name: "Search emoji" }).fill("camping");
  await expect(picker.getByText("Camping").last()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(title).toHaveValue("🏕️Tent sale");
  await expect(title).toBeFocused();
  await page.getByRole("button", { name: "Insert an emoji" }).click();
  await picker.getByRole("searchbox", { name: "Search emoji" }).fill("tent");
  await expect(picker.getByRole("option", { name: "Tent", exact: true })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowRight");
  await expect(picker.getByRole("option", { name: "Circus tent" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(title).toHaveValue("🏕️🎪Tent sale");

  await title.fill("");
  await title.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Hi [First name],\nit is “on”");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(title).toHaveValue("Hi [First name], it is “on”");
  await page.getByRole("button", { name: "Write {{first_name}}" }).click();
  await expect(title).toHaveValue("Hi {{first_name}}, it is “on”");
  await expect(page.getByRole("textbox", { name: "Variable 1 name" })).toHaveValue("first_name");
});
