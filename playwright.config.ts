import { defineConfig } from "@playwright/test";
import { findBrowser, launchFlags } from "./scripts/browser.mjs";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 10_000,
    // Recording costs as much as the story: `--trace retain-on-failure` where somebody looks for a reason.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: await findBrowser(), args: launchFlags },
  },
});
