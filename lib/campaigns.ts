import "server-only";
import { database, transaction } from "./db/client.ts";
import { newId } from "./db/id.ts";
import { copyName, isId, nameField } from "./fields";
import { failure, fieldFailure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";

const gone = "This campaign no longer exists.";

/** One campaign, archived or not; null where there is none. For viewers. */
export async function getCampaign(actor: Actor, id: string) {
  demand(actor, "viewer");
  if (!isId(id)) return null;
  const campaign = await database()
    .selectFrom("campaigns")
    .select(["id", "name", "archived_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  return campaign ? { id: campaign.id, name: campaign.name, archivedAt: campaign.archived_at } : null;
}

/** For editors. */
export async function createCampaign(actor: Actor, { name }: { name: string }): Promise<Result<{ id: string }>> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  const id = newId();
  const now = Date.now();
  await database()
    .insertInto("campaigns")
    .values({ id, name: read.data, created_at: now, updated_at: now, created_by: actor.id })
    .execute();
  return success({ id });
}

/** A copy of the campaign and of its messages, without what is archived in it. For editors. */
export async function duplicateCampaign(
  actor: Actor,
  { id }: { id: string },
): Promise<Result<{ id: string; name: string }>> {
  demand(actor, "editor");
  const campaign = await getCampaign(actor, id);
  if (!campaign) return failure(gone);
  const copy = { id: newId(), name: "" };
  await transaction(async (handle) => {
    const names = await handle.selectFrom("campaigns").select("name").execute();
    copy.name = copyName(
      campaign.name,
      names.map(({ name }) => name),
    );
    const now = Date.now();
    const stamps = { created_at: now, updated_at: now };
    await handle
      .insertInto("campaigns")
      .values({ ...copy, created_by: actor.id, ...stamps })
      .execute();
    const messages = await handle
      .selectFrom("messages")
      .select(["name", "draft"])
      .where("campaign_id", "=", id)
      .where("archived_at", "is", null)
      .orderBy("updated_at")
      .orderBy("id")
      .execute();
    for (const message of messages)
      await handle
        .insertInto("messages")
        .values({ id: newId(), campaign_id: copy.id, ...message, version: 1, updated_by: actor.id, ...stamps })
        .execute();
  });
  return success(copy);
}

/** For editors. */
export async function renameCampaign(actor: Actor, { id, name }: { id: string; name: string }): Promise<Result> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  return update(id, { name: read.data, updated_at: Date.now() });
}

/** Puts the campaign and all its messages away, out of the lists, until it is restored. For editors. */
export async function archiveCampaign(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  return update(id, { archived_at: Date.now() });
}

/** Takes the campaign out of the archive; what was archived in it on its own stays there. For editors. */
export async function restoreCampaign(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  return update(id, { archived_at: null });
}

async function update(
  id: string,
  changes: { name?: string; updated_at?: number; archived_at?: number | null },
): Promise<Result> {
  if (!isId(id)) return failure(gone);
  const { numUpdatedRows } = await database()
    .updateTable("campaigns")
    .set(changes)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0 ? success(undefined) : failure(gone);
}

/** Removes an archived campaign that is empty; one with messages, archived ones too, stays. For editors. */
export async function removeCampaign(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  if (!isId(id)) return failure(gone);
  const { numDeletedRows } = await database()
    .deleteFrom("campaigns")
    .where("id", "=", id)
    .where("archived_at", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("messages").select("id").where("campaign_id", "=", id))),
    )
    .executeTakeFirst();
  if (numDeletedRows > 0) return success(undefined);
  const campaign = await getCampaign(actor, id);
  if (!campaign) return failure(gone);
  // Only the archive offers it: whoever comes here looks at a list from before.
  return failure(
    campaign.archivedAt === null
      ? "This campaign was restored meanwhile, so it was not removed."
      : "This campaign still has messages. Remove them first.",
  );
}
