import "server-only";
import { database } from "../db/client";
import { isId } from "../fields";
import { check } from "../message/check";
import { toDraft } from "../message/defaults";
import { excerpt } from "../message/excerpt";
import type { MessageDraft, MessageType } from "../message/schema";
import { searchWords } from "../message/search-text";
import { absentName } from "../messages";
import { type Actor, demand } from "../roles";
import { holdsWords, refreshSearch } from "./search-index";

/** A message as lists show it: a small phone, and what is known of it. */
export interface ListedMessage {
  id: string;
  name: string;
  campaign: { id: string; name: string };
  type: MessageType;
  /** For carousels. */
  cardCount: number;
  /** Epoch milliseconds. */
  updatedAt: number;
  updatedBy: string;
  /** What must be mended before it can be sent. */
  errorCount: number;
  /** As much of it as a small phone shows, samples filled in. */
  shown: MessageDraft;
}

export interface MessageFilter {
  campaignId?: string | undefined;
  /** Words that must all be in its name or text; case and accents do not count. */
  query?: string | undefined;
  /** Only what was put away, instead of only what was not. */
  archived?: boolean | undefined;
  /** At most so many. */
  limit?: number | undefined;
}

/**
 * Messages, the last changed first, and how many there are without the limit. What belongs to a campaign that was put
 * away counts as put away itself, unless that campaign is asked for. For viewers.
 */
export async function listMessages(
  actor: Actor,
  { campaignId, query = "", archived = false, limit = 60 }: MessageFilter,
): Promise<{ messages: ListedMessage[]; total: number }> {
  demand(actor, "viewer");
  if (campaignId !== undefined && !isId(campaignId)) return { messages: [], total: 0 };
  const words = searchWords(query);
  if (words.length > 0) await refreshSearch();
  const found = database()
    .selectFrom("messages")
    .innerJoin("campaigns", "campaigns.id", "messages.campaign_id")
    .where(holdsWords(words))
    .where(({ and, or, eb }) => {
      if (campaignId !== undefined)
        return and([
          eb("messages.campaign_id", "=", campaignId),
          eb("messages.archived_at", archived ? "is not" : "is", null),
        ]);
      const away = [eb("messages.archived_at", "is not", null)];
      // Without words this would list the whole of a campaign beside the campaign itself.
      if (words.length > 0) away.push(eb("campaigns.archived_at", "is not", null));
      return archived
        ? or(away)
        : and([eb("messages.archived_at", "is", null), eb("campaigns.archived_at", "is", null)]);
    });
  const [rows, counted] = await Promise.all([
    found
      .leftJoin("user", "user.id", "messages.updated_by")
      .select([
        "messages.id",
        "messages.name",
        "messages.campaign_id",
        "campaigns.name as campaign_name",
        "messages.draft",
        "messages.updated_at",
        "messages.updated_by",
        "user.name as updated_by_name",
      ])
      .orderBy("messages.updated_at", "desc")
      .orderBy("messages.id", "desc")
      .limit(limit)
      .execute(),
    found.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow(),
  ]);
  const messages = rows.map((row) => {
    const draft = toDraft(JSON.parse(row.draft));
    return {
      id: row.id,
      name: row.name,
      campaign: { id: row.campaign_id, name: row.campaign_name },
      type: draft.type,
      cardCount: draft.cards.length,
      updatedAt: row.updated_at,
      updatedBy: row.updated_by_name ?? absentName(row.updated_by),
      errorCount: check(draft).filter(({ severity }) => severity === "error").length,
      shown: excerpt(draft),
    };
  });
  return { messages, total: counted.total };
}
