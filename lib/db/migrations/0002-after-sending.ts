import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** What a send was given (expiry, schedule), what was asked of it afterwards, and what belongs to a rehearsed message. */
export async function up(handle: Transaction<Tables>): Promise<void> {
  const { schema } = handle;
  await schema.alterTable("sends").addColumn("options", "text").execute();
  await schema.alterTable("sends").addColumn("revoke_asked_at", "bigint").execute();
  await schema.alterTable("sends").addColumn("ask_status_at", "bigint").execute();
  await schema.alterTable("sends").addColumn("status_asked", "integer").execute();
  await schema.createIndex("sends_to_ask").on("sends").column("ask_status_at").execute();
  await schema.alterTable("send_events").addColumn("provider_id", "text").execute();
  await schema.alterTable("send_events").addColumn("without_rcs", "integer").execute();
  await schema
    .createIndex("send_events_unmatched")
    .on("send_events")
    .columns(["connection_id", "provider_id"])
    .execute();
  await schema.alterTable("sandbox_webhooks").addColumn("provider_id", "text").execute();
  await schema.alterTable("sandbox_messages").addColumn("shown_at", "bigint").execute();
  await handle
    .updateTable("sandbox_messages")
    .set(({ ref }) => ({ shown_at: ref("created_at") }))
    .execute();
  await schema.createIndex("sandbox_messages_shown").on("sandbox_messages").columns(["shown_at", "id"]).execute();
}
