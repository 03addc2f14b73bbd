"use client";

import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import type { MediaDraft } from "@/lib/message/schema";
import { pictureOf } from "./picture";

/** The file as the phones will show it, or why there is nothing to show. */
export function Picture({ media }: { media: MediaDraft }) {
  const source = pictureOf(media);
  const [broken, setBroken] = useState("");
  if (source && source !== broken)
    return (
      <img src={source} alt={media.altText} onError={() => setBroken(source)} className="size-full object-cover" />
    );
  return (
    <p className="grid size-full place-items-center p-4 text-center text-t2 text-text-3">
      {media.url === "" ? "No picture" : "No picture to show yet"}
    </p>
  );
}

export function FactsLine({ media }: { media: MediaDraft }) {
  const facts = [
    media.pixelWidth && media.pixelHeight ? `${media.pixelWidth} × ${media.pixelHeight} px` : "",
    media.sizeBytes === null ? "" : fileSize(media.sizeBytes),
    media.mimeType.startsWith("image/") ? "" : media.mimeType,
  ].filter(Boolean);
  if (media.url === "" || (facts.length === 0 && media.filename === "")) return null;
  return (
    <p className="text-t2 text-text-3 max-mid:order-first max-mid:col-start-2! max-mid:col-end-3! max-mid:row-start-1 max-mid:self-center">
      {media.filename && <span className="block truncate text-text-2">{media.filename}</span>}
      <span className="block">{facts.join(", ")}</span>
    </p>
  );
}

/** "412 KB", "1.3 MB". */
function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

interface GlassButtonProps {
  label: string;
  icon: LucideIcon;
  /** Only for a button that opens something. */
  isOpen?: boolean;
  onPress(): void;
}

/** A button that lies on a picture. */
export function GlassButton({ label, icon: Icon, isOpen, onPress }: GlassButtonProps) {
  return (
    <IconButton
      size="small"
      aria-expanded={isOpen}
      label={label}
      icon={Icon}
      onClick={onPress}
      className="bg-[rgb(18_22_26/0.72)] text-white! hover:bg-[rgb(18_22_26/0.92)]!"
    />
  );
}
