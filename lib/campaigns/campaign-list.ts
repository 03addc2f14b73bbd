import "server-only";
import { sql } from "kysely";
import { database } from "../db/client";
import { toDraft } from "../message/defaults";
import { excerpt } from "../message/excerpt";
import type { MessageDraft } from "../message/schema";
import { fold, searchWords } from "../message/search-text";
import { type Actor, demand } from "../roles";

/** How many small phones stand for a campaign. */
const shownMessages = 3;

export interface ListedCampaign {
  id: string;
  name: string;
  /** Epoch milliseconds; writing one of its messages changes a campaign. */
  updatedAt: number;
  /** Those that are not archived. */
  messageCount: number;
  archivedCount: number;
  /** Its last changed messages, as much of each as a small phone shows. */
  shown: MessageDraft[];
}

/** Campaigns, the last changed first: those that are not archived, or only those that are; with a query those whose name holds its words. For viewers. */
export async function listCampaigns(
  actor: Actor,
  { archived = false, query = "" }: { archived?: boolean | undefined; query?: string | undefined } = {},
): Promise<ListedCampaign[]> {
  demand(actor, "viewer");
  const words = searchWords(query);
  const rows = await database()
    .selectFrom("campaigns")
    .leftJoin("messages", "messages.campaign_id", "campaigns.id")
    .select(({ fn }) => [
      "campaigns.id",
      "campaigns.name",
      "campaigns.updated_at",
      fn.max("messages.updated_at").as("written_at"),
      fn.count<number>("messages.id").as("message_count"),
      fn.count<number>("messages.archived_at").as("archived_count"),
    ])
    .where("campaigns.archived_at", archived ? "is not" : "is", null)
    .groupBy(["campaigns.id", "campaigns.name", "campaigns.updated_at"])
    .execute();
  const found = rows.filter(({ name }) => words.every((word) => fold(name).includes(word)));
  const shown = await lastMessages(found.map(({ id }) => id));
  return found
    .map(({ id, name, updated_at, written_at, message_count, archived_count }) => ({
      id,
      name,
      updatedAt: Math.max(updated_at, written_at ?? 0),
      messageCount: message_count - archived_count,
      archivedCount: archived_count,
      shown: shown.get(id) ?? [],
    }))
    .sort((one, other) => other.updatedAt - one.updatedAt);
}

async function lastMessages(campaignIds: string[]): Promise<Map<string, MessageDraft[]>> {
  const shown = new Map<string, MessageDraft[]>();
  if (campaignIds.length === 0) return shown;
  const rows = await database()
    .selectFrom((from) =>
      from
        .selectFrom("messages")
        .select([
          "campaign_id",
          "draft",
          sql<number>`row_number() over (partition by campaign_id order by updated_at desc, id desc)`.as("place"),
        ])
        .where("archived_at", "is", null)
        .as("ranked"),
    )
    .select(["campaign_id", "draft"])
    .where("place", "<=", shownMessages)
    .orderBy("place")
    .execute();
  const wanted = new Set(campaignIds);
  for (const { campaign_id, draft } of rows)
    if (wanted.has(campaign_id))
      shown.set(campaign_id, [...(shown.get(campaign_id) ?? []), excerpt(toDraft(JSON.parse(draft)))]);
  return shown;
}

/** The names of the campaigns that a message can be put into, by name. For viewers. */
export async function listCampaignNames(actor: Actor): Promise<{ id: string; name: string }[]> {
  demand(actor, "viewer");
  const rows = await database()
    .selectFrom("campaigns")
    .select(["id", "name"])
    .where("archived_at", "is", null)
    .execute();
  return rows.sort((one, other) => one.name.localeCompare(other.name, "en"));
}
