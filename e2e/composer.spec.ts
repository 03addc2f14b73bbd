import {
  addChoice,
  chooseType,
  editor,
  newMessage,
  openSample,
  openSendDialog,
  phone,
  saved,
  title,
  toastUndo,
  toFix,
} from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

/** CSS pixels that a list leaves free beside its chosen word; below 0 the word is cut. */
function roomBesideText(element: Element): number {
  const select = element as HTMLSelectElement;
  const { font, paddingLeft, paddingRight } = getComputedStyle(select);
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) throw new Error("Nothing can be measured here.");
  canvas.font = font;
  const word = canvas.measureText(select.selectedOptions[0]?.text ?? "").width;
  return select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - word;
}

test("every message type and every kind of choice can be written", async ({ page }) => {
  await newMessage(page, "All kinds");
  await chooseType(page, "Text");
  await page.getByLabel("Text", { exact: true }).last().fill("Hello שלום 👋🏽");
  await expect(phone(page).getByText("Hello שלום 👋🏽")).toBeVisible();

  // A browser's autofill reads the whole form around a field at every key.
  const text = page.locator('[name="text"]');
  expect(await text.evaluate((field) => (field as HTMLTextAreaElement).form?.elements.length)).toBe(1);

  const kinds = ["Reply", "Link", "Call", "Map", "Ask place", "Event"];
  for (const [index, kind] of kinds.entries()) {
    await addChoice(page, "chip", kind);
    const name = `Chip ${index + 1}`;
    await expect(page.getByRole("textbox", { name: `${name} title` })).toBeFocused();
    await page.keyboard.type(`${kind} chip`);
    const select = page.getByRole("combobox", { name: `${name}: kind` });
    await expect(select.locator("option:checked")).toHaveText(kind);
    expect(await select.evaluate(roomBesideText), `room beside “${kind}”`).toBeGreaterThanOrEqual(0);
    await expect(phone(page).getByText(`${kind} chip`)).toBeVisible();
  }
  const address = page.getByRole("textbox", { name: "Chip 2 link" });
  await address.fill("example.com/now");
  await address.blur();
  await expect(address).toHaveValue("https://example.com/now");
  await page.getByRole("textbox", { name: "Chip 3 phone number" }).fill("+447700900123");
  const map = page.getByRole("group", { name: "Chip 4: details" });
  // Nothing is wrong before it is written, a typed pair is taken apart when it is left, and a pasted address at once.
  const latitude = map.getByLabel("Latitude");
  const longitude = map.getByLabel("Longitude");
  await expect(map.getByText(/write a number/)).toHaveCount(0);
  await latitude.pressSequentially("53.7975, -1.5437");
  await expect(latitude).toHaveValue("53.7975, -1.5437");
  await longitude.focus();
  await expect(latitude).toHaveValue("53.7975");
  await expect(longitude).toHaveValue("-1.5437");
  await longitude.fill("https://www.openstreetmap.org/#map=18/53.7996/-1.5491");
  await expect(latitude).toHaveValue("53.7996");
  await expect(longitude).toHaveValue("-1.5491");
  await page.getByRole("textbox", { name: "Chip 6 event title" }).fill("Fitting");
  const event = page.getByRole("group", { name: "Chip 6: details" });
  await event.getByLabel("Starts").fill("2030-03-03T15:00");
  await event.getByLabel("Ends").fill("2030-03-03T14:00");
  await expect(toFix(page).getByRole("button", { name: /choose a time after the start/i })).toBeVisible();
  await event.getByLabel("Ends").fill("2030-03-03T16:00");
  await expect(toFix(page).getByText(/^Error/)).toHaveCount(0);

  for (const type of ["Media", "Card", "Carousel"] as const) await chooseType(page, type);
  // What is not sent, and what holds nothing, can be told apart.
  await expect(page.getByRole("radio", { name: "Text" })).toHaveAccessibleDescription(/^Holds what was written/);
  await expect(page.getByRole("radio", { name: "Media" })).toHaveAccessibleDescription("");
  await chooseType(page, "Text");
  await expect(page.getByLabel("Text", { exact: true }).last()).toHaveValue("Hello שלום 👋🏽");
  await saved(page);
  await page.reload();
  await expect(phone(page).getByText("Event chip")).toBeVisible();
});

