import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { afterAll, describe, inject } from "vitest";
import { closeDatabase, database, type Engine } from "./client.ts";
import { newId } from "./id.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers with the address of this run's PostgreSQL, which its first request starts. */
    postgresStarter: string;
  }
}

/**
 * Points the environment at an empty, migrated database and a data folder, and gives the database's handle. Call it in
 * beforeAll or beforeEach; say `newDatabase` in a suite that changes tables.
 */
export type OpenFresh = (options?: { newDatabase?: boolean }) => Promise<Kysely<Tables>>;

/** Runs the same suite on SQLite in a folder of its own, and on PostgreSQL in a database of its own. For tests only. */
export function describeOnBothEngines(name: string, suite: (open: OpenFresh, engine: Engine) => void): void {
  describe.each<Engine>(["sqlite", "postgres"])(`${name} on %s`, (engine) => {
    const before = { DATA_DIR: process.env.DATA_DIR, DATABASE_URL: process.env.DATABASE_URL };
    let folder: string | undefined;
    let postgres: OwnDatabase | undefined;

    async function leave({ keepPostgres = false } = {}) {
      if (folder === undefined) return;
      await closeDatabase();
      await rm(folder, { recursive: true, force: true });
      folder = undefined;
      if (keepPostgres) return;
      await postgres?.drop();
      postgres = undefined;
    }

    afterAll(async () => {
      await leave();
      for (const [variable, value] of Object.entries(before)) setVariable(variable, value);
    });

    suite(async ({ newDatabase = false } = {}) => {
      await leave({ keepPostgres: !newDatabase });
      folder = await mkdtemp(join(tmpdir(), "cardwright-test-"));
      const isUsed = postgres !== undefined;
      if (engine === "postgres") postgres ??= await createPostgresDatabase();
      setVariable("DATA_DIR", folder);
      setVariable("DATABASE_URL", postgres?.url);
      // To make a database takes PostgreSQL ten times as long as to empty one.
      if (isUsed) await emptyTables();
      else await migrate();
      return database();
    }, engine);
  });
}

interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

async function createPostgresDatabase(): Promise<OwnDatabase> {
  const answer = await fetch(inject("postgresStarter"));
  if (!answer.ok) throw new Error(await answer.text());
  const url = new URL(await answer.text());
  const administrator = url.href;
  const name = `test_${newId().replaceAll("-", "")}`;
  await administer(administrator, `create database ${name}`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(administrator, `drop database if exists ${name} with (force)`) };
}

async function emptyTables() {
  const tables = (await database().introspection.getTables()).filter((table) => table.name !== "migrations");
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table.name)))}`.execute(database());
}

async function administer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function setVariable(name: string, value: string | undefined) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
