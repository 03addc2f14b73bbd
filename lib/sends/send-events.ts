import "server-only";
import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { z } from "zod";
import { newId } from "../db/id";
import { filledUp, inPieces } from "../db/statement-lists";
import type { Tables } from "../db/tables";
import { adapters } from "../providers";
import { isProviderError, type ProviderError } from "../providers/error";
import { isProviderId } from "../providers/profiles";
import type { Cost, HttpRequest, HttpResponse, ProviderEvent, Receipt, SendState } from "../providers/types";
import { isSendState, stateAfter, statesBelow } from "./send-states";

type Handle = Transaction<Tables>;

/** What one attempt came to. Request, response and error are redacted. */
export interface Delivery {
  outcome: Receipt | ProviderError;
  request?: HttpRequest;
  response?: HttpResponse;
  /** Milliseconds between the last request and its answer. */
  answeredAfter?: number;
  /** When to ask the provider what became of it, where it can be asked; epoch milliseconds. */
  askStatusAt?: number;
}

/** Stores what an attempt came to: the receipt or the error, what was said, and the event that moves the state. */
export async function settle(
  handle: Handle,
  send: { id: string; connectionId: string },
  { outcome, request, response, answeredAfter, askStatusAt }: Delivery,
): Promise<void> {
  const now = Date.now();
  const failed = isProviderError(outcome);
  const state = failed ? stateAfter(outcome) : outcome.state;
  const ids = failed ? [] : [...new Set(outcome.ids)];
  const below = statesBelow(state);
  await handle
    .updateTable("sends")
    .set(({ eb, ref }) => ({
      // A report may have come first. In the same update, because a row with the message in it is dear to write.
      ...(below.length > 0 && { state: eb.case().when("state", "in", below).then(state).else(ref("state")).end() }),
      provider_ids: JSON.stringify(ids),
      request: request ? JSON.stringify(request) : null,
      response: response ? JSON.stringify(response) : null,
      error: failed ? JSON.stringify(outcome) : null,
      cost: !failed && outcome.cost ? JSON.stringify(outcome.cost) : null,
      answered_after: answeredAfter ?? null,
      ask_status_at: askStatusAt ?? null,
      updated_at: now,
    }))
    .where("id", "=", send.id)
    .execute();
  const event: ProviderEvent = {
    kind: "status",
    ids,
    state,
    text: failed ? outcome.message : outcome.detail,
    dedupeKey: `attempt:${newId()}`,
    raw: failed ? outcome : (response?.body ?? null),
  };
  await addEvents(handle, [{ connectionId: send.connectionId, sendId: send.id, event }]);
  if (failed) return;
  const keys = ids.filter(isKey);
  if (keys.length > 0)
    await handle
      .insertInto("send_provider_ids")
      .values(keys.map((provider_id) => ({ connection_id: send.connectionId, provider_id, send_id: send.id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await adopt(handle, send, keys);
  await handle.updateTable("connections").set({ last_success_at: now }).where("id", "=", send.connectionId).execute();
}

/** A report may come before the answer that gives the message its id: it is kept, and belongs to its send from now on. */
async function adopt(handle: Handle, { id, connectionId }: { id: string; connectionId: string }, keys: string[]) {
  if (keys.length === 0) return;
  const early = await handle
    .updateTable("send_events")
    .set({ send_id: id })
    .where("connection_id", "=", connectionId)
    .where("provider_id", "in", keys)
    .where("send_id", "is", null)
    .returning(["id", "state", "without_rcs"])
    .execute();
  for (const event of early) {
    if (!isSendState(event.state)) continue;
    const state = event.without_rcs === 1 ? await stateWithoutRcs(handle, id) : event.state;
    await handle.updateTable("send_events").set({ state }).where("id", "=", event.id).execute();
    await raise(handle, [id], state, Date.now());
  }
}

const sentRequest = z.object({ body: z.unknown() });

/** A phone without RCS is no failure for a send that went out with a fallback: what went out says whether it did. */
export async function stateWithoutRcs(handle: Handle, sendId: string): Promise<"failed" | "fallback-sent"> {
  const row = await handle
    .selectFrom("sends")
    .innerJoin("connections", "connections.id", "sends.connection_id")
    .select(["sends.request", "connections.provider"])
    .where("sends.id", "=", sendId)
    .executeTakeFirst();
  if (!row?.request || !isProviderId(row.provider)) return "failed";
  const { body } = sentRequest.parse(JSON.parse(row.request));
  const { sms, mms } = adapters[row.provider].fromPayload(body).draft.fallback;
  return sms.enabled || mms.enabled ? "fallback-sent" : "failed";
}

/** An event with the send that it is about; null keeps it on its connection alone. */
export interface PlacedEvent {
  connectionId: string;
  sendId: string | null;
  event: ProviderEvent;
}

/**
 * Adds events, and moves the state of each one's send if it ranks higher. What is known already changes nothing. Few
 * statements for however many there are: reports come in bursts.
 */
export async function appendEvents(handle: Handle, placed: readonly PlacedEvent[]): Promise<void> {
  const added = await addEvents(handle, placed);
  const about = added.flatMap(({ sendId, event }) => (sendId === null ? [] : [{ sendId, event }]));
  const now = Date.now();
  for (const [state, moved] of Map.groupBy(about, ({ event }) => event.state))
    if (state)
      await raise(
        handle,
        moved.map(({ sendId }) => sendId),
        state,
        now,
      );
  for (const { sendId, event } of about) if (event.cost) await keepCost(handle, sendId, event.cost);
}

/** Rows in one statement: SQLite takes some 32,000 values. */
const rowsAtOnce = 500;

/** The events alone, without their states. Gives those that were not known. */
async function addEvents(handle: Handle, placed: readonly PlacedEvent[]): Promise<PlacedEvent[]> {
  const now = Date.now();
  const fresh = new Map(placed.map((one) => [newId(), one]));
  const rows = Array.from(fresh, ([id, { connectionId, sendId, event }]) => ({
    id,
    send_id: sendId,
    connection_id: connectionId,
    kind: event.kind,
    state: event.state ?? null,
    text: storable(event.text),
    postback_data: storable(event.postbackData),
    from_phone: storable(event.from),
    dedupe_key: isKey(event.dedupeKey) ? event.dedupeKey : createHash("sha256").update(event.dedupeKey).digest("hex"),
    raw: JSON.stringify(event.raw ?? null),
    provider_id: sendId === null ? (event.ids.find(isKey) ?? null) : null,
    without_rcs: event.withoutRcs ? 1 : null,
    at: happenedAt(event.at, now),
    created_at: now,
  }));
  const added = new Set<string>();
  for (const some of inPieces(rows, rowsAtOnce)) {
    const kept = await handle
      .insertInto("send_events")
      .values(some)
      .onConflict((conflict) => conflict.columns(["connection_id", "dedupe_key"]).doNothing())
      .returning("id")
      .execute();
    for (const { id } of kept) added.add(id);
  }
  // In their order: an engine may name its rows in any.
  return Array.from(fresh).flatMap(([id, one]) => (added.has(id) ? [one] : []));
}

async function keepCost(handle: Handle, sendId: string, cost: Cost) {
  await handle
    .updateTable("sends")
    .set({ cost: JSON.stringify(cost) })
    .where("id", "=", sendId)
    .execute();
}

async function raise(handle: Handle, sendIds: readonly string[], state: SendState, now: number) {
  const below = statesBelow(state);
  if (below.length === 0) return;
  for (const some of inPieces(sendIds, rowsAtOnce))
    await handle
      .updateTable("sends")
      .set({ state, updated_at: now })
      .where("id", "in", filledUp(some))
      .where("state", "in", below)
      .execute();
}

/** PostgreSQL indexes no text of more than some 2,700 bytes, nor one with a null byte: an answer must not fail over it. */
const isKey = (text: string) => text.length <= 500 && !text.includes("\0");

/** PostgreSQL stores no null byte in a text. */
const storable = (text: string | undefined) => text?.replaceAll("\0", "\ufffd") ?? null;

/** By the provider's clock, unless that runs ahead of ours or says nothing. Epoch milliseconds. */
function happenedAt(at: string | undefined, now: number): number {
  const time = at ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) || time < 0 ? now : Math.min(time, now);
}
