import "server-only";
import type { Sharp, SharpOptions } from "sharp";

/** 100 megapixels: more than phone cameras take, and still within memory. */
const pixelLimit = 100_000_000;

/** Opens the picture in a file, or the pixels or bytes of one. Throws later where it is damaged or too large. */
export type OpenPicture = (input: string | Uint8Array, options?: SharpOptions) => Sharp;

export interface TurnOptions {
  /** Gives up the place of whoever waits; work that has begun looks at it by itself. */
  signal?: AbortSignal | undefined;
  /** Only looks, and so never takes the last place from what is kept. */
  isTrial?: boolean | undefined;
}

/** At most two pictures are worked on at once, so that a burst of them cannot take all memory; one trial at most. */
export async function inTurn<Value>(
  work: (open: OpenPicture) => Promise<Value>,
  { signal, isTrial = false }: TurnOptions = {},
): Promise<Value> {
  if (isTrial) return trials(() => inTurn(work, { signal }), signal);
  return pictures(async () => {
    // Loaded on use: an idle server needs none of its memory.
    const { default: sharp } = await import("sharp");
    sharp.cache(false);
    sharp.concurrency(1);
    return work((input, options) =>
      sharp(input, { limitInputPixels: pixelLimit, failOn: "error", sequentialRead: true, ...options }),
    );
  }, signal);
}

const pictures = turns(2);
const trials = turns(1);

/** Lets so many work at once; the others wait in the order in which they came. */
function turns(free: number) {
  const waiting: (() => void)[] = [];
  const wait = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const resume = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(resume), 1);
        reject(signal?.reason);
      };
      waiting.push(resume);
      signal?.addEventListener("abort", leave, { once: true });
    });
  return async <Value>(work: () => Promise<Value>, signal: AbortSignal | undefined): Promise<Value> => {
    signal?.throwIfAborted();
    if (free > 0) free--;
    else await wait(signal);
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
