import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { ExpectedError, root } from "./project.mjs";

const marker = join(root, "node_modules", ".cardwright-install");

/** Brings node_modules to the locked versions; does nothing where the lock file is the one last installed. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(() => {
    if (isInstalled()) return;
    console.log("Installing packages.");
    const lock = lockHash();
    // The build needs the development packages too, whatever NODE_ENV says.
    const { status, error } = npm("ci", "--include=dev", "--no-audit", "--no-fund");
    if (status !== 0)
      throw new ExpectedError(`The packages could not be installed${error ? ` (${error.message})` : ""}; see above.`);
    writeFileSync(marker, lock);
  });
}

function isInstalled() {
  return existsSync(marker) && readFileSync(marker, "utf8") === lockHash();
}

/** Some packages bring a program for one platform only, so a copied folder is installed again. */
function lockHash() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  return hash.update(`${process.platform} ${process.arch}`).digest("hex");
}

function npm(...parameters) {
  const script = process.env.npm_execpath;
  const [program, before] = script?.endsWith("js") ? [process.execPath, [script]] : ["npm", []];
  return spawnSync(program, [...before, ...parameters], {
    cwd: root,
    stdio: "inherit",
    shell: program === "npm" && process.platform === "win32",
  });
}
