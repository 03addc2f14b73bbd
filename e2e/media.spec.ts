import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { chooseType, newMessage, phone, saved, title, toFix } from "./composer-page";
import { expect, expectAccessible, test } from "./fixtures";

/** A picture of two halves, so that a crop can be told from the whole. */
const pictureOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c60" } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: "#06c" } }, left: width / 2, top: 0 },
  ]);

/** Pastes into what has the focus: a file, with or without text beside it. */
async function paste(page: Page, { file, text }: { file: Buffer; text?: string }) {
  await page.evaluate(
    ({ base64, words }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], "pasted.png", { type: "image/png" }));
      if (words) data.setData("text/plain", words);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { base64: file.toString("base64"), words: text },
  );
}

/** What a drag carries. */
const filesOf = (page: Page, { name, buffer }: { name: string; buffer: Buffer }) =>
  page.evaluateHandle(
    ([called = "", base64 = ""]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
      return data;
    },
    [name, buffer.toString("base64")],
  );

async function openCard(page: Page, name: string) {
  await newMessage(page, name);
  await page.getByRole("radio", { name: "Card", exact: true }).click();
  await title(page).fill("Ridge 2 tent");
}

test("a picture is pasted, cropped by keyboard, made into a thumbnail and taken back", async ({ page }) => {
  await openCard(page, "Pasted");
  const file = await pictureOf(1600, 900).png().toBuffer();
  await title(page).focus();
  await paste(page, { file, text: "words" });
  await expect(page.getByRole("button", { name: "Upload a picture" })).toBeVisible();
  await paste(page, { file });
  await expect(page.getByText("1600 × 900 px")).toBeVisible();
  await expect(phone(page).locator("img[src^='/media/']").first()).toBeVisible();

  await page.getByRole("button", { name: "Crop" }).click();
  const dialog = page.getByRole("dialog", { name: "Crop the picture" });
  const result = dialog.getByRole("status");
  await expect(result).toContainText("Result: 1440 × ");
  await expect(dialog.getByRole("radio", { name: "Android" })).toBeChecked();
  await dialog.getByRole("radio", { name: "3:2" }).check();
  await expect(result).toContainText("Result: 1350 × 900 px");
  await dialog.getByRole("slider", { name: "Zoom" }).press("End");
  await expect(result).toContainText("Result: 270 × 180 px");
  const before = await result.getByRole("img").getAttribute("src");
  await dialog.getByRole("group", { name: /^The part that stays/ }).focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowRight");
  await expect(result.getByRole("img")).not.toHaveAttribute("src", before ?? "");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await dialog.getByRole("button", { name: "Use this part" }).click();
  await expect(page.getByText("pasted, cropped.jpg", { exact: true })).toBeVisible();
  await expect(page.getByText("270 × 180 px")).toBeVisible();

  await page.getByRole("button", { name: "File name, thumbnail" }).click();
  await page.getByRole("button", { name: "Make a thumbnail" }).click();
  await expect(page.getByText(/^Thumbnail, \d+/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(page.getByText("1600 × 900 px")).toBeVisible();

  // What was said of the other file goes with it.
  const description = page.getByRole("textbox", { name: "Picture description" });
  await description.fill("A lit tent");
  await paste(page, { file: await pictureOf(600, 400).png().toBuffer() });
  const undescribed = page.getByText("Describe it: the words were about the file before.", { exact: true });
  await expect(undescribed).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(description).toHaveValue("A lit tent");
  await expect(undescribed).toHaveCount(0);
  await saved(page);
});

test("a file that is dropped beside its box finds its place, and never takes the page away", async ({ page }) => {
  await newMessage(page, "Dropped");
  const dropOn = (target: Locator) =>
    target.evaluate((element) => {
      const transfer = new DataTransfer();
      const dot = atob(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      );
      const bytes = Uint8Array.from(dot, (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], "dot.png", { type: "image/png" }));
      return ["dragover", "drop"].map(
        (type) =>
          !element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })),
      );
    });
  await chooseType(page, "Text");
  expect(await dropOn(phone(page))).toEqual([true, true]);
  await expect(page.getByText(/There is no place for a file here/)).toBeVisible();
  await chooseType(page, "Media");
  await expect(page.getByRole("group", { name: "File", exact: true })).toBeVisible();
  expect(await dropOn(phone(page))).toEqual([true, true]);
  await expect(page.getByText("dot.png", { exact: true })).toBeVisible();
});

