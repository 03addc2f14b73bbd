import type { Page } from "@playwright/test";
import { addChoice, newText, openSample, saved, toFix } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

const hints = (page: Page) => page.getByRole("list", { name: "Hints" });
const smsText = (page: Page) => page.getByRole("textbox", { name: "SMS text" });

test("each line says where and why; a hint is put aside, saved so, and brought back", async ({ page }) => {
  await openSample(page);
  const warning = toFix(page).getByRole("listitem").filter({ hasText: "iPhones cut it after line 3" });
  await warning.getByRole("button", { name: "Why" }).click();
  await expect(warning.getByText(/The rest is behind a tap/)).toBeVisible();
  // Nothing stands beside the list's edges, where it would be cut and could be scrolled to.
  const list = toFix(page).locator("xpath=..");
  expect(await list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const [outer, inner] = [await list.boundingBox(), await warning.boundingBox()];
  expect(inner?.x).toBeGreaterThanOrEqual(outer?.x ?? Number.NaN);
  const source = warning.getByRole("link", { name: /Postscript/ });
  await expect(source).toHaveAttribute("href", /^https:\/\/help\.postscript\.io\//);
  await expect(source).toHaveAttribute("rel", "noopener noreferrer");
  await expect(warning.getByRole("button", { name: "Put this hint aside" })).toHaveCount(0);

  const blank = hints(page).getByRole("listitem").filter({ hasText: "ends in blank space" });
  await expect(blank.getByRole("button", { name: /Cards 2–4/ })).toBeVisible();
  await blank.getByRole("button", { name: /Cards 2–4/ }).click();
  await expect(page.getByRole("button", { name: /^Card 2, / })).toHaveAttribute("aria-pressed", "true");
  await blank.getByRole("button", { name: /Cards 2–4/ }).click();
  await expect(page.getByRole("button", { name: /^Card 3, / })).toHaveAttribute("aria-pressed", "true");

  await blank.getByRole("button", { name: "Why" }).click();
  await expectAccessible(page);
  await blank.getByRole("button", { name: "Put this hint aside" }).click();
  await expect(blank).toHaveCount(0);
  const aside = page.getByRole("button", { name: "1 hint put aside · Show" });
  await expect(aside).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(aside).toBeVisible();
  await expect(blank).toHaveCount(0);
  await aside.click();
  await expect(blank).toBeVisible();
  await expect(aside).toHaveCount(0);
});

test("the price class follows what is written, and leads to what would change it", async ({ page }) => {
  await newText(page, "What it costs", "x".repeat(165));
  const price = page.getByRole("region", { name: "Price class" });
  await expect(price).toContainText("Single outside the US · 2 segments in the US");
  await price.getByRole("button", { name: "5 bytes fewer make it Basic outside the US." }).click();
  await expect(page.getByLabel("Text", { exact: true }).last()).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Short");
  await expect(price).toContainText("Basic outside the US · 1 segment in the US");
  await addChoice(page, "chip");
  const unnamed = page.getByRole("button", { name: /^Error: Give the chip a title/ });
  await expect(unnamed).toBeVisible();
  await page.getByRole("textbox", { name: "Chip 1 title" }).fill("Yes");
  await expect(unnamed).toHaveCount(0);
  await expect(price).toContainText("Without the chip it is Basic outside the US.");
  await price.getByRole("button", { name: "Why this price class" }).click();
  await expect(price.getByRole("link", { name: /Google, US billing model/ })).toBeInViewport({ ratio: 1 });
});

test("what makes an SMS dearer is found, shown in its place and replaced; a suggestion is looked at first", async ({
  page,
}) => {
  await newText(page, "Tents by SMS", "Tents are back");
  await hints(page)
    .getByRole("button", { name: /No fallback/ })
    .click();
  await page.locator("[name='fallback.sms.enabled']").check();
  await smsText(page).fill("“Tents” – á la carte");
  const fallback = page.getByRole("region", { name: "Fallback SMS" });
  const culprits = fallback.getByRole("list", { name: "Characters that make the SMS shorter" });
  await expect(fallback.locator("mark")).toHaveText(["“", "”", "–", "á"]);
  await culprits.getByRole("button", { name: "“–” at place 9" }).click();
  await expect
    .poll(() => smsText(page).evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]))
    .toEqual([8, 9]);
  await fallback.getByRole("button", { name: "Replace 3 with plain ones" }).click();
  await expect(smsText(page)).toHaveValue('"Tents" - á la carte');
  await culprits.getByRole("button", { name: "Write a" }).click();
  await expect(smsText(page)).toHaveValue('"Tents" - a la carte');
  await expect(culprits).toHaveCount(0);
  await expect(fallback.locator("mark")).toHaveCount(0);
  await expect(fallback).toContainText("Goes out as one SMS, 20 of 160 places taken.");

  await fallback.getByRole("button", { name: "Write it from the message" }).click();
  const offer = fallback.getByRole("region", { name: "A text made from the message" });
  await expect(offer).toContainText("Tents are back");
  await expectAccessible(page);
  await offer.getByRole("button", { name: "Keep mine" }).click();
  await expect(smsText(page)).toHaveValue('"Tents" - a la carte');
  await fallback.getByRole("button", { name: "Write it from the message" }).click();
  await offer.getByRole("button", { name: "Use this text" }).click();
  await expect(smsText(page)).toHaveValue("Tents are back");
});

