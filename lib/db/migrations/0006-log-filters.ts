import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

type Filter = "campaign_id" | "connection_id" | "state";

/**
 * The log under several filters: one of them finds its place in an index, and the others are compared there as well. They
 * used to be read from the sends themselves, where they stand behind the whole message.
 */
export async function up({ schema }: Transaction<Tables>): Promise<void> {
  const replace = async (name: string, [first, ...others]: [Filter, Filter, Filter]) => {
    await schema.dropIndex(name).execute();
    await schema
      .createIndex(name)
      .on("sends")
      .columns([first, "created_at", "id", ...others])
      .execute();
  };
  await replace("sends_of_campaign", ["campaign_id", "connection_id", "state"]);
  await replace("sends_of_connection", ["connection_id", "campaign_id", "state"]);
  await replace("sends_of_state", ["state", "connection_id", "campaign_id"]);
}
