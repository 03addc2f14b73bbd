import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Transaction } from "kysely";
import { z } from "zod";
import { transaction } from "../db/client";
import { filledUp, inPieces } from "../db/statement-lists";
import type { Tables } from "../db/tables";
import { isId } from "../fields";
import type { ProviderEvent, SendState } from "../providers/types";
import { appendEvents, type PlacedEvent, stateWithoutRcs } from "./send-events";

type Handle = Transaction<Tables>;

interface Arrival {
  connectionId: string;
  events: readonly ProviderEvent[];
  done(): void;
  failed(error: unknown): void;
}

const atMost = 100;
const idsAtOnce = 500;
let waiting: Arrival[] = [];
let writing = false;

/**
 * Stores events, each with the send it is about, and resolves when they are safe on disk. What arrives while an earlier
 * write is under way goes to disk together: each write waits for the disk once, however many events it holds.
 */
export function keepEvents(connectionId: string, events: readonly ProviderEvent[]): Promise<void> {
  return new Promise((done, failed) => {
    waiting.push({ connectionId, events, done, failed });
    if (!writing) void writeWaiting();
  });
}

async function writeWaiting() {
  writing = true;
  while (waiting.length > 0) {
    await gather();
    const batch = waiting.slice(0, atMost);
    waiting = waiting.slice(atMost);
    await write(batch);
  }
  writing = false;
}

/** SQLite writes without a pause in which more could arrive: what stands at the door comes in before the next write. */
async function gather() {
  let counted = 0;
  while (counted < waiting.length && waiting.length < atMost) {
    counted = waiting.length;
    await setImmediate();
  }
}

async function write(batch: readonly Arrival[]): Promise<void> {
  try {
    await transaction((handle) => append(handle, batch));
    for (const { done } of batch) done();
  } catch (error) {
    // One that cannot be stored must not take the others with it.
    if (batch.length > 1) for (const arrival of batch) await write([arrival]);
    else batch[0]?.failed(error);
  }
}

async function append(handle: Handle, batch: readonly Arrival[]) {
  const arrived = batch.flatMap(({ connectionId, events }) => events.map((event) => ({ connectionId, event })));
  const byId = await sendsByProviderId(handle, arrived);
  const named: PlacedEvent[] = [];
  const unnamed: typeof arrived = [];
  for (const one of arrived) {
    const { connectionId, event } = one;
    const key = keysOf(connectionId, event).find((known) => byId.has(known));
    const sendId = (key && byId.get(key)) ?? (await byReference(handle, connectionId, event));
    if (sendId) named.push({ connectionId, sendId, event: await withFallback(handle, sendId, event) });
    else unnamed.push(one);
  }
  await appendEvents(handle, named);
  // Which message somebody answered follows from the states of those that the phone got: these are known by now.
  for (const { connectionId, event } of unnamed) {
    const sendId = await byPhone(handle, connectionId, event);
    await appendEvents(handle, [{ connectionId, sendId, event: await withFallback(handle, sendId, event) }]);
  }
}

async function withFallback(handle: Handle, sendId: string | null, event: ProviderEvent): Promise<ProviderEvent> {
  if (!sendId || !event.withoutRcs || event.state !== "failed") return event;
  return { ...event, state: await stateWithoutRcs(handle, sendId) };
}

const keysOf = (connectionId: string, { ids }: ProviderEvent) => ids.map((id) => `${connectionId} ${id}`);

/** The sends that these events name by the provider's own ids, by connection and id. */
async function sendsByProviderId(handle: Handle, arrived: readonly Pick<PlacedEvent, "connectionId" | "event">[]) {
  const found = new Map<string, string>();
  for (const [connectionId, events] of Map.groupBy(arrived, (one) => one.connectionId)) {
    const ids = new Set(events.flatMap(({ event }) => event.ids).filter((id) => !id.includes("\0")));
    for (const some of inPieces([...ids], idsAtOnce)) {
      const rows = await handle
        .selectFrom("send_provider_ids")
        .select(["provider_id", "send_id"])
        .where("connection_id", "=", connectionId)
        .where("provider_id", "in", filledUp(some))
        .execute();
      for (const { provider_id, send_id } of rows) found.set(`${connectionId} ${provider_id}`, send_id);
    }
  }
  return found;
}

/** Our own id, which some providers hand back: as the reference, or as the id that we chose for them. */
async function byReference(handle: Handle, connectionId: string, { reference, ids }: ProviderEvent) {
  const named = [reference, ...ids].filter(isId);
  if (named.length === 0) return null;
  const row = await handle
    .selectFrom("sends")
    .select("id")
    .where("connection_id", "=", connectionId)
    .where("id", "in", named)
    .executeTakeFirst();
  return row?.id ?? null;
}

const onNoPhone = new Set<string>(["failed", "expired", "revoked", "cancelled", "scheduled"] satisfies SendState[]);

/** How many of a phone's newest sends are looked through for a postback. */
const lookBack = 100;

/**
 * What somebody did on a phone, where the provider does not say about which message: a tap belongs to the newest one that
 * carries its postback, what was written or shared to the newest that the phone has, as in any conversation.
 */
async function byPhone(handle: Handle, connectionId: string, { kind, from, postbackData }: ProviderEvent) {
  const isAnswer = kind === "reply" || kind === "location";
  if (kind === "status" || !from || !(postbackData || isAnswer) || from.includes("\0")) return null;
  const rows = await handle
    .selectFrom("sends")
    .select(["id", "message", "state"])
    .where("recipient", "=", from)
    .where("connection_id", "=", connectionId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(lookBack)
    .execute();
  if (!postbackData) return rows.find(({ state }) => !onNoPhone.has(state))?.id ?? null;
  const carriers = rows.filter(({ message }) => carries(message, postbackData));
  // What was refused, called off or is still to come is on no phone, unless nothing else is.
  return (carriers.find(({ state }) => !onNoPhone.has(state)) ?? carriers[0])?.id ?? null;
}

const choices = z.array(z.object({ postbackData: z.string() })).catch([]);
const withChoices = z.object({ choices });
const messageChoices = withChoices.extend({
  card: withChoices.optional(),
  cards: z.array(withChoices).optional(),
});

function carries(message: string, postbackData: string): boolean {
  const { choices: chips, card, cards = [] } = messageChoices.parse(JSON.parse(message));
  return [chips, card?.choices ?? [], ...cards.map((one) => one.choices)]
    .flat()
    .some((choice) => choice.postbackData === postbackData);
}
