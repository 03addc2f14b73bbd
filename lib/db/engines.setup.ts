import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import "./engines.ts";
import { startPostgres } from "./postgres.fixture.ts";

/** Vitest's global set-up: one PostgreSQL for the whole run, started when the first data suite asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: ReturnType<typeof startPostgres> | undefined;
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
