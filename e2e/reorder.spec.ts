import type { Locator, Page } from "@playwright/test";
import { addChoice, chooseType, editor, newMessage, openSample, title } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

const card = (page: Page, place: number, name: string) =>
  page.getByRole("button", { name: new RegExp(`^Card ${place}, ${name}`) });
const cardGrip = (page: Page, place: number) => page.getByRole("button", { name: `Move card ${place}` });
const buttonTitle = (page: Page, place: number) => page.getByRole("textbox", { name: `Button ${place} title` });
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("status").filter({ hasText: text }).first()).toBeAttached();

/** A carousel of A, B and C, with the panel of C open. */
async function carousel(page: Page, name: string) {
  await newMessage(page, name);
  await chooseType(page, "Carousel");
  await title(page).fill("A");
  await card(page, 2, "No title").click();
  await title(page).fill("B");
  await page.getByRole("button", { name: "Add a card" }).click();
  await expect(title(page)).toBeFocused();
  await page.keyboard.type("C");
}

async function drag(page: Page, from: Locator, to: Locator, side: "before" | "after" | "below") {
  await from.hover();
  const box = await to.boundingBox();
  if (!box) throw new Error("Nothing to drag to");
  await page.mouse.down();
  const at = { before: [0.1, 0.5], after: [0.9, 0.5], below: [0.5, 0.9] }[side] as [number, number];
  await page.mouse.move(box.x + box.width * at[0], box.y + box.height * at[1], { steps: 8 });
  await expect(page.locator("[data-reorder-marker]")).toBeVisible();
}

