import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { type OpenConnection, openConnection } from "../connections";
import { connectionSecrets, maskEvents, webhookTokenOf } from "../connections/connection-secrets";
import { adapters } from "../providers";
import { isProviderError } from "../providers/error";
import type { ProviderEvent, WebhookRequest } from "../providers/types";
import { hashToken } from "../secrets";
import { keepEvents } from "./event-intake";

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
  const { connection, secrets } = await openForReports(connectionId);
  if (!connection || !isToken(token, connection)) return { status: 404 };
  const read = readEvents(connection, request);
  if (isProviderError(read) && read.code === "credentials") return { status: 401 };
  const events = isProviderError(read) || read.length === 0 ? [unread(request)] : read;
  await keepEvents(connectionId, maskEvents(events, secrets));
  return { status: 200 };
}

interface Opened {
  connection: OpenConnection | null;
  /** A report may quote the address that it was posted to, and viewers see what it said: these are masked. */
  secrets: readonly string[];
}

const opening = new Map<string, Promise<Opened>>();

/** Reports come in bursts: those that are read in the same turn share one look at their connection. */
function openForReports(id: string): Promise<Opened> {
  const known = opening.get(id);
  if (known) return known;
  const opened = openConnection(id).then((connection) => ({
    connection,
    secrets: connection ? connectionSecrets(adapters[connection.provider], connection) : [],
  }));
  opening.set(id, opened);
  setImmediate(() => opening.delete(id));
  return opened;
}

/** Compared by hash, so that the time it takes tells nothing of the token. */
function isToken(given: string, connection: OpenConnection): boolean {
  return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(webhookTokenOf(connection))));
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
