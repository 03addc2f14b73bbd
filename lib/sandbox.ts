import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { z } from "zod";
import { type OpenConnection, openConnection } from "./connections";
import { database, transaction } from "./db/client";
import { newId } from "./db/id";
import type { Tables } from "./db/tables";
import { env } from "./env";
import { isId } from "./fields";
import { withPreviews } from "./media/media-previews";
import { toDraft } from "./message/defaults";
import type { MessageDraft } from "./message/schema";
import type {
  AcceptedMessage,
  DueWebhook,
  Gateway,
  GatewayAnswer,
  GatewayRequest,
  PhoneAction,
} from "./providers/gateway";
import { gateways } from "./providers/gateways";
import { isProviderId } from "./providers/profiles";
import { failure, type Result } from "./result";
import { type Actor, demand } from "./roles";
import { postDueWebhooks } from "./sandbox/sandbox-webhooks";

const notFound: GatewayAnswer = { status: 404, body: "" };

/**
 * Plays a provider: judges a request that came over HTTP with the credentials of one sandbox connection, keeps what
 * was accepted for the sandbox phone, and lines up the webhooks. The answer's delay is the caller's to keep.
 */
export async function handleGateway(
  provider: string,
  connectionId: string,
  request: GatewayRequest,
): Promise<GatewayAnswer> {
  if (!env().sandbox) return notFound;
  const connection = await openConnection(connectionId);
  if (!connection?.sandbox || connection.provider !== provider) return notFound;
  const answer = await judge(connection, request);
  if (await remember(connection, answer)) return answer;
  // The same id was accepted a moment ago by another request: judged once more, the gateway knows it.
  return judge(connection, request);
}

/** The largest message is 250 KB; a gateway answers more than this as any server would. */
const usualBodyBytes = 1_000_000;

/** How long a body a gateway reads: more than usual only for whoever knows the credentials of a connection. */
export async function gatewayBodyLimit(
  provider: string,
  connectionId: string,
  request: Pick<GatewayRequest, "path" | "headers">,
): Promise<number> {
  const gateway: Gateway | undefined = isProviderId(provider) ? gateways[provider] : undefined;
  if (!gateway?.largestBodyBytes || !env().sandbox) return usualBodyBytes;
  const connection = await openConnection(connectionId);
  if (!connection?.sandbox || connection.provider !== provider) return usualBodyBytes;
  return Math.max(usualBodyBytes, gateway.largestBodyBytes(request, connection.settings));
}

/** A gateway looks up earlier messages as it goes: whatever it asks for is fetched, and it is asked again. */
async function judge(connection: OpenConnection, request: GatewayRequest): Promise<GatewayAnswer> {
  const gateway: Gateway = gateways[connection.provider];
  const known = new Map<string, AcceptedMessage | undefined>();
  const context = { settings: connection.settings, now: new Date(), newId: () => randomUUID() as string };
  for (;;) {
    const asked = new Set<string>();
    const find = (id: string) => {
      if (!known.has(id)) asked.add(id);
      return known.get(id);
    };
    const answer = gateway.handle(request, { ...context, find });
    if (asked.size === 0) return answer;
    for (const id of asked) known.set(id, await acceptedMessage(connection.id, id));
  }
}

async function acceptedMessage(connectionId: string, providerId: string): Promise<AcceptedMessage | undefined> {
  const row = await database()
    .selectFrom("sandbox_messages")
    .select("accepted")
    .where("connection_id", "=", connectionId)
    .where("provider_id", "=", providerId)
    .executeTakeFirst();
  return row && readAccepted(row.accepted);
}

