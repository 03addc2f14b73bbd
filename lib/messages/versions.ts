import "server-only";
import { database, transaction } from "../db/client.ts";
import { isId } from "../fields";
import { toDraft } from "../message/defaults";
import { summary } from "../message/plain-text";
import type { MessageDraft } from "../message/schema";
import { absentName, getMessage } from "../messages";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { isArchived } from "./archived";
import { beginVersions, keepVersion, lastVersion, markVersion } from "./kept-versions";

/** What a message was at the end of a stretch of work. Times are epoch milliseconds. */
export interface MessageVersion {
  version: number;
  savedAt: number;
  savedBy: string;
  /** Its first words. */
  summary: string;
  mark: "before-restore" | "replaced" | null;
  /** When the version was saved that this one was restored from. */
  restoredFrom: number | null;
  sentAt: number | null;
}

const pageSize = 30;

/** The newest versions first, 30 a page, from below the version `before`; the first one is what the message is now. For viewers. */
export async function listVersions(
  actor: Actor,
  { messageId, before }: { messageId: string; before?: number | undefined },
): Promise<{ versions: MessageVersion[]; hasMore: boolean }> {
  demand(actor, "viewer");
  if (!isId(messageId) || (before !== undefined && !isVersion(before))) return { versions: [], hasMore: false };
  const rows = await versionQuery(messageId)
    .$if(before !== undefined, (query) => query.where("message_versions.version", "<", before ?? 0))
    .orderBy("message_versions.version", "desc")
    .limit(pageSize + 1)
    .execute();
  return { versions: rows.slice(0, pageSize).map(toVersion), hasMore: rows.length > pageSize };
}

/** One version with its draft; null where it is not kept. For viewers. */
export async function getVersion(
  actor: Actor,
  { messageId, version }: { messageId: string; version: number },
): Promise<(MessageVersion & { draft: MessageDraft }) | null> {
  demand(actor, "viewer");
  if (!isId(messageId) || !isVersion(version)) return null;
  const row = await versionQuery(messageId).where("message_versions.version", "=", version).executeTakeFirst();
  return row ? { ...toVersion(row), draft: toDraft(JSON.parse(row.draft)) } : null;
}

const isVersion = (version: number) => Number.isInteger(version) && version > 0 && version < 2 ** 31;

function versionQuery(messageId: string) {
  return database()
    .selectFrom("message_versions")
    .leftJoin("user", "user.id", "message_versions.saved_by")
    .selectAll("message_versions")
    .select("user.name as author")
    .where("message_id", "=", messageId);
}

type Row = Awaited<ReturnType<ReturnType<typeof versionQuery>["execute"]>>[number];

function toVersion({ version, saved_at, saved_by, author, draft, mark, restored_from, sent_at }: Row): MessageVersion {
  return {
    version,
    savedAt: saved_at,
    savedBy: author ?? absentName(saved_by),
    summary: summary(toDraft(JSON.parse(draft))),
    mark,
    restoredFrom: restored_from,
    sentAt: sent_at,
  };
}

export interface RestoreVersion {
  messageId: string;
  /** The one to go back to. */
  version: number;
  /** The newest one that the author knows of: over another one nothing is restored. */
  baseVersion: number;
}

/** Makes an earlier version the newest one again; what was there until now is kept as well. For editors. */
export async function restoreVersion(
  actor: Actor,
  { messageId, version, baseVersion }: RestoreVersion,
): Promise<Result<{ draft: MessageDraft; version: number; savedAt: number }>> {
  demand(actor, "editor");
  const earlier = await getVersion(actor, { messageId, version });
  if (!earlier)
    return failure(
      (await getMessage(actor, messageId)) ? "This version is no longer kept." : "This message no longer exists.",
    );
  const draft = JSON.stringify(earlier.draft);
  const savedAt = Date.now();
  const next = baseVersion + 1;
  const isRestored = await transaction(async (handle) => {
    const versions = { handle, messageId };
    await beginVersions(versions, baseVersion);
    const { numUpdatedRows } = await handle
      .updateTable("messages")
      .set({ draft, version: next, save_id: null, updated_at: savedAt, updated_by: actor.id })
      .where("id", "=", messageId)
      .where("version", "=", baseVersion)
      .where((eb) => eb.not(isArchived(eb)))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await markVersion(versions, baseVersion, "before-restore");
    await keepVersion(versions, await lastVersion(versions), {
      version: next,
      draft,
      saved_at: savedAt,
      saved_by: actor.id,
      restored_from: earlier.savedAt,
    });
    return true;
  });
  if (isRestored) return success({ draft: earlier.draft, version: next, savedAt });
  return failure(
    (await getMessage(actor, messageId))?.archivedAt
      ? "This message is in the archive now, so nothing was changed. Restore it there first."
      : "The message was changed meanwhile, so nothing was restored. Close this and open it again.",
  );
}
