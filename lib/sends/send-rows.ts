import "server-only";
import type { Selectable } from "kysely";
import { z } from "zod";
import { database } from "../db/client";
import type { Tables } from "../db/tables";
import { maskPhone } from "../phone";
import { isProviderId, profiles } from "../providers/profiles";
import type { SendState } from "../providers/types";
import { isSendState, stateAfter } from "./send-states";

/** One send in a list. Times in epoch milliseconds. */
export interface SendSummary {
  id: string;
  /** null once the message was removed. */
  messageId: string | null;
  messageName: string;
  campaignId: string | null;
  version: number;
  connection: SendConnection;
  /** Masked: "+44 ••• ••• 123". */
  recipient: string;
  testerName: string | null;
  state: SendState;
  /** Why it is in this state; null where a later report has overtaken the error. */
  error: SendError | null;
  cost: { amount: number; currency?: string } | null;
  /** Milliseconds that the provider took to answer. */
  answeredAfter: number | null;
  /** Milliseconds until the phone had it, or its fallback, as far as it was reported. */
  deliveredAfter: number | null;
  /** The fallback went out instead, as far as it was reported. */
  byFallback: boolean;
  /** Seconds after which it was to expire. */
  ttlSeconds: number | null;
  /** When the provider was to send it. */
  sendAt: number | null;
  /** When somebody asked to take it back. */
  revokeAskedAt: number | null;
  createdAt: number;
  updatedAt: number;
}

interface SendConnection {
  id: string;
  name: string;
  provider: string;
  /** "Sinch" */
  providerName: string;
  sandbox: boolean;
  senderName: string;
  senderLogo: string | null;
}

const errorSchema = z.object({
  code: z.string(),
  message: z.string(),
  nextStep: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  retryAfterSeconds: z.number().optional(),
});
type SendError = z.infer<typeof errorSchema>;

/** What a send was given; `sendAt` is ISO 8601. */
export const optionsSchema = z.object({ ttlSeconds: z.number().optional(), sendAt: z.string().optional() });

const costSchema = z.object({ amount: z.number(), currency: z.string().optional() });

/** Sends with what a list shows of their connection. */
export function sendQuery() {
  return (
    database()
      .selectFrom("sends")
      .innerJoin("connections", "connections.id", "sends.connection_id")
      // A send outlives its message, and keeps its id: only one that is still there can be opened.
      .leftJoin("messages", "messages.id", "sends.message_id")
      .select([
        "sends.id",
        "messages.id as message_id",
        "sends.message_name",
        "sends.campaign_id",
        "sends.version",
        "sends.connection_id",
        "sends.recipient",
        "sends.state",
        "sends.error",
        "sends.cost",
        "sends.answered_after",
        "sends.options",
        "sends.revoke_asked_at",
        "sends.created_at",
        "sends.updated_at",
        "connections.name as connection_name",
        "connections.provider",
        "connections.sandbox",
        "connections.sender_name",
        "connections.sender_logo",
      ])
  );
}

type Row = Pick<
  Selectable<Tables["sends"]>,
  | "id"
  | "message_id"
  | "message_name"
  | "campaign_id"
  | "version"
  | "connection_id"
  | "recipient"
  | "state"
  | "error"
  | "cost"
  | "answered_after"
  | "options"
  | "revoke_asked_at"
  | "created_at"
  | "updated_at"
> &
  Pick<Selectable<Tables["connections"]>, "provider" | "sandbox" | "sender_name" | "sender_logo"> & {
    connection_name: string;
  };

/** The rows of `sendQuery` as lists show them, with the testers' names. */
export async function summaries(rows: readonly Row[]): Promise<SendSummary[]> {
  const [names, arrivals] = await Promise.all([
    testerNames([...new Set(rows.map(({ recipient }) => recipient))]),
    arrivalsOf(rows.map(({ id }) => id)),
  ]);
  return rows.map((row) => summary(row, names.get(row.recipient) ?? null, arrivals.get(row.id)));
}

function summary(row: Row, testerName: string | null, arrivedAt: number | undefined): SendSummary {
  const { ttlSeconds, sendAt } = optionsSchema.parse(JSON.parse(row.options ?? "{}"));
  const sentAt = sendAt === undefined ? row.created_at : Date.parse(sendAt);
  const error = row.error ? errorSchema.parse(JSON.parse(row.error)) : null;
  return {
    id: row.id,
    messageId: row.message_id,
    messageName: row.message_name,
    campaignId: row.campaign_id,
    version: row.version,
    connection: {
      id: row.connection_id,
      name: row.connection_name,
      provider: row.provider,
      providerName: isProviderId(row.provider) ? profiles[row.provider].name : row.provider,
      sandbox: row.sandbox === 1,
      senderName: row.sender_name,
      senderLogo: row.sender_logo,
    },
    recipient: maskPhone(row.recipient),
    testerName,
    state: isSendState(row.state) ? row.state : "unknown",
    error: error && stateAfter(error) === row.state ? error : null,
    cost: row.cost ? costSchema.parse(JSON.parse(row.cost)) : null,
    answeredAfter: row.answered_after,
    deliveredAfter: arrivedAt === undefined ? null : Math.max(0, arrivedAt - sentAt),
    byFallback: row.state.startsWith("fallback-"),
    ttlSeconds: ttlSeconds ?? null,
    sendAt: sendAt === undefined ? null : sentAt,
    revokeAskedAt: row.revoke_asked_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** When each send was first reported as arrived, by the provider's clock. */
async function arrivalsOf(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .selectFrom("send_events")
    .select(({ fn }) => ["send_id", fn.min<number>("at").as("at")])
    .where("send_id", "in", ids)
    .where("state", "in", ["delivered", "read", "fallback-delivered"])
    .groupBy("send_id")
    .execute();
  return new Map(rows.map(({ send_id, at }) => [send_id ?? "", at]));
}

async function testerNames(phones: readonly string[]): Promise<Map<string, string>> {
  if (phones.length === 0) return new Map();
  const rows = await database().selectFrom("testers").select(["phone", "name"]).where("phone", "in", phones).execute();
  return new Map(rows.map(({ phone, name }) => [phone, name]));
}
