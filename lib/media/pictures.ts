import "server-only";
import { readFile } from "node:fs/promises";

/** A small copy for the phones. */
export interface PicturePreview {
  bytes: Uint8Array;
  mimeType: "image/jpeg" | "image/png" | "image/gif";
}

export interface PictureFacts {
  /** Pixels as the picture is shown, turned by its EXIF orientation. */
  pixelWidth: number;
  pixelHeight: number;
  preview: PicturePreview;
  /** Small enough, and of a type, to be shown itself. */
  light: boolean;
}

/** 100 megapixels: more than phone cameras take, and still within memory. */
const pixelLimit = 100_000_000;
const previewPixels = 800;
/** Bytes. */
const lightLimit = 300_000;
const animationLimit = 1_500_000;
const formatsOfBrowsersAndPhones = ["jpeg", "png", "gif"];

let free = 2;
const waiting: (() => void)[] = [];

/** At most two pictures are worked on at once, so that a burst of them cannot take all memory. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (free > 0) free--;
  else await new Promise<void>((resume) => waiting.push(resume));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

async function sharpModule() {
  // Loaded on use: an idle server needs none of its memory.
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** Reads a picture whole. Throws where it is damaged or larger than 100 megapixels. */
export function examinePicture(path: string, sizeBytes: number): Promise<PictureFacts> {
  return inTurn(async () => {
    const sharp = await sharpModule();
    const options = { limitInputPixels: pixelLimit, failOn: "error", sequentialRead: true } as const;
    const { format, autoOrient, hasAlpha, pages = 1 } = await sharp(path, options).metadata();
    const small = sharp(path, options)
      .autoOrient()
      .resize({ width: previewPixels, height: previewPixels, fit: "inside", withoutEnlargement: true });
    const bytes = await (hasAlpha ? small.png() : small.jpeg({ quality: 82 })).toBuffer();
    const animated = format === "gif" && pages > 1 && sizeBytes <= animationLimit;
    return {
      pixelWidth: autoOrient.width,
      pixelHeight: autoOrient.height,
      preview: animated
        ? { bytes: await readFile(path), mimeType: "image/gif" }
        : { bytes, mimeType: hasAlpha ? "image/png" : "image/jpeg" },
      light: animated || (sizeBytes <= lightLimit && formatsOfBrowsersAndPhones.includes(format ?? "")),
    };
  });
}
