import "server-only";
import { database } from "./db/client";
import { newId } from "./db/id";
import { isId, nameField } from "./fields";
import type { MediaFacts } from "./media";
import { samplePicture } from "./media/sample-pictures";
import { toDraft } from "./message/defaults";
import { excerpt } from "./message/excerpt";
import type { MessageDraft } from "./message/schema";
import { type TemplatePicture, templates } from "./message/templates";
import { absentName, createMessage, getMessage } from "./messages";
import { failure, fieldFailure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";

const gone = "This template no longer exists. Choose another one.";

export interface ListedTemplate {
  id: string;
  name: string;
  /** When to use it, or who kept it. */
  description: string;
  /** As much of it as a small phone shows, samples filled in. */
  shown: MessageDraft;
}

/** The author's clock, minutes east of Greenwich: dates in our own templates lie a few days ahead on it. */
interface Clock {
  utcOffset: number;
}

/** What a message can begin with: templates that somebody kept, the newest first, and our own. For viewers. */
export async function listTemplates(
  actor: Actor,
  clock: Clock,
): Promise<{ kept: ListedTemplate[]; ours: ListedTemplate[] }> {
  demand(actor, "viewer");
  const rows = await database()
    .selectFrom("templates")
    .leftJoin("user", "user.id", "templates.created_by")
    .select(["templates.id", "templates.name", "draft", "created_by", "user.name as created_by_name"])
    .orderBy("templates.created_at", "desc")
    .orderBy("templates.id", "desc")
    .execute();
  const kept = rows.map(({ id, name, draft, created_by, created_by_name }) => ({
    id,
    name,
    description: `Kept by ${created_by_name ?? absentName(created_by)}`,
    shown: excerpt(toDraft(JSON.parse(draft))),
  }));
  const built = await buildOurs(clock);
  const ours = built.map(({ draft, ...about }) => ({ ...about, shown: excerpt(draft) }));
  return { kept, ours };
}

const pictureNames = ["boots", "camp", "lantern", "map", "mug", "pack", "store"] as const;

async function buildOurs({ utcOffset }: Clock) {
  const pictures = new Map<TemplatePicture, MediaFacts>();
  // One after the other: they may all have to be written to disk.
  for (const name of pictureNames) pictures.set(name, await samplePicture(`${name}.jpg`));
  const parts = { media: (name: TemplatePicture) => pictures.get(name) ?? {}, now: new Date(), utcOffset };
  return templates.map(({ id, name, description, build }) => ({ id, name, description, draft: build(parts) }));
}

/** A new message that begins as a template. For editors. */
export async function createFromTemplate(
  actor: Actor,
  { templateId, campaignId, name, ...clock }: { templateId: string; campaignId: string; name: string } & Clock,
): Promise<Result<{ id: string }>> {
  demand(actor, "editor");
  const draft = isId(templateId)
    ? await keptDraft(templateId)
    : (await buildOurs(clock)).find(({ id }) => id === templateId)?.draft;
  return draft ? createMessage(actor, { campaignId, name, draft }) : failure(gone);
}

async function keptDraft(id: string): Promise<MessageDraft | undefined> {
  const row = await database().selectFrom("templates").select("draft").where("id", "=", id).executeTakeFirst();
  return row && toDraft(JSON.parse(row.draft));
}

/** Keeps a draft to begin other messages with. For editors. */
export async function saveTemplate(
  actor: Actor,
  { name, draft }: { name: string; draft: MessageDraft },
): Promise<Result<{ id: string }>> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  const id = newId();
  await database()
    .insertInto("templates")
    .values({ id, name: read.data, draft: JSON.stringify(draft), created_at: Date.now(), created_by: actor.id })
    .execute();
  return success({ id });
}

/** The same with a message as it was last saved. For editors. */
export async function saveAsTemplate(
  actor: Actor,
  { messageId, name }: { messageId: string; name: string },
): Promise<Result<{ id: string }>> {
  demand(actor, "editor");
  const message = await getMessage(actor, messageId);
  return message ? saveTemplate(actor, { name, draft: message.draft }) : failure("This message no longer exists.");
}

/** For editors. */
export async function renameTemplate(actor: Actor, { id, name }: { id: string; name: string }): Promise<Result> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  if (!isId(id)) return failure(gone);
  const { numUpdatedRows } = await database()
    .updateTable("templates")
    .set({ name: read.data })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0 ? success(undefined) : failure(gone);
}

/** Messages that began with it stay as they are. For editors. */
export async function removeTemplate(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  if (!isId(id)) return failure(gone);
  const { numDeletedRows } = await database().deleteFrom("templates").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0 ? success(undefined) : failure(gone);
}
