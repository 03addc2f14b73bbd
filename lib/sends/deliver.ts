import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenConnection } from "../connections";
import { connectionSecrets } from "../connections/connection-secrets";
import { inSession } from "../connections/provider-session";
import { isProviderError, type ProviderError } from "../providers/error";
import { exchange } from "../providers/http";
import { redactError, redactRequest, redactResponse, redactValue } from "../providers/redact";
import type { Adapter, Outgoing, Receipt, Session } from "../providers/types";
import type { Delivery } from "./send-events";
import { firstAskedAt } from "./status-times";

/** Before the second and the third attempt, where the provider names no pause of its own. */
const pauses = [250, 1_000];
const longestPauseMilliseconds = 5_000;
/** A repeat begins no later: after a minute a send counts as left behind. */
const lastStartMilliseconds = 20_000;

/**
 * Hands one message to a provider. It goes out again only where that cannot make a second message: after a refused
 * session, a connection that was never made, or a failure that the adapter declares safe; three times at the most.
 */
export async function deliver(
  adapter: Adapter,
  connection: OpenConnection,
  outgoing: Outgoing,
  { timeoutMilliseconds = 15_000 } = {},
): Promise<Delivery> {
  const attempt = (session: Session | undefined) =>
    exchangeOnce(adapter, connection, outgoing, session, timeoutMilliseconds);
  const begun = performance.now();
  const first = await inSession(adapter, connection, attempt, isRefusedSession);
  if (isProviderError(first)) return masked({ outcome: first }, adapter, connection);
  let delivery = first.value;
  for (const milliseconds of pauses) {
    const error = delivery.outcome;
    if (!isProviderError(error) || !mayRepeat(adapter, error)) break;
    if (performance.now() - begun > lastStartMilliseconds) break;
    await pause(error.retryAfterSeconds === undefined ? milliseconds : error.retryAfterSeconds * 1000);
    delivery = joined(delivery, error, await attempt(first.session));
  }
  return { ...masked(delivery, adapter, connection, first.session), ...asking(adapter, outgoing, delivery) };
}

/** Reports may not reach this server: a provider that can be asked is asked. */
function asking({ status }: Adapter, { options }: Outgoing, { outcome }: Delivery): Pick<Delivery, "askStatusAt"> {
  if (!status || isProviderError(outcome)) return {};
  return { askStatusAt: firstAskedAt(options?.sendAt ? Date.parse(options.sendAt) : Date.now()) };
}

const isRefusedSession = ({ outcome }: Delivery) => isProviderError(outcome) && outcome.status === 401;

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
  const outcome = { ...error, fields: second.outcome.fields, raw: [error.raw, second.outcome.raw].flat() };
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