test("cards and buttons are added, moved, duplicated, deleted and brought back", async ({ page }) => {
  await newMessage(page, "Moves");
  await chooseType(page, "Carousel");
  await title(page).fill("First");
  await page.getByRole("button", { name: "Card 2, No title", exact: false }).click();
  await title(page).fill("Second");
  await page.getByRole("button", { name: "Add a card" }).click();
  await title(page).fill("Third");
  await editor(page).getByRole("button", { name: "Move card left" }).click();
  await expect(page.getByRole("button", { name: "Card 2, Third" })).toHaveAttribute("aria-pressed", "true");
  await title(page).press("Alt+ArrowLeft");
  await expect(page.getByRole("button", { name: "Card 1, Third" })).toBeVisible();
  await editor(page).getByRole("button", { name: "Duplicate card" }).click();
  await expect(page.getByRole("button", { name: "Card 2, Third" })).toHaveAttribute("aria-pressed", "true");
  await editor(page).getByRole("button", { name: "Delete card" }).click();
  await expect(page.getByText("3 of 10")).toBeVisible();
  await toastUndo(page).click();
  await expect(page.getByText("4 of 10")).toBeVisible();

  for (const name of ["Yes", "No"]) {
    await addChoice(page, "button");
    await page.keyboard.type(name);
  }
  await expect(page.getByRole("textbox", { name: "Button 2 postback" })).toHaveValue("no");
  await page.getByRole("textbox", { name: "Button 2 title" }).press("Alt+ArrowUp");
  await expect(page.getByRole("textbox", { name: "Button 1 title" })).toHaveValue("No");
  await page.getByRole("button", { name: "Button 1: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByRole("textbox", { name: "Button 2 title" })).toHaveValue("No");
  await page.getByRole("button", { name: "Button 2: move, duplicate, delete" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText("2 of 4")).toBeVisible();
});

test("everything that was done is taken back and taken again, whatever was saved meanwhile", async ({ page }) => {
  await newMessage(page, "Steps");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const redo = page.getByRole("button", { name: "Redo", exact: true });
  await expect(undo).toHaveAccessibleDescription("Nothing to undo");
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.pressSequentially("Hello");
  await chooseType(page, "Carousel");
  await title(page).pressSequentially("First");
  await page.getByRole("button", { name: "Add a card" }).click();
  await title(page).pressSequentially("Third");
  await saved(page);

  await title(page).press("ControlOrMeta+z");
  await expect(title(page)).toHaveValue("");
  await expect(title(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByText("2 of 10")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(title(page)).toHaveValue("");
  await undo.click();
  await expect(text).toHaveValue("Hello");
  await undo.click();
  await expect(text).toHaveValue("");
  await expect(undo).toHaveAccessibleDescription("Nothing to undo");

  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(text).toHaveValue("Hello");
  await page.keyboard.press("ControlOrMeta+y");
  for (let step = 0; step < 3; step++) await redo.click();
  await expect(redo).toHaveAccessibleDescription("Nothing to redo");
  await expect(page.getByRole("button", { name: "Card 3, Third" })).toHaveAttribute("aria-pressed", "true");
  await saved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Card 3, Third" })).toHaveAttribute("aria-pressed", "true");
});

test.describe("without a connection", () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });
  test("a picture that did not come is tried again once the connection is back", async ({ page }) => {
    await page.route("**/media/**", (route) => route.abort());
    await openSample(page);
    const inStrip = page.getByRole("button", { name: /^Card 2, / }).locator("img");
    const onPhone = phone(page)
      .getByRole("img", { name: "Green hiking backpack with an orange mat strapped on top" })
      .first();
    await expect(page.getByText("No picture to show yet")).toBeVisible();
    await expect(inStrip).toHaveCount(0);
    await page.unroute("**/media/**");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(inStrip).toBeVisible();
    await expect(onPhone).toBeVisible();
    await expect(page.getByText("No picture to show yet")).toHaveCount(0);
  });

  test("what is typed is kept and saved later", async ({ page, context }) => {
    await newMessage(page, "Offline");
    await chooseType(page, "Text");
    await saved(page);
    await context.setOffline(true);
    await page.getByLabel("Text", { exact: true }).last().fill("Typed in a tunnel");
    await expect(page.getByText("Kept in this browser, will be saved when you are online.")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText("Saved just now").first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Text", { exact: true }).last()).toHaveValue("Typed in a tunnel");
  });
});

test("a menu opened by key takes the focus at once, whatever moves on the page meanwhile", async ({ page }) => {
  await openSample(page);
  await page.evaluate(async () => {
    const { style } = document.body;
    style.outlineOffset = "0px";
    style.transition = "outline-offset 60s";
    const begun = new Promise((resolve) => document.body.addEventListener("transitionrun", resolve, { once: true }));
    requestAnimationFrame(() => {
      style.outlineOffset = "40px";
    });
    await begun;
  });
  const more = page.getByRole("button", { name: "More", exact: true });
  for (const key of ["Enter", "Space"]) {
    await more.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(more).toBeFocused();
  }
});

test("going back shows the message as it was saved", async ({ page }) => {
  await newMessage(page, "Left and found");
  await chooseType(page, "Text");
  await page.getByLabel("Text", { exact: true }).last().fill("Written before leaving");
  await saved(page);
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Autumn clear-out" }).click();
  await expect(page.getByRole("heading", { name: "Autumn clear-out" })).toBeVisible();
  await page.goBack();
  const field = page.getByLabel("Text", { exact: true }).last();
  await expect(field).toHaveValue("Written before leaving");
  await field.fill("Written after coming back");
  await saved(page);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
});

test("somebody who only reads sees the message and changes nothing", async ({ openAs }) => {
  const page = await openAs("Viewer");
  await openSample(page);
  await expect(title(page)).toHaveAttribute("readonly", "");
  await expect(page.getByRole("button", { name: "Add chip" })).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "Small" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Send test" })).toHaveAttribute("aria-disabled", "true");
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const width of [1440, 1024, 390])
      test(`the composer and its dialog are accessible at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await openSample(page);
        await expectAccessible(page);
        if (width === 390) {
          await page.getByRole("button", { name: "Show phone" }).click();
          await expect(phone(page)).toBeVisible();
          await expectAccessible(page);
          // Beside the phone too: whoever has looked at it goes on from here.
          const dialog = await openSendDialog(page);
          await page.keyboard.press("Escape");
          await expect(dialog).toHaveCount(0);
          await page.getByRole("button", { name: "Edit message" }).click();
        }
        await openSendDialog(page);
        await expectAccessible(page);
      });
  });
