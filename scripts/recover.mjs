import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { bundledNode, environment, root } from "./project.mjs";

await ensureInstalled();
const { status } = spawnSync(bundledNode(), [join(root, "scripts/recovery-link.mjs")], {
  cwd: root,
  stdio: "inherit",
  env: environment(),
});
process.exitCode = status ?? 1;
