import "server-only";
import { database } from "./db/client.ts";
import { newId } from "./db/id.ts";
import { isId, nameField } from "./fields";
import { toDraft } from "./message/defaults";
import { summary } from "./message/plain-text";
import { failure, fieldFailure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";

const gone = "This campaign no longer exists.";

/** Every campaign, the last changed first; writing one of its messages changes a campaign. Times are epoch milliseconds. For viewers. */
export async function listCampaigns(
  actor: Actor,
): Promise<{ id: string; name: string; updatedAt: number; messageCount: number }[]> {
  demand(actor, "viewer");
  const rows = await database()
    .selectFrom("campaigns")
    .leftJoin("messages", "messages.campaign_id", "campaigns.id")
    .select(({ fn }) => [
      "campaigns.id",
      "campaigns.name",
      "campaigns.updated_at",
      fn.max("messages.updated_at").as("written_at"),
      fn.count<number>("messages.id").as("message_count"),
    ])
    .groupBy(["campaigns.id", "campaigns.name", "campaigns.updated_at"])
    .execute();
  return rows
    .map(({ id, name, updated_at, written_at, message_count }) => ({
      id,
      name,
      updatedAt: Math.max(updated_at, written_at ?? 0),
      messageCount: message_count,
    }))
    .sort((one, other) => other.updatedAt - one.updatedAt);
}

/** One campaign with its messages, the last changed first; null where there is none. For viewers. */
export async function getCampaign(actor: Actor, id: string) {
  demand(actor, "viewer");
  if (!isId(id)) return null;
  const campaign = await database()
    .selectFrom("campaigns")
    .select(["id", "name"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!campaign) return null;
  const messages = await database()
    .selectFrom("messages")
    .select(["id", "name", "draft", "updated_at"])
    .where("campaign_id", "=", id)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return {
    ...campaign,
    messages: messages.map(({ draft: stored, updated_at, ...rest }) => {
      const draft = toDraft(JSON.parse(stored));
      return { ...rest, type: draft.type, updatedAt: updated_at, summary: summary(draft) };
    }),
  };
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

/** For editors. */
export async function renameCampaign(actor: Actor, { id, name }: { id: string; name: string }): Promise<Result> {
  demand(actor, "editor");
  const read = nameField().safeParse(name);
  if (!read.success) return fieldFailure("name", read.error.issues[0]?.message ?? "");
  if (!isId(id)) return failure(gone);
  const { numUpdatedRows } = await database()
    .updateTable("campaigns")
    .set({ name: read.data, updated_at: Date.now() })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0 ? success(undefined) : failure(gone);
}

/** Removes an empty campaign; one with messages stays. For editors. */
export async function removeCampaign(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "editor");
  if (!isId(id)) return failure(gone);
  const { numDeletedRows } = await database()
    .deleteFrom("campaigns")
    .where("id", "=", id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("messages").select("id").where("campaign_id", "=", id))),
    )
    .executeTakeFirst();
  if (numDeletedRows > 0) return success(undefined);
  return failure((await getCampaign(actor, id)) ? "This campaign still has messages. Remove them first." : gone);
}
