import "server-only";
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { database } from "../db/client";
import type { Tables } from "../db/tables";
import { toDraft } from "../message/defaults";
import { searchText } from "../message/search-text";

const atOnce = 200;

/**
 * Takes the words of every message that was written since the last search. Here and not with each save, so that a save
 * costs nothing more, and whoever writes a draft need not know that it is searched.
 */
export async function refreshSearch(): Promise<void> {
  for (;;) {
    const rows = await database()
      .selectFrom("messages")
      .select(["id", "name", "draft", "version"])
      .where(({ eb, ref }) => eb.or([eb("search_version", "is", null), eb("search_version", "<>", ref("version"))]))
      .limit(atOnce)
      .execute();
    for (const { id, name, draft, version } of rows)
      await database()
        .updateTable("messages")
        .set({ search_text: searchText(name, toDraft(JSON.parse(draft))), search_version: version })
        .where("id", "=", id)
        .where("name", "=", name)
        .execute();
    if (rows.length < atOnce) return;
  }
}

/** That a message holds every word; `%` and `_` in a word are what they are. */
export const holdsWords =
  (words: readonly string[]) =>
  ({ and, ref }: ExpressionBuilder<Tables, "messages">): Expression<SqlBool> =>
    and(
      words.map((word) => {
        const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
        return sql<SqlBool>`${ref("messages.search_text")} like ${pattern} escape '\\'`;
      }),
    );
