import type { MediaDraft } from "@/lib/message/schema";

export type MediaKind = "image" | "video" | "audio" | "document";

const videoEnding = /\.(mp4|m4v|mpe?g|webm|3gp|mov)$/i;
const audioEnding = /\.(mp3|aac|m4a|ogg|oga|wav|amr)$/i;

/** What the file is, by its type where that is known, else by the ending of its address; a picture when nothing tells. */
export function mediaKind({ mimeType, url }: Pick<MediaDraft, "mimeType" | "url">): MediaKind {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (mimeType.startsWith("video/") || (mimeType === "" && videoEnding.test(path))) return "video";
  if (mimeType.startsWith("audio/") || mimeType === "application/ogg" || (mimeType === "" && audioEnding.test(path)))
    return "audio";
  if (mimeType === "application/pdf" || (mimeType === "" && /\.pdf$/i.test(path))) return "document";
  return "image";
}

/** Whether the picture may move: Android plays it, an iPhone shows its first picture. */
export function isAnimation({ mimeType, url }: Pick<MediaDraft, "mimeType" | "url">): boolean {
  return mimeType === "image/gif" || (mimeType === "" && /\.gif$/i.test(url.split(/[?#]/, 1)[0] ?? ""));
}

/** No page of ours asks another server for a picture. */
const ours = (url: string) => /^\/(?![/\\])/.test(url);
const ownMedia = (url: string) => url.startsWith("/media/");

/** The picture to draw, from our own origin; "" while there is none (a link that was not copied yet, a film without a thumbnail). */
export function pictureUrl(media: MediaDraft): string {
  const url = media.url.trim();
  const thumbnail = media.thumbnail.url.trim();
  if (mediaKind(media) !== "image")
    return ownMedia(thumbnail) ? thumbnail : ours(media.previewUrl) ? media.previewUrl : "";
  if (ours(media.previewUrl)) return media.previewUrl;
  if (ownMedia(url)) return url;
  return ownMedia(thumbnail) ? thumbnail : "";
}

/** Width ÷ height of the file, where its pixels are known. */
export function pictureRatio({ pixelWidth, pixelHeight }: Pick<MediaDraft, "pixelWidth" | "pixelHeight">) {
  return pixelWidth && pixelHeight ? pixelWidth / pixelHeight : undefined;
}

/** The name under which a file that has no picture is shown. */
export function fileName({ filename, url }: Pick<MediaDraft, "filename" | "url">): string {
  if (filename.trim()) return filename.trim();
  return url.trim().split(/[?#]/, 1)[0]?.split("/").pop() ?? "";
}