test("a file that is dropped on a card goes to that card, in the strip and on the phone", async ({ page }) => {
  await newMessage(page, "Dropped on cards");
  await chooseType(page, "Carousel");
  const dataTransfer = await filesOf(page, {
    name: "dropped.png",
    buffer: await pictureOf(300, 200).png().toBuffer(),
  });
  const card = (number: number) => page.getByRole("button", { name: new RegExp(`^Card ${number}, `) });
  const onPhone = (number: number) => phone(page).locator(`[data-path="cards.${number - 1}"]`);
  await page.getByRole("button", { name: "Add a card" }).click();
  await card(1).click();
  const marked = page.locator("[data-file-over]");
  for (const [number, target, place] of [
    [2, card(2), marked.filter({ has: card(2) })],
    [3, onPhone(3), marked.and(onPhone(3))],
  ] as const) {
    await target.dispatchEvent("dragover", { dataTransfer });
    await expect(place).toHaveCount(1);
    await target.dispatchEvent("drop", { dataTransfer });
    await expect(page.getByRole("heading", { name: `Card ${number}`, exact: true })).toBeVisible();
    await expect(page.getByText("dropped.png", { exact: true })).toBeVisible();
    await expect(marked).toHaveCount(0);
  }
  await card(1).click();
  await expect(page.getByRole("button", { name: "Upload a picture" })).toBeVisible();
});

test("a linked picture is copied into Cardwright, wherever its card was moved meanwhile", async ({ page }) => {
  const link = "https://pictures.example.com/tent.png";
  const stored = await page.request.post("/api/media?filename=tent.png", {
    headers: { "content-type": "image/png" },
    data: await pictureOf(300, 200).png().toBuffer(),
  });
  const facts = await stored.json();
  // A server of the world outside, which no test reaches: what it would be found to hold, and its copy.
  await page.route("**/api/media/probe", (route) =>
    route.fulfill({ json: { ...facts, url: link, previewUrl: facts.url } }),
  );
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  await page.route("**/api/media/copy", async (route) => {
    expect(route.request().postDataJSON()).toEqual({ url: link });
    await mayAnswer;
    await route.fulfill({ json: facts });
  });
  await newMessage(page, "Copied");
  await chooseType(page, "Carousel");
  await page.getByRole("button", { name: /^Card 1, / }).click();
  const address = page.getByRole("textbox", { name: "Picture address" });
  await address.fill(link);
  await page.getByRole("textbox", { name: "Picture description" }).fill("A tent by a lake");
  const crop = page.getByRole("button", { name: "Crop" });
  await expect(crop).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "File name, thumbnail and where it is stored" }).click();
  await page.getByRole("button", { name: "Copy into Cardwright" }).click();
  await expect(page.getByText("Copying the file")).toBeVisible();
  await page.getByRole("region", { name: "Card 1" }).getByRole("button", { name: "Move card right" }).click();
  await expect(page.getByRole("heading", { name: "Card 2", exact: true })).toBeVisible();
  answer();
  await expect(page.getByText("tent.png", { exact: true })).toBeVisible();
  await expect(crop).not.toHaveAttribute("aria-disabled", "true");
  await expect(address).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Picture description" })).toHaveValue("A tent by a lake");
  await page.getByRole("button", { name: /^Card 1, / }).click();
  await expect(page.getByRole("button", { name: "Upload a picture" })).toBeVisible();
});

test("a video gets a picture of its own as its poster", async ({ page }) => {
  await newMessage(page, "Film");
  await page.getByRole("radio", { name: "Media" }).check();
  // Half a second that this browser recorded once: a busy machine records nothing at times.
  const film = await readFile(join(import.meta.dirname, "film.webm"));
  const dataTransfer = await filesOf(page, { name: "film.webm", buffer: film });
  await page.getByRole("group", { name: "File", exact: true }).dispatchEvent("drop", { dataTransfer });
  await expect(page.getByText(/video\/webm/)).toBeVisible();
  const crop = page.getByRole("button", { name: "Crop" });
  await expect(crop).toHaveAccessibleDescription("Only pictures can be cropped");
  await expect(crop).toHaveCSS("background-color", "rgba(18, 22, 26, 0.72)");
  await page.getByRole("button", { name: "Take it from the video" }).click();
  const dialog = page.getByRole("dialog", { name: "Take a picture from the video" });
  const take = dialog.getByRole("button", { name: "Use this picture" });
  await expect(take).not.toHaveAttribute("aria-disabled", "true");
  await take.click();
  await expect(page.getByText(/^Thumbnail, \d+/)).toBeVisible();
  const poster = await page.getByRole("img", { name: "Thumbnail" }).getAttribute("src");
  await expect(phone(page).locator(`img[src="${poster}"]`)).toBeVisible();
});

