import "server-only";
import type { Transaction } from "kysely";
import type { Tables } from "../db/tables.ts";
import { isArchived } from "./archived";
import { surplusVersions } from "./surplus-versions";

/** Milliseconds of work by one author that become one version. */
const stretch = 5 * 60_000;

/** The versions of one message, inside the transaction that changes the message. */
export interface Versions {
  handle: Transaction<Tables>;
  messageId: string;
}

type Row = Tables["message_versions"];
type Written = Pick<Row, "version" | "draft" | "saved_at" | "saved_by"> & Partial<Pick<Row, "restored_from">>;

/** Before the first change: what a message was made with is its first version. Later, and in the archive, it does nothing. */
export async function beginVersions({ handle, messageId }: Versions, version: number): Promise<void> {
  await handle
    .insertInto("message_versions")
    .columns(["message_id", "version", "draft", "begun_at", "saved_at", "saved_by"])
    .expression((from) =>
      from
        .selectFrom("messages")
        .select(["id", "version", "draft", "updated_at as begun_at", "updated_at as saved_at", "updated_by"])
        .where("id", "=", messageId)
        .where("version", "=", version)
        .where((eb) => eb.not(isArchived(eb)))
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom("message_versions").select("version").where("message_id", "=", messageId))),
        ),
    )
    .onConflict((conflict) => conflict.columns(["message_id", "version"]).doNothing())
    .execute();
}

export async function lastVersion({ handle, messageId }: Versions): Promise<Omit<Row, "draft"> | undefined> {
  return handle
    .selectFrom("message_versions")
    .select(["message_id", "version", "begun_at", "saved_at", "saved_by", "mark", "restored_from", "sent_at"])
    .where("message_id", "=", messageId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/**
 * Keeps what was just saved. It goes on with the `last` version where the same author wrote that less than a stretch of
 * work ago and nothing else is known of it; else it becomes a version of its own, and of the old ones some may go.
 */
export async function keepVersion(
  { handle, messageId }: Versions,
  last: Omit<Row, "draft"> | undefined,
  next: Written,
) {
  if (last && goesOn(last, next)) {
    const { version, draft, saved_at } = next;
    await handle
      .updateTable("message_versions")
      .set({ version, draft, saved_at })
      .where("message_id", "=", messageId)
      .where("version", "=", last.version)
      .execute();
    return;
  }
  await handle
    .insertInto("message_versions")
    .values({ message_id: messageId, begun_at: next.saved_at, ...next })
    .execute();
  await thinOut({ handle, messageId }, next.saved_at);
}

function goesOn(last: Omit<Row, "draft">, next: Written): boolean {
  const isPlain = last.mark === null && last.restored_from === null && last.sent_at === null;
  // The first version is what the message was made with: it stays.
  const isFirst = last.version === 1;
  return isPlain && !isFirst && last.saved_by === next.saved_by && next.saved_at - last.begun_at < stretch;
}

export async function markVersion({ handle, messageId }: Versions, version: number, mark: NonNullable<Row["mark"]>) {
  await handle
    .updateTable("message_versions")
    .set({ mark })
    .where("message_id", "=", messageId)
    .where("version", "=", version)
    .execute();
}

/** Keeps the version that is being sent, whatever is written afterwards. */
export async function keepSentVersion(
  { handle, messageId }: Versions,
  sent: Pick<Row, "version" | "draft" | "saved_at" | "saved_by">,
): Promise<void> {
  const sentAt = Date.now();
  await handle
    .insertInto("message_versions")
    .values({ message_id: messageId, begun_at: sent.saved_at, sent_at: sentAt, ...sent })
    .onConflict((conflict) =>
      conflict.columns(["message_id", "version"]).doUpdateSet(({ fn, ref, val }) => ({
        sent_at: fn.coalesce(ref("message_versions.sent_at"), val(sentAt)),
      })),
    )
    .execute();
}

async function thinOut({ handle, messageId }: Versions, now: number) {
  const rows = await handle
    .selectFrom("message_versions")
    .select(["version", "saved_at", "mark", "restored_from", "sent_at"])
    .where("message_id", "=", messageId)
    .orderBy("version", "desc")
    .execute();
  const surplus = surplusVersions(
    rows.map(({ version, saved_at, ...about }) => ({
      version,
      savedAt: saved_at,
      isMarked: Object.values(about).some((value) => value !== null),
    })),
    now,
  );
  if (surplus.length === 0) return;
  await handle
    .deleteFrom("message_versions")
    .where("message_id", "=", messageId)
    .where("version", "in", surplus)
    .execute();
}
