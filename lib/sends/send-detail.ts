import "server-only";
import { z } from "zod";
import { database } from "../db/client";
import { isId } from "../fields";
import { withPreviews } from "../media/media-previews";
import { toDraft } from "../message/defaults";
import type { MessageDraft } from "../message/schema";
import type { ProviderEvent, SendState } from "../providers/types";
import { type Actor, demand } from "../roles";
import { type SendSummary, sendQuery, summaries } from "./send-rows";
import { isSendState } from "./send-states";

/** One line of a send's timeline; `at` in epoch milliseconds. */
interface SendEvent {
  id: string;
  kind: ProviderEvent["kind"];
  state: SendState | null;
  text: string | null;
  postbackData: string | null;
  at: number;
  raw: unknown;
}

interface SendDetail extends SendSummary {
  /** E.164 with the plus, whole. */
  phone: string;
  /** The message exactly as it was sent, with what the phones can draw of its files. */
  draft: MessageDraft;
  sentBy: string | null;
  providerIds: string[];
  /** Redacted. */
  request: unknown;
  /** Redacted; null where nothing was answered. */
  response: unknown;
  events: SendEvent[];
}

/** One send with everything that is known of it; null where there is none. For viewers. */
export async function getSend(actor: Actor, id: string): Promise<SendDetail | null> {
  demand(actor, "viewer");
  if (!isId(id)) return null;
  const row = await sendQuery()
    .leftJoin("user", "user.id", "sends.sent_by")
    .select(["sends.message", "sends.provider_ids", "sends.request", "sends.response", "user.name as sender"])
    .where("sends.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const [summary] = await summaries([row]);
  const [draft] = await withPreviews([toDraft(JSON.parse(row.message))]);
  if (!summary || !draft) return null;
  return {
    ...summary,
    phone: row.recipient,
    draft,
    sentBy: row.sender,
    providerIds: z.array(z.string()).parse(JSON.parse(row.provider_ids)),
    request: row.request ? JSON.parse(row.request) : null,
    response: row.response ? JSON.parse(row.response) : null,
    events: [begun(summary), ...(await eventsOf(id))],
  };
}

/** The first line of every timeline is not stored: it is the row itself. */
const begun = ({ id, createdAt }: SendSummary): SendEvent => ({
  id,
  kind: "status",
  state: "sending",
  text: null,
  postbackData: null,
  at: createdAt,
  raw: null,
});

const kinds = z.enum(["status", "reply", "tap", "location", "other"]).catch("other");

async function eventsOf(sendId: string): Promise<SendEvent[]> {
  const rows = await database()
    .selectFrom("send_events")
    .selectAll()
    .where("send_id", "=", sendId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: kinds.parse(row.kind),
    state: isSendState(row.state) ? row.state : null,
    text: row.text,
    postbackData: row.postback_data,
    at: row.at,
    raw: JSON.parse(row.raw),
  }));
}
