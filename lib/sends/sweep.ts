import "server-only";
import { openConnection } from "../connections";
import { database, transaction } from "../db/client";
import { messageSchema } from "../message/schema";
import { adapters } from "../providers";
import { isProviderError, type ProviderError, providerError } from "../providers/error";
import { deliver } from "./deliver";
import { toOutgoing } from "./prepare-send";
import { settle } from "./send-events";
import { optionsSchema } from "./send-rows";

/** No attempt lasts as long: whoever began it is gone. */
const staleAfterMilliseconds = 60_000;
/** A message that nobody waits for any more is not sent. */
const repeatUntilMilliseconds = 10 * 60_000;

/**
 * Sends that were left in "sending", by a process that was stopped, become "unknown"; where the provider makes that
 * safe they are repeated. Judged by age, because another process may still be at it. Returns how many it found.
 */
export async function sweepStale(now = Date.now()): Promise<number> {
  const stale = await database()
    .selectFrom("sends")
    .select(["id", "connection_id", "recipient", "message", "options", "created_at"])
    .where("state", "=", "sending")
    .where("created_at", "<", now - staleAfterMilliseconds)
    .limit(50)
    .execute();
  // At once: the first repeat may wait long for its provider, and no other send should stay "sending" meanwhile.
  await Promise.all(stale.map((send) => settleStale(send, now)));
  return stale.length;
}

interface StaleSend {
  id: string;
  connection_id: string;
  recipient: string;
  message: string;
  options: string | null;
  created_at: number;
}

async function settleStale(send: StaleSend, now: number) {
  // Without its secrets a connection cannot repeat anything, but the send is still settled.
  const connection = await openConnection(send.connection_id).catch(() => null);
  const adapter = connection && adapters[connection.provider];
  const error = interrupted(adapter?.profile.name ?? "The provider");
  const ours = await transaction(async (handle) => {
    const claimed = await handle
      .updateTable("sends")
      .set({ state: "unknown" })
      .where("id", "=", send.id)
      .where("state", "=", "sending")
      .returning("id")
      .executeTakeFirst();
    if (claimed) await settle(handle, { id: send.id, connectionId: send.connection_id }, { outcome: error });
    return claimed !== undefined;
  });
  if (!ours || !connection || !adapter?.mayRepeat?.(error) || send.created_at < now - repeatUntilMilliseconds) return;
  const message = messageSchema.parse(JSON.parse(send.message));
  const options = send.options ? optionsSchema.parse(JSON.parse(send.options)) : undefined;
  const outgoing = toOutgoing(message, connection, { to: send.recipient, reference: send.id, options });
  const delivery = await deliver(adapter, connection, outgoing);
  // A repeat that fails says nothing of the first attempt, which stays unknown.
  if (!isProviderError(delivery.outcome))
    await transaction((handle) => settle(handle, { id: send.id, connectionId: connection.id }, delivery));
}

const interrupted = (providerName: string): ProviderError =>
  providerError("unknown-outcome", {
    providerName,
    message: `Cardwright was stopped while it waited for ${providerName}. The message may or may not have gone out.`,
  });
