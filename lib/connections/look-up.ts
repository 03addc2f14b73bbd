import "server-only";
import { usableConnection } from "../connections";
import { readPhone } from "../phone";
import { adapters } from "../providers";
import { isProviderError } from "../providers/error";
import type { Capability } from "../providers/types";
import { failure, type Result, success } from "../result";
import { type Actor, demand } from "../roles";
import { callProvider } from "./provider-call";

/** What a provider says of one phone; `unknown` holds why it says nothing. */
export type LookedUp = { phone: string } & ({ found: Capability } | { unknown: string });

const mostPhones = 10;

/** Asks a provider whether phones have RCS, before anything is sent. Phones are E.164, ten at most. For senders. */
export async function lookUpPhones(
  actor: Actor,
  { connectionId, phones }: { connectionId: string; phones: string[] },
): Promise<Result<LookedUp[]>> {
  demand(actor, "sender");
  const opened = await usableConnection(connectionId);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const adapter = adapters[connection.provider];
  const { lookup } = adapter;
  if (!lookup) return failure(`${adapter.profile.name} cannot look phones up.`);
  const asked = [...new Set(phones)];
  if (asked.length > mostPhones) return failure(`Look up at most ${mostPhones} phones at once.`);
  return success(
    await Promise.all(
      asked.map(async (phone): Promise<LookedUp> => {
        const read = readPhone(phone);
        if (!read.ok) return { phone, unknown: read.message };
        const answer = await callProvider(adapter, connection, lookup, read.e164);
        if (isProviderError(answer)) return { phone, unknown: `${answer.message} ${answer.nextStep}` };
        return { phone, found: answer.value };
      }),
    ),
  );
}
