import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** What was put away, the words that messages are found by, and templates of one's own. */
export async function up({ schema }: Transaction<Tables>): Promise<void> {
  await schema.alterTable("campaigns").addColumn("archived_at", "bigint").execute();
  await schema.alterTable("messages").addColumn("archived_at", "bigint").execute();
  await schema.alterTable("messages").addColumn("search_text", "text").execute();
  await schema.alterTable("messages").addColumn("search_version", "integer").execute();
  await schema
    .createTable("templates")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("draft", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.notNull())
    .execute();
}
