import "server-only";
import type { OpenConnection } from "../connections";
import { isProviderError, type ProviderError, type ProviderErrorCode } from "../providers/error";
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
 * provider wants that. Nothing is repeated; an error speaks of no message, and shows no secret.
 */
export async function callProvider<Input, Output>(
  adapter: Adapter,
  connection: OpenConnection,
  call: Call<Input, Output, Record<string, unknown>>,
  input: Input,
  { timeoutMilliseconds }: CallOptions = {},
): Promise<{ value: Output } | ProviderError> {
  const { name } = adapter.profile;
  const attempt = async (session: Session | undefined): Promise<{ value: Output | ProviderError }> => {
    const response = await exchange(call.request(input, connection.settings, session), {
      providerName: name,
      ...(timeoutMilliseconds !== undefined && { timeoutMilliseconds }),
    });
    return { value: isProviderError(response) ? response : call.read(response, input) };
  };
  const done = await inSession(
    adapter,
    connection,
    attempt,
    ({ value }) => isProviderError(value) && value.status === 401,
  );
  const { value } = isProviderError(done) ? { value: done } : done.value;
  const session = isProviderError(done) ? undefined : done.session;
  return isProviderError(value)
    ? redactError(aboutNoMessage(value, name), connectionSecrets(adapter, connection, session))
    : { value };
}

/** The usual sentences of an error tell what became of a message. An adapter's own about this very call stay. */
export function aboutNoMessage(error: ProviderError, provider: string): ProviderError {
  const isUsual = /Nothing was sent|may or may not have gone out/.test(error.message);
  return isUsual ? { ...error, ...sentences[error.code](provider) } : error;
}

type Sentences = Pick<ProviderError, "message" | "nextStep">;

const again = "Try again in a moment.";

const sentences: Record<ProviderErrorCode, (provider: string) => Sentences> = {
  credentials: (provider) => ({
    message: `${provider} did not accept the sign-in details.`,
    nextStep: "Ask an administrator to check this connection's settings.",
  }),
  rejected: (provider) => ({
    message: `${provider} refused to do this.`,
    nextStep: "Ask an administrator to check this connection's settings.",
  }),
  payment: (provider) => ({
    message: `${provider} refused because the balance or quota is used up.`,
    nextStep: `Top up the account at ${provider}, then try again.`,
  }),
  "rate-limited": (provider) => ({ message: `${provider} asks for a pause.`, nextStep: again }),
  unavailable: (provider) => ({ message: `${provider} could not be reached.`, nextStep: again }),
  "unknown-outcome": (provider) => ({
    message: `${provider} did not answer as it should, so it is not known whether it did this.`,
    nextStep: again,
  }),
  "unexpected-response": (provider) => ({
    message: `${provider} answered in a way that Cardwright does not know.`,
    nextStep: again,
  }),
};
