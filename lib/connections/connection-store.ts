import "server-only";
import { z } from "zod";
import { database } from "../db/client.ts";
import { newId } from "../db/id.ts";
import type { Tables } from "../db/tables.ts";
import { env, loopbackOrigin } from "../env.ts";
import type { ProviderId } from "../providers/profiles";
import { hashToken, randomToken, SecretLost, seal, unseal } from "../secrets.ts";

const settingsSchema = z.record(z.string(), z.unknown());

export interface NewConnection {
  provider: ProviderId;
  name: string;
  senderName: string;
  /** A file under /media/. */
  senderLogo?: string | null;
  settings: Record<string, unknown>;
  /** Plays the provider on this server: its address is computed and not stored. */
  sandbox: boolean;
}

/** Stores a connection with settings that were parsed before, and makes its webhook token. Gives its id. */
export async function storeConnection({ settings, senderLogo, ...connection }: NewConnection): Promise<string> {
  const id = newId();
  const now = Date.now();
  await database()
    .insertInto("connections")
    .values({
      id,
      provider: connection.provider,
      name: connection.name,
      settings: sealSettings(settings, connection.sandbox),
      ...freshWebhookToken(),
      sender_name: connection.senderName,
      sender_logo: senderLogo ?? null,
      sandbox: connection.sandbox ? 1 : 0,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

export function sealSettings({ baseUrl, ...rest }: Record<string, unknown>, sandbox: boolean): string {
  return seal(JSON.stringify(sandbox ? rest : { ...rest, baseUrl }));
}

export function freshWebhookToken() {
  const token = randomToken();
  return { webhook_token: seal(token), webhook_token_hash: hashToken(token) };
}

type Stored = Pick<Tables["connections"], "id" | "provider" | "settings" | "sandbox">;

/** The settings as they were given; a sandbox' address is where this server listens now. Throws where SECRET has changed. */
export function settingsOf({ id, provider, settings, sandbox }: Stored): Record<string, unknown> {
  const stored = settingsSchema.parse(JSON.parse(unseal(settings)));
  return sandbox ? { ...stored, baseUrl: `${loopbackOrigin(env())}/sandbox/${provider}/${id}` } : stored;
}

/** Where the provider posts what happens. It holds a secret. */
export function webhookUrlOf({ id, webhook_token }: Pick<Tables["connections"], "id" | "webhook_token">): string {
  return `${env().publicUrl}/api/webhooks/${id}/${unseal(webhook_token)}`;
}

/** The names of the connections in use whose secrets cannot be read any more. */
export async function unreadableConnections(): Promise<string[]> {
  const rows = await database()
    .selectFrom("connections")
    .select(["name", "settings"])
    .where("removed_at", "is", null)
    .orderBy("name")
    .execute();
  return rows.filter(({ settings }) => readable(() => unseal(settings)) === null).map(({ name }) => name);
}

/** null where the secret that sealed it is gone: then an administrator types the settings anew. */
export function readable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SecretLost) return null;
    throw error;
  }
}
