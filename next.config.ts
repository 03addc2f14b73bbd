import type { NextConfig } from "next";

const config: NextConfig = {
  // Tests build beside a running app, never over it.
  distDir: process.env.BUILD_DIR ?? ".next",
  reactCompiler: true,
  poweredByHeader: false,
  typedRoutes: true,
  serverExternalPackages: ["sharp", "pg"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
