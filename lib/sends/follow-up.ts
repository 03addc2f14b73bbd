import "server-only";
import { z } from "zod";
import { type OpenConnection, openConnection } from "../connections";
import { connectionSecrets, maskEvents } from "../connections/connection-secrets";
import { callProvider } from "../connections/provider-call";
import { database, transaction } from "../db/client";
import { newId } from "../db/id";
import { isId } from "../fields";
import { adapters } from "../providers";
import { isProviderError, type ProviderError } from "../providers/error";
import { type Adapter, mayStillArrive, type Receipt } from "../providers/types";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { keepEvents } from "./event-intake";
import { appendEvents } from "./send-events";
import { isSendState } from "./send-states";

const gone = "This send, or its connection, no longer exists.";

/**
 * Asks the provider to take a message back. That it was asked is a time on the send and no state: a report says what
 * came of it, and "delivered" may still follow. For senders.
 */
export async function revokeSend(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "sender");
  const followed = await openSend(id);
  if (!followed) return failure(gone);
  const { adapter, connection, receipt } = followed;
  if (!adapter.revoke) return failure(`${adapter.profile.name} cannot take a message back.`);
  if (receipt.ids.length === 0) return failure(nameless(adapter.profile.name));
  if (!mayStillArrive.includes(receipt.state)) return failure("There is nothing left to take back.");
  const done = await callProvider(adapter, connection, adapter.revoke, receipt);
  if (isProviderError(done)) return refused(done);
  const now = Date.now();
  await database().updateTable("sends").set({ revoke_asked_at: now, updated_at: now }).where("id", "=", id).execute();
  return success(undefined);
}

/** Calls off a message that the provider was to send later. For senders. */
export async function cancelSend(actor: Actor, { id }: { id: string }): Promise<Result> {
  demand(actor, "sender");
  const followed = await openSend(id);
  if (!followed) return failure(gone);
  const { adapter, connection, receipt } = followed;
  if (!adapter.cancel) return failure(`${adapter.profile.name} cannot call off a message.`);
  if (receipt.state !== "scheduled") return failure("This message is not scheduled any more.");
  const done = await callProvider(adapter, connection, adapter.cancel, receipt);
  if (isProviderError(done)) return (await isCalledOff(id, followed)) ? success(undefined) : refused(done);
  await transaction((handle) =>
    appendEvents(handle, [
      {
        connectionId: connection.id,
        sendId: id,
        event: {
          kind: "status",
          ids: receipt.ids,
          state: "cancelled",
          text: `Called off by ${actor.name}.`,
          dedupeKey: `cancel:${newId()}`,
          raw: null,
        },
      },
    ]),
  );
  return success(undefined);
}

/** An answer that got lost, or a second press: the provider's own status tells whether it was called off already. */
async function isCalledOff(id: string, followed: FollowedSend): Promise<boolean> {
  await fetchStatus(followed);
  return (await openSend(id))?.receipt.state === "cancelled";
}

/** Asks the provider what became of a message, for where its reports do not reach us. For senders. */
export async function askStatus(actor: Actor, { id }: { id: string }): Promise<Result<{ events: number }>> {
  demand(actor, "sender");
  const followed = await openSend(id);
  if (!followed) return failure(gone);
  const { adapter, receipt } = followed;
  if (!adapter.status) return failure(`${adapter.profile.name} cannot be asked what became of a message.`);
  if (receipt.ids.length === 0) return failure(nameless(adapter.profile.name));
  const asked = await fetchStatus(followed);
  return isProviderError(asked) ? refused(asked) : success({ events: asked });
}

export interface FollowedSend {
  adapter: Adapter;
  connection: OpenConnection;
  /** What the provider gave us, as its calls want it. */
  receipt: Receipt;
}

/** Keeps what the provider says of a message. Returns how many events it told, known ones included. */
export async function fetchStatus({ adapter, connection, receipt }: FollowedSend): Promise<number | ProviderError> {
  if (!adapter.status) return 0;
  const asked = await callProvider(adapter, connection, adapter.status, receipt);
  if (isProviderError(asked)) return asked;
  await keepEvents(connection.id, maskEvents(asked.value, connectionSecrets(adapter, connection)));
  return asked.value.length;
}

/** A send that the provider has given ids to, with its connection open; null where either is gone. */
export async function openSend(id: string): Promise<FollowedSend | null> {
  if (!isId(id)) return null;
  const row = await database()
    .selectFrom("sends")
    .select(["connection_id", "state", "provider_ids"])
    .where("id", "=", id)
    .executeTakeFirst();
  const connection = row && (await openConnection(row.connection_id));
  if (!row || !connection) return null;
  const ids = z.array(z.string()).parse(JSON.parse(row.provider_ids));
  const adapter = adapters[connection.provider];
  const state = isSendState(row.state) ? row.state : "unknown";
  return { adapter, connection, receipt: { ids, state } };
}

const nameless = (providerName: string) =>
  `${providerName} never gave this message an id, so it cannot be asked about it.`;

const refused = ({ message, nextStep }: ProviderError) => failure(`${message} ${nextStep}`);
