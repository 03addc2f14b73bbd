import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "./client";
import { migrate } from "./migrate";
import { openSqliteFile } from "./sqlite";
import { describeStartFailure } from "./start-failure";

let folder: string;
const before = { DATA_DIR: process.env.DATA_DIR, DATABASE_URL: process.env.DATABASE_URL };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cardwright-start-"));
  process.env.DATA_DIR = folder;
  delete process.env.DATABASE_URL;
});

afterEach(async () => {
  await closeDatabase();
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** What the person would read if the start failed now. */
async function startFailure() {
  try {
    await migrate();
    return "started";
  } catch (error) {
    return describeStartFailure(error);
  }
}

/** Root may write anywhere: without its right, the file system says no as it does to everybody else. */
async function withoutRoot<Value>(run: () => Promise<Value>): Promise<Value> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe("describeStartFailure", () => {
  it("names a database file that is read-only", async () => {
    await migrate();
    await closeDatabase();
    await chmod(join(folder, "cardwright.db"), 0o444);
    await chmod(folder, 0o755);
    expect(await withoutRoot(startFailure)).toBe(
      `The database file ${folder}/cardwright.db cannot be written: it, or its folder, is read-only.`,
    );
  });

  it("names a folder that is read-only", async () => {
    await chmod(folder, 0o555);
    expect(await withoutRoot(startFailure)).toBe(
      `The database file ${folder}/cardwright.db cannot be opened: its folder is missing or may not be written to.`,
    );
    process.env.DATA_DIR = join(folder, "inside");
    expect(await withoutRoot(startFailure)).toBe(
      `The data folder cannot be written: no permission for ${folder}/inside.`,
    );
  });

  it("says that the disk is full", () => {
    const file = openSqliteFile(join(folder, "cardwright.db"));
    file.exec("create table filling (text text); pragma max_page_count = 3");
    expect(() => file.exec(`insert into filling values ('${"x".repeat(20_000)}')`)).toThrow();
    let line = "";
    try {
      file.exec(`insert into filling values ('${"x".repeat(20_000)}')`);
    } catch (error) {
      line = describeStartFailure(error);
    }
    file.close();
    expect(line).toBe(`The disk is full: the database file ${folder}/cardwright.db cannot grow.`);
  });

  it("says that the file is no database", async () => {
    await writeFile(join(folder, "cardwright.db"), "something else ".repeat(100));
    expect(await startFailure()).toBe(`The file ${folder}/cardwright.db is not a Cardwright database.`);
  });

  it("says that the folder is a file", async () => {
    await writeFile(join(folder, "file"), "");
    process.env.DATA_DIR = join(folder, "file");
    expect(await startFailure()).toContain(`The data folder cannot be made: ${folder}/file is a file.`);
  });

  it.runIf(process.platform === "linux")("says that there is no place for the folder", async () => {
    process.env.DATA_DIR = "/proc/nope";
    expect(await startFailure()).toBe("The data folder cannot be made: /proc/nope is no place for one.");
  });

  it("says that PostgreSQL does not answer, without the password", async () => {
    process.env.DATABASE_URL = "postgres://cards:hunter2@127.0.0.1:1/cards";
    expect(await startFailure()).toBe(
      "PostgreSQL at 127.0.0.1:1 does not answer. Is it running, and is DATABASE_URL right?",
    );
  });

  it("puts anything else on one line", () => {
    expect(describeStartFailure(new Error("first\n  second"))).toBe("Cardwright could not start: first second");
    expect(describeStartFailure(null)).toBe("Cardwright could not start: null");
  });
});
