import "server-only";
import { type OpenConnection, usableConnection } from "../connections";
import { connectionSecrets } from "../connections/connection-secrets";
import type { Message } from "../message/schema";
import { getMessage } from "../messages";
import { adapters } from "../providers";
import { toCurl } from "../providers/curl";
import { redactRequest } from "../providers/redact";
import type { HttpRequest } from "../providers/types";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { nobody, prepareMessage, toOutgoing } from "./prepare-send";

/** A request as it would go out, its secrets masked, and as a command for a shell. */
export interface ShownRequest extends HttpRequest {
  curl: string;
}

/**
 * The very request that would be sent for a message as it is stored, filled in for one person, the first unless told, to
 * a reserved number. Its secrets and the token of
 * the webhook address are masked. For viewers.
 */
export async function showRequest(
  actor: Actor,
  { messageId, connectionId, personKey }: { messageId: string; connectionId: string; personKey?: string | undefined },
): Promise<Result<ShownRequest>> {
  demand(actor, "viewer");
  const message = await getMessage(actor, messageId);
  if (!message) return failure("This message no longer exists.");
  const opened = await usableConnection(connectionId);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const prepared = prepareMessage(message.draft, adapters[connection.provider], connection, { personKey });
  return prepared.ok ? success(shown(prepared.value, connection)) : prepared;
}

function shown(message: Message, connection: OpenConnection): ShownRequest {
  const adapter = adapters[connection.provider];
  const request = adapter.toRequest(toOutgoing(message, connection, nobody), connection.settings);
  const masked = redactRequest(request, connectionSecrets(adapter, connection));
  return { ...masked, curl: toCurl(masked) };
}
