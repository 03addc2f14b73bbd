import "server-only";
import { inTurn } from "./sharp-in-turn";

/** A picture made again, because phones or people would mind the one that came. */
export interface FitPicture {
  bytes: Uint8Array;
  mimeType: "image/jpeg" | "image/png" | "image/gif";
  /** What was done, in a sentence or two. */
  note: string;
}

const convertible: Readonly<Record<string, string>> = {
  "image/webp": "WebP",
  "image/avif": "AVIF",
  "image/tiff": "TIFF",
};

const words: Readonly<Record<FitPicture["mimeType"], string>> = {
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/gif": "GIF",
};

export const isConvertible = (mimeType: string): boolean => Object.hasOwn(convertible, mimeType);

/** Close to the original: it may be cropped and made smaller once more. */
const quality = 92;

/**
 * Makes a picture again that phones do not show, that lies on its side, whose colours are those of a printing press, or
 * that tells where it was taken; null where it is fine as it came. Throws where it is damaged.
 */
export function fitForPhones(path: string, mimeType: string): Promise<FitPicture | null> {
  return inTurn(async (open) => {
    const { orientation = 1, exif, xmp, space, hasAlpha, pages = 1 } = await open(path).metadata();
    const from = convertible[mimeType];
    const tellsPlace = namesPlace(exif, xmp);
    if (!from && (mimeType === "image/gif" || (orientation === 1 && !tellsPlace && space !== "cmyk"))) return null;
    const moves = from !== undefined && pages > 1 && mimeType === "image/webp";
    const hasHoles = hasAlpha && !moves && !(await open(path).stats()).isOpaque;
    const made = moves ? "image/gif" : hasHoles || mimeType === "image/png" ? "image/png" : "image/jpeg";
    // A picture made again loses what it told of its camera and its place.
    const picture = moves ? open(path, { animated: true }) : open(path).autoOrient();
    const bytes = await (made === "image/gif"
      ? picture.gif()
      : made === "image/png"
        ? picture.png()
        : picture.jpeg({ quality, chromaSubsampling: "4:4:4" })
    ).toBuffer();
    const notes = [
      from && `Made into ${words[made]}, because phones show no ${from}.`,
      !from && orientation !== 1 && "Turned upright.",
      !from && space === "cmyk" && "Its printing colours were made into screen colours.",
      tellsPlace && "The place where it was taken was removed from the file.",
    ];
    return { bytes, mimeType: made, note: notes.filter(Boolean).join(" ") };
  });
}

const placeTag = 0x8825;

/** Whether a camera wrote down where it was: a GPS entry in the first directory of the EXIF block, or a place in the XMP. */
function namesPlace(exif: Uint8Array | undefined, xmp: Uint8Array | undefined): boolean {
  if (xmp && Buffer.from(xmp).includes("GPSLatitude")) return true;
  if (!exif) return false;
  const block = Buffer.from(exif);
  const start = block.subarray(0, 4).toString("latin1") === "Exif" ? 6 : 0;
  if (block.length < start + 8) return false;
  const isLittle = block.subarray(start, start + 2).toString("latin1") === "II";
  const read16 = (at: number) =>
    at + 2 > block.length ? 0 : isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at);
  const directory = start + (isLittle ? block.readUInt32LE(start + 4) : block.readUInt32BE(start + 4));
  const entries = read16(directory);
  return Array.from({ length: entries }, (_, index) => read16(directory + 2 + index * 12)).includes(placeTag);
}
