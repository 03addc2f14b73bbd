import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/**
 * Lets this process import the app's server modules as they are: `server-only` guards only the browser's bundle, `@/`
 * is the project's folder, and TypeScript files are named without their ending.
 */
export function allowServerModules() {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
      const { parentURL = "" } = context;
      const path = specifier.startsWith("@/") ? new URL(specifier.slice(2), pathToFileURL(root)).href : specifier;
      const isOurs = !parentURL.includes("/node_modules/") && /^(\.|file:)/.test(path);
      return next(isOurs && !/\.\w+$/.test(path) ? withEnding(path, parentURL) : path, context);
    },
  });
}

const withEnding = (path, parentURL) =>
  existsSync(new URL(`${path}.ts`, parentURL)) ? `${path}.ts` : `${path}/index.ts`;
