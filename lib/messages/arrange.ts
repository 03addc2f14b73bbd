import "server-only";
import { createCampaign, getCampaign } from "../campaigns";
import { database } from "../db/client";
import { copyName, isId } from "../fields";
import { createMessage, getMessage } from "../messages";
import { failure, fieldFailure, type Result, success } from "../result";
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
  if (message.campaignArchived)
    return failure(
      "A copy would be in the archive too, as the campaign is. Restore the campaign first, then duplicate.",
    );
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

/**
 * Into another campaign, or, where `campaignId` is "", into a new one called `newCampaign`; its draft, its version and
 * the time of its last change stay. Answers where it was and where it is. For editors.
 */
export async function moveMessage(
  actor: Actor,
  { id, campaignId, newCampaign = "" }: { id: string; campaignId: string; newCampaign?: string },
): Promise<Result<{ from: string; to: { id: string; name: string } }>> {
  demand(actor, "editor");
  const message = await getMessage(actor, id);
  if (!message) return failure(gone);
  const to = await destination(actor, campaignId, newCampaign);
  if (!to.ok) return to;
  await database().updateTable("messages").set({ campaign_id: to.value.id }).where("id", "=", id).execute();
  return success({ from: message.campaignId, to: to.value });
}

async function destination(actor: Actor, campaignId: string, newCampaign: string) {
  const made = campaignId === "" ? await createCampaign(actor, { name: newCampaign }) : null;
  if (made && !made.ok) return fieldFailure("newCampaign", made.message);
  const campaign = await getCampaign(actor, made?.value.id ?? campaignId);
  if (!campaign) return failure("This campaign no longer exists. Choose another one.");
  if (campaign.archivedAt !== null) return failure("This campaign is archived. Restore it first, or choose another.");
  return success({ id: campaign.id, name: campaign.name });
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
