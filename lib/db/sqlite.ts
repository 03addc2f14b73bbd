import "server-only";
import { chmodSync, existsSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { NodeSqliteDialect } from "@better-auth/kysely-adapter/node-sqlite-dialect";
import { CompiledQuery, type DatabaseConnection, type Driver } from "kysely";
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
    let plain: DatabaseConnection | undefined;
    driver.acquireConnection = async () => {
      const connection = await acquire();
      plain ??= withPlainRows(connection);
      return plain;
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

/** `node:sqlite` gives rows without a prototype, which React hands to no component of the browser. */
function withPlainRows(connection: DatabaseConnection): DatabaseConnection {
  return {
    streamQuery: connection.streamQuery.bind(connection),
    async executeQuery<Row>(query: CompiledQuery) {
      const result = await connection.executeQuery<Row>(query);
      return { ...result, rows: result.rows.map((row) => ({ ...row })) };
    },
  };
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
