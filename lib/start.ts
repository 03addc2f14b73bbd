import "server-only";
import { database } from "./db/client";
import { migrate } from "./db/migrate";
import { describeStartFailure } from "./db/start-failure";
import { makeSamples } from "./first-start";
import { createInvitation } from "./invitations";
import { discardAbandoned } from "./media/media-store";
import { startWarnings } from "./start-warnings";
import { startTicker } from "./ticker";

/** Makes this process ready to answer. What stops it ends the process with one line. */
export async function start(): Promise<void> {
  try {
    await migrate();
    await makeSamples();
    await discardAbandoned();
    for (const warning of await startWarnings()) console.warn(warning);
    await offerSetup();
  } catch (error) {
    console.error(describeStartFailure(error));
    process.exit(1);
  }
  startTicker();
}

/** A fresh link at every start, until somebody has an account. The ones before it stop working. */
async function offerSetup() {
  if (await database().selectFrom("user").select("id").limit(1).executeTakeFirst()) return;
  await database().deleteFrom("invitations").where("kind", "=", "setup").execute();
  const { url } = await createInvitation({ kind: "setup", role: "admin" });
  console.log(`Open ${url}`);
}
