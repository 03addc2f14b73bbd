import type { ColumnDefinitionBuilder, Transaction } from "kysely";
import type { Tables } from "../tables.ts";

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** What a message was earlier. */
export async function up({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable("message_versions")
    .addColumn("message_id", "text", (column) => column.notNull().references("messages.id").onDelete("cascade"))
    .addColumn("version", "integer", required)
    .addColumn("draft", "text", required)
    .addColumn("begun_at", "bigint", required)
    .addColumn("saved_at", "bigint", required)
    .addColumn("saved_by", "text", required)
    .addColumn("mark", "text")
    .addColumn("restored_from", "bigint")
    .addColumn("sent_at", "bigint")
    .addPrimaryKeyConstraint("message_versions_key", ["message_id", "version"])
    .execute();
}
