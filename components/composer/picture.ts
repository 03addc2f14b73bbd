import type { MediaDraft } from "@/lib/message/schema";

/** The same-origin picture that stands for a file on our pages, or "" where there is none yet. */
export function pictureOf(media: MediaDraft | undefined): string {
  if (!media) return "";
  if (media.previewUrl) return media.previewUrl;
  if (media.thumbnail.url.startsWith("/media/")) return media.thumbnail.url;
  const isPicture = media.mimeType === "" || media.mimeType.startsWith("image/");
  return media.url.startsWith("/media/") && isPicture ? media.url : "";
}
