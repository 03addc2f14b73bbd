// JavaScript, because a server loads it at each start: TypeScript would be compiled first.
const buildFolder = process.env.BUILD_DIR ?? ".next";

/** @type {import("next").NextConfig} */
const config = {
  // Tests build beside a running app, never over it, and neither reads the page types of the other.
  distDir: buildFolder,
  typescript: { tsconfigPath: buildFolder === ".next" ? "tsconfig.json" : "tsconfig.test.json" },
  reactCompiler: true,
  poweredByHeader: false,
  serverExternalPackages: ["sharp", "pg"],
  // A page is loaded when it is first asked for, not all of them at the start: a sixth less work before the first answer.
  experimental: { preloadEntriesOnStart: false, serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
