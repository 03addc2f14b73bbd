import "server-only";
import type { Transaction } from "kysely";
import { database, transaction } from "./db/client";
import type { Tables } from "./db/tables";
import { env } from "./env";
import { providerIds } from "./providers/profiles";

/** Writes rows inside the transaction that it is given. */
export type MakeRows = (handle: Transaction<Tables>) => Promise<void>;

/**
 * Gives a new installation something to begin with, once: a sample campaign, and for each provider that is new to it a
 * sandbox connection. What somebody removes later stays removed.
 */
export async function makeSamples(): Promise<void> {
  await makeOnce("samples", async () => (await samples()).makeCampaign());
  if (!env().sandbox) return;
  await makeOnce("sandbox testers", async () => (await samples()).makeTesters);
  for (const provider of providerIds)
    await makeOnce(`sandbox ${provider}`, async () => (await samples()).makeConnection(provider));
}

/** Loaded where something is made: a later start does without the providers' code. */
const samples = () => import("./first-start/samples");

/**
 * Does a thing once in the life of an installation, also where two processes start together: whoever writes the fact
 * does the thing, in the same transaction. What needs the disk is prepared before.
 */
async function makeOnce(name: string, prepare: () => Promise<MakeRows>): Promise<void> {
  const made = await database().selectFrom("installation").select("name").where("name", "=", name).executeTakeFirst();
  if (made) return;
  const make = await prepare();
  await transaction(async (handle) => {
    const first = await handle
      .insertInto("installation")
      .values({ name, value: new Date().toISOString() })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .returning("name")
      .executeTakeFirst();
    if (first) await make(handle);
  });
}
