import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { bundledNode, environment, root } from "./project.mjs";

await ensureInstalled();
await ensureBuilt();

// The channel tells the server when this process is gone, however it went.
const server = spawn(bundledNode(), [join(root, "scripts/serve.mjs")], {
  cwd: root,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: environment({ BUILD_DIR: undefined }),
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
