import "server-only";
import { openConnection } from "./connections";
import { database, transaction } from "./db/client";
import { newId } from "./db/id";
import { env } from "./env";
import { isId } from "./fields";
import { getMessage } from "./messages";
import { readPhone } from "./phone";
import { adapters } from "./providers";
import type { SendState } from "./providers/types";
import { failure, type Result } from "./result";
import { type Actor, demand } from "./roles";
import { SecretLost } from "./secrets";
import { deliver } from "./sends/deliver";
import { prepareMessage, toOutgoing } from "./sends/prepare-send";
import { settle } from "./sends/send-events";
import { type SendSummary, sendQuery, summaries } from "./sends/send-rows";

export { getSend } from "./sends/send-detail";

export interface SendTest {
  messageId: string;
  /** The version that the author sees: another one is not sent. */
  version: number;
  connectionId: string;
  /** Phone numbers in any writing, 1 to 10. */
  to: string[];
  /** Made anew for every press on Send: the same press never sends twice. */
  pressKey: string;
}

const phonesPerPress = 10;
const connectionGone = "This connection no longer exists. Nothing was sent. Choose another one.";

/**
 * Sends one message to some phones and waits for the provider's answers. What goes wrong before anything is sent comes
 * back as a failure; what goes wrong with a phone stands on its send. For senders.
 */
export async function sendTest(actor: Actor, test: SendTest): Promise<Result<{ sends: SendSummary[] }>> {
  demand(actor, "sender");
  if (!isId(test.pressKey)) return failure("This cannot be read. Reload the page, then send again. Nothing was sent.");
  const phones = readPhones(test.to);
  if (!phones.ok) return phones;
  if (!isId(test.connectionId)) return failure(connectionGone);
  if (await wasPressed(test)) return { ok: true, value: { sends: await sendsOfPress(test) } };

  const message = await getMessage(actor, test.messageId);
  if (!message) return failure("This message no longer exists. Nothing was sent.");
  if (message.version !== test.version)
    return failure("The message was changed meanwhile. Nothing was sent. Look at it again, then send.");
  const connection = await openConnection(test.connectionId).catch((error) => {
    if (error instanceof SecretLost) return error;
    throw error;
  });
  if (connection instanceof SecretLost) return failure(`Nothing was sent. ${connection.message}`);
  if (!connection || (connection.sandbox && !env().sandbox)) return failure(connectionGone);
  const adapter = adapters[connection.provider];
  const prepared = prepareMessage(message.draft, adapter, connection);
  if (!prepared.ok) return prepared;

  const now = Date.now();
  const written = await database()
    .insertInto("sends")
    .values(
      phones.value.map((recipient) => ({
        id: newId(),
        press_key: test.pressKey,
        connection_id: connection.id,
        recipient,
        message_id: message.id,
        message_name: message.name,
        campaign_id: message.campaignId,
        version: message.version,
        message: JSON.stringify(prepared.value),
        state: "sending",
        provider_ids: "[]",
        sent_by: actor.id,
        created_at: now,
        updated_at: now,
      })),
    )
    // Whoever wrote the row sends it; the same press a second time finds it there.
    .onConflict((conflict) => conflict.columns(["press_key", "connection_id", "recipient"]).doNothing())
    .returning(["id", "recipient"])
    .execute();
  await Promise.all(
    written.map(async ({ id, recipient }) => {
      const outgoing = toOutgoing(prepared.value, connection, { to: recipient, reference: id });
      const delivery = await deliver(adapter, connection, outgoing);
      await transaction((handle) => settle(handle, { id, connectionId: connection.id }, delivery));
    }),
  );
  return { ok: true, value: { sends: await sendsOfPress(test) } };
}

function readPhones(to: readonly string[]): Result<string[]> {
  if (to.length === 0) return failure("Choose a tester, or write a phone number.");
  if (to.length > phonesPerPress) return failure(`Send to at most ${phonesPerPress} phones at once.`);
  const read = to.map((text) => readPhone(text));
  const fields = read.flatMap((phone, index) => (phone.ok ? [] : [{ path: `to.${index}`, message: phone.message }]));
  const [first] = fields;
  if (first) return failure(first.message, fields);
  return { ok: true, value: [...new Set(read.flatMap((phone) => (phone.ok ? [phone.e164] : [])))] };
}

async function wasPressed({ pressKey, connectionId }: SendTest): Promise<boolean> {
  const send = await database()
    .selectFrom("sends")
    .select("id")
    .where("press_key", "=", pressKey)
    .where("connection_id", "=", connectionId)
    .limit(1)
    .executeTakeFirst();
  return send !== undefined;
}

async function sendsOfPress({ pressKey, connectionId }: SendTest): Promise<SendSummary[]> {
  const rows = await sendQuery()
    .where("sends.press_key", "=", pressKey)
    .where("sends.connection_id", "=", connectionId)
    .orderBy("sends.id")
    .execute();
  return summaries(rows);
}

export interface SendPage {
  sends: SendSummary[];
  /** Asks for the next page; null on the last one. */
  nextCursor: string | null;
}

const pageSize = 50;

/** The newest sends first, 50 a page, under any of three filters. For viewers. */
export async function listSends(
  actor: Actor,
  filter: { cursor?: string; connectionId?: string; campaignId?: string; state?: SendState } = {},
): Promise<SendPage> {
  demand(actor, "viewer");
  const { connectionId, campaignId, state } = filter;
  if (![connectionId, campaignId].every((id) => id === undefined || isId(id))) return { sends: [], nextCursor: null };
  const after = readCursor(filter.cursor);
  const rows = await sendQuery()
    .$if(connectionId !== undefined, (query) => query.where("sends.connection_id", "=", connectionId ?? ""))
    .$if(campaignId !== undefined, (query) => query.where("sends.campaign_id", "=", campaignId ?? ""))
    .$if(state !== undefined, (query) => query.where("sends.state", "=", state ?? ""))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("sends.created_at", "sends.id"), "<", tuple(after?.createdAt ?? 0, after?.id ?? "")),
      ),
    )
    .orderBy("sends.created_at", "desc")
    .orderBy("sends.id", "desc")
    .limit(pageSize + 1)
    .execute();
  const sends = await summaries(rows.slice(0, pageSize));
  const last = sends.at(-1);
  return { sends, nextCursor: rows.length > pageSize && last ? `${last.createdAt}.${last.id}` : null };
}

function readCursor(cursor: string | undefined) {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? "");
  return match ? { createdAt: Number(match[1]), id: match[2] ?? "" } : undefined;
}

/** Some sends by their ids, at most 50, for pages that watch them. For viewers. */
export async function watchSends(actor: Actor, ids: readonly string[]): Promise<SendSummary[]> {
  demand(actor, "viewer");
  const known = ids.filter(isId).slice(0, pageSize);
  if (known.length === 0) return [];
  const rows = await sendQuery()
    .where("sends.id", "in", known)
    .orderBy("sends.created_at")
    .orderBy("sends.id")
    .execute();
  return summaries(rows);
}
