import type { MediaDraft, MessageDraft } from "./draft";
import { carouselWidths, mediaHeights } from "./limits";
import { isWithin } from "./path";

/** Where a file stands in a message: its size and shape depend on it. */
export const mediaPlaces = ["message", "vertical", "horizontal", "carousel"] as const;
export type MediaPlace = (typeof mediaPlaces)[number];

interface Size {
  width: number;
  height: number;
}

/** The most pixels that are worth sending [S-17a] [S-19b] [S-25], and the bytes that load well [S-19b] [S-27]. */
export const mediaTargets: Record<MediaPlace, Size & { bytes: number }> = {
  message: { width: 1500, height: 1500, bytes: 2 * 1024 * 1024 },
  vertical: { width: 1440, height: 1440, bytes: 2 * 1024 * 1024 },
  horizontal: { width: 768, height: 1024, bytes: 2 * 1024 * 1024 },
  carousel: { width: 960, height: 1280, bytes: 1024 * 1024 },
};

/** Density-independent pixels: a single card on a phone of 411, and the picture beside the text of a horizontal one [S-1] [S-3]. */
const cardWidth = 395;
const horizontalWidth = 128;

export function mediaPlace({ orientation }: Pick<MessageDraft, "orientation">, path: string): MediaPlace {
  if (isWithin(path, "cards")) return "carousel";
  return isWithin(path, "card") ? orientation : "message";
}

/**
 * The box that Android fills with the picture, in density-independent pixels; null for a message of a file alone, which
 * it shows whole. The height of a horizontal card follows its text: 3:4 is what is advised.
 */
export function androidFrame(
  place: MediaPlace,
  { width, height }: { width: MessageDraft["width"]; height: MediaDraft["height"] },
): Size | null {
  if (place === "message") return null;
  if (place === "horizontal") return { width: horizontalWidth, height: (horizontalWidth * 4) / 3 };
  return { width: place === "carousel" ? carouselWidths[width] : cardWidth, height: mediaHeights[height] };
}

/** The narrowest and the widest shape in which an iPhone shows a picture: an estimate from screenshots. */
const iPhoneRatios = { narrowest: 1, widest: 2 };
/** Logos and words stay inside this shape on both phones [S-17a]. */
const safeRatio = 16 / 9;

/** Shares of a picture's width and height, in its middle. */
export interface VisibleShare {
  width: number;
  height: number;
}

/** What remains of a picture of one shape, width ÷ height, in a box of another: zoomed to fill it and cut in the middle. */
export function visibleShare(picture: number, box: number): VisibleShare {
  return picture > box ? { width: box / picture, height: 1 } : { width: 1, height: picture / box };
}

/** The part that every phone shows of a picture, as a rectangle of 16:9 in its middle. */
export function safeShare(picture: number, frame: Size | null): VisibleShare {
  const { narrowest, widest } = iPhoneRatios;
  const iPhone = visibleShare(picture, Math.min(widest, Math.max(narrowest, picture)));
  const android = frame ? visibleShare(picture, frame.width / frame.height) : { width: 1, height: 1 };
  const shown = { width: Math.min(iPhone.width, android.width), height: Math.min(iPhone.height, android.height) };
  const inner = visibleShare((picture * shown.width) / shown.height, safeRatio);
  return { width: shown.width * inner.width, height: shown.height * inner.height };
}
