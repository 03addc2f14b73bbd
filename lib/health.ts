import "server-only";
import { sql } from "kysely";
import { database } from "./db/client.ts";

/** Resolves when the database has answered, else throws. */
export async function pingDatabase(): Promise<void> {
  await sql`select 1`.execute(database());
}
