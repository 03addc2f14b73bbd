import "server-only";
import { type OpenConnection, usableConnection } from "./connections";
import { database, transaction } from "./db/client";
import { newId } from "./db/id";
import { isId } from "./fields";
import type { Message, MessageDraft } from "./message/schema";
import { getMessage } from "./messages";
import { keepSentVersion } from "./messages/kept-versions";
import { readPhone } from "./phone";
import { adapters } from "./providers";
import type { Outgoing, SendState } from "./providers/types";
import { failure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";
import { deliver } from "./sends/deliver";
import { prepareMessage, toOutgoing } from "./sends/prepare-send";
import { settle } from "./sends/send-events";
import { readOptions, type SendOptions } from "./sends/send-options";
import { type SendSummary, sendQuery, summaries } from "./sends/send-rows";

export { getSend } from "./sends/send-detail";

export interface SendTest {
  messageId: string;
  /** The version that the author sees: another one is not sent. */
  version: number;
  /** Each phone gets the message through each of them. */
  connectionIds: string[];
  /** Phone numbers in any writing. */
  to: string[];
  /** Whose samples fill the variables; the first person's unless told. */
  personKey?: string | undefined;
  /** Made anew for every press on Send: the same press never sends twice. */
  pressKey: string;
  /** When it expires and when it is sent, where all of the connections can do that. */
  options?: SendOptions;
}

const messagesPerPress = 10;

/**
 * Sends one message to some phones through some connections, ten messages at most, and waits for the providers' answers.
 * What goes wrong before anything is sent comes back as a failure, and then nothing was sent anywhere; what goes wrong
 * with a phone stands on its send. For senders.
 */
export async function sendTest(actor: Actor, test: SendTest): Promise<Result<{ sends: SendSummary[] }>> {
  demand(actor, "sender");
  if (!isId(test.pressKey)) return failure("This cannot be read. Reload the page, then send again. Nothing was sent.");
  const phones = readPhones(test.to);
  if (!phones.ok) return phones;
  const connectionIds = [...new Set(test.connectionIds)];
  const count = connectionIds.length * phones.value.length;
  if (count > messagesPerPress)
    return failure(
      `This would be ${count} messages, and one press sends at most ${messagesPerPress}. Nothing was sent.`,
    );
  const pressed = await pairsOfPress(test.pressKey);
  const isNew = connectionIds.some((id) => phones.value.some((phone) => !pressed.has(`${id} ${phone}`)));
  if (pressed.size > 0 && !isNew) return success({ sends: await sendsOfPress(test.pressKey) });

  const message = await getMessage(actor, test.messageId);
  if (!message) return failure("This message no longer exists. Nothing was sent.");
  if (message.archivedAt !== null) return failure("This message is archived. Restore it, then send. Nothing was sent.");
  if (message.version !== test.version)
    return failure("The message was changed meanwhile. Nothing was sent. Look at it again, then send.");
  const ways = await prepareWays(message.draft, { ...test, connectionIds });
  if (!ways.ok) return ways;

  const now = Date.now();
  const { options } = ways.value;
  const rows = ways.value.connections.flatMap(({ connection, prepared }) =>
    phones.value.map((recipient) => ({
      id: newId(),
      press_key: test.pressKey,
      connection_id: connection.id,
      recipient,
      message_id: message.id,
      message_name: message.name,
      campaign_id: message.campaignId,
      version: message.version,
      message: JSON.stringify(prepared),
      state: "sending",
      provider_ids: "[]",
      options: options && JSON.stringify(options),
      sent_by: actor.id,
      created_at: now,
      updated_at: now,
    })),
  );
  const written = await transaction(async (handle) => {
    await keepSentVersion(
      { handle, messageId: message.id },
      {
        version: message.version,
        draft: JSON.stringify(message.draft),
        saved_at: message.updatedAt,
        saved_by: message.updatedBy.id,
      },
    );
    return (
      handle
        .insertInto("sends")
        .values(rows)
        // Whoever wrote the row sends it; the same press a second time finds it there.
        .onConflict((conflict) => conflict.columns(["press_key", "connection_id", "recipient"]).doNothing())
        .returning(["id", "recipient", "connection_id"])
        .execute()
    );
  });
  await Promise.all(
    written.map(async ({ id, recipient, connection_id }) => {
      const way = ways.value.connections.find(({ connection }) => connection.id === connection_id);
      if (way) await sendOne(way, { to: recipient, reference: id, ...(options && { options }) });
    }),
  );
  return success({ sends: await sendsOfPress(test.pressKey) });
}

/** One connection that the message goes through, as it goes there. */
interface Way {
  connection: OpenConnection;
  prepared: Message;
}

async function sendOne({ connection, prepared }: Way, to: Pick<Outgoing, "to" | "reference" | "options">) {
  const adapter = adapters[connection.provider];
  const delivery = await deliver(adapter, connection, toOutgoing(prepared, connection, to));
  await transaction((handle) => settle(handle, { id: to.reference, connectionId: connection.id }, delivery));
}

/** Everything that can be known to go wrong is looked for at every connection before anything is sent through one. */
async function prepareWays(
  draft: MessageDraft,
  { connectionIds, options = {}, personKey }: Pick<SendTest, "connectionIds" | "options" | "personKey">,
): Promise<Result<{ connections: Way[]; options: SendOptions | null }>> {
  if (connectionIds.length === 0) return failure("Choose a connection.");
  const opened: OpenConnection[] = [];
  for (const id of connectionIds) {
    const connection = await usableConnection(id);
    if (!connection.ok) return failure(`Nothing was sent. ${connection.message}`);
    opened.push(connection.value);
  }
  const read = readOptions(
    options,
    opened.map(({ provider }) => adapters[provider].profile),
  );
  if (!read.ok) return read;
  const connections: Way[] = [];
  for (const connection of opened) {
    const prepared = prepareMessage(draft, adapters[connection.provider], connection, {
      options: read.value ?? undefined,
      personKey,
    });
    if (!prepared.ok) return prepared;
    connections.push({ connection, prepared: prepared.value });
  }
  return success({ connections, options: read.value });
}

function readPhones(to: readonly string[]): Result<string[]> {
  if (to.length === 0) return failure("Choose a tester, or write a phone number.");
  if (to.length > messagesPerPress) return failure(`Send to at most ${messagesPerPress} phones at once.`);
  const read = to.map((text) => readPhone(text));
  const fields = read.flatMap((phone, index) => (phone.ok ? [] : [{ path: `to.${index}`, message: phone.message }]));
  const [first] = fields;
  if (first) return failure(first.message, fields);
  return success([...new Set(read.flatMap((phone) => (phone.ok ? [phone.e164] : [])))]);
}

/** What a press has sent already, as "<connection> <phone>"; its answer may have got lost. */
async function pairsOfPress(pressKey: string): Promise<Set<string>> {
  const rows = await database()
    .selectFrom("sends")
    .select(["connection_id", "recipient"])
    .where("press_key", "=", pressKey)
    .execute();
  return new Set(rows.map(({ connection_id, recipient }) => `${connection_id} ${recipient}`));
}

async function sendsOfPress(pressKey: string): Promise<SendSummary[]> {
  const rows = await sendQuery().where("sends.press_key", "=", pressKey).orderBy("sends.id").execute();
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
