import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { endAll, run } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { bundledNode, root } from "./project.mjs";

const buildFolder = ".next-test";
const temporary = mkdtempSync(join(tmpdir(), "cardwright-test-"));
const outcome = { passed: 0, failed: 0 };

// Nothing of a running app's may reach the tests.
for (const name of ["HOST", "PORT", "DATA_DIR", "DATABASE_URL", "PUBLIC_URL", "SECRET", "SANDBOX"])
  delete process.env[name];
process.env.BUILD_DIR = buildFolder;

process.on("exit", () => {
  endAll();
  rmSync(temporary, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

/** One check: it counts as one, or as many as the tests that it reports. */
async function check(name, work) {
  console.log(`\n— ${name}`);
  const before = outcome.failed;
  try {
    const result = await work();
    const counts = typeof result === "object" ? result : { passed: Number(result), failed: Number(!result) };
    outcome.passed += counts.passed;
    outcome.failed += counts.failed;
  } catch (error) {
    console.error(error.expected ? error.message : error);
    outcome.failed++;
  }
  if (outcome.failed > before) console.log(`✗ ${name}`);
  return outcome.failed === before;
}

/** Biome colours every letter by itself, whoever reads; a log needs none. */
const plain = process.stdout.isTTY ? [] : ["--colors=off"];

const packageProgram = (path) => (parameters, options) =>
  run(bundledNode(), [join(root, "node_modules", path), ...parameters], options);
const biome = packageProgram("@biomejs/biome/bin/biome");
const knip = packageProgram("knip/bin/knip.js");
const next = packageProgram("next/dist/bin/next");
const tsc = packageProgram("typescript/bin/tsc");
const vitest = packageProgram("vitest/vitest.mjs");
const playwright = packageProgram("@playwright/test/cli.js");

/** What a test runner wrote about its tests; a runner that failed without a failed test is itself one failure. */
function count(succeeded, file, read) {
  const counts = read(JSON.parse(readFileSync(join(temporary, file), "utf8")));
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  if (succeeded && counts.passed === 0) counts.failed = 1;
  return counts;
}

async function unitTests() {
  const report = join(temporary, "vitest.json");
  const succeeded = await vitest(["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], {
    minutes: 8,
  });
  return count(succeeded, "vitest.json", (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.testResults.filter(isBrokenFile).length,
  }));
}

/** A test file that could not be read holds no tests that could fail. */
const isBrokenFile = (file) =>
  file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed");

async function browserStories() {
  const succeeded = await playwright(["test", "--reporter=list,json"], {
    minutes: 22,
    changes: {
      CHROMIUM_PATH: await provideBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(temporary, "playwright.json"),
    },
  });
  return count(succeeded, "playwright.json", ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));
}

await check("Packages", () => ensureInstalled().then(() => true));
await check("Format, lint and import direction", () => biome(["ci", "--error-on-warnings", ...plain]));
await check("Page types", () => next(["typegen"]));
await check("Types", () => tsc(["--noEmit", "-p", "tsconfig.test.json"]));
await check("Dead code", () => knip([]));
await check("Dead code in production", () =>
  knip(["--production", "--include", "files,dependencies,unlisted,unresolved"]),
);
await check("Unit and data tests", unitTests);
const built = await check("Production build", () => ensureBuilt(buildFolder).then(() => true));
if (built) await check("Browser stories", browserStories);
else await check("Browser stories (not run: there is no build)", () => false);

console.log(`\n${outcome.passed} passed, ${outcome.failed} failed`);
process.exit(outcome.failed === 0 ? 0 : 1);
