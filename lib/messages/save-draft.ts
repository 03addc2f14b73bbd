import "server-only";
import { transaction } from "../db/client.ts";
import { isId } from "../fields";
import type { MessageDraft } from "../message/schema";
import { getMessage } from "../messages";
import { type Actor, demand } from "../roles";
import { isArchived } from "./archived";
import { beginVersions, keepVersion, lastVersion, markVersion } from "./kept-versions";

export interface SaveDraft {
  id: string;
  draft: MessageDraft;
  /** The version that the draft was made from. */
  baseVersion: number;
  /** Made anew for every save; a repeat of the last one is answered as the first time. */
  saveId: string;
  /** The author chose this draft over the one that stands there: that one is kept as a version of its own. */
  replaces?: boolean | undefined;
}

export type SaveOutcome =
  | { state: "saved"; version: number; savedAt: number }
  /** Somebody saved meanwhile: nothing was written, this is what stands there. */
  | { state: "conflict"; version: number; draft: MessageDraft; savedAt: number; savedBy: string }
  /** It was put away meanwhile, itself or with its campaign: nothing was written. */
  | { state: "archived" }
  | { state: "missing" };

/** Saves over the version that the draft was made from, and over no other. For editors. */
export async function saveDraft(actor: Actor, save: SaveDraft): Promise<SaveOutcome> {
  demand(actor, "editor");
  const { id, baseVersion, saveId } = save;
  if (!isId(id)) return { state: "missing" };
  const savedAt = Date.now();
  const draft = JSON.stringify(save.draft);
  const answer = await transaction(async (handle): Promise<{ version: number; savedAt: number } | null> => {
    const versions = { handle, messageId: id };
    await beginVersions(versions, baseVersion);
    // One statement, so that of two saves at the same moment only one finds the version that it wants to replace.
    const { numUpdatedRows } = await handle
      .updateTable("messages")
      .set({ draft, version: baseVersion + 1, save_id: saveId, updated_at: savedAt, updated_by: actor.id })
      .where("id", "=", id)
      .where("version", "=", baseVersion)
      .where((eb) => eb.not(isArchived(eb)))
      .executeTakeFirst();
    if (numUpdatedRows > 0) {
      if (save.replaces) await markVersion(versions, baseVersion, "replaced");
      const version = { version: baseVersion + 1, draft, saved_at: savedAt, saved_by: actor.id };
      await keepVersion(versions, await lastVersion(versions), version);
      return { version: version.version, savedAt };
    }
    const last = await handle
      .selectFrom("messages")
      .select(["version", "updated_at"])
      .where("id", "=", id)
      .where("save_id", "=", saveId)
      .executeTakeFirst();
    return last ? { version: last.version, savedAt: last.updated_at } : null;
  });
  if (answer) return { state: "saved", ...answer };
  const stored = await getMessage(actor, id);
  if (!stored) return { state: "missing" };
  if (stored.archivedAt !== null) return { state: "archived" };
  const { version, updatedAt, updatedBy } = stored;
  return { state: "conflict", version, draft: stored.draft, savedAt: updatedAt, savedBy: updatedBy.name };
}
