import "server-only";
import { z } from "zod";
import { canCheck } from "./connections/can-check";
import { type ConnectionInput, readConnectionInput } from "./connections/connection-input";
import {
  freshWebhookToken,
  readable,
  sealSettings,
  settingsOf,
  storeConnection,
  webhookUrlOf,
} from "./connections/connection-store";
import { fieldsOf, type SettingsField } from "./connections/settings-fields";
import { database } from "./db/client.ts";
import { env } from "./env.ts";
import { isId } from "./fields";
import { adapters } from "./providers";
import { isProviderId, type ProviderId } from "./providers/profiles";
import { failure, type Result, success } from "./result";
import { type Actor, demand } from "./roles";
import { hashToken, randomToken, SecretLost, seal } from "./secrets.ts";

const gone = "This connection no longer exists.";

export interface ConnectionSummary {
  id: string;
  provider: ProviderId;
  name: string;
  senderName: string;
  senderLogo: string | null;
  sandbox: boolean;
  /** Epoch milliseconds. */
  lastSuccessAt: number | null;
}

export interface ConnectionDetail extends ConnectionSummary {
  /** As typed, without the secrets. */
  settings: Record<string, string>;
  /** The names of the secrets that are stored. */
  storedSecrets: string[];
  /** The settings were stored under another SECRET: they have to be filled in again. */
  secretLost: boolean;
  /** To hand over to the provider; it holds a secret. Empty where it was lost. */
  webhookUrl: string;
  /** The settings can be tried without sending anything. */
  canCheck: boolean;
}

/** What sending needs of a connection. Never leaves the server. */
export interface OpenConnection {
  id: string;
  provider: ProviderId;
  name: string;
  sandbox: boolean;
  settings: Record<string, unknown>;
  callbackUrl: string;
  /** Epoch milliseconds; another one means other settings. */
  updatedAt: number;
}

/** The form of a provider's settings. */
export function settingsFields(provider: ProviderId): SettingsField[] {
  return fieldsOf(adapters[provider].settings);
}

/** Every connection, real ones first, then by name. Without the sandbox, its connections are left out. For viewers. */
export async function listConnections(actor: Actor): Promise<ConnectionSummary[]> {
  demand(actor, "viewer");
  const rows = await rowsInUse().execute();
  return rows
    .flatMap((row) => summaryOf(row) ?? [])
    .sort((one, other) => Number(one.sandbox) - Number(other.sandbox) || one.name.localeCompare(other.name));
}

/** One connection with its settings, but without their secrets; null where there is none. For administrators. */
export async function getConnection(actor: Actor, id: string): Promise<ConnectionDetail | null> {
  demand(actor, "admin");
  const row = isId(id) && (await rowsInUse().where("id", "=", id).executeTakeFirst());
  const summary = row && summaryOf(row);
  if (!summary) return null;
  const readSettings = readable(() => settingsOf(row));
  const stored = readSettings ?? {};
  const fields = settingsFields(summary.provider);
  return {
    ...summary,
    secretLost: readSettings === null,
    settings: Object.fromEntries(
      fields.filter(({ secret }) => !secret).map(({ name }) => [name, String(stored[name] ?? "")]),
    ),
    storedSecrets: fields.filter(({ name, secret }) => secret && stored[name]).map(({ name }) => name),
    webhookUrl: readable(() => webhookUrlOf(row)) ?? "",
    canCheck: readSettings !== null && canCheck(adapters[summary.provider], readSettings),
  };
}

/** For administrators. What the provider's settings schema refuses comes back at "settings.<name>". */
export async function createConnection(
  actor: Actor,
  { provider, ...input }: ConnectionInput & { provider: string },
): Promise<Result<{ id: string }>> {
  demand(actor, "admin");
  if (!isProviderId(provider)) return failure("This provider is not known here.");
  const read = readConnectionInput(provider, input);
  if (!read.ok) return read;
  return success({ id: await storeConnection({ provider, sandbox: false, ...read.value }) });
}

