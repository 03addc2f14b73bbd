import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findOwn, type MediaFacts, openMedia, storeFile } from "../media";

/** Known, so that nobody waits for the image library to measure them. */
const pixels = {
  "boots.jpg": [1440, 960],
  "camp.jpg": [1440, 960],
  "jacket.jpg": [1440, 960],
  "lantern.jpg": [960, 720],
  "logo.png": [224, 224],
  "map.jpg": [1440, 810],
  "mug.jpg": [960, 720],
  "pack.jpg": [1440, 960],
  "store.jpg": [1440, 810],
  "tent.jpg": [1440, 960],
} as const satisfies Record<string, readonly [number, number]>;

/** Our own sample picture as the store knows it; put there where it is not, or not any more. */
export async function samplePicture(filename: keyof typeof pixels): Promise<MediaFacts> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), "assets", "samples", filename);
  const bytes = await readFile(path);
  const file = `${createHash("sha256").update(bytes).digest("hex")}${filename.slice(filename.lastIndexOf("."))}`;
  const [known, onDisk] = await Promise.all([findOwn(file), openMedia(file)]);
  if (known && onDisk) return known;
  const [pixelWidth, pixelHeight] = pixels[filename];
  const stored = await storeFile(bytes, { filename, createdBy: "system", pixels: { pixelWidth, pixelHeight } });
  if (!stored.ok) throw new Error(`The sample picture ${path} cannot be used: ${stored.message}`);
  return stored.value;
}
