import "server-only";
import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { database, transaction } from "../db/client";
import { addressOf, type MediaFacts, openMedia, ownFacts } from "../media";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { previewsOf } from "./media-previews";
import { whyNeeded } from "./media-uses";

export const libraryKinds = ["picture", "video", "other"] as const;
export type LibraryKind = (typeof libraryKinds)[number];

export interface LibraryFile extends MediaFacts {
  /** The name under /media/. */
  file: string;
  /** Epoch milliseconds. */
  addedAt: number;
  addedBy: string;
  /** What it is, where it was made here from another file. */
  madeAs: "crop" | "thumbnail" | null;
}

export interface LibraryQuery {
  /** Words that the file's name holds, in any order and case. */
  search?: string;
  kind?: LibraryKind;
  /** The last file of the page before. */
  after?: string;
}

const pageLength = 60;

/** Stored files, the newest first, a page at a time. For viewers. */
export async function listLibrary(
  actor: Actor,
  { search = "", kind, after }: LibraryQuery = {},
): Promise<{ files: LibraryFile[]; hasMore: boolean }> {
  demand(actor, "viewer");
  let query = database()
    .selectFrom("media")
    .leftJoin("user", "user.id", "media.created_by")
    .selectAll("media")
    .select("user.name as addedBy")
    .where("media.source_url", "is", null)
    .orderBy("media.created_at", "desc")
    .orderBy("media.id", "desc")
    .limit(pageLength + 1);
  for (const word of search.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8))
    query = query.where(sql<boolean>`lower(media.filename) like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`);
  if (kind === "picture") query = query.where("media.mime_type", "like", "image/%");
  if (kind === "video") query = query.where("media.mime_type", "like", "video/%");
  if (kind === "other")
    query = query.where("media.mime_type", "not like", "image/%").where("media.mime_type", "not like", "video/%");
  const last = after && (await database().selectFrom("media").selectAll().where("file", "=", after).executeTakeFirst());
  if (last)
    query = query.where(({ eb, or, and }) =>
      or([
        eb("media.created_at", "<", last.created_at),
        and([eb("media.created_at", "=", last.created_at), eb("media.id", "<", last.id)]),
      ]),
    );
  const rows = await query.execute();
  const page = rows.slice(0, pageLength);
  const previews = await previewsOf(page.map(addressOf));
  return {
    hasMore: rows.length > pageLength,
    files: page.map((row) => ({
      ...ownFacts(row, previews),
      file: row.file,
      addedAt: row.created_at,
      addedBy: row.addedBy ?? "",
      madeAs: row.made_as,
    })),
  };
}

/** A stored file, and what it was cropped from where that is still here. For viewers. */
export async function getMedia(
  actor: Actor,
  file: string,
): Promise<{ facts: MediaFacts; original: MediaFacts | null } | null> {
  demand(actor, "viewer");
  const find = (name: string) => database().selectFrom("media").selectAll().where("file", "=", name).executeTakeFirst();
  const row = await find(file);
  if (!row) return null;
  const original = row.made_from ? await find(row.made_from) : undefined;
  const previews = await previewsOf([row, ...(original ? [original] : [])].map(addressOf));
  return { facts: ownFacts(row, previews), original: original ? ownFacts(original, previews) : null };
}

/** Removes a stored file and its small copies, unless a message, a send or a connection shows it. For editors. */
export async function removeMedia(actor: Actor, { file }: { file: string }): Promise<Result> {
  demand(actor, "editor");
  const row = await database().selectFrom("media").selectAll().where("file", "=", file).executeTakeFirst();
  if (!row || row.source_url !== null) return failure("This file is no longer here.");
  const reason = await whyNeeded(file);
  if (reason) return failure(`“${row.filename}” stays. ${reason}`);
  const copies = await transaction(async (handle) => {
    const found = await handle.selectFrom("media").select("file").where("source_url", "=", addressOf(row)).execute();
    await handle.deleteFrom("media").where("source_url", "=", addressOf(row)).execute();
    await handle.deleteFrom("media").where("id", "=", row.id).execute();
    return found.map((copy) => copy.file);
  });
  for (const name of [file, ...copies]) {
    const stored = await openMedia(name);
    if (stored) await rm(stored.path, { force: true });
  }
  return success(undefined);
}
