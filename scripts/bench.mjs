import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { provideBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { bundledNode, environment, root } from "./project.mjs";

const buildFolder = ".next-test";
const ownSettings = ["HOST", "PORT", "DATA_DIR", "DATABASE_URL", "PUBLIC_URL", "SECRET", "SANDBOX"];

await ensureInstalled();
await ensureBuilt(buildFolder);
const { status } = spawnSync(bundledNode(), [join(root, "bench/run.mjs"), ...process.argv.slice(3)], {
  cwd: root,
  stdio: "inherit",
  env: environment({
    ...Object.fromEntries(ownSettings.map((name) => [name, undefined])),
    BUILD_DIR: buildFolder,
    CHROMIUM_PATH: await provideBrowser(),
  }),
});
process.exitCode = status ?? 1;
