import "server-only";
import { getMigrations } from "better-auth/db/migration";
import { sql, type Transaction } from "kysely";
import { engine, takeTurns, transaction } from "./client.ts";
import * as first from "./migrations/0001-first.ts";
import * as afterSending from "./migrations/0002-after-sending.ts";
import * as library from "./migrations/0003-library.ts";
import * as messageVersions from "./migrations/0004-message-versions.ts";
import * as mediaMade from "./migrations/0005-media-made.ts";
import * as logFilters from "./migrations/0006-log-filters.ts";
import { signInTables } from "./sign-in-tables.ts";
import type { Tables } from "./tables.ts";

/** Runs in this order; a name never changes once it was released. */
const migrations: { name: string; up(handle: Transaction<Tables>): Promise<void> }[] = [
  { name: "0001-first", up: first.up },
  { name: "0002-after-sending", up: afterSending.up },
  { name: "0003-library", up: library.up },
  { name: "0004-message-versions", up: messageVersions.up },
  { name: "0005-media-made", up: mediaMade.up },
  { name: "0006-log-filters", up: logFilters.up },
];

/**
 * Brings the database up to date: our tables, then better-auth's, all in one transaction that other processes wait for.
 * Does nothing when it is up to date already. Throws when a newer Cardwright has written the database.
 */
export async function migrate(): Promise<void> {
  await transaction(async (handle) => {
    await takeTurns(handle, "migrations");
    await migrateOurs(handle);
    const theirs = await getMigrations({ ...signInTables, database: { db: handle, type: engine() } });
    await theirs.runMigrations();
  });
}

async function migrateOurs(handle: Transaction<Tables>) {
  await sql`create table if not exists migrations (name text primary key, applied_at bigint not null)`.execute(handle);
  const applied = new Set((await handle.selectFrom("migrations").select("name").execute()).map(({ name }) => name));
  const unknown = [...applied].find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown)
    throw new Error(
      `A newer Cardwright has written this database (its step "${unknown}" is unknown here): update first.`,
    );
  for (const { name, up } of migrations) {
    if (applied.has(name)) continue;
    await up(handle);
    await handle.insertInto("migrations").values({ name, applied_at: Date.now() }).execute();
  }
}