/** For administrators. A secret that is left empty keeps what is stored, unless it is to be forgotten. */
export async function updateConnection(
  actor: Actor,
  { id, forget = [], ...input }: ConnectionInput & { id: string; forget?: string[] },
): Promise<Result> {
  demand(actor, "admin");
  const row = isId(id) && (await rowsInUse().where("id", "=", id).executeTakeFirst());
  const summary = row && summaryOf(row);
  if (!summary) return failure(gone);
  const { provider, sandbox } = summary;
  const stored = readable(() => settingsOf(row)) ?? {};
  const kept = settingsFields(provider).filter(
    ({ name, secret }) => secret && !input.settings[name] && !forget.includes(name),
  );
  const settings = {
    ...input.settings,
    ...Object.fromEntries(kept.map(({ name }) => [name, String(stored[name] ?? "")])),
    ...(sandbox && { baseUrl: String(stored.baseUrl ?? "") }),
  };
  const read = readConnectionInput(provider, { ...input, settings });
  if (!read.ok) return read;
  await database()
    .updateTable("connections")
    .set({
      name: read.value.name,
      sender_name: read.value.senderName,
      settings: sealSettings(read.value.settings, sandbox),
      // What was signed in with the old settings is worth nothing.
      session: null,
      session_expires_at: null,
      updated_at: Date.now(),
      ...(readable(() => webhookUrlOf(row)) === null && freshWebhookToken()),
    })
    .where("id", "=", id)
    .execute();
  return success(undefined);
}

/** Takes a connection out of use and deletes its secrets; its sends stay readable. For administrators. */
export async function removeConnection(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "admin");
  if (!isId(id)) return failure(gone);
  const scheduled = await countScheduled(id);
  if (scheduled > 0)
    return failure(
      `${scheduled === 1 ? "A message is" : `${scheduled} messages are`} still scheduled through this connection. Call off what should not go out, or remove the connection later.`,
    );
  const { numUpdatedRows } = await database()
    .updateTable("connections")
    .set({
      settings: seal("{}"),
      webhook_token: seal(""),
      webhook_token_hash: hashToken(randomToken()),
      session: null,
      session_expires_at: null,
      removed_at: Date.now(),
    })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0 ? success(undefined) : failure(gone);
}

/** What was removed could no longer be called off. */
async function countScheduled(connectionId: string): Promise<number> {
  const { count } = await database()
    .selectFrom("sends")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("connection_id", "=", connectionId)
    .where("state", "=", "scheduled")
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * A connection ready to send, its secrets in the clear; null where it was removed. For sending, webhooks and the sandbox,
 * whose own functions ask for the role. Throws `SecretLost` where its secrets cannot be read any more.
 */
export async function openConnection(id: string): Promise<OpenConnection | null> {
  if (!isId(id)) return null;
  const row = await database()
    .selectFrom("connections")
    .selectAll()
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (!row || !isProviderId(row.provider)) return null;
  const { provider, name, sandbox } = row;
  const settings = adapters[provider].settings.parse(settingsOf(row));
  return {
    id,
    provider,
    name,
    sandbox: sandbox === 1,
    settings,
    callbackUrl: webhookUrlOf(row),
    updatedAt: row.updated_at,
  };
}

/** The same, with a sentence where it is gone, cannot be read, or plays a provider while the sandbox is off. */
export async function usableConnection(id: string): Promise<Result<OpenConnection>> {
  try {
    const connection = await openConnection(id);
    return connection && (env().sandbox || !connection.sandbox) ? success(connection) : failure(gone);
  } catch (error) {
    if (error instanceof SecretLost) return failure(error.message);
    // Stored by a version that asked for less.
    if (error instanceof z.ZodError)
      return failure("This connection's settings are not complete any more. Ask an administrator to fill them in.");
    throw error;
  }
}

function rowsInUse() {
  const rows = database().selectFrom("connections").selectAll().where("removed_at", "is", null);
  return env().sandbox ? rows : rows.where("sandbox", "=", 0);
}

function summaryOf(
  row: Awaited<ReturnType<ReturnType<typeof rowsInUse>["execute"]>>[number],
): ConnectionSummary | null {
  if (!isProviderId(row.provider)) return null;
  return {
    id: row.id,
    provider: row.provider,
    name: row.name,
    senderName: row.sender_name,
    senderLogo: row.sender_logo,
    sandbox: row.sandbox === 1,
    lastSuccessAt: row.last_success_at,
  };
}
