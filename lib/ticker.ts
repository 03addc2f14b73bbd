import "server-only";
import { env } from "./env";
import { postDueWebhooks } from "./sandbox/sandbox-webhooks";
import { sweepStale } from "./sends/sweep";

const tickMilliseconds = 250;
const sweepMilliseconds = 5_000;
/** How long it keeps still after a failure: the database may be away. */
const restMilliseconds = 5_000;

declare global {
  var cardwrightTicker: NodeJS.Timeout | undefined;
}

/**
 * The one clock of this process: posts the sandbox webhooks that are due, and settles sends that nobody waits for any
 * more. Never keeps the process alive, and begins no round before the last one has ended.
 */
export function startTicker(): void {
  if (globalThis.cardwrightTicker) return;
  let busy = false;
  let restUntil = 0;
  let sweepAt = 0;
  globalThis.cardwrightTicker = setInterval(async () => {
    if (busy || Date.now() < restUntil) return;
    busy = true;
    try {
      if (env().sandbox) await postDueWebhooks();
      if (Date.now() >= sweepAt) {
        sweepAt = Date.now() + sweepMilliseconds;
        await sweepStale();
      }
    } catch (error) {
      // The rows stay as they are, and a later round finds them.
      restUntil = Date.now() + restMilliseconds;
      console.error("Work in the background failed and will be tried again:", error);
    } finally {
      busy = false;
    }
  }, tickMilliseconds).unref();
}
