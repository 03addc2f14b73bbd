import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { newMessage, phone, title } from "./composer-page";
import { expect, test } from "./fixtures";

/** A colour that no phone has. */
const pink = { r: 214, g: 34, b: 170 };

/** How many pixels of a PNG have the colour, within what scaling and colour spaces may change. */
async function pixelsOf(png: Buffer, colour: typeof pink) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if ([colour.r, colour.g, colour.b].every((value, part) => Math.abs(value - (data[at + part] ?? 0)) < 6)) count += 1;
  return { count, width: info.width, height: info.height };
}

test("a picture of the phones has their true size and the pictures in it", async ({ page }) => {
  await newMessage(page, "Boots & more");
  await page.getByText("Card", { exact: true }).click();
  await title(page).fill("Ridge boot");
  const file = await sharp({ create: { width: 800, height: 400, channels: 3, background: pink } })
    .png()
    .toBuffer();
  await page
    .getByLabel("Choose a picture to upload")
    .setInputFiles({ name: "pink.png", mimeType: "image/png", buffer: file });
  await expect(phone(page).locator(".android-media img")).toBeVisible();

  const save = async (item: string) => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save a picture of the phones" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), png: await readFile(await download.path()) };
  };

  // 429 × 932 points with 32 around them, twice; the picture on the card is 393 × 168 within its outline.
  const android = await save("Save Android as PNG");
  expect(android.name).toBe("boots-more-android.png");
  await expect(page.getByText("Saved “boots-more-android.png”.")).toBeVisible();
  const one = await pixelsOf(android.png, pink);
  expect([one.width, one.height]).toEqual([986, 1992]);
  expect(one.count / (393 * 168 * 4)).toBeCloseTo(1, 1);

  // The iPhone's picture beside it: 281 wide, half as high.
  await expect(page.getByRole("region", { name: "iPhone preview" }).locator("img").last()).toBeVisible();
  const both = await pixelsOf((await save("Save both phones as PNG")).png, pink);
  expect([both.width, both.height]).toEqual([986 + 956, 1992 + 56]);
  expect((both.count - one.count) / (281 * 140.5 * 4)).toBeCloseTo(1, 1);

  // The third is not shown at this width: it comes for the picture, and goes.
  const all = await save("Save all three as PNG");
  expect(all.name).toBe("boots-more-android-ios-sms.png");
  const three = await pixelsOf(all.png, pink);
  expect([three.width, three.height]).toEqual([986 + 956 + 986, 1992 + 56]);
  expect(three.count).toBe(both.count);
  await expect(page.locator("[data-phone]")).toHaveCount(2);
});

test.describe("without what draws the picture", () => {
  test.use({ expectedConsole: [/ERR_FAILED/] });

  test("it says that there is no picture, and the message stays", async ({ page }) => {
    await newMessage(page, "Pictures offline");
    await page.getByRole("button", { name: "Save a picture of the phones" }).click();
    const item = page.getByRole("menuitem", { name: "Save Android as PNG" });
    await expect(item).toBeVisible();
    await page.route("**/_next/static/chunks/**", (route) => route.abort());
    await item.click();
    await expect(page.getByText("The picture could not be made.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Pictures offline" })).toBeVisible();
  });
});
