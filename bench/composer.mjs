import { randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { startServer } from "../e2e/server.ts";
import { toDraft } from "../lib/message/defaults.ts";
import { launchFlags } from "../scripts/browser.mjs";
import { fullCarousel } from "./carousel.mjs";
import { median, print, quantile } from "./figures.mjs";
import { mainThreadPerKey, measureKeys } from "./keystroke.mjs";

const keys = Number(process.env.BENCH_KEYS ?? 200);
const runs = 3;

/** What the composer loads, and how long a key press takes to reach the phone, for a full carousel. */
export async function measureComposer() {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: launchFlags });
  try {
    const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
    const path = await openFullCarousel(page, server);
    print("Composer JavaScript, gzip", `${await javascriptKilobytes(browser, page, path)} KB`, "≤ 320 KB");
    await measureTyping(browser, page, path);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Signs up and fills the sample message with the largest carousel; gives the composer's path. */
async function openFullCarousel(page, server) {
  await page.goto(/https?:\S+\/setup\/\S+/.exec(server.output())[0]);
  await page.getByLabel("Your name").fill("Bench");
  await page.getByLabel("E-mail address").fill("bench@example.com");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/messages/*");
  const path = new URL(page.url()).pathname;
  const save = async (draft, baseVersion) => {
    const answer = await page.request.put(`/api${path}`, { data: { draft, baseVersion, saveId: randomUUID() } });
    return answer.json();
  };
  // A save from a version that cannot be answers with what is stored: the sample, whose pictures are used again.
  const { draft: sample, version } = await save(toDraft({}), 2_000_000_000);
  const saved = await save(
    fullCarousel((card) => sample.cards[card % sample.cards.length].media),
    version,
  );
  if (!saved.version) throw new Error(saved.message);
  return path;
}

/** The scripts of the composer page in a browser that has nothing of it yet, without what links to other pages fetch ahead. */
async function javascriptKilobytes(browser, signedIn, path) {
  const context = await browser.newContext({ storageState: await signedIn.context().storageState() });
  const page = await context.newPage();
  await page.route(/[?&]_rsc=/, (route) => route.abort());
  const scripts = new Map();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  await page.goto(new URL(path, signedIn.url()).href);
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
  await context.close();
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}

async function measureTyping(browser, page, path) {
  const floorPage = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await floorPage.goto(pathToFileURL(`${import.meta.dirname}/floor.html`).href);
  const floor = { page: floorPage, field: floorPage.locator("#i"), preview: "#o" };
  await page.goto(path);
  const title = page.locator('[name="cards.0.title"]');
  const composer = { page, field: title, preview: '.android-phone [data-path="cards.0.title"]' };
  await title.waitFor();
  const figures = { floor: [], composer: [] };
  for (let run = 0; run < runs; run++)
    for (const [name, place] of Object.entries({ floor, composer })) {
      await place.page.bringToFront();
      await place.field.fill("Card 1");
      await place.page.waitForTimeout(1000);
      figures[name].push(await measureKeys(place.page, { ...place, keys }));
    }
  for (const [share, name] of [
    [0.5, "median"],
    [0.95, "p95"],
  ]) {
    const of = (samples) => median(samples.map((sample) => quantile(sample, share)));
    const [low, here] = [of(figures.floor), of(figures.composer)];
    const ratio = (here / low).toFixed(2);
    print(
      `Key press → painted preview, ${name} (floor ${low.toFixed(1)} ms)`,
      `${here.toFixed(1)} ms = ${ratio} × floor`,
      "≤ 1.3 × floor",
    );
  }
  const samples = figures.composer.flat().length;
  if (samples < keys * runs * 0.98) throw new Error(`Only ${samples} of ${keys * runs} keys reached the preview.`);
  const work = {};
  for (const [name, place] of Object.entries({ floor, composer })) {
    await place.page.bringToFront();
    await place.field.fill("Card 1");
    await place.page.waitForTimeout(2000);
    work[name] = await mainThreadPerKey(place.page, { ...place, keys });
  }
  const label = `Main-thread work for a key (floor ${work.floor.toFixed(1)} ms)`;
  print(label, `${work.composer.toFixed(1)} ms`, "≤ 25 ms");
}
