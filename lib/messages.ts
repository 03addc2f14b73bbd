import "server-only";
import { database } from "./db/client.ts";
import { newId } from "./db/id.ts";
import { isId, nameField } from "./fields";
import { toDraft } from "./message/defaults";
import type { MessageDraft } from "./message/schema";
import { isArchived } from "./messages/archived";
import { failure, fieldFailure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";

const gone = "This message no longer exists.";

/** Who stands as the author of what Cardwright itself wrote: the samples of a new workspace. */
const system = "system";

export interface StoredMessage {
  id: string;
  campaignId: string;
  campaignName: string;
  name: string;
  draft: MessageDraft;
  /** Grows by one with every save. */
  version: number;
  /** Epoch milliseconds. */
  updatedAt: number;
  updatedBy: { id: string; name: string };
  /** Since when it is put away, itself or with its campaign; null while it is not. */
  archivedAt: number | null;
  /** Whether it is the campaign that was put away. */
  campaignArchived: boolean;
}

/** One message with its draft as it was last saved; null where there is none. For viewers. */
export async function getMessage(actor: Actor, id: string): Promise<StoredMessage | null> {
  demand(actor, "viewer");
  if (!isId(id)) return null;
  const row = await database()
    .selectFrom("messages")
    .innerJoin("campaigns", "campaigns.id", "messages.campaign_id")
    .leftJoin("user", "user.id", "messages.updated_by")
    .select([
      "messages.id",
      "messages.campaign_id",
      "campaigns.name as campaign_name",
      "messages.name",
      "messages.draft",
      "messages.version",
      "messages.updated_at",
      "messages.updated_by",
      "user.name as updated_by_name",
      "messages.archived_at",
      "campaigns.archived_at as campaign_archived_at",
    ])
    .where("messages.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    name: row.name,
    draft: toDraft(JSON.parse(row.draft)),
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: { id: row.updated_by, name: row.updated_by_name ?? absentName(row.updated_by) },
    archivedAt: row.archived_at ?? row.campaign_archived_at,
    campaignArchived: row.campaign_archived_at !== null,
  };
}

/** How somebody is called who has no account any more. */
export const absentName = (id: string) => (id === system ? "Cardwright" : "Someone who has left");

/** A new message in a campaign that is not archived; without a draft it begins empty. For editors. */
export async function createMessage(
  actor: Actor,
  { campaignId, name, draft }: { campaignId: string; name: string; draft?: MessageDraft | undefined },
): Promise<Result<{ id: string }>> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  const campaign =
    isId(campaignId) &&
    (await database().selectFrom("campaigns").select("archived_at").where("id", "=", campaignId).executeTakeFirst());
  if (!campaign) return failure("This campaign no longer exists.");
  if (campaign.archived_at !== null) return failure("This campaign is archived. Restore it first, then try again.");
  const id = newId();
  const now = Date.now();
  await database()
    .insertInto("messages")
    .values({
      id,
      campaign_id: campaignId,
      name: read.data,
      draft: JSON.stringify(toDraft(draft)),
      version: 1,
      created_at: now,
      updated_at: now,
      updated_by: actor.id,
    })
    .execute();
  return success({ id });
}

/** For editors. The draft and its version stay as they are. */
export async function renameMessage(actor: Actor, { id, name }: { id: string; name: string }): Promise<Result> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  if (!isId(id)) return failure(gone);
  const { numUpdatedRows } = await database()
    .updateTable("messages")
    .set({ name: read.data, search_version: null })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0 ? success(undefined) : failure(gone);
}

/** Removes an archived message with its versions; one that is in use stays, and what was sent with it stays in the list of sends. For editors. */
export async function removeMessage(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  if (!isId(id)) return failure(gone);
  const { numDeletedRows } = await database()
    .deleteFrom("messages")
    .where("id", "=", id)
    .where(isArchived)
    .executeTakeFirst();
  if (numDeletedRows > 0) return success(undefined);
  // Only the archive offers it: whoever comes here looks at a list from before.
  return failure((await getMessage(actor, id)) ? "This message was restored meanwhile, so it was not removed." : gone);
}
