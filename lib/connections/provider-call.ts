import "server-only";
import type { OpenConnection } from "../connections";
import { isProviderError, type ProviderError, providerError } from "../providers/error";
import { exchange } from "../providers/http";
import { redactError } from "../providers/redact";
import type { Adapter, Call, Session } from "../providers/types";
import { connectionSecrets } from "./connection-secrets";
import { inSession } from "./provider-session";

interface CallOptions {
  timeoutMilliseconds?: number;
}

/**
 * Asks a provider for something that is no message: to take one back, to look a phone up, and so on. Signs in where the
 * provider wants that. Nothing is repeated, and an error shows no secret.
 */
export async function callProvider<Input, Output>(
  adapter: Adapter,
  connection: OpenConnection,
  call: Call<Input, Output, Record<string, unknown>>,
  input: Input,
  { timeoutMilliseconds }: CallOptions = {},
): Promise<{ value: Output } | ProviderError> {
  const attempt = async (session: Session | undefined): Promise<{ value: Output | ProviderError }> => {
    const response = await exchange(call.request(input, connection.settings, session), {
      providerName: adapter.profile.name,
      ...(timeoutMilliseconds !== undefined && { timeoutMilliseconds }),
    });
    if (isProviderError(response)) return { value: notAnswered(response, adapter.profile.name) };
    return { value: call.read(response, input) };
  };
  const done = await inSession(
    adapter,
    connection,
    attempt,
    ({ value }) => isProviderError(value) && value.status === 401,
  );
  const { value } = isProviderError(done) ? { value: done } : done.value;
  const session = isProviderError(done) ? undefined : done.session;
  return isProviderError(value) ? redactError(value, connectionSecrets(adapter, connection, session)) : { value };
}

/** The sentences of an error speak of a message; this was none. */
function notAnswered(error: ProviderError, providerName: string): ProviderError {
  if (error.code !== "unknown-outcome" && error.code !== "unavailable") return error;
  return providerError(error.code, {
    ...error,
    providerName,
    message: `${providerName} could not be reached, or did not answer in time.`,
    nextStep: "Try again in a moment.",
  });
}
