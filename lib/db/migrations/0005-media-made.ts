import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** Which stored file a crop or a thumbnail was made of. */
export async function up({ schema }: Transaction<Tables>): Promise<void> {
  await schema.alterTable("media").addColumn("made_from", "text").execute();
  await schema.alterTable("media").addColumn("made_as", "text").execute();
  await schema.createIndex("media_newest").on("media").columns(["created_at", "id"]).execute();
}
