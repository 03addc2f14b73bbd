import { audioTypes, documentTypes, imageTypes, videoTypes } from "./limits";

export type MediaKind = "image" | "video" | "audio" | "document" | "other";

interface MediaFile {
  url: string;
  mimeType?: string;
}

/** What a file is: from its type, else from the ending of its address; undefined where neither tells. */
export function mediaKind({ url, mimeType }: MediaFile): MediaKind | undefined {
  if (!mimeType?.trim()) return kindOfEnding(ending(url));
  const type = plainType(mimeType);
  const [family] = type.split("/");
  if (family === "image" || family === "video" || family === "audio") return family;
  if (type === "application/ogg") return "audio";
  return type === "application/pdf" ? "document" : "other";
}

/** Lower case, without parameters: "Image/JPEG; q=1" is "image/jpeg". */
export const plainType = (mimeType: string) => (mimeType.split(";")[0] ?? "").trim().toLowerCase();

const accepted: ReadonlySet<string> = new Set([...imageTypes, ...videoTypes, ...audioTypes, ...documentTypes]);

export const isAcceptedType = (mimeType: string) => accepted.has(plainType(mimeType));

/** Whether the address of a file whose type nobody knows yet ends like a type that phones refuse. */
export const endsUnaccepted = ({ url }: MediaFile) =>
  /^(webp|avif|heic|heif|svg|bmp|tiff?|mov|avi|html?)$/.test(ending(url));

/** What to call a type in a sentence. */
export function typeName(mimeType: string): string {
  const type = plainType(mimeType);
  return typeNames[type] ?? type;
}

const typeNames: Record<string, string> = {
  "image/webp": "WebP",
  "image/heic": "HEIC",
  "image/avif": "AVIF",
  "image/svg+xml": "SVG",
  "video/quicktime": "QuickTime",
};

function ending(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return /\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

function kindOfEnding(name: string): MediaKind | undefined {
  if (/^(jpe?g|png|gif|webp|avif|hei[cf]|svg|bmp|tiff?)$/.test(name)) return "image";
  if (/^(mp4|m4v|webm|mpe?g|3gp|mov|avi)$/.test(name)) return "video";
  if (/^(mp3|aac|m4a|ogg|amr|wav)$/.test(name)) return "audio";
  if (name === "pdf") return "document";
}
