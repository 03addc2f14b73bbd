import { File, Film, Music } from "lucide-react";
import type { ReactNode } from "react";
import { fileSize } from "./file-size";

/** A stored file, as far as a list shows it. */
export interface MediaFile {
  file: string;
  url: string;
  filename: string;
  mimeType: string;
  sizeBytes: number | null;
  pixelWidth: number | null;
  pixelHeight: number | null;
  previewUrl: string;
  madeAs: "crop" | "thumbnail" | null;
}

/** The picture of a file, or what kind it is. */
export function FilePicture({ previewUrl, mimeType }: Pick<MediaFile, "previewUrl" | "mimeType">) {
  if (previewUrl) return <img src={previewUrl} alt="" loading="lazy" className="size-full object-contain" />;
  const Icon = mimeType.startsWith("video/") ? Film : mimeType.startsWith("audio/") ? Music : File;
  return (
    <span className="grid size-full place-items-center text-text-3">
      <Icon size={28} strokeWidth={1.4} aria-hidden />
    </span>
  );
}

/** "1440 × 960 px, 412 KB". */
export function fileFacts({ pixelWidth, pixelHeight, sizeBytes, mimeType, madeAs }: MediaFile): string {
  return [
    madeAs === "thumbnail" && "thumbnail",
    pixelWidth && pixelHeight ? `${pixelWidth} × ${pixelHeight} px` : "",
    mimeType.startsWith("image/") ? "" : mimeType,
    sizeBytes === null ? "" : fileSize(sizeBytes),
  ]
    .filter(Boolean)
    .join(", ");
}

export function TileGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(160px,1fr))] gap-4">
      {children}
    </ul>
  );
}
