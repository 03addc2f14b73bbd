import "server-only";
import type { OpenConnection } from "../connections";
import { redactValue, secretsOf } from "../providers/redact";
import type { Adapter, ProviderEvent, Session } from "../providers/types";

/** The token in the path of a connection's webhook. */
export function webhookTokenOf({ callbackUrl }: Pick<OpenConnection, "callbackUrl">): string {
  return new URL(callbackUrl).pathname.split("/").at(-1) ?? "";
}

/** Everything that must be masked before something of this connection is stored or shown. */
export function connectionSecrets(adapter: Adapter, connection: OpenConnection, session?: Session): string[] {
  return secretsOf(adapter.settings, connection.settings, [webhookTokenOf(connection), session?.token ?? ""]);
}

/** Events as they may be stored and shown: what they say and hold is masked, their ids stay. */
export function maskEvents(events: readonly ProviderEvent[], secrets: readonly string[]): ProviderEvent[] {
  return events.map((event) => ({ ...event, ...redactValue({ text: event.text, raw: event.raw }, secrets) }));
}
