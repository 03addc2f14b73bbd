import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** What a send was given (expiry, schedule), what was asked of it afterwards, and what belongs to a rehearsed message. */
export async function up({ schema }: Transaction<Tables>): Promise<void> {
  await schema.alterTable("sends").addColumn("options", "text").execute();
  await schema.alterTable("sends").addColumn("revoke_asked_at", "bigint").execute();
  await schema.alterTable("sends").addColumn("ask_status_at", "bigint").execute();
  await schema.alterTable("sends").addColumn("status_asked", "integer").execute();
  await schema.createIndex("sends_to_ask").on("sends").column("ask_status_at").execute();
  await schema.alterTable("sandbox_webhooks").addColumn("provider_id", "text").execute();
}
