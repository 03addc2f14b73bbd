import "server-only";
import { database } from "../db/client";
import { copyName, isId } from "../fields";
import { createMessage, getMessage } from "../messages";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";

const gone = "This message no longer exists.";

/** A copy beside the message, named after it; it belongs to nobody's archive. For editors. */
export async function duplicateMessage(
  actor: Actor,
  { id }: { id: string },
): Promise<Result<{ id: string; name: string }>> {
  demand(actor, "editor");
  const message = await getMessage(actor, id);
  if (!message) return failure(gone);
  const names = await database()
    .selectFrom("messages")
    .select("name")
    .where("campaign_id", "=", message.campaignId)
    .execute();
  const name = copyName(
    message.name,
    names.map((row) => row.name),
  );
  const made = await createMessage(actor, { campaignId: message.campaignId, name, draft: message.draft });
  return made.ok ? success({ id: made.value.id, name }) : made;
}

/** Into another campaign; its draft, its version and the time of its last change stay. For editors. */
export async function moveMessage(
  actor: Actor,
  { id, campaignId }: { id: string; campaignId: string },
): Promise<Result<{ from: string }>> {
  demand(actor, "editor");
  const message = await getMessage(actor, id);
  if (!message) return failure(gone);
  const campaign = isId(campaignId)
    ? await database().selectFrom("campaigns").select("archived_at").where("id", "=", campaignId).executeTakeFirst()
    : undefined;
  if (!campaign) return failure("This campaign no longer exists. Choose another one.");
  if (campaign.archived_at !== null) return failure("This campaign is archived. Restore it first, or choose another.");
  await database().updateTable("messages").set({ campaign_id: campaignId }).where("id", "=", id).execute();
  return success({ from: message.campaignId });
}

/** Puts the message away: out of the lists, read only, not to be sent, until it is restored. For editors. */
export async function archiveMessage(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  return setArchived(id, Date.now());
}

/** Takes the message out of the archive. One whose campaign is archived comes back with that. For editors. */
export async function restoreMessage(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  return setArchived(id, null);
}

async function setArchived(id: string, archived_at: number | null): Promise<Result> {
  if (!isId(id)) return failure(gone);
  const { numUpdatedRows } = await database()
    .updateTable("messages")
    .set({ archived_at })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0 ? success(undefined) : failure(gone);
}
