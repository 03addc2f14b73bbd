import type { CardMediaHeight, CarouselWidth } from "./schema";

/**
 * Every number that the message rules use. Texts are counted in Unicode code points (the unit of the
 * GSMA schema's `maxLength`), sizes in bytes. `[S-n]` names the source in docs/rcs-sources.md.
 */
export const baselineLimits = {
  text: 3072, // [S-1] [S-20] [S-11]
  cardTitle: 200, // [S-2] [S-8]
  cardDescription: 2000, // [S-2] [S-8]
  choiceTitle: 25, // [S-1] [S-8]
  postbackData: 2048, // [S-1] [S-8]
  choiceUrl: 2048, // [S-13]
  mediaUrl: 2048, // [S-16] [S-28]
  filename: 255, // the longest name that common file systems hold
  altText: 200, // contentDescription [S-8]
  phoneNumber: 40, // no provider documents more; dial strings with * and # stay far below
  locationLabel: 100, // [S-8] [S-14]
  eventTitle: 100, // [S-1] [S-8]
  eventDescription: 500, // [S-1] [S-8]
  choicesPerMessage: 11, // [S-1] [S-8]
  choicesPerCard: 4, // [S-1] [S-8]
  cardsMinimum: 2, // [S-1]
  cardsMaximum: 10, // [S-1]; the GSMA copy allows 12, the smaller one wins
  smsText: 1600, // [S-11c]
  mmsText: 1600, // [S-50]
  mmsSubject: 100, // the longest that a provider documents (Aerialink)
} as const;

export type LimitName = keyof typeof baselineLimits;

/** Whole message as JSON, 250 KB [S-1]. */
export const payloadBytes = 250 * 1024;
/** One file, and all files of a message together, 100 MiB [S-1]. */
export const mediaBytes = 100 * 1024 * 1024;
/** A thumbnail, 100 kB [S-1]. */
export const thumbnailBytes = 100_000;
/** Degrees [S-14]. */
export const latitudeRange = { minimum: -90, maximum: 90 } as const;
export const longitudeRange = { minimum: -180, maximum: 180 } as const;

/** Types that Google accepts [S-1]. WebP, HEIC, SVG and AVIF are not among them. */
export const imageTypes = ["image/jpeg", "image/png", "image/gif"] as const;
export const videoTypes = ["video/mp4", "video/mpeg4", "video/mpeg", "video/m4v", "video/h263", "video/webm"] as const;
export const audioTypes = [
  "audio/aac",
  "audio/mp3",
  "audio/mpeg",
  "audio/mpg",
  "audio/mp4",
  "audio/mp4-latm",
  "audio/3gpp",
  "application/ogg",
] as const;
export const documentTypes = ["application/pdf"] as const;
export const thumbnailTypes = ["image/jpeg", "image/jpg", "image/png", "image/gif"] as const;

/** Media heights in dp on Android [S-1] [S-3]. */
export const mediaHeights: Record<CardMediaHeight, number> = { short: 112, medium: 168, tall: 264 };
/** Carousel card widths in dp on Android [S-3] [S-7]. */
export const carouselWidths: Record<CarouselWidth, number> = { small: 120, medium: 232 };
