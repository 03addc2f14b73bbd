import "server-only";
import { database } from "../db/client";
import { maskPhone } from "../phone";
import { outcomes } from "../providers/gateway";
import type { Actor } from "../roles";
import { listPhone, type PhoneMessage } from "../sandbox";

/** What the person with the phone answered, as the provider's webhook brought it back. Times in epoch milliseconds. */
export interface PhoneAnswer {
  id: string;
  connectionId: string;
  /** E.164 with the plus: the phone it came from. */
  phone: string;
  kind: "reply" | "tap" | "location";
  text: string | null;
  postbackData: string | null;
  createdAt: number;
}

export interface ReceivedMessage extends PhoneMessage {
  /** "+44 ••• ••• 123" */
  maskedPhone: string;
  /** What this number stands for, where it is one of the reserved ones. */
  outcome: string | null;
  /** The send that brought it, where the provider's answer named it. */
  sendId: string | null;
}

export interface SandboxPhone {
  /** Oldest first, at most 100. */
  messages: ReceivedMessage[];
  /** Oldest first, at most 200. */
  answers: PhoneAnswer[];
}

const answersAtMost = 200;

/** Everything that the sandbox phones show: what came, what was answered, and the send each message belongs to. For viewers. */
export async function readSandboxPhone(actor: Actor): Promise<SandboxPhone> {
  const messages = (await listPhone(actor)).toReversed();
  if (messages.length === 0) return { messages: [], answers: [] };
  const [sends, names, answers] = await Promise.all([sendsOf(messages), senderNames(messages), answersOn(messages)]);
  return {
    messages: messages.map((message) => ({
      ...message,
      // What the wire names is an account or a number; the name behind it is registered with the provider.
      sender: { ...message.sender, name: names.get(message.connection.id) ?? message.sender.name },
      maskedPhone: maskPhone(message.recipient),
      outcome: outcomeLabel(message.recipient),
      sendId: sends.get(message.id) ?? null,
    })),
    answers,
  };
}

const outcomeLabel = (phone: string): string | null =>
  Object.entries(outcomes).find(([number]) => number === phone)?.[1].label ?? null;

async function sendsOf(messages: readonly PhoneMessage[]): Promise<Map<string, string>> {
  const rows = await database()
    .selectFrom("sandbox_messages")
    .innerJoin("send_provider_ids", (join) =>
      join
        .onRef("send_provider_ids.connection_id", "=", "sandbox_messages.connection_id")
        .onRef("send_provider_ids.provider_id", "=", "sandbox_messages.provider_id"),
    )
    .select(["sandbox_messages.id", "send_provider_ids.send_id"])
    .where(
      "sandbox_messages.id",
      "in",
      messages.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map(({ id, send_id }) => [id, send_id]));
}

async function senderNames(messages: readonly PhoneMessage[]): Promise<Map<string, string>> {
  const rows = await database()
    .selectFrom("connections")
    .select(["id", "sender_name"])
    .where("id", "in", [...new Set(messages.map(({ connection }) => connection.id))])
    .execute();
  return new Map(rows.map(({ id, sender_name }) => [id, sender_name]));
}

async function answersOn(messages: readonly PhoneMessage[]): Promise<PhoneAnswer[]> {
  const rows = await database()
    .selectFrom("send_events")
    .leftJoin("sends", "sends.id", "send_events.send_id")
    .select([
      "send_events.id",
      "send_events.connection_id",
      "send_events.kind",
      "send_events.text",
      "send_events.postback_data",
      "send_events.from_phone",
      "send_events.created_at",
      "sends.recipient",
    ])
    .where("send_events.connection_id", "in", [...new Set(messages.map(({ connection }) => connection.id))])
    .where("send_events.kind", "in", ["reply", "tap", "location"])
    .orderBy("send_events.created_at", "desc")
    .orderBy("send_events.id", "desc")
    .limit(answersAtMost)
    .execute();
  return rows.toReversed().map((row) => ({
    id: row.id,
    connectionId: row.connection_id,
    phone: row.from_phone ?? row.recipient ?? "",
    kind: row.kind === "tap" || row.kind === "location" ? row.kind : "reply",
    text: row.text,
    postbackData: row.postback_data,
    createdAt: row.created_at,
  }));
}
