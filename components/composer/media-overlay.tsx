"use client";

import { androidFrame, mediaPlace, safeShare, type VisibleShare, visibleShare } from "@/lib/message/media-frame";
import { useDraft } from "./session";

/** What Android cuts off a picture of this shape, shaded, and what every phone shows of it, dashed. */
export function MediaOverlay({ path, ratio }: { path: string; ratio: number }) {
  const place = useDraft((draft) => mediaPlace(draft, path));
  const width = useDraft((draft) => draft.width);
  const height = useDraft(
    ({ card, cards }) => (path === "card.media" ? card : cards[Number(path.split(".")[1])])?.media.height ?? "medium",
  );
  const frame = androidFrame(place, { width, height });
  if (!frame) return null;
  return <CutAndSafe shown={visibleShare(ratio, frame.width / frame.height)} safe={safeShare(ratio, frame)} />;
}

/** Lies over a picture and fills it. */
export function CutAndSafe({ shown, safe }: { shown: VisibleShare; safe: VisibleShare }) {
  const inMiddle = ({ width, height }: VisibleShare) => ({
    inset: `${50 - height * 50}% ${50 - width * 50}%`,
  });
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      <span className="absolute outline-[999px] outline-solid outline-[rgb(18_22_26/0.5)]" style={inMiddle(shown)} />
      <span className="absolute border border-white/85 border-dashed" style={inMiddle(safe)} />
    </span>
  );
}
