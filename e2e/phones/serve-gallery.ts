import { join } from "node:path";
import { createServer } from "vite";
import { root } from "../../scripts/project.mjs";

/** Serves the page that draws every scene on the three phones, without the rest of Cardwright. */
export async function serveGallery(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await createServer({
    root: join(root, "e2e/phones"),
    configFile: false,
    envDir: false,
    logLevel: "error",
    cacheDir: join(root, "node_modules/.cache/phones"),
    css: { postcss: {} },
    resolve: { alias: { "@": root } },
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null, fs: { allow: [root] } },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The gallery has no address.");
  return { url, stop: () => server.close() };
}
