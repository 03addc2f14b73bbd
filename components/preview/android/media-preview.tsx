"use client";

import { type CSSProperties, memo, useState } from "react";
import type { MediaDraft } from "@/lib/message/schema";
import { PhonePicture } from "../phone-picture";
import { fileName, mediaKind, pictureRatio, pictureUrl } from "../picture";
import { useBrokenUrl } from "../use-broken-url";
import { AndroidIcon } from "./android-icon";

interface MediaPictureProps {
  media: MediaDraft;
  className: string;
  path: string;
  style?: CSSProperties;
  /** Called with width ÷ height once the picture has come. */
  onRatio?: (ratio: number) => void;
}

/** A picture or the still of a film, filling its box; a grey box with an icon where there is none or it does not load. */
export function MediaPicture({ media, className, path, style, onRatio }: MediaPictureProps) {
  const [brokenUrl, setBrokenUrl] = useBrokenUrl();
  const url = pictureUrl(media);
  const missing = url === "" || url === brokenUrl;
  const isVideo = mediaKind(media) === "video";
  return (
    <div
      className={`android-media ${className}${missing ? " android-media-missing" : ""}`}
      style={style}
      data-path={path}
    >
      {missing ? (
        !isVideo && <AndroidIcon name="image" />
      ) : (
        <PhonePicture url={url} alt={media.altText} onBroken={setBrokenUrl} {...(onRatio && { onRatio })} />
      )}
      {isVideo && (
        <span className="android-play">
          <AndroidIcon name="play" />
        </span>
      )}
    </div>
  );
}

interface AndroidMediaProps {
  media: MediaDraft;
  /** Path of the media in the draft. */
  path?: string;
}

/** A file sent without a card: a picture or film in its own form, anything else as its name. */
export const AndroidMedia = memo(function AndroidMedia({ media, path = "media" }: AndroidMediaProps) {
  const [loaded, setLoaded] = useState({ url: "", ratio: 1 });
  const kind = mediaKind(media);
  if (kind === "audio" || kind === "document")
    return (
      <div className="android-bubble android-document" data-path={path}>
        <AndroidIcon name={kind === "audio" ? "play" : "document"} />
        <span dir="auto">{fileName(media)}</span>
      </div>
    );
  const url = pictureUrl(media);
  const ratio = pictureRatio(media) ?? (loaded.url === url ? loaded.ratio : 1);
  return (
    <MediaPicture
      media={media}
      className="android-file"
      path={path}
      style={{ "--ratio": ratio } as CSSProperties}
      onRatio={(next) => setLoaded((last) => (last.url === url && last.ratio === next ? last : { url, ratio: next }))}
    />
  );
});
