import "server-only";
import { usableConnection } from "../connections";
import { adapters } from "../providers";
import { isProviderError, type ProviderError } from "../providers/error";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { canCheck } from "./can-check";
import { aboutNoMessage, callProvider } from "./provider-call";
import { sessionFor } from "./provider-session";

/** Tries a connection's settings at the provider without sending anything. For administrators. */
export async function checkConnection(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "admin");
  const opened = await usableConnection(id);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const adapter = adapters[connection.provider];
  if (!canCheck(adapter, connection.settings))
    return failure(`${adapter.profile.name} offers no way to check a connection without sending.`);
  // A stored session would only prove that the settings were good once.
  const session = await sessionFor(adapter, connection, { fresh: true });
  if (isProviderError(session)) return refused(aboutNoMessage(session, adapter.profile.name));
  if (!adapter.verify) return success(undefined);
  const checked = await callProvider(adapter, connection, adapter.verify, undefined);
  return isProviderError(checked) ? refused(checked) : success(undefined);
}

const refused = ({ message, nextStep }: ProviderError) => failure(`${message} ${nextStep}`);
