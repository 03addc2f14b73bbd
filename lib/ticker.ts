import "server-only";
import { env } from "./env";

/** How long a task keeps still after a failure: the database may be away. */
const restMilliseconds = 5_000;

declare global {
  var cardwrightTicker: boolean | undefined;
}

/**
 * What this process does by itself: posts the sandbox webhooks that are due, settles sends that nobody waits for any
 * more, and asks providers what became of messages. Each in a round of its own, so that a slow provider holds up none of
 * the others. Never keeps the process alive.
 */
export function startTicker(): void {
  if (globalThis.cardwrightTicker) return;
  globalThis.cardwrightTicker = true;
  // Loaded with the first round: the providers' code is not needed for the first answer.
  if (env().sandbox) inRounds(250, async () => (await import("./sandbox/sandbox-webhooks")).postDueWebhooks());
  inRounds(5_000, async () => (await import("./sends/sweep")).sweepStale());
  inRounds(2_000, async () => (await import("./sends/status-polling")).askDueStatuses());
}

/** Begins a round every so many milliseconds, but none before the last one has ended. */
function inRounds(milliseconds: number, work: () => Promise<unknown>): void {
  let busy = false;
  let restUntil = 0;
  setInterval(async () => {
    if (busy || Date.now() < restUntil) return;
    busy = true;
    try {
      await work();
    } catch (error) {
      // The rows stay as they are, and a later round finds them.
      restUntil = Date.now() + restMilliseconds;
      console.error("Work in the background failed and will be tried again:", error);
    } finally {
      busy = false;
    }
  }, milliseconds).unref();
}
