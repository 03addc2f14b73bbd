import "server-only";
import { chmodSync, existsSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { NodeSqliteDialect } from "@better-auth/kysely-adapter/node-sqlite-dialect";
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from "kysely";
import { makeFolder } from "../data-folder.ts";

const busyTimeoutMilliseconds = 5000;
const busyCode = 5;

/**
 * Kysely on `node:sqlite`. The ready-made dialect begins transactions as readers; ours begin as writers, so that two
 * processes on one file wait for each other instead of failing half-way.
 */
export class SqliteDialect extends NodeSqliteDialect {
  readonly #file: DatabaseSync;

  constructor(file: DatabaseSync) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    const connection = new SqliteConnection(this.#file);
    driver.acquireConnection = async () => {
      await acquire();
      return connection;
    };
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw("begin immediate"));
    };
    driver.rollbackTransaction = async (connection) => {
      // A full disk has already undone it: a second time would be an error that hides the first.
      if (this.#file.isTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
    };
    return driver;
  }
}

const keptStatements = 300;

/** Runs what Kysely has written, each statement prepared once: the ready-made connection prepares it every time. */
class SqliteConnection implements DatabaseConnection {
  readonly #file: DatabaseSync;
  readonly #prepared = new Map<string, { statement: StatementSync; returnsRows: boolean }>();

  constructor(file: DatabaseSync) {
    this.#file = file;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, returnsRows } = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    // Rows come without a prototype, and React hands such a one to no component of the browser.
    if (returnsRows) return { rows: statement.all(...values).map((row) => ({ ...row }) as Row) };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  streamQuery(): never {
    throw new Error("SQLite gives its rows at once: execute the query.");
  }

  #prepare(sql: string) {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#file.prepare(sql);
    const made = { statement, returnsRows: statement.columns().length > 0 };
    // Lists of ids make a statement for each length of them: the oldest go.
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size >= keptStatements && oldest !== undefined) this.#prepared.delete(oldest);
    this.#prepared.set(sql, made);
    return made;
  }
}

/** Opens the file, making it and its folder if need be. Only the owner may read it: it holds sessions and secrets. */
export function openSqliteFile(path: string): DatabaseSync {
  makeFolder(dirname(path));
  const isNew = !existsSync(path);
  const file = new DatabaseSync(path, { timeout: busyTimeoutMilliseconds, enableForeignKeyConstraints: true });
  try {
    switchToWriteAheadLog(file);
    file.exec("pragma synchronous = full");
    if (isNew) chmodSync(path, 0o600);
  } catch (error) {
    file.close();
    throw error;
  }
  return file;
}

/** SQLite does not wait for its busy time-out here: two processes that open a fresh file together have to try again. */
function switchToWriteAheadLog(file: DatabaseSync) {
  const deadline = Date.now() + busyTimeoutMilliseconds;
  for (;;) {
    try {
      file.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      const busy = (error as { errcode?: number }).errcode === busyCode;
      if (!busy || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
