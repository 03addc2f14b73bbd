import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A failure that the person at the keyboard can mend: printed as one line, without a stack. */
export class ExpectedError extends Error {
  expected = true;
}

/** The Node that the project brings along; every script but the launcher runs under it. */
export function bundledNode() {
  const path = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(path))
    throw new ExpectedError(
      "The bundled Node is missing. Delete the folder node_modules and start again; npm must be allowed to run the install script of the package “node”.",
    );
  return path;
}

/** This process's environment with the project's own programs first on the path. */
export function environment(changes = {}) {
  const bin = join(root, "node_modules", ".bin");
  const merged = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
