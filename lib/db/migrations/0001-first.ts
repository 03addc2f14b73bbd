import type { ColumnDefinitionBuilder, Transaction } from "kysely";
import type { Tables } from "../tables.ts";

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();

export async function up(handle: Transaction<Tables>): Promise<void> {
  await writing(handle);
  await sending(handle);
  await rehearsing(handle);
}

async function writing({ schema }: Transaction<Tables>) {
  await schema
    .createTable("campaigns")
    .addColumn("id", "text", key)
    .addColumn("name", "text", required)
    .addColumn("created_at", "bigint", required)
    .addColumn("updated_at", "bigint", required)
    .addColumn("created_by", "text", required)
    .execute();
  await schema
    .createTable("messages")
    .addColumn("id", "text", key)
    .addColumn("campaign_id", "text", (column) => column.notNull().references("campaigns.id"))
    .addColumn("name", "text", required)
    .addColumn("draft", "text", required)
    .addColumn("version", "integer", required)
    .addColumn("save_id", "text")
    .addColumn("created_at", "bigint", required)
    .addColumn("updated_at", "bigint", required)
    .addColumn("updated_by", "text", required)
    .execute();
  await schema.createIndex("messages_of_campaign").on("messages").columns(["campaign_id", "updated_at"]).execute();
  await schema
    .createTable("media")
    .addColumn("id", "text", key)
    .addColumn("file", "text", (column) => column.notNull().unique())
    .addColumn("filename", "text", required)
    .addColumn("mime_type", "text", required)
    .addColumn("size_bytes", "bigint", required)
    .addColumn("pixel_width", "integer")
    .addColumn("pixel_height", "integer")
    .addColumn("source_url", "text")
    .addColumn("created_at", "bigint", required)
    .addColumn("created_by", "text", required)
    .execute();
  await schema.createIndex("media_of_source").on("media").column("source_url").execute();
  await schema
    .createTable("invitations")
    .addColumn("id", "text", key)
    .addColumn("kind", "text", required)
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("role", "text", required)
    .addColumn("email", "text")
    .addColumn("created_by", "text")
    .addColumn("created_at", "bigint", required)
    .addColumn("expires_at", "bigint", required)
    .addColumn("used_at", "bigint")
    .execute();
  await schema
    .createTable("installation")
    .addColumn("name", "text", key)
    .addColumn("value", "text", required)
    .execute();
}

async function sending({ schema }: Transaction<Tables>) {
  await schema
    .createTable("connections")
    .addColumn("id", "text", key)
    .addColumn("provider", "text", required)
    .addColumn("name", "text", required)
    .addColumn("settings", "text", required)
    .addColumn("webhook_token", "text", required)
    .addColumn("webhook_token_hash", "text", (column) => column.notNull().unique())
    .addColumn("sender_name", "text", required)
    .addColumn("sender_logo", "text")
    .addColumn("sandbox", "integer", required)
    .addColumn("session", "text")
    .addColumn("session_expires_at", "bigint")
    .addColumn("last_success_at", "bigint")
    .addColumn("created_at", "bigint", required)
    .addColumn("updated_at", "bigint", required)
    .addColumn("removed_at", "bigint")
    .execute();
  await schema
    .createTable("testers")
    .addColumn("id", "text", key)
    .addColumn("name", "text", required)
    .addColumn("phone", "text", (column) => column.notNull().unique())
    .addColumn("platform", "text", required)
    .addColumn("note", "text", required)
    .addColumn("created_at", "bigint", required)
    .execute();
  await schema
    .createTable("sends")
    .addColumn("id", "text", key)
    .addColumn("press_key", "text", required)
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id"))
    .addColumn("recipient", "text", required)
    .addColumn("message_id", "text")
    .addColumn("message_name", "text", required)
    .addColumn("campaign_id", "text")
    .addColumn("version", "integer", required)
    .addColumn("message", "text", required)
    .addColumn("state", "text", required)
    .addColumn("provider_ids", "text", required)
    .addColumn("request", "text")
    .addColumn("response", "text")
    .addColumn("error", "text")
    .addColumn("cost", "text")
    .addColumn("answered_after", "integer")
    .addColumn("sent_by", "text", required)
    .addColumn("created_at", "bigint", required)
    .addColumn("updated_at", "bigint", required)
    .addUniqueConstraint("sends_one_per_press", ["press_key", "connection_id", "recipient"])
    .execute();
  // The log's pages: newest first, by time and id, alone or under one filter. The last one also finds a tap's send.
  const newest: ("created_at" | "id")[] = ["created_at", "id"];
  await schema.createIndex("sends_newest").on("sends").columns(newest).execute();
  await schema
    .createIndex("sends_of_campaign")
    .on("sends")
    .columns(["campaign_id", ...newest])
    .execute();
  await schema
    .createIndex("sends_of_state")
    .on("sends")
    .columns(["state", ...newest])
    .execute();
  await schema
    .createIndex("sends_of_connection")
    .on("sends")
    .columns(["connection_id", ...newest])
    .execute();
  await schema
    .createIndex("sends_to_phone")
    .on("sends")
    .columns(["recipient", "connection_id", ...newest])
    .execute();
  await schema
    .createTable("send_events")
    .addColumn("id", "text", key)
    .addColumn("send_id", "text", (column) => column.references("sends.id"))
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id"))
    .addColumn("kind", "text", required)
    .addColumn("state", "text")
    .addColumn("text", "text")
    .addColumn("postback_data", "text")
    .addColumn("from_phone", "text")
    .addColumn("dedupe_key", "text", required)
    .addColumn("raw", "text", required)
    .addColumn("at", "bigint", required)
    .addColumn("created_at", "bigint", required)
    .addUniqueConstraint("send_events_once", ["connection_id", "dedupe_key"])
    .execute();
  await schema.createIndex("send_events_of_send").on("send_events").columns(["send_id", "at"]).execute();
  await schema
    .createTable("send_provider_ids")
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id"))
    .addColumn("provider_id", "text", required)
    .addColumn("send_id", "text", (column) => column.notNull().references("sends.id"))
    .addPrimaryKeyConstraint("send_provider_ids_key", ["connection_id", "provider_id"])
    .execute();
}

async function rehearsing({ schema }: Transaction<Tables>) {
  await schema
    .createTable("sandbox_messages")
    .addColumn("id", "text", key)
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id"))
    .addColumn("provider", "text", required)
    .addColumn("provider_id", "text", required)
    .addColumn("recipient", "text", required)
    .addColumn("accepted", "text", required)
    .addColumn("created_at", "bigint", required)
    .addUniqueConstraint("sandbox_messages_provider_id", ["connection_id", "provider_id"])
    .execute();
  await schema.createIndex("sandbox_messages_newest").on("sandbox_messages").columns(["created_at", "id"]).execute();
  await schema
    .createTable("sandbox_webhooks")
    .addColumn("id", "text", key)
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id"))
    .addColumn("request", "text", required)
    .addColumn("due_at", "bigint", required)
    .addColumn("attempts", "integer", required)
    .addColumn("claimed_until", "bigint")
    .execute();
  await schema.createIndex("sandbox_webhooks_due").on("sandbox_webhooks").column("due_at").execute();
}