/** Returns false where the message's id is taken already. */
async function remember(
  connection: OpenConnection,
  { accepted, webhooks = [], withdrawn }: GatewayAnswer,
): Promise<boolean> {
  if (!accepted && !withdrawn && webhooks.length === 0) return true;
  const now = Date.now();
  return transaction(async (handle) => {
    if (withdrawn) await withdraw(handle, connection.id, withdrawn);
    if (accepted) {
      const added = await handle
        .insertInto("sandbox_messages")
        .values({
          id: newId(),
          connection_id: connection.id,
          provider: connection.provider,
          provider_id: accepted.id,
          recipient: accepted.to,
          accepted: JSON.stringify(accepted),
          created_at: now,
          shown_at: Date.parse(accepted.shownFrom ?? "") || now,
        })
        .onConflict((conflict) => conflict.columns(["connection_id", "provider_id"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!added) return false;
    }
    await lineUp(handle, { connectionId: connection.id, providerId: accepted?.id ?? null, webhooks, now });
    return true;
  });
}

/** The phone has it no longer, or never gets it, and nothing more is reported of it. */
async function withdraw(handle: Transaction<Tables>, connectionId: string, providerId: string): Promise<void> {
  for (const table of ["sandbox_messages", "sandbox_webhooks"] as const)
    await handle
      .deleteFrom(table)
      .where("connection_id", "=", connectionId)
      .where("provider_id", "=", providerId)
      .execute();
}

interface LineUp {
  connectionId: string;
  /** The message that the webhooks are about; null for what somebody did on the phone. */
  providerId: string | null;
  webhooks: readonly DueWebhook[];
  now: number;
}

async function lineUp(handle: Transaction<Tables>, { connectionId, providerId, webhooks, now }: LineUp): Promise<void> {
  if (webhooks.length === 0) return;
  await handle
    .insertInto("sandbox_webhooks")
    .values(
      webhooks.map(({ afterMilliseconds, request }) => ({
        id: newId(),
        connection_id: connectionId,
        provider_id: providerId,
        request: JSON.stringify(request),
        due_at: now + afterMilliseconds,
        attempts: 0,
      })),
    )
    .execute();
}

const acceptedSchema = z.object({
  id: z.string(),
  to: z.string(),
  sender: z.string(),
  draft: z.unknown().transform(toDraft),
  correlation: z.record(z.string(), z.string()),
  shownAs: z.enum(["rcs", "fallback", "nothing"]),
  shownFrom: z.string().optional(),
});

function readAccepted(json: string): AcceptedMessage {
  const { shownFrom, ...accepted } = acceptedSchema.parse(JSON.parse(json));
  return { ...accepted, ...(shownFrom !== undefined && { shownFrom }) };
}

/** A message on the sandbox phone, as the gateway understood it. Times in epoch milliseconds. */
export interface PhoneMessage {
  id: string;
  connection: { id: string; name: string; provider: string };
  sender: { name: string; logoUrl: string | null };
  /** E.164 with the plus. */
  recipient: string;
  draft: MessageDraft;
  shownAs: AcceptedMessage["shownAs"];
  createdAt: number;
}

/** The newest 100 messages that the sandbox took, the newest first. For viewers. */
export async function listPhone(actor: Actor): Promise<PhoneMessage[]> {
  demand(actor, "viewer");
  if (!env().sandbox) return [];
  const rows = await database()
    .selectFrom("sandbox_messages")
    .innerJoin("connections", "connections.id", "sandbox_messages.connection_id")
    .selectAll("sandbox_messages")
    .select(["connections.name", "connections.sender_logo"])
    .where("sandbox_messages.shown_at", "<=", Date.now())
    .orderBy("sandbox_messages.shown_at", "desc")
    .orderBy("sandbox_messages.id", "desc")
    .limit(100)
    .execute();
  const accepted = rows.map((row) => readAccepted(row.accepted));
  const drafts = await withPreviews(accepted.map(({ draft }) => draft));
  return rows.map((row, index) => ({
    id: row.id,
    connection: { id: row.connection_id, name: row.name, provider: row.provider },
    sender: { name: accepted[index]?.sender ?? "", logoUrl: row.sender_logo },
    recipient: row.recipient,
    draft: drafts[index] ?? toDraft(undefined),
    shownAs: accepted[index]?.shownAs ?? "rcs",
    createdAt: row.shown_at ?? row.created_at,
  }));
}

/** Does on the sandbox phone what a person would: the gateway posts the provider's webhook for it. For senders. */
export async function actOnPhone(
  actor: Actor,
  { sandboxMessageId, action }: { sandboxMessageId: string; action: PhoneAction },
): Promise<Result> {
  demand(actor, "sender");
  const row =
    isId(sandboxMessageId) &&
    (await database()
      .selectFrom("sandbox_messages")
      .select(["connection_id", "accepted"])
      .where("id", "=", sandboxMessageId)
      .executeTakeFirst());
  const connection = row ? await openConnection(row.connection_id) : null;
  if (!row || !connection?.sandbox || !env().sandbox) return failure("This message is no longer on the phone.");
  const gateway: Gateway = gateways[connection.provider];
  const webhooks = gateway.act(readAccepted(row.accepted), action, {
    settings: connection.settings,
    now: new Date(),
    newId: () => randomUUID(),
  });
  await transaction((handle) =>
    lineUp(handle, { connectionId: connection.id, providerId: null, webhooks, now: Date.now() }),
  );
  // The ticker would find them too, a moment later.
  await postDueWebhooks();
  return { ok: true, value: undefined };
}
