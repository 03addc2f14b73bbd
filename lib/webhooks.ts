import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Transaction } from "kysely";
import { z } from "zod";
import { type OpenConnection, openConnection } from "./connections";
import { transaction } from "./db/client";
import type { Tables } from "./db/tables";
import { isId } from "./fields";
import { adapters } from "./providers";
import { isProviderError } from "./providers/error";
import type { ProviderEvent, WebhookRequest } from "./providers/types";
import { hashToken } from "./secrets";
import { appendEvent } from "./send-events";

/** The status to answer with. */
export type WebhookAnswer = { status: 200 | 401 | 404 };

/**
 * Takes in what a provider reports. A wrong address or token is 404 and leaves no trace, a wrong signature 401.
 * Everything else is kept, once, and answered with 200, also where it cannot be read or fits no send of ours.
 */
export async function takeWebhook(
  connectionId: string,
  token: string,
  request: WebhookRequest,
): Promise<WebhookAnswer> {
  const connection = await openConnection(connectionId);
  if (!connection || !isToken(token, connection)) return { status: 404 };
  const read = readEvents(connection, request);
  if (isProviderError(read) && read.code === "credentials") return { status: 401 };
  const events = isProviderError(read) || read.length === 0 ? [unread(request)] : read;
  await transaction(async (handle) => {
    for (const event of events)
      await appendEvent(handle, connectionId, await sendOf(handle, connectionId, event), event);
  });
  return { status: 200 };
}

/** Compared by hash, so that the time it takes tells nothing of the token. */
function isToken(given: string, { callbackUrl }: OpenConnection): boolean {
  const known = new URL(callbackUrl).pathname.split("/").at(-1) ?? "";
  return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(known)));
}

function readEvents({ provider, settings }: OpenConnection, request: WebhookRequest) {
  try {
    return adapters[provider].readEvents?.(request, settings) ?? [];
  } catch (error) {
    // A report that trips the adapter (nested thousands deep, say) must not be lost over it.
    console.error(`A report from ${provider} could not be read and is kept as it came:`, error);
    return [];
  }
}

/** What the adapter could not read is kept as it came. */
function unread({ method, query, rawBody }: WebhookRequest): ProviderEvent {
  const raw = { method, query, rawBody };
  return {
    kind: "other",
    ids: [],
    dedupeKey: `unread:${createHash("sha256").update(JSON.stringify(raw)).digest("hex")}`,
    raw,
  };
}

type Handle = Transaction<Tables>;

async function sendOf(handle: Handle, connectionId: string, event: ProviderEvent): Promise<string | null> {
  const named = await byProviderId(handle, connectionId, event.ids);
  return named ?? (await byReference(handle, connectionId, event)) ?? (await byPostback(handle, connectionId, event));
}

async function byProviderId(handle: Handle, connectionId: string, ids: readonly string[]) {
  const named = ids.filter((id) => !id.includes("\0"));
  if (named.length === 0) return null;
  const row = await handle
    .selectFrom("send_provider_ids")
    .select("send_id")
    .where("connection_id", "=", connectionId)
    .where("provider_id", "in", named)
    .executeTakeFirst();
  return row?.send_id ?? null;
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

/** How many of a phone's newest sends are looked through for a postback. */
const lookBack = 100;

async function byPostback(handle: Handle, connectionId: string, { kind, from, postbackData }: ProviderEvent) {
  if (kind === "status" || !from || !postbackData || from.includes("\0")) return null;
  const rows = await handle
    .selectFrom("sends")
    .select(["id", "message"])
    .where("recipient", "=", from)
    .where("connection_id", "=", connectionId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(lookBack)
    .execute();
  return rows.find(({ message }) => carries(message, postbackData))?.id ?? null;
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
