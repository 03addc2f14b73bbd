import "server-only";
import { z } from "zod";
import type { OpenConnection } from "../connections";
import { database } from "../db/client";
import { isProviderError, type ProviderError } from "../providers/error";
import { exchange } from "../providers/http";
import type { Adapter, Session } from "../providers/types";
import { seal, unseal } from "../secrets";

const sessionSchema = z.object({ token: z.string(), expiresInSeconds: z.number() });
/** A session is renewed this long before its end, so that it does not end on the way. */
const marginMilliseconds = 30_000;

// Several phones at once sign in once.
const underWay = new Map<string, Promise<Session | ProviderError>>();

interface Attempt<Value> {
  value: Value;
  session?: Session;
}

/**
 * Does something in a provider's session, and once more in a new one where `isRefused` says that the session was what
 * failed. A provider that wants no sign-in gets no session. Fails, before anything was done, where signing in fails.
 */
export async function inSession<Value>(
  adapter: Adapter,
  connection: OpenConnection,
  attempt: (session: Session | undefined) => Promise<Value>,
  isRefused: (value: Value) => boolean,
): Promise<Attempt<Value> | ProviderError> {
  const session = await sessionFor(adapter, connection);
  if (isProviderError(session)) return session;
  const value = await attempt(session);
  if (!session) return { value };
  if (!isRefused(value)) return { value, session };
  const renewed = await sessionFor(adapter, connection, { refused: session });
  if (isProviderError(renewed)) return renewed;
  return { value: await attempt(renewed), ...(renewed && { session: renewed }) };
}

interface Wanted {
  /** The session that was no longer taken: another one that is stored meanwhile will do. */
  refused?: Session;
  /** One of this very moment, which proves that the settings are good. */
  fresh?: boolean;
}

/** The session of a provider that wants a sign-in first: the stored one, else a new one; undefined for all others. */
export async function sessionFor(
  adapter: Adapter,
  connection: OpenConnection,
  { refused, fresh = false }: Wanted = {},
): Promise<Session | ProviderError | undefined> {
  const { signIn } = adapter;
  if (!signIn?.isNeeded(connection.settings)) return undefined;
  const stored = fresh ? undefined : await storedSession(connection.id);
  if (stored && stored.token !== refused?.token) return stored;
  // Settings that were changed meanwhile are another account.
  const key = `${connection.id} ${connection.updatedAt}`;
  const running = underWay.get(key) ?? begin(adapter, signIn, connection);
  underWay.set(key, running);
  return running.finally(() => underWay.delete(key));
}

async function storedSession(connectionId: string): Promise<Session | undefined> {
  const row = await database()
    .selectFrom("connections")
    .select(["session", "session_expires_at"])
    .where("id", "=", connectionId)
    .executeTakeFirst();
  if (!row?.session || (row.session_expires_at ?? 0) < Date.now() + marginMilliseconds) return undefined;
  return sessionSchema.parse(JSON.parse(unseal(row.session)));
}

async function begin(adapter: Adapter, call: NonNullable<Adapter["signIn"]>, connection: OpenConnection) {
  const response = await exchange(call.request(undefined, connection.settings), {
    providerName: adapter.profile.name,
  });
  if (isProviderError(response)) return notSent(response);
  const session = call.read(response, undefined);
  if (isProviderError(session)) return notSent(session);
  await database()
    .updateTable("connections")
    .set({ session: seal(JSON.stringify(session)), session_expires_at: Date.now() + session.expiresInSeconds * 1000 })
    .where("id", "=", connection.id)
    // Never the session of an account under the settings of another.
    .where("updated_at", "=", connection.updatedAt)
    .where("removed_at", "is", null)
    .execute();
  return session;
}

/** Whatever went wrong while signing in, the message itself had not left yet. */
function notSent({ raw, ...error }: ProviderError): ProviderError {
  // An answer that is none of the documented ones may still hold a live session.
  const isRefusal = error.status !== undefined && error.status >= 400;
  return toldAsUnsent(isRefusal ? { ...error, raw } : error);
}

function toldAsUnsent(error: ProviderError): ProviderError {
  if (error.code !== "unknown-outcome" && error.code !== "unexpected-response") return error;
  return {
    ...error,
    code: "unavailable",
    message: "The sign-in at the provider did not succeed. Nothing was sent.",
    nextStep: "Send again later. If it stays so, ask an administrator to check this connection's settings.",
  };
}
