import "server-only";
import { PostgresDialect } from "kysely";
import pg from "pg";

const int8 = pg.types.builtins.INT8;

/** A pool whose `int8` are numbers, as on SQLite: our times and counts stay below 2^53. */
function openPostgresPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // A server that vanished without a word is noticed within minutes, and not after the system's two hours.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: {
      getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
  // Without a listener, an idle connection that the server closes would end the process; the pool opens a new one.
  pool.on("error", (error) => {
    if (!pool.ending) console.error(`A database connection was lost: ${error.message}`);
  });
  return pool;
}

export function postgresDialect(url: string): PostgresDialect {
  return new PostgresDialect({ pool: openPostgresPool(url) });
}