test("cards are moved by mouse, by keys and by menu, and nothing is lost on the way", async ({ page }) => {
  await carousel(page, "Cards in order");

  await drag(page, cardGrip(page, 1), card(page, 3, "C"), "after");
  await page.mouse.up();
  await expect(card(page, 3, "A")).toBeVisible();
  await said(page, "Card 1, A, moved to place 3 of 3.");
  await expect(card(page, 2, "C")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[data-reorder-marker], [data-lifted]")).toHaveCount(0);

  await drag(page, cardGrip(page, 3), card(page, 1, "B"), "before");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(card(page, 3, "A")).toBeVisible();
  await expect(page.locator("[data-reorder-marker], [data-lifted]")).toHaveCount(0);

  await cardGrip(page, 3).focus();
  await page.keyboard.press("Space");
  await said(page, /^Card 3, A, lifted from place 3 of 3/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await said(page, "Place 1 of 3.");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card(page, 3, "A")).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await expect(card(page, 1, "A")).toBeVisible();
  await expect(cardGrip(page, 1)).toBeFocused();

  await page.getByRole("button", { name: "Card 3: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Move to the start" }).click();
  await expect(card(page, 1, "C")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(card(page, 1, "A")).toBeVisible();
});

test("buttons and chips are moved within their list and to another", async ({ page }) => {
  await carousel(page, "Buttons in order");
  for (const name of ["Yes", "No", "Later"]) {
    await addChoice(page, "button");
    await page.keyboard.type(name);
  }
  await drag(page, page.getByRole("button", { name: "Move button 1" }), buttonTitle(page, 2), "below");
  await page.mouse.up();
  await expect(buttonTitle(page, 2)).toHaveValue("Yes");
  await said(page, "Button 1, Yes, moved to place 2 of 3.");

  await page.getByRole("button", { name: "Move button 3" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(buttonTitle(page, 1)).toHaveValue("Later");
  await expect(page.getByRole("button", { name: "Move button 1" })).toBeFocused();

  await page.getByRole("button", { name: "Button 1: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Make it a chip" }).click();
  await expect(page.getByRole("textbox", { name: "Chip 1 title" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Chip 1 postback" })).toHaveValue("later");
  await addChoice(page, "chip");
  await page.keyboard.type("Never");
  await page.getByRole("button", { name: "Move chip 2" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Chip 1: Never" })).toBeVisible();

  await page.getByRole("button", { name: "Chip 2: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Put on card 1, A" }).click();
  await expect(card(page, 1, "A")).toHaveAttribute("aria-pressed", "true");
  await expect(buttonTitle(page, 1)).toBeFocused();
  await expect(buttonTitle(page, 1)).toHaveValue("Later");
});

test("what is deleted or duplicated never loses the focus, and comes back", async ({ page }) => {
  await carousel(page, "Gone and back");
  await editor(page).getByRole("button", { name: "Duplicate card" }).click();
  await expect(card(page, 4, "C")).toBeFocused();
  await page.getByRole("button", { name: "Card 4: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(card(page, 3, "C")).toBeFocused();
  await page.keyboard.press("Alt+PageUp");
  await expect(card(page, 2, "B")).toBeFocused();
  await page.keyboard.press("Alt+Delete");
  await expect(card(page, 2, "C")).toBeFocused();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(card(page, 2, "B")).toBeFocused();
  await expect(page.getByText("3 of 10")).toBeVisible();

  await page.keyboard.press("Control+Shift+Enter");
  await expect(title(page)).toBeFocused();
  await expect(page.getByText("4 of 10")).toBeVisible();
  await addChoice(page, "button");
  await page.keyboard.type("Only one");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(buttonTitle(page, 2)).toBeFocused();
  await page.getByRole("button", { name: "Button 2: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(buttonTitle(page, 1)).toBeFocused();
  await page.keyboard.press("Alt+Delete");
  await expect(page.getByRole("button", { name: "Add button" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(buttonTitle(page, 1)).toHaveValue("Only one");
});

test("every change of type keeps what every type holds", async ({ page }) => {
  await newMessage(page, "Back and forth");
  const field = {
    Text: page.getByRole("textbox", { name: "Text", exact: true }),
    Media: page.getByRole("textbox", { name: "Picture description" }),
    Card: title(page),
    Carousel: title(page),
  };
  type Type = keyof typeof field;
  for (const type of ["Text", "Media", "Carousel", "Card"] as Type[]) {
    await chooseType(page, type);
    if (type === "Card") await expect(field.Card).toHaveValue("Carousel holds this");
    await field[type].fill(`${type} holds this`);
  }
  // Each of the twelve ways from one type to another, once.
  const way: Type[] = [
    "Text",
    "Media",
    "Text",
    "Card",
    "Text",
    "Carousel",
    "Media",
    "Card",
    "Media",
    "Carousel",
    "Card",
  ];
  for (const type of [...way, "Carousel", "Text"] as Type[]) {
    await chooseType(page, type);
    await expect(field[type]).toHaveValue(`${type} holds this`);
  }
});

test("a question mark lists the keys, but not while one writes", async ({ page }) => {
  await openSample(page);
  await title(page).focus();
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  await expect(page.getByRole("complementary", { name: "Preview" }).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("F2");
  await card(page, 1, "").focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toContainText("Move the card left");
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: /Open this list/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(card(page, 1, "")).toBeFocused();
  await page.keyboard.press("?");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
  await dialog.getByRole("checkbox", { name: /Open this list/ }).check();
  await page.keyboard.press("Escape");
  await addChoice(page, "chip");
  await page.keyboard.type("Really?");
  await expect(dialog).toHaveCount(0);
});

test.describe("by finger on a small screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("a card is dragged and the strip follows the chosen one", async ({ page, context }) => {
    await carousel(page, "By finger");
    await editor(page).evaluate((form) => form.scrollTo(0, 0));
    await expect(card(page, 3, "C")).toBeInViewport({ ratio: 1 });
    const from = await cardGrip(page, 3).boundingBox();
    const to = await card(page, 2, "B").boundingBox();
    if (!from || !to) throw new Error("Nothing to drag");
    const finger = await context.newCDPSession(page);
    const touch = (type: string, x: number, y: number) =>
      finger.send("Input.dispatchTouchEvent", {
        type: type as "touchStart",
        touchPoints: type === "touchEnd" ? [] : [{ x, y }],
      });
    const y = from.y + from.height / 2;
    await touch("touchStart", from.x + 12, y);
    await touch("touchMove", from.x - 20, y);
    await touch("touchMove", to.x + 20, y - 40);
    await expect(page.locator("[data-reorder-marker]")).toBeVisible();
    await touch("touchEnd", 0, 0);
    await expect(card(page, 2, "C")).toBeVisible();
    await expectAccessible(page);
  });
});