test.describe("with files that are refused", () => {
  test.use({ expectedConsole: [/422/] });
  test("a link that cannot be loaded is listed until another takes its place", async ({ page }) => {
    await openCard(page, "Linked");
    const address = page.getByRole("textbox", { name: "Picture address" });
    await address.fill("http://127.0.0.1:9/tent.png");
    await title(page).focus();
    await expect(toFix(page).getByRole("button", { name: /private or local network/ })).toBeVisible();
    await saved(page);
    // The field is in a part that is loaded on use, and gets the focus all the same.
    await page.goto(`${page.url()}?focus=card.media.filename`);
    await expect(page.getByRole("textbox", { name: /^File name/ })).toBeFocused();
    await expect(toFix(page).getByRole("button", { name: /private or local network/ })).toBeVisible();
    await address.fill("");
    await expect(toFix(page).getByRole("button", { name: /private or local network/ })).toHaveCount(0);
  });

  test("the library takes several files, finds them, lends them to messages and lets go of what nobody uses", async ({
    page,
  }) => {
    await page.goto("/media");
    await page.getByLabel("Choose files to upload").setInputFiles([
      { name: "Moonlamp.webp", mimeType: "image/webp", buffer: await pictureOf(300, 200).webp().toBuffer() },
      { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") },
    ]);
    const dialog = page.getByRole("dialog", { name: "Upload" });
    await expect(dialog.getByText("Stored. Made into JPEG, because phones show no WebP.")).toBeVisible();
    await expect(dialog.getByText("RCS does not carry this kind of file", { exact: false })).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
    const teacup = await filesOf(page, { name: "Teacup.png", buffer: await pictureOf(320, 200).png().toBuffer() });
    await page.getByRole("main").dispatchEvent("drop", { dataTransfer: teacup });
    await dialog.getByRole("button", { name: "Done" }).click();
    const files = page.getByRole("list", { name: "Files" });
    await expect(files.getByText("Moonlamp.jpg")).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }

    await openCard(page, "Moonlamp night");
    await page.getByLabel("Choose a picture to upload").setInputFiles({
      name: "Kettle.webp",
      mimeType: "image/webp",
      buffer: await pictureOf(240, 200).webp().toBuffer(),
    });
    await expect(page.getByText("Made into JPEG, because phones show no WebP.", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Replace or remove picture" }).click();
    await page.getByRole("menuitem", { name: "From the library" }).click();
    const picker = page.getByRole("dialog", { name: "From the library" });
    await picker.getByRole("searchbox", { name: "Search by name" }).fill("moonlamp");
    await expect(picker.getByRole("button", { name: /Teacup/ })).toHaveCount(0);
    await expectAccessible(page);
    await picker.getByRole("button", { name: /Moonlamp/ }).click();
    await expect(page.getByText("300 × 200 px")).toBeVisible();
    await saved(page);

    await page.goto("/media?search=moonlamp");
    await expect(files.getByRole("link", { name: "Moonlamp night" })).toBeVisible();
    await page.getByRole("button", { name: "Moonlamp.jpg: more" }).click();
    await expect(page.getByRole("menuitem", { name: /Remove/ })).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("Escape");
    await page.goto("/media?search=teacup");
    await page.getByRole("button", { name: "Teacup.png: more" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.getByText("No file fits.", { exact: false })).toBeVisible();
  });
});

test("a stored file is handed out with its length and in parts", async ({ request }) => {
  const data = await pictureOf(40, 30).png().toBuffer();
  const stored = (await (await request.post("/api/media?filename=x.png", { data })).json()) as { url: string };
  const whole = await request.get(stored.url);
  expect(whole.headers()).toMatchObject({ "content-length": String(data.length), "content-type": "image/png" });
  expect(whole.headers()["x-file-length"]).toBeUndefined();
  const head = await request.head(stored.url);
  expect(head.headers()["content-length"]).toBe(String(data.length));
  const part = await request.get(stored.url, { headers: { range: "bytes=-10" } });
  expect(part.status()).toBe(206);
  expect(part.headers()["content-length"]).toBe("10");
  expect(Buffer.compare(await part.body(), data.subarray(-10))).toBe(0);
});
