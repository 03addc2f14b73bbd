import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // The package throws outside the react-server condition; under test there is no browser bundle to protect.
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{app,components,lib,scripts,bench}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Password hashes and a database that starts take their time on a busy machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ["lib/db/engines.setup.ts"],
  },
});
