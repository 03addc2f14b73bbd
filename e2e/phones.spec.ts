import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { root } from "../scripts/project.mjs";
import { serveGallery } from "./phones/serve-gallery";

let gallery: Awaited<ReturnType<typeof serveGallery>>;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.stop());

async function openGallery(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(gallery.url);
  await expect(page.getByTestId("large-text-dark")).toBeVisible();
  await page.waitForFunction(() => Array.from(document.images).every((image) => image.complete));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function sizeOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error("The part is not drawn.");
  return box;
}

type Side = "width" | "height";
/** Scene, part, side, points: what docs/phones.md says. */
const documented: [scene: string, part: string, side: Side, points: number][] = [
  ["card-short", ".android-media", "height", 112],
  ["card-medium", ".android-media", "height", 168],
  ["card-tall", ".android-media", "height", 264],
  ["card-medium", ".android-card", "width", 395],
  ["card-left", ".android-media", "width", 128],
  ["card-short", ".android-button", "height", 48],
  ["carousel-medium", ".android-card", "width", 232],
  ["carousel-small", ".android-card", "width", 120],
  ["text", ".android-chip", "height", 40],
  ["card-medium", ".android-logo", "height", 36],
  ["card-medium", ".ios-card", "width", 281],
  ["card-medium", ".ios-button", "width", 247],
  ["card-medium", ".ios-button", "height", 35],
  ["text", ".ios-bubble", "width", 276],
  ["media", ".ios-rows .ios-button", "width", 276],
  ["card-left", ".ios-media", "height", 281],
  ["card-medium", ".ios-media", "height", 158],
  ["missing-picture", ".ios-media", "height", 96],
  ["carousel-medium", ".ios-card", "width", 232],
  ["carousel-small", ".ios-card", "width", 120],
  ["text", ".ios-logo", "height", 62],
];

test("what is documented or measured is drawn to the point", async ({ browser }) => {
  const page = await openGallery(browser);
  for (const [scene, part, side, points] of documented) {
    const drawn = (await sizeOf(page.getByTestId(`${scene}-light`).locator(part).first()))[side];
    expect(Math.abs(drawn - points), `${scene}: ${part} is ${drawn} instead of ${points}`).toBeLessThanOrEqual(1);
  }
  // The first three cards set Android's height; an iPhone leaves each its own.
  const heights = async (part: string) =>
    Promise.all(
      (await page.getByTestId("carousel-medium-light").locator(part).all()).map(async (card) =>
        Math.round((await sizeOf(card)).height),
      ),
    );
  expect(new Set(await heights(".android-card")).size).toBe(1);
  expect(new Set(await heights(".ios-card")).size).toBeGreaterThan(1);
  // Three lines of description, however long it is and however large the text.
  const lines = (scene: string) => sizeOf(page.getByTestId(`${scene}-light`).locator(".ios-description").first());
  expect((await lines("long")).height).toBeCloseTo(3 * 16.5, 0);
  expect((await lines("large-text")).height).toBeCloseTo(3 * 21.5, 0);
  await page.close();
});

test("Options opens over the screen, is walked by keyboard and gives the focus back", async ({ browser }) => {
  const page = await openGallery(browser);
  const phone = page.getByTestId("options-light").getByRole("region", { name: "iPhone" });
  const options = phone.getByRole("button", { name: "Options" });
  await options.click();
  const items = phone.getByRole("menuitem");
  await expect(items).toHaveText(["Packing list", "Call your guide", "Meeting point", "Add to calendar"]);
  const [menu, button] = [await sizeOf(phone.getByRole("menu")), await sizeOf(options)];
  expect(menu.width).toBe(260);
  expect(menu.y + menu.height).toBeLessThan(button.y);
  await page.keyboard.press("ArrowUp");
  await expect(items.last()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(items).toHaveCount(0);
  await expect(options).toBeFocused();

  // The page takes the menu along; the phone's own scrolling parts it from its button.
  await options.click();
  const pageScrolled = page.evaluate(
    () => new Promise((resolve) => document.addEventListener("scroll", resolve, { once: true, capture: true })),
  );
  await page.mouse.wheel(0, 60);
  await pageScrolled;
  await expect(items).toHaveCount(4);
  await phone.locator(".ios-thread").evaluate((thread) => {
    thread.append(Object.assign(document.createElement("div"), { style: "height: 800px; flex-shrink: 0" }));
    thread.scrollTop -= 60;
  });
  await expect(items).toHaveCount(0);
  await page.close();
});

test("a GIF stands still on the iPhone", async ({ browser }) => {
  const page = await browser.newPage();
  const frame = (red: number, blue: number) => ({
    create: { width: 60, height: 40, channels: 3 as const, background: { r: red, g: 0, b: blue } },
  });
  const frames = [await sharp(frame(255, 0)).png().toBuffer(), await sharp(frame(0, 255)).png().toBuffer()];
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [40, 40], loop: 0 })
    .toBuffer();
  await page.route("**/media/wave.gif", (route) => route.fulfill({ body: gif, contentType: "image/gif" }));
  await page.goto(gallery.url);
  const still = page.getByTestId("animation-light").locator(".ios-media canvas");
  await expect(page.getByTestId("animation-light").locator(".android-media img")).toBeVisible();
  await expect
    .poll(() =>
      still.evaluate((canvas: HTMLCanvasElement) =>
        Array.from(canvas.getContext("2d")?.getImageData(30, 20, 1, 1).data ?? []),
      ),
    )
    .toEqual([255, 0, 0, 255]);
  await page.close();
});

// PHONE_PICTURES=1 writes the pictures of docs/phones.md anew.
if (process.env.PHONE_PICTURES)
  test("the pictures of docs/phones.md", async ({ browser }) => {
    const page = await openGallery(browser);
    await mkdir(join(root, "docs/phones"), { recursive: true });
    for (const scene of await page.getByTestId(/-(light|dark)$/).all()) {
      const name = await scene.getAttribute("data-testid");
      if (name?.startsWith("animation")) continue;
      if (name?.startsWith("options")) await scene.getByRole("button", { name: "Options" }).click();
      const picture = sharp(await scene.screenshot({ animations: "disabled" })).resize({ width: 900 });
      await picture.png({ palette: true, colours: 128, effort: 10 }).toFile(join(root, `docs/phones/${name}.png`));
      if (name?.startsWith("options")) await page.keyboard.press("Escape");
    }
    await page.close();
  });
