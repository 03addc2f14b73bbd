import type { ExpressionBuilder } from "kysely";
import type { Tables } from "../db/tables.ts";

/** Whether a row of `messages` is put away, itself or with its campaign. */
export function isArchived({ or, eb, exists, selectFrom }: ExpressionBuilder<Tables, "messages">) {
  return or([
    eb("messages.archived_at", "is not", null),
    exists(
      selectFrom("campaigns")
        .select("campaigns.id")
        .whereRef("campaigns.id", "=", "messages.campaign_id")
        .where("campaigns.archived_at", "is not", null),
    ),
  ]);
}
