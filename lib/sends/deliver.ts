import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenConnection } from "../connections";
import { isProviderError, type ProviderError } from "../providers/error";
import { exchange } from "../providers/http";
import { redactError, redactRequest, redactResponse, redactValue } from "../providers/redact";
import type { Adapter, Outgoing, Receipt, Session } from "../providers/types";
import { connectionSecrets } from "./connection-secrets";
import { sessionFor } from "./provider-session";
import type { Delivery } from "./send-events";

const longestPauseMilliseconds = 5_000;

/**
 * Hands one message to a provider. It goes out a second time only where that cannot make a second message: after a
 * refused session, a connection that was never made, or a failure that the adapter declares safe.
 */
export async function deliver(
  adapter: Adapter,
  connection: OpenConnection,
  outgoing: Outgoing,
  { timeoutMilliseconds = 15_000 } = {},
): Promise<Delivery> {
  const attempt = (session: Session | undefined) =>
    exchangeOnce(adapter, connection, outgoing, session, timeoutMilliseconds);
  const session = await sessionFor(adapter, connection);
  if (isProviderError(session)) return masked({ outcome: session }, adapter, connection);
  const first = await attempt(session);
  if (!isProviderError(first.outcome)) return masked(first, adapter, connection, session);
  if (session && first.outcome.status === 401) {
    const renewed = await sessionFor(adapter, connection, { renew: true });
    if (isProviderError(renewed)) return masked({ ...first, outcome: renewed }, adapter, connection, session);
    return masked(await attempt(renewed), adapter, connection, renewed);
  }
  if (!mayRepeat(adapter, first.outcome)) return masked(first, adapter, connection, session);
  await pause(Math.min((first.outcome.retryAfterSeconds ?? 0.25) * 1000, longestPauseMilliseconds));
  const second = await attempt(session);
  return masked(joined(first, first.outcome, second), adapter, connection, session);
}

async function exchangeOnce(
  adapter: Adapter,
  connection: OpenConnection,
  outgoing: Outgoing,
  session: Session | undefined,
  timeoutMilliseconds: number,
): Promise<Delivery> {
  const request = adapter.toRequest(outgoing, connection.settings, session);
  const started = performance.now();
  const response = await exchange(request, { providerName: adapter.profile.name, timeoutMilliseconds });
  const answeredAfter = Math.round(performance.now() - started);
  if (isProviderError(response)) return { outcome: response, request, answeredAfter };
  return { outcome: adapter.readReceipt(response, outgoing), request, response, answeredAfter };
}

function mayRepeat(adapter: Adapter, error: ProviderError): boolean {
  if ((error.retryAfterSeconds ?? 0) * 1000 > longestPauseMilliseconds) return false;
  const neverConnected = error.code === "unavailable" && error.status === undefined;
  return neverConnected || (adapter.mayRepeat?.(error) ?? false);
}

/** A repeat that fails too proves nothing about a first attempt whose outcome is unknown. */
function joined(first: Delivery, error: ProviderError, second: Delivery): Delivery {
  const inDoubt = error.code === "unknown-outcome" || error.code === "unexpected-response";
  if (!inDoubt || !isProviderError(second.outcome)) return second;
  const outcome = { ...error, fields: second.outcome.fields, raw: [error.raw, second.outcome.raw] };
  return { ...second, response: second.response ?? first.response, outcome };
}

function masked(delivery: Delivery, adapter: Adapter, connection: OpenConnection, session?: Session): Delivery {
  const secrets = connectionSecrets(adapter, connection, session);
  const { outcome, request, response, answeredAfter } = delivery;
  return {
    outcome: isProviderError(outcome) ? redactError(outcome, secrets) : redactDetail(outcome, secrets),
    request: request && redactRequest(request, secrets),
    response: response && redactResponse(response, secrets),
    answeredAfter,
  };
}

/** The ids stay as they are: reports are matched by them. */
const redactDetail = (receipt: Receipt, secrets: readonly string[]): Receipt =>
  receipt.detail === undefined ? receipt : { ...receipt, detail: redactValue(receipt.detail, secrets) };
