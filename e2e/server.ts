import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledNode, root } from "../scripts/project.mjs";

/** A production server of the test build, with data of its own. */
export interface Server {
  url: string;
  dataDirectory: string;
  /** All that it printed. */
  output(): string;
  stop(): Promise<void>;
  /** Stops it and starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it without a goodbye, as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** What `npm start` runs, with these settings and none of the machine's own. Does not wait until it answers. */
export function spawnServer(settings: Record<string, string>): { child: ChildProcess; output(): string } {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(bundledNode(), [join(root, "scripts/serve.mjs")], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", BUILD_DIR: ".next-test", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => output.push(String(data)));
  return { child, output: () => output.join("") };
}

/** Starts a server in an empty data folder and resolves when it answers. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const dataDirectory = await mkdtemp(join(tmpdir(), "cardwright-e2e-"));
  const own = { HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDirectory, ...settings };
  let current = spawnServer(own);
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    const { child } = current;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    const impatient = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(impatient);
  };
  const server: Server = {
    url: `http://127.0.0.1:${port}`,
    dataDirectory,
    output: () => current.output(),
    kill: () => end("SIGKILL"),
    async start() {
      current = spawnServer(own);
      await answering(current);
    },
    async restart() {
      await end("SIGTERM");
      await server.start();
    },
    async stop() {
      await end("SIGTERM");
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
  await answering(current);
  return server;
}

/** Resolves when the server has printed its address; throws what it printed when it ends before. */
async function answering({ child, output }: ReturnType<typeof spawnServer>) {
  const deadline = Date.now() + 30_000;
  while (!output().includes("Cardwright is at ")) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline)
      throw new Error(`The server did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No port to listen on.");
  return address.port;
}