test("an MMS takes a picture of the message, and says who sends it", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: /SMS part/ }).click();
  await page.locator("[name='fallback.mms.enabled']").check();
  const fallback = page.getByRole("region", { name: "Fallback SMS and MMS" });
  await fallback.getByRole("button", { name: "Orange two-person tent by a mountain lake" }).click();
  await expect(fallback.getByLabel("MMS picture address")).toHaveValue(/^\/media\//);
  await expect(fallback).toContainText(/About \d+ KB together/);
  await expect(fallback).toContainText("Aerialink sends one only with a text.");

  // The phone without RCS shows what is being edited, and the other one on demand.
  await page.getByRole("group", { name: "Phones" }).getByRole("radio", { name: "SMS" }).check();
  const drawn = page.getByRole("region", { name: "SMS preview" });
  const which = page.getByRole("group", { name: "Fallback on the phone" });
  await expect(which.getByRole("radio", { name: "MMS" })).toBeChecked();
  await expect(drawn.locator("img")).toBeVisible();
  await which.getByRole("radio", { name: "SMS" }).check();
  await expect(drawn.locator("img")).toHaveCount(0);
  await expect(drawn.locator('[data-path="fallback.sms.text"]')).toContainText("25% off");
  // Other stories begin with the same message: it is left as it was.
  const isSaved = page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === "PUT" && request.postDataJSON().draft.fallback.mms.enabled === false;
  });
  await page.locator("[name='fallback.mms.enabled']").uncheck();
  await expect(fallback).toHaveCount(0);
  await expect(which).toHaveCount(0);
  await isSaved;
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the list opens over the message, and Escape closes it", async ({ page }) => {
    await openSample(page);
    const opener = page.getByRole("button", { name: /^Problems/ });
    await opener.click();
    await hints(page).getByRole("button", { name: "Why" }).first().click();
    await expect(hints(page).getByRole("link").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(hints(page)).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});

test("what comes or goes while something is pressed does not take the press away", async ({ page }) => {
  await newText(page, "Pressed", "Tents are back");
  await addChoice(page, "chip");
  const unnamed = toFix(page).getByRole("button", { name: /^Error: Give the chip a title/ });
  await expect(unnamed).toBeVisible();
  // Far below the field: it moves by the line that says what the field lacks.
  const below = page.getByRole("button", { name: "Add variable" });
  const before = await below.boundingBox();
  await below.hover();
  await page.mouse.down();
  await expect(page.getByRole("textbox", { name: "Chip 1 title" })).not.toBeFocused();
  expect(await below.boundingBox()).toEqual(before);
  await page.mouse.up();
  await expect(page.getByRole("textbox", { name: "Variable 1 name" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Chip 1 title" })).toHaveAttribute("aria-invalid", "true");
});
