import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ExpectedError } from "./project.mjs";

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const folders = [
  ...(process.env.PATH ?? "").split(delimiter),
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
];
const programs = [...names, "Google Chrome", "Chromium"];

/** Chromium must not ask the network for anything of its own; as root it cannot set up its sandbox. */
export const launchFlags = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The path of a Chromium: named by the environment, installed, or Playwright's own. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new ExpectedError(`CHROMIUM_PATH or CHROME_PATH names ${named}, which is not there.`);
  }
  const installed = folders.flatMap((folder) => programs.map((program) => join(folder, program))).find(existsSync);
  if (installed) return installed;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Like `findBrowser`, and as root on a Debian system gets its package where there is none. */
export async function provideBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium.");
    const apt = (...parameters) =>
      spawnSync("apt-get", ["-qq", ...parameters], {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
    const installed = await findBrowser();
    if (installed) return installed;
  }
  throw new ExpectedError(
    "The browser tests need Chromium: install Chrome or Chromium, or run `npx playwright install chromium`, or set CHROMIUM_PATH.",
  );
}
