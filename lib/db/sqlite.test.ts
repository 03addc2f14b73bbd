import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSqliteFile, SqliteDialect } from "./sqlite";

let folder: string;
let file: DatabaseSync;
let kysely: Kysely<{ texts: { text: string } }>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cardwright-sqlite-"));
  file = openSqliteFile(join(folder, "data", "cardwright.db"));
  kysely = new Kysely({ dialect: new SqliteDialect(file) });
  await kysely.schema.createTable("texts").addColumn("text", "text").execute();
});

afterEach(async () => {
  await kysely.destroy();
  await rm(folder, { recursive: true, force: true });
});

it("opens so that a kill loses nothing and others can read meanwhile", async () => {
  const setting = async (name: string) =>
    Object.values((await sql.raw(`pragma ${name}`).execute(kysely)).rows[0] ?? {});
  expect(await setting("journal_mode")).toEqual(["wal"]);
  expect(await setting("synchronous")).toEqual([2]);
  expect(await setting("foreign_keys")).toEqual([1]);
  expect(await setting("busy_timeout")).toEqual([5000]);
});

it("lets only the owner read the file and its folder", async () => {
  await kysely.insertInto("texts").values({ text: "secret" }).execute();
  for (const name of ["cardwright.db", "cardwright.db-wal"])
    expect((await stat(join(folder, "data", name))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, "data"))).mode & 0o777).toBe(0o700);
});

it("begins a transaction as a writer, so that another writer waits from the first line", async () => {
  const other = openSqliteFile(join(folder, "data", "cardwright.db"));
  other.exec("pragma busy_timeout = 10");
  await kysely.transaction().execute(async () => {
    expect(() => other.exec("begin immediate")).toThrow("locked");
    expect(other.prepare("select count(*) as rows from texts").get()).toEqual({ rows: 0 });
  });
  other.exec("begin immediate");
  other.close();
});

it("says what filled the disk, undoes the transaction and works on", async () => {
  file.exec("pragma max_page_count = 8");
  const filling = kysely.transaction().execute(async (handle) => {
    await handle.insertInto("texts").values({ text: "small" }).execute();
    await handle
      .insertInto("texts")
      .values({ text: "x".repeat(100_000) })
      .execute();
  });
  await expect(filling).rejects.toMatchObject({ code: "ERR_SQLITE_ERROR", errcode: 13 });
  await kysely.transaction().execute((handle) => handle.insertInto("texts").values({ text: "fits" }).execute());
  expect(await kysely.selectFrom("texts").select("text").execute()).toEqual([{ text: "fits" }]);
});

it("goes on after the tables have changed under a statement that is kept, and past the number that it keeps", async () => {
  const all = () => sql.raw("select * from texts").execute(kysely);
  await kysely.insertInto("texts").values({ text: "first" }).execute();
  expect((await all()).rows).toEqual([{ text: "first" }]);
  await kysely.schema.alterTable("texts").addColumn("note", "text").execute();
  expect((await all()).rows).toEqual([{ text: "first", note: null }]);
  for (let count = 1; count <= 400; count++)
    expect((await sql.raw(`select ${count} as count`).execute(kysely)).rows).toEqual([{ count }]);
  expect((await all()).rows).toHaveLength(1);
});

it("says how many rows were changed, and gives back what a changed row holds", async () => {
  await kysely.insertInto("texts").values({ text: "one" }).execute();
  const [{ numUpdatedRows } = { numUpdatedRows: null }] = await kysely
    .updateTable("texts")
    .set({ text: "two" })
    .execute();
  expect(numUpdatedRows).toBe(1n);
  const changed = kysely.updateTable("texts").set({ text: "three" }).returning("text");
  expect(await changed.execute()).toEqual([{ text: "three" }]);
});
