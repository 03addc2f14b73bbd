import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, spawnServer, startServer } from "./server";

/** What a server that cannot start prints, with its exit code. */
async function failedStart(settings: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "cardwright-e2e-"));
  try {
    const { child, output } = spawnServer({ DATA_DIR: folder, PORT: String(await freePort()), ...settings });
    const [code] = await once(child, "exit");
    return { code, lines: output().trim().split("\n") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const [name, value] of [
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["HOST", "not a host"],
  ["PUBLIC_URL", "cards.example.com"],
  ["DATABASE_URL", "mysql://x"],
  ["SECRET", "short"],
  ["SANDBOX", "maybe"],
] as const)
  test(`${name}=${value} stops the start with one line that names it`, async () => {
    const { code, lines } = await failedStart({ [name]: value });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
  });

test("a port in use stops the start with one line", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as import("node:net").AddressInfo;
  const { code, lines } = await failedStart({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(new RegExp(`127\\.0\\.0\\.1:${port} is in use .* PORT`))]);
});

test("a data folder that is a file stops the start with one line", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "cardwright-e2e-")), "file");
  await writeFile(file, "");
  const { code, lines } = await failedStart({ DATA_DIR: file });
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain(file);
  expect(lines.join("\n")).not.toMatch(/\n\s+at /);
});

test("a data folder where none can be made stops the start with one line", async () => {
  test.skip(process.platform !== "linux", "only Linux has /proc");
  const { code, lines } = await failedStart({ DATA_DIR: "/proc/nope" });
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe("The data folder cannot be made: /proc/nope is no place for one.");
});

test("a database that is no database stops the start with one line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cardwright-e2e-"));
  await writeFile(join(folder, "cardwright.db"), "This is a letter to my aunt.".repeat(100));
  const { code, lines } = await failedStart({ DATA_DIR: folder });
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain("is not a Cardwright database");
});

test("a database that cannot be opened stops the start with one line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cardwright-e2e-"));
  await mkdir(join(folder, "cardwright.db"));
  const { code, lines } = await failedStart({ DATA_DIR: folder });
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain("cannot be opened");
});

test("PostgreSQL that does not answer stops the start with one line and without the password", async () => {
  const { code, lines } = await failedStart({ DATABASE_URL: `postgres://me:hush@127.0.0.1:${await freePort()}/cards` });
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain("DATABASE_URL");
  expect(lines.join("\n")).not.toContain("hush");
});

test("a second process on the same data does no harm", async () => {
  const first = await startServer();
  const second = await startServer({ DATA_DIR: first.dataDirectory });
  for (const { url } of [first, second]) expect((await fetch(`${url}/api/health`)).status).toBe(200);
  await second.stop();
  await first.stop();
});

test("stops at once when told to, and starts again on the same data", async () => {
  const server = await startServer();
  const before = Date.now();
  await server.restart();
  expect(Date.now() - before).toBeLessThan(20_000);
  await server.kill();
  await server.start();
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  await server.stop();
});

test("goes on, and stops at once, when nobody reads its output any more", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cardwright-e2e-"));
  const port = String(await freePort());
  const { child } = spawnServer({ DATA_DIR: folder, PORT: port });
  child.stdout?.destroy();
  child.stderr?.destroy();
  const health = () => fetch(`http://127.0.0.1:${port}/api/health`).then(({ status }) => status, String);
  await expect.poll(health).toBe(200);
  // Its first lines have met nobody by now.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const ended = once(child, "exit");
  const before = Date.now();
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - before).toBeLessThan(5_000);
  await rm(folder, { recursive: true, force: true });
});
