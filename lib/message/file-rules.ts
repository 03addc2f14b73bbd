import { mediaBytes, thumbnailBytes, thumbnailTypes } from "./limits";
import { isAcceptedType, mediaKind, plainType, typeName } from "./media-kind";

interface MediaFile {
  url: string;
  mimeType?: string;
  sizeBytes?: number;
}

export interface Fault {
  rule: string;
  message: string;
}

/** What phones refuse in a file, as far as its type and size are known [S-1]. */
export function fileFaults(file: MediaFile, place: "card" | "message"): Fault[] {
  const faults: Fault[] = [];
  const kind = mediaKind(file);
  if (file.mimeType && !isAcceptedType(file.mimeType))
    faults.push({ rule: "media-type", message: refusedType(file.mimeType) });
  else if (place === "card" && (kind === "audio" || kind === "document"))
    faults.push({
      rule: "media-in-card",
      message: `A card holds a picture or a video: send ${kind === "audio" ? "the audio" : "the PDF"} as a media message.`,
    });
  faults.push(...sizeFaults("file", file.sizeBytes, mediaBytes, (bytes) => `${atLeast(bytes / 1024 / 1024)} MB`));
  return faults;
}

export function thumbnailFaults({ mimeType, sizeBytes }: MediaFile): Fault[] {
  const faults: Fault[] = [];
  const types: readonly string[] = thumbnailTypes;
  if (mimeType && !types.includes(plainType(mimeType)))
    faults.push({
      rule: "thumbnail-type",
      message: `Thumbnail: phones do not show ${typeName(mimeType)}. Use a JPEG, PNG or GIF picture.`,
    });
  faults.push(...sizeFaults("thumbnail", sizeBytes, thumbnailBytes, (bytes) => `${atLeast(bytes / 1000)} kB`));
  return faults;
}

/** All files of a message together [S-1]; silent where one file alone is already too large. */
export function totalFault(files: readonly (MediaFile & { thumbnail?: MediaFile })[]): Fault | undefined {
  const sizes = files.flatMap(({ sizeBytes = 0, thumbnail }) => [sizeBytes, thumbnail?.sizeBytes ?? 0]);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= mediaBytes || sizes.some((size) => size > mediaBytes)) return undefined;
  return {
    rule: "media-total",
    message: `The files are ${atLeast(total / 1024 / 1024)} MB together. Make them smaller: a message takes at most 100 MB.`,
  };
}

function sizeFaults(name: string, size: number | undefined, limit: number, write: (bytes: number) => string): Fault[] {
  if (size === undefined) return [];
  if (!Number.isSafeInteger(size) || size < 0)
    return [{ rule: "size-form", message: `The size of the ${name} is not a number of bytes: choose the file again.` }];
  if (size <= limit) return [];
  return [
    { rule: `${name}-size`, message: `The ${name} is ${write(size)}. Make it smaller: the limit is ${write(limit)}.` },
  ];
}

/** Rounded up to a tenth, so that a little over the limit never reads like the limit. */
const atLeast = (size: number) => Math.ceil(size * 10) / 10;

function refusedType(mimeType: string): string {
  const type = plainType(mimeType);
  if (type === "text/html") return "Media: this address leads to a web page. Use the address of the file itself.";
  if (type === "image/jpg") return "Media: the server calls this picture image/jpg. It must say image/jpeg.";
  return `Media: phones do not show ${typeName(mimeType)}. Use a JPEG, PNG or GIF picture, or an MP4 video.`;
}
