import "server-only";
import { readFile } from "node:fs/promises";
import { inTurn } from "./sharp-in-turn";

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

const previewPixels = 800;
/** Bytes. */
const lightLimit = 300_000;
const animationLimit = 1_500_000;
const formatsOfBrowsersAndPhones = ["jpeg", "png", "gif"];

/** Reads a picture whole. Throws where it is damaged or larger than 100 megapixels. */
export function examinePicture(path: string, sizeBytes: number): Promise<PictureFacts> {
  return inTurn(async (open) => {
    const { format, autoOrient, hasAlpha, pages = 1 } = await open(path).metadata();
    const small = open(path)
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
