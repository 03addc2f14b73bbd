import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { addChoice, newMessage, openSample, phone, title } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

const iphone = (page: Page) => page.getByRole("region", { name: "iPhone preview" });
const sms = (page: Page) => page.getByRole("region", { name: "SMS preview" });
const stage = (page: Page) => page.getByRole("complementary", { name: "Preview" });
const heard = (page: Page) => page.getByRole("region", { name: "What your system gets" });
const startTapping = (page: Page) =>
  page.getByRole("button", { name: "Tap on the phones as their owners would" }).click();

test("each phone alone, two side by side, and all three where they fit", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await expect(phone(page)).toBeVisible();
  // Other stories write in the sample too: what it is called is said here.
  await title(page).fill("Ridge 2 tent");
  await expect(iphone(page)).toContainText("Ridge 2 tent");
  await title(page).fill("Ridge 3 tent");
  await expect(iphone(page)).toContainText("Ridge 3 tent");

  await stage(page).getByRole("button", { name: "Approximate: estimates on iPhone" }).click();
  const estimates = page.getByRole("region", { name: "Estimates on iPhone" });
  await expect(estimates).toContainText(/\d estimates? on this phone/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(estimates).toHaveCount(0);

  const phones = page.getByRole("group", { name: "Phones" });
  await phones.getByRole("radio", { name: "SMS" }).check();
  await expect(sms(page)).toContainText("Mira, 25% off");
  await expect(phone(page)).toHaveCount(0);
  await phones.getByRole("radio", { name: "iPhone" }).check();
  await title(page).fill("Ridge 4 tent");
  await expect(iphone(page)).toContainText("Ridge 4 tent");

  await page.getByRole("radio", { name: "Dark phone" }).check();
  await expect(iphone(page)).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Theme and text size of the phones" }).click();
  await page.getByRole("menuitemradio", { name: "Largest" }).click();
  await expect(iphone(page)).toHaveAttribute("data-text-size", "largest");

  await phones.getByRole("radio", { name: "Both" }).check();
  await page.setViewportSize({ width: 1920, height: 1000 });
  for (const one of [phone, iphone, sms]) await expect(one(page)).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(iphone(page)).toHaveCount(0);
  await expect(phone(page)).toBeVisible();
  // What stands beside the phones where there is room is in the menu where there is not.
  await page.getByRole("button", { name: "Theme and text size of the phones" }).click();
  await page.getByRole("menuitemradio", { name: "Light phone" }).click();
  await expect(phone(page)).toHaveAttribute("data-theme", "light");
});

test("keys change what the phones show and do, and lead to the list of problems", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await title(page).focus();
  const tapping = page.getByRole("button", { name: "Tap on the phones as their owners would" });
  for (const theme of ["dark", "light"]) {
    await page.keyboard.press("Alt+Shift+L");
    await expect(phone(page)).toHaveAttribute("data-theme", theme);
  }
  await page.keyboard.press("Alt+F8");
  await expect(stage(page).getByRole("region", { name: "Checks" }).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Alt+Shift+K");
  await expect(tapping).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Alt+Shift+K");
  await expect(tapping).toHaveAttribute("aria-pressed", "false");
});

test("a part that is pressed leads to its field, and its twin says where it went", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await phone(page).getByText("Find your nearest store").click();
  await expect(page.getByRole("textbox", { name: "Button 3 title" })).toBeFocused();
  await expect(stage(page).getByText("Button 3 is in here")).toBeVisible();
  await expect(phone(page).locator("[data-highlighted]")).toHaveText("Find your nearest store");
  await expect(iphone(page).locator("[data-highlighted]")).toHaveText("Options");
  // It stays at its part when everything on the phone gets larger.
  const topOf = async (one: Locator) => (await one.boundingBox())?.y ?? Number.NaN;
  const part = iphone(page).locator("[data-highlighted]");
  const distance = async () => (await topOf(stage(page).getByText("Button 3 is in here"))) - (await topOf(part));
  const [before, top] = [await distance(), await topOf(part)];
  const sizes = page.getByRole("button", { name: "Theme and text size of the phones" });
  await sizes.click();
  await page.getByRole("menuitemradio", { name: "Largest" }).click();
  await expect.poll(() => topOf(part)).not.toBeCloseTo(top, 0);
  await expect.poll(distance).toBeCloseTo(before, 0);
  await sizes.click();
  await page.getByRole("menuitemradio", { name: "Default" }).click();
  await page.getByRole("textbox", { name: "Button 3 title" }).focus();
  await page.keyboard.press("End");

  await page.keyboard.type(" today, until eight");
  await expect(stage(page).getByText(/^\d\d\/25$/)).toBeVisible();
  await expect(phone(page).getByText(/store today, until eight$/)).toBeAttached();

  // The field scrolls the phones to its card; whoever scrolls a phone keeps the selection.
  await page
    .getByRole("button", { name: /^Card 4/ })
    .first()
    .click();
  await expect(phone(page).locator('[data-path="cards.3.title"]')).toBeInViewport({ ratio: 0.9 });
  await phone(page).getByRole("list", { name: "Cards" }).press("Home");
  await expect(phone(page).locator('[data-path="cards.0.title"]')).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole("heading", { name: "Card 4" })).toBeVisible();
});

