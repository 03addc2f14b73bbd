import "server-only";
import type { Sharp, SharpOptions } from "sharp";

/** 100 megapixels: more than phone cameras take, and still within memory. */
const pixelLimit = 100_000_000;

let free = 2;
const waiting: (() => void)[] = [];

/** Opens the picture in a file, or the pixels or bytes of one. Throws later where it is damaged or too large. */
export type OpenPicture = (input: string | Uint8Array, options?: SharpOptions) => Sharp;

/** At most two pictures are worked on at once, so that a burst of them cannot take all memory. */
export async function inTurn<Value>(work: (open: OpenPicture) => Promise<Value>): Promise<Value> {
  if (free > 0) free--;
  else await new Promise<void>((resume) => waiting.push(resume));
  try {
    // Loaded on use: an idle server needs none of its memory.
    const { default: sharp } = await import("sharp");
    sharp.cache(false);
    sharp.concurrency(1);
    return await work((input, options) =>
      sharp(input, { limitInputPixels: pixelLimit, failOn: "error", sequentialRead: true, ...options }),
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
