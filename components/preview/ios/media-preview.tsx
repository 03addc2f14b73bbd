"use client";

import { type CSSProperties, memo, useState } from "react";
import type { MediaDraft } from "@/lib/message/schema";
import { PhonePicture } from "../phone-picture";
import { fileName, isAnimation, mediaKind, pictureRatio, pictureUrl } from "../picture";
import { useBrokenUrl } from "../use-broken-url";
import { IosIcon } from "./ios-icon";
import { StillPicture } from "./still-picture";

interface IosPictureProps {
  media: MediaDraft;
  path: string;
}

/** A picture or the still of a film in its own form; plain bubble of a fixed height where there is none or it does not load. */
export function IosPicture({ media, path }: IosPictureProps) {
  const [brokenUrl, setBrokenUrl] = useBrokenUrl();
  const [loaded, setLoaded] = useState({ url: "", ratio: 1.5 });
  const url = pictureUrl(media);
  const missing = url === "" || url === brokenUrl;
  const ratio = pictureRatio(media) ?? (loaded.url === url ? loaded.ratio : undefined);
  const onRatio = (next: number) =>
    setLoaded((last) => (last.url === url && last.ratio === next ? last : { url, ratio: next }));
  const Picture = isAnimation(media) ? StillPicture : PhonePicture;
  return (
    <div
      className={missing ? "ios-media ios-media-missing" : "ios-media"}
      style={ratio === undefined ? undefined : ({ "--ratio": ratio } as CSSProperties)}
      data-path={path}
    >
      {!missing && <Picture url={url} alt={media.altText} onBroken={setBrokenUrl} onRatio={onRatio} />}
      {mediaKind(media) === "video" && (
        <span className="ios-play">
          <IosIcon name="play" />
        </span>
      )}
    </div>
  );
}

interface IosMediaProps {
  media: MediaDraft;
  /** Path of the media in the draft. */
  path?: string;
}

/** A file sent without a card: a picture or film in its own form, anything else as its name. */
export const IosMedia = memo(function IosMedia({ media, path = "media" }: IosMediaProps) {
  const kind = mediaKind(media);
  if (kind === "audio" || kind === "document")
    return (
      <div className="ios-bubble ios-document ios-tail" data-path={path}>
        <IosIcon name={kind === "audio" ? "play" : "document"} />
        <span dir="auto">{fileName(media)}</span>
      </div>
    );
  return (
    <div className="ios-file">
      <IosPicture media={media} path={path} />
    </div>
  );
});
