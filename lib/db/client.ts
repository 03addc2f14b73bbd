import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { Kysely, sql, type Transaction } from "kysely";
import { type Environment, env } from "../env.ts";
import { postgresDialect } from "./postgres.ts";
import { openSqliteFile, SqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

export type Engine = "sqlite" | "postgres";
type Address = Pick<Environment, "databaseUrl" | "dataDirectory">;

// On globalThis, because the bundler gives pages, actions and routes copies of this module, and SQLite wants one connection.
declare global {
  var cardwrightDatabases: { open: Map<string, Kysely<Tables>>; inside: AsyncLocalStorage<{ open: boolean }> };
}
globalThis.cardwrightDatabases ??= { open: new Map(), inside: new AsyncLocalStorage() };
const { open, inside } = globalThis.cardwrightDatabases;

export function sqlitePath({ dataDirectory }: Pick<Environment, "dataDirectory">): string {
  return join(/* turbopackIgnore: true */ dataDirectory, "cardwright.db");
}

const nameOf = (address: Address) => address.databaseUrl ?? sqlitePath(address);

/** This process' database, opened at the first use. Throws inside `transaction`: use the transaction's own handle there. */
export function database(): Kysely<Tables> {
  // On SQLite a second query would wait for the transaction, and the transaction for it.
  if (inside.getStore()?.open) throw new Error("Inside a transaction, use the transaction's handle.");
  const address = env();
  const name = nameOf(address);
  const existing = open.get(name);
  if (existing) return existing;
  const dialect = address.databaseUrl ? postgresDialect(address.databaseUrl) : new SqliteDialect(openSqliteFile(name));
  const opened = new Kysely<Tables>({ dialect });
  open.set(name, opened);
  return opened;
}

export function engine(): Engine {
  return env().databaseUrl ? "postgres" : "sqlite";
}

/** All or nothing. On SQLite it is the only writer from its first line; on PostgreSQL see `takeTurns`. */
export function transaction<Value>(run: (handle: Transaction<Tables>) => Promise<Value>): Promise<Value> {
  return database()
    .transaction()
    .execute(async (handle) => {
      const state = { open: true };
      try {
        return await inside.run(state, () => run(handle));
      } finally {
        state.open = false;
      }
    });
}

/** Lets transactions with the same `subject` pass one after the other. SQLite's always do. */
export async function takeTurns(handle: Transaction<Tables>, subject: string): Promise<void> {
  if (engine() === "postgres") await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(handle);
}

/** Waits for what is running and closes this process' database; the next `database()` opens it again. */
export async function closeDatabase(): Promise<void> {
  const name = nameOf(env());
  const existing = open.get(name);
  open.delete(name);
  await existing?.destroy();
}
