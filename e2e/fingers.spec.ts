import type { Locator, Page } from "@playwright/test";
import { addChoice, chooseConnections, openSample, openSampleUnsaved, openSendDialog, phone } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

const fits = async (page: Page, part: Locator) => {
  const [box, width] = [await part.boundingBox(), page.viewportSize()?.width ?? 0];
  return box !== null && box.x >= 0 && box.x + box.width <= width;
};

test.describe("by fingers", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the bar below keeps its buttons on the screen, whatever there is to fix and however large the text", async ({
    page,
  }) => {
    await openSampleUnsaved(page);
    await addChoice(page, "chip");
    const problems = page.getByRole("button", { name: /^Problems: \d+ errors?, \d+ warnings?, \d+ hints?$/ });
    const flip = page.getByRole("button", { name: "Show phone" });
    const back = page.getByRole("button", { name: "Edit message" });
    // The one in the bar below; the one at the top is out of sight with the editor.
    const send = page.getByRole("button", { name: /^Send test/ }).last();
    for (const [width, size] of [
      [390, "100%"],
      [320, "100%"],
      [390, "130%"],
      [390, "200%"],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      for (const part of [problems, flip]) expect(await fits(page, part), `${width} px, ${size}`).toBe(true);
      await flip.tap();
      for (const part of [problems, back, send]) expect(await fits(page, part), `${width} px, ${size}`).toBe(true);
      await back.tap();
    }
  });

  test("turned sideways, a phone has one pane, with the name and all that is to be done", async ({ page }) => {
    await openSample(page);
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(page.getByRole("heading", { name: "Four picks, 25% off" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Send test/ }).first()).toBeInViewport({ ratio: 1 });
    const flip = page.getByRole("button", { name: "Show phone" });
    expect((await flip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await flip.tap();
    await expect(phone(page)).toBeVisible();
  });

  test("what was deleted leaves no keyboard over its way back, and the offer goes once it is taken elsewhere", async ({
    page,
  }) => {
    await openSampleUnsaved(page);
    await page.getByRole("button", { name: "Button 1: move, duplicate, delete" }).tap();
    await page.getByRole("menuitem", { name: "Delete" }).tap();
    const offer = page.getByText("Button 1 deleted.");
    await expect(offer).toBeVisible();
    await expect(page.getByRole("button", { name: "Add button" })).toBeFocused();
    await page.getByRole("button", { name: "Undo" }).first().tap();
    await expect(offer).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Button 1 title" })).toHaveValue("Shop the tent");
  });

  test("tapping leaves the phone as large as it was, and a press beside a sheet closes it", async ({ page }) => {
    await openSample(page);
    await page.getByRole("button", { name: "Show phone" }).tap();
    const before = (await phone(page).boundingBox())?.height ?? 0;
    await page.getByRole("button", { name: "Tap on the phones as their owners would" }).tap();
    await expect(page.getByRole("region", { name: "What your system gets" })).toBeVisible();
    expect((await phone(page).boundingBox())?.height).toBeGreaterThanOrEqual(before);
    await phone(page).getByRole("button", { name: "Find your nearest store" }).tap();
    const sheet = phone(page).getByRole("dialog");
    await expect(sheet).toBeVisible();
    await expectAccessible(page);
    const box = await phone(page).boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 40);
    await expect(sheet).toHaveCount(0);
  });
});

test("what arrived fills a small screen, and stands in the middle of a short one", async ({ page }) => {
  await openSample(page);
  const dialog = await openSendDialog(page);
  await chooseConnections(dialog, "Sinch sandbox");
  await dialog.getByRole("checkbox", { name: /Delivered, never read/ }).check();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await dialog.getByRole("link", { name: "Timeline and raw answer" }).click();
  const asSent = page.getByRole("region", { name: "The message as it was sent" });
  const sandbox = page.getByRole("region", { name: "Sandbox phone" });
  const place = async (part: Locator) => (await part.boundingBox()) ?? { x: 0, width: 0, height: 0 };
  const look = async (part: Locator) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => (await place(part)).height).toBeGreaterThan(600);
    await page.setViewportSize({ width: 390, height: 460 });
    await expect.poll(async () => (await place(part)).height).toBeLessThan(400);
    const { x, width } = await place(part);
    expect(width).toBeGreaterThan(100);
    expect(Math.abs(x + width / 2 - 195)).toBeLessThan(3);
  };
  await look(asSent);
  await page.getByRole("link", { name: "Open the sandbox phone" }).click();
  await look(sandbox);
});

test("colours of the reader's own still tell what is chosen and what has the focus", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  const line = (part: Locator) => part.evaluate((element) => getComputedStyle(element).outlineStyle);
  const carousel = page.getByRole("radio", { name: "Carousel" });
  expect(await line(carousel.locator("xpath=.."))).toBe("solid");
  expect(await line(page.getByRole("radio", { name: "Text" }).locator("xpath=.."))).toBe("none");
  expect(await line(page.getByRole("button", { name: /^Card 1, / }))).toBe("solid");
  await page.getByRole("button", { name: "Add chip" }).press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  expect(await line(page.getByRole("menuitem").first())).toBe("solid");
});
