import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { withLock } from "./lock.mjs";
import { bundledNode, ExpectedError, environment, root } from "./project.mjs";

/** What lies beside the sources and never reaches a build. */
const outside = new Set([
  "node_modules",
  "data",
  "e2e",
  "bench",
  "docs",
  "scripts",
  "test-results",
  "playwright-report",
]);

/**
 * Builds the app into `folder` where the sources have changed since the last build there. A build that fails, or is
 * cut off, leaves no marker and is made again.
 */
export async function ensureBuilt(folder = ".next") {
  if (isBuilt(folder, treeHash())) return;
  await withLock(() => {
    const tree = treeHash();
    if (isBuilt(folder, tree)) return;
    console.log("Building.");
    rmSync(markerOf(folder), { force: true });
    const { status } = spawnSync(bundledNode(), [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      stdio: "inherit",
      env: environment({
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        BUILD_DIR: folder === ".next" ? undefined : folder,
      }),
    });
    if (status !== 0) throw new ExpectedError("The app could not be built; see above.");
    writeFileSync(markerOf(folder), tree);
  });
}

const markerOf = (folder) => join(root, folder, "cardwright-tree");

function isBuilt(folder, tree) {
  return existsSync(markerOf(folder)) && readFileSync(markerOf(folder), "utf8") === tree;
}

/** A hash over the names and contents of all that a build reads. */
function treeHash() {
  const hash = createHash("sha256");
  const data = resolve(root, process.env.DATA_DIR ?? "data");
  const add = (path, name) => {
    if (path === data) return;
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = `${name}${entry.name}`;
      if (entry.name.startsWith(".") || outside.has(below) || isByproduct(below)) continue;
      if (entry.isDirectory()) add(join(path, entry.name), `${below}/`);
      else if (entry.isFile()) hash.update(`${below}\0`).update(readFileSync(join(path, entry.name)));
    }
  };
  add(root, "");
  return hash.digest("hex");
}

const isByproduct = (name) => /^[^/]*(\.md|\.tsbuildinfo|next-env\.d\.ts)$/.test(name);
