import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Kysely } from "kysely";
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

/** Points the environment at a fresh, migrated database and data folder, and gives its handle. Call it in beforeAll or beforeEach. */
export type OpenFresh = () => Promise<Kysely<Tables>>;

/** Runs the same suite on SQLite in a folder of its own, and on PostgreSQL in a database of its own. For tests only. */
export function describeOnBothEngines(name: string, suite: (open: OpenFresh, engine: Engine) => void): void {
  describe.each<Engine>(["sqlite", "postgres"])(`${name} on %s`, (engine) => {
    const before = { DATA_DIR: process.env.DATA_DIR, DATABASE_URL: process.env.DATABASE_URL };
    let undo: (() => Promise<void>)[] = [];

    async function leave() {
      const steps = undo.reverse();
      undo = [];
      for (const step of steps) await step();
    }

    afterAll(async () => {
      await leave();
      for (const [variable, value] of Object.entries(before)) setVariable(variable, value);
    });

    suite(async () => {
      await leave();
      const folder = await mkdtemp(join(tmpdir(), "cardwright-test-"));
      undo.push(() => rm(folder, { recursive: true, force: true }));
      setVariable("DATA_DIR", folder);
      setVariable("DATABASE_URL", engine === "postgres" ? await freshPostgres(undo) : undefined);
      undo.push(closeDatabase);
      await migrate();
      return database();
    }, engine);
  });
}

async function freshPostgres(undo: (() => Promise<void>)[]): Promise<string> {
  const answer = await fetch(inject("postgresStarter"));
  if (!answer.ok) throw new Error(await answer.text());
  const url = new URL(await answer.text());
  const administrator = url.href;
  const name = `test_${newId().replaceAll("-", "")}`;
  await administer(administrator, `create database ${name}`);
  undo.push(() => administer(administrator, `drop database if exists ${name} with (force)`));
  url.pathname = `/${name}`;
  return url.href;
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