test("what is selected is moved, duplicated and deleted on the phone", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await newMessage(page, "On the phone");
  await page.getByRole("radio", { name: "Carousel" }).check();
  await title(page).fill("First");
  for (const name of ["Yes", "No"]) {
    await addChoice(page, "button");
    await page.keyboard.type(name);
  }
  await phone(page).getByText("No", { exact: true }).click();
  const tools = page.getByRole("toolbar", { name: "Button 2 on the phone" });
  await tools.getByRole("button", { name: "Move button up" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Button 1 title" })).toHaveValue("No");
  await expect(phone(page).locator("[data-highlighted]")).toHaveText("No");
  const moved = page.getByRole("toolbar", { name: "Button 1 on the phone" });
  await expect(moved.getByRole("button", { name: "Move button up" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Button 3 title" })).toHaveValue("Yes");
  await page
    .getByRole("toolbar", { name: "Button 2 on the phone" })
    .getByRole("button", { name: "Delete button" })
    .click();
  await expect(page.getByText("2 of 4")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("3 of 4")).toBeVisible();

  await phone(page).getByText("First", { exact: true }).click();
  const card = page.getByRole("toolbar", { name: "Card 1 on the phone" });
  await card.getByRole("button", { name: "Move card right" }).click();
  await expect(page.getByRole("button", { name: "Card 2, First" })).toBeVisible();
  await page
    .getByRole("toolbar", { name: "Card 2 on the phone" })
    .getByRole("button", { name: "Duplicate card" })
    .click();
  await expect(page.getByRole("button", { name: "Card 3, First" })).toBeVisible();
});

test("a tapped reply is a bubble; Android takes the chips away, an iPhone keeps them", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await expect(phone(page).getByRole("button")).toHaveCount(0);
  await startTapping(page);
  await phone(page).getByRole("button", { name: "Stop offers" }).click();
  await expect(phone(page).locator(".android-bubble-out")).toHaveText("Stop offers");
  await expect(phone(page).getByRole("button", { name: "Show me more" })).toHaveCount(0);
  await expect(phone(page).getByRole("button", { name: /^Reserve yours/ })).toBeVisible();
  await iphone(page).getByRole("button", { name: "Show me more" }).click();
  await expect(iphone(page).locator(".ios-bubble-out")).toHaveText("Show me more");
  await expect(iphone(page).getByRole("button", { name: "Stop offers" })).toBeVisible();
  await expect(heard(page)).toContainText("show-me-more");
  await expect(heard(page)).toContainText('"kind": "tap"');

  await heard(page).getByRole("button", { name: "Start over" }).click();
  await expect(phone(page).getByRole("button", { name: "Show me more" })).toBeVisible();
  await expect(iphone(page).locator(".ios-bubble-out")).toHaveCount(0);
  // What is folded away on the iPhone is tapped through its menu.
  await iphone(page).getByRole("button", { name: "Options" }).first().press("Enter");
  await iphone(page).getByRole("menuitem", { name: "Find your nearest store" }).press("Enter");
  await expect(iphone(page).getByRole("dialog", { name: "Map" })).toContainText("12 Vicar Lane, Leeds");
  await page.keyboard.press("Escape");
  await expect(iphone(page).getByRole("dialog")).toHaveCount(0);
  await startTapping(page);
  await expect(phone(page).getByRole("button")).toHaveCount(0);
});

test("every action says what the phone does, an event can be kept, and a provider's webhook is its own", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await newMessage(page, "Every sheet");
  await page.getByRole("radio", { name: "Text" }).check();
  await page.getByLabel("Text", { exact: true }).last().fill("What next?");
  const kinds = ["Link", "Call", "Ask place", "Event"];
  for (const [index, kind] of kinds.entries()) {
    await addChoice(page, "chip");
    await page.keyboard.type(`${kind} chip`);
    await page.getByRole("combobox", { name: `Chip ${index + 1}: kind` }).selectOption(kind);
  }
  await page.getByRole("textbox", { name: "Chip 1 link" }).fill("https://example.com/now");
  await page.getByRole("textbox", { name: "Chip 2 phone number" }).fill("+447700900123");
  await page.getByRole("textbox", { name: "Chip 4 event title" }).fill("Fitting");
  const event = page.getByRole("group", { name: "Chip 4: details" });
  await event.getByLabel("Starts").fill("2030-03-03T15:00");
  await event.getByLabel("Ends").fill("2030-03-03T16:00");

  await startTapping(page);
  const tap = async (name: string) => {
    // Android takes the chips away with every tap.
    const again = heard(page).getByRole("button", { name: "Start over" });
    if ((await again.getAttribute("aria-disabled")) === null) await again.click();
    await phone(page)
      .getByRole("button", { name: `${name} chip` })
      .click();
    return phone(page).getByRole("dialog");
  };
  await expect(await tap("Link")).toContainText("https://example.com/now");
  await expect(await tap("Call")).toContainText("+447700900123");
  const calendar = await tap("Event");
  const download = page.waitForEvent("download");
  await calendar.getByRole("link", { name: /\.ics/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("fitting.ics");
  const content = await readFile(await file.path(), "utf8");
  expect(content).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Fitting\r\n[\s\S]*END:VCALENDAR/);
  await calendar.getByText("Look at the file").click();
  await expect(calendar).toContainText("DTSTART:20300303T");

  const place = await tap("Ask place");
  await place.getByRole("button", { name: "Send a sample place" }).click();
  await expect(phone(page).locator(".android-bubble-out")).toContainText("📍");

  // Whose webhook it is can be asked where it stands.
  await tap("Call");
  await expect(heard(page)).toContainText('"kind": "tap"');
  await heard(page).getByRole("combobox", { name: "Whose webhook" }).selectOption("Sinch");
  await expect(heard(page)).toContainText('"postback_data": "call-chip"');
  await phone(page).getByRole("dialog").press("Escape");

  await startTapping(page);
  await page
    .getByRole("region", { name: "Connections" })
    .getByRole("button", { name: /^Sinch sandbox/ })
    .click();
  await page.getByRole("button", { name: "Write for Sinch sandbox" }).click();
  await page.getByRole("radio", { name: "As written" }).check();
  await startTapping(page);
  await tap("Call");
  await expect(heard(page)).toContainText('"type": "suggestion_response"');
  await expect(heard(page)).toContainText('"postback_data": "call-chip"');
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("selecting and tapping are accessible", async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openSample(page);
      await phone(page).getByText("Find your nearest store").click();
      await expect(page.getByRole("toolbar", { name: "Button 3 on the phone" })).toBeVisible();
      await expectAccessible(page);
      await startTapping(page);
      await iphone(page).getByRole("button", { name: "Stop offers" }).click();
      await phone(page).getByRole("button", { name: "Find your nearest store" }).click();
      await expect(phone(page).getByRole("dialog")).toBeFocused();
      await expectAccessible(page);
    });
  });

test("cards far out of view are not drawn until the row comes near, but for the one that has the focus", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const card = (place: number) => phone(page).locator(".android-carousel > li").nth(place).locator(".android-card");
  await expect(card(0)).toBeVisible();
  await expect(card(3)).toBeHidden();
  const row = phone(page).getByRole("list", { name: "Cards" });
  await row.press("End");
  await expect(card(3)).toBeVisible();
  await expect(card(0)).toBeHidden();

  await startTapping(page);
  await card(3).getByRole("button").first().press("Home");
  await expect(card(0)).toBeVisible();
  await expect(card(3)).toBeVisible();
  await expect(card(3).getByRole("button").first()).toBeFocused();
  // The row glides, and a focus that moves meanwhile would stop it where it is.
  await expect.poll(() => row.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  await row.focus();
  await expect(card(3)).toBeHidden();
});
