"use client";

import type { LucideIcon } from "lucide-react";
import { fileSize } from "@/components/media/file-size";
import { useBrokenUrl } from "@/components/preview/use-broken-url";
import { IconButton } from "@/components/ui/button";
import type { MediaDraft } from "@/lib/message/schema";
import { MediaOverlay } from "./media-overlay";
import { pictureOf } from "./picture";

/** The whole file with what the phones will cut of it, or why there is nothing to show. */
export function Picture({ media, path }: { media: MediaDraft; path: string }) {
  const source = pictureOf(media);
  const [broken, setBroken] = useBrokenUrl();
  const ratio = media.pixelWidth && media.pixelHeight ? media.pixelWidth / media.pixelHeight : undefined;
  if (source && source !== broken)
    return (
      <div className="grid size-full place-items-center">
        <span
          className={`relative block overflow-hidden ${ratio === undefined ? "size-full" : ""}`}
          style={ratio === undefined ? undefined : fitted(ratio)}
        >
          <img src={source} alt={media.altText} onError={() => setBroken(source)} className="size-full object-cover" />
          {ratio !== undefined && <MediaOverlay path={path} ratio={ratio} />}
        </span>
      </div>
    );
  return (
    <p className="grid size-full place-items-center p-4 text-center text-t2 text-text-3">
      {media.url === "" ? "No picture" : "No picture to show yet"}
    </p>
  );
}

/** As large as it goes in a box of 3:2, in its own shape. */
const fitted = (ratio: number) => ({
  width: `${Math.min(1, ratio / 1.5) * 100}%`,
  height: `${Math.min(1, 1.5 / ratio) * 100}%`,
});

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

/** The look of a button that lies on a picture. */
export const glassClass =
  "bg-[rgb(18_22_26/0.72)] text-white! hover:bg-[rgb(18_22_26/0.92)]! aria-disabled:bg-[rgb(18_22_26/0.72)]! aria-disabled:text-white/60!";

interface GlassButtonProps {
  label: string;
  icon: LucideIcon;
  /** Only for a button that opens something. */
  isOpen?: boolean;
  disabledReason?: string | undefined;
  onPress(): void;
}

/** A button that lies on a picture. */
export function GlassButton({ label, icon: Icon, isOpen, disabledReason, onPress }: GlassButtonProps) {
  return (
    <IconButton
      size="small"
      aria-expanded={isOpen}
      label={label}
      icon={Icon}
      disabledReason={disabledReason}
      onClick={onPress}
      className={glassClass}
    />
  );
}
