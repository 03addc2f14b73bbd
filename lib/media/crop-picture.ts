import "server-only";
import { inTurn, type TurnOptions } from "./sharp-in-turn";

/** A part of a picture, as shares of its width and height: 0 is the left or upper edge, 1 the other one. */
export interface CropArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CropOptions extends TurnOptions {
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
/** Of a moving picture, where each try works on every one of its pictures and may take many seconds. */
const mostMovingTries = 3;
/** More takes ten times as long and gives a file of the same size. */
const movingEffort = 3;

/**
 * Cuts a part out of a picture and makes it as small as asked: first by quality, then by pixels. What is transparent or
 * moves stays so. Nothing of the camera's data is kept. Throws where the picture is damaged.
 */
export function cropPicture(path: string, options: CropOptions): Promise<CroppedPicture> {
  const { area, maximumBytes, quality, still = false, signal, isTrial, ...maximum } = options;
  return inTurn(
    async (open) => {
      const { autoOrient, hasAlpha, format, pages = 1 } = await open(path).metadata();
      const moves = format === "gif" && pages > 1 && !still;
      // Many a PNG could be transparent and is not.
      const hasHoles = hasAlpha && !(await open(path).stats()).isOpaque;
      const mimeType = moves ? "image/gif" : hasHoles ? "image/png" : "image/jpeg";
      const box = inPixels(area, autoOrient);
      const attempt = async (width: number, at: number): Promise<CroppedPicture> => {
        signal?.throwIfAborted();
        const opened = moves ? open(path, { animated: true }) : open(path).autoOrient();
        const part = opened.extract(box).resize({ width, withoutEnlargement: true });
        const { data, info } = await (moves
          ? part.gif({ effort: movingEffort })
          : hasHoles
            ? part.png({ palette: at < 90, quality: at, compressionLevel: 9 })
            : part.jpeg({ quality: at, mozjpeg: true })
        ).toBuffer({ resolveWithObject: true });
        return { bytes: data, mimeType, pixelWidth: info.width, pixelHeight: info.pageHeight ?? info.height };
      };
      const most = Math.min(box.width, maximum.maximumWidth, (maximum.maximumHeight * box.width) / box.height);
      let width = Math.max(1, Math.floor(most * (moves ? movingShare(quality) : 1)));
      let at = quality;
      let made = await attempt(width, at);
      const mostTries = moves ? mostMovingTries : Number.POSITIVE_INFINITY;
      for (let tries = 1; made.bytes.byteLength > maximumBytes && width > smallestWidth && tries < mostTries; tries++) {
        if (!moves && at > lowestQuality) at = Math.max(lowestQuality, at - 15);
        else width = Math.max(smallestWidth, Math.floor(width * (moves ? shrinking(made, maximumBytes) : 0.8)));
        made = await attempt(width, at);
      }
      return made;
    },
    { signal, isTrial },
  );
}

/** A GIF knows no quality but its pixels: fewer colours save next to nothing where they are dithered. */
const movingShare = (quality: number) => (quality >= 80 ? 1 : quality >= 60 ? 0.75 : 0.5);

/** The bytes of a moving picture follow its area; a little less, so that the next try is the last one. */
const shrinking = ({ bytes }: CroppedPicture, maximumBytes: number) =>
  0.95 * Math.sqrt(maximumBytes / bytes.byteLength);

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
