import "server-only";
import { inTurn } from "./sharp-in-turn";

/** A part of a picture, as shares of its width and height: 0 is the left or upper edge, 1 the other one. */
export interface CropArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CropOptions {
  area: CropArea;
  /** Pixels; a smaller picture is not made larger. */
  maximumWidth: number;
  maximumHeight: number;
  maximumBytes: number;
  quality: number;
  /** Of a moving picture, the first one alone. */
  still?: boolean;
}

export interface CroppedPicture {
  bytes: Buffer;
  mimeType: "image/jpeg" | "image/png" | "image/gif";
  pixelWidth: number;
  pixelHeight: number;
}

const lowestQuality = 40;
const smallestWidth = 64;

/**
 * Cuts a part out of a picture and makes it as small as asked: first by quality, then by pixels. What is transparent or
 * moves stays so. Nothing of the camera's data is kept. Throws where the picture is damaged.
 */
export function cropPicture(path: string, { area, maximumBytes, quality, still = false, ...maximum }: CropOptions) {
  return inTurn(async (open): Promise<CroppedPicture> => {
    const { autoOrient, hasAlpha, format, pages = 1 } = await open(path).metadata();
    const moves = format === "gif" && pages > 1 && !still;
    // Many a PNG could be transparent and is not.
    const hasHoles = hasAlpha && !(await open(path).stats()).isOpaque;
    const mimeType = moves ? "image/gif" : hasHoles ? "image/png" : "image/jpeg";
    const box = inPixels(area, autoOrient);
    const attempt = async (width: number, at: number): Promise<CroppedPicture> => {
      const opened = moves ? open(path, { animated: true }) : open(path).autoOrient();
      const part = opened.extract(box).resize({ width, withoutEnlargement: true });
      const { data, info } = await (moves
        ? part.gif()
        : hasHoles
          ? part.png({ palette: at < 90, quality: at, compressionLevel: 9 })
          : part.jpeg({ quality: at, mozjpeg: true })
      ).toBuffer({ resolveWithObject: true });
      return { bytes: data, mimeType, pixelWidth: info.width, pixelHeight: info.pageHeight ?? info.height };
    };
    let width = Math.max(
      1,
      Math.min(box.width, maximum.maximumWidth, Math.floor((maximum.maximumHeight * box.width) / box.height)),
    );
    let at = quality;
    let made = await attempt(width, at);
    while (made.bytes.byteLength > maximumBytes && width > smallestWidth) {
      if (!moves && at > lowestQuality) at = Math.max(lowestQuality, at - 15);
      else width = Math.max(smallestWidth, Math.floor(width * 0.8));
      made = await attempt(width, at);
    }
    return made;
  });
}

/** Whole pixels inside the picture, one at least. */
function inPixels(area: CropArea, size: { width: number; height: number }) {
  const edge = (share: number, length: number) => Math.min(length - 1, Math.max(0, Math.round(share * length)));
  const left = edge(area.left, size.width);
  const top = edge(area.top, size.height);
  const extent = (share: number, length: number, start: number) =>
    Math.max(1, Math.min(length - start, Math.round(share * length)));
  return {
    left,
    top,
    width: extent(area.width, size.width, left),
    height: extent(area.height, size.height, top),
  };
}
