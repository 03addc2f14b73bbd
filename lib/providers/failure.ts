import { type ProviderError, type ProviderErrorCode, providerError } from "./error";
import type { HttpResponse } from "./types";

/**
 * An answer that is not a success, by its status alone; adapters ask it after they have read what their provider
 * documents. A refusal (4xx) means that nothing was sent. A server fault (5xx) says nothing about what happened
 * before it, so its outcome is unknown. `fieldsOf` reads the complaints of a refusal, in our paths.
 */
export function readFailure(
  response: HttpResponse,
  providerName: string,
  fieldsOf?: (body: unknown) => ProviderError["fields"],
  now?: Date,
): ProviderError {
  const { status, body: raw } = response;
  const code = codeFor(status);
  return providerError(code, {
    providerName,
    status,
    raw,
    ...(code === "rejected" && fieldsOf ? { fields: fieldsOf(raw) } : {}),
    ...retryAfter(response, now),
    ...words(status, providerName),
  });
}

function codeFor(status: number): ProviderErrorCode {
  if (status === 401 || status === 403) return "credentials";
  if (status === 402) return "payment";
  if (status === 429) return "rate-limited";
  if (status === 408 || status >= 500) return "unknown-outcome";
  if (status >= 400) return "rejected";
  return "unexpected-response";
}

/** Sentences for statuses of which more can be said than of their code. */
function words(status: number, providerName: string): Partial<Pick<ProviderError, "message" | "nextStep">> {
  if (status === 404 || status === 405)
    return {
      message: `${providerName} knows no such address or sender. Nothing was sent.`,
      nextStep: "Ask an administrator to check the address and the sender in this connection's settings.",
    };
  if (status >= 500)
    return { message: `${providerName} reports a fault of its own. The message may or may not have gone out.` };
  return {};
}

/** Retry-After in whole seconds: a number, or a date measured from the answer's own clock where `now` is not given. */
function retryAfter({ headers }: HttpResponse, now?: Date): Pick<ProviderError, "retryAfterSeconds"> {
  const value = headers["retry-after"]?.trim();
  if (!value) return {};
  if (/^\d{1,9}$/.test(value)) return { retryAfterSeconds: Number(value) };
  const until = Date.parse(value);
  const from = now?.getTime() ?? Date.parse(headers.date ?? "");
  if (Number.isNaN(until) || Number.isNaN(from)) return {};
  return { retryAfterSeconds: Math.max(0, Math.ceil((until - from) / 1000)) };
}
