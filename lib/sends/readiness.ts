import "server-only";
import { listConnections, type OpenConnection, usableConnection } from "../connections";
import { type Message, type Problem, toMessage } from "../message/schema";
import { sampleValues } from "../message/variables";
import { getMessage } from "../messages";
import { adapters } from "../providers";
import type { Cost } from "../providers/types";
import { type Actor, demand } from "../roles";
import { readinessProblems } from "./prepare-send";

/** What a connection adds to what `check` says of a message. */
export interface Readiness {
  problems: Problem[];
  /** What one message costs by the connection's settings; null where that is not known. */
  price: Cost | null;
}

/**
 * What each connection would make of a message as it is stored, filled in for one person, the first unless told: what
 * only its settings can tell. Of a message that is
 * not complete yet they tell nothing. null where there is no such message. For viewers.
 */
export async function readReadiness(
  actor: Actor,
  messageId: string,
  personKey?: string,
): Promise<{ version: number; connections: Record<string, Readiness> } | null> {
  demand(actor, "viewer");
  const message = await getMessage(actor, messageId);
  if (!message) return null;
  const { data } = toMessage(message.draft, sampleValues(message.draft, personKey));
  const connections: Record<string, Readiness> = {};
  for (const { id, provider } of await listConnections(actor)) {
    const connection = await usableConnection(id);
    connections[id] = connection.ok
      ? readinessOf(data, connection.value)
      : { problems: [unusable(provider, connection.message)], price: null };
  }
  return { version: message.version, connections };
}

function readinessOf(message: Message | undefined, connection: OpenConnection): Readiness {
  const adapter = adapters[connection.provider];
  return {
    problems: message ? readinessProblems(message, adapter, connection) : [],
    price: adapter.price?.(connection.settings) ?? null,
  };
}

const unusable = (provider: string, message: string): Problem => ({
  rule: "connection-unusable",
  severity: "error",
  path: "",
  message,
  provider,
});
