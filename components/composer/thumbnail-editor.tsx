"use client";

import { Film, ImageUp, Trash2, Wand2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { fileSize } from "@/components/media/file-size";
import { announce } from "@/components/ui/announce";
import { Button, IconButton } from "@/components/ui/button";
import { FieldMessage } from "@/components/ui/field";
import { orSayWhy } from "@/components/ui/load-failure";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { MediaDraft } from "@/lib/message/schema";
import { DraftText } from "./draft-text";
import {
  answerOf,
  isWebAddress,
  type MediaAnswer,
  type MediaFacts,
  postJson,
  probeAddress,
  uploadFile,
} from "./media-requests";
import { useField, useSession } from "./session";

const FrameDialog = dynamic(() => orSayWhy(import("./frame-dialog").then((module) => module.FrameDialog)), {
  loading: () => null,
});

const none = { url: "", mimeType: "", sizeBytes: null };

/** What stands for a file until it is loaded: made from the picture, taken from the video, uploaded, or linked. */
export function ThumbnailEditor({ path }: { path: string }) {
  const { canEdit, draft } = useSession();
  const [media, change] = useField<MediaDraft>(path);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isFraming, setFraming] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { thumbnail } = media;
  const isVideo = media.mimeType.startsWith("video/");
  const own = thumbnail.url.startsWith("/media/");
  const source = ownName(media.url) ?? ownName(media.previewUrl);
  const isPicture = media.mimeType === "" || media.mimeType.startsWith("image/");

  /** Puts it there, unless the file was changed meanwhile. */
  async function put(what: string, ask: () => Promise<MediaAnswer>) {
    setBusy(what);
    setFailure(null);
    const answer = await ask();
    setBusy(null);
    if (!answer.ok) return setFailure(answer.message);
    const now = valueAt(draft.get(), path) as MediaDraft | undefined;
    if (now?.url !== media.url) return;
    draft.set(replaceAt(draft.get(), path, withThumbnail(now, answer.facts)));
    announce("The thumbnail is in place.");
  }

  const upload = (file: File | undefined) => file && put("upload", () => uploadFile(file, "thumbnail"));
  const make = () => put("make", () => answerOf(postJson(`/api/media/${source}/thumbnail`, {})));
  const look = () => {
    if (isWebAddress(thumbnail.url) && !thumbnail.url.includes("{{") && thumbnail.sizeBytes === null)
      void put("look", async () => {
        const answer = await probeAddress(thumbnail.url.trim());
        return answer.ok ? { ...answer, facts: { ...answer.facts, url: thumbnail.url } } : answer;
      });
  };

  return (
    <div className="grid gap-2" data-path={`${path}.thumbnail`}>
      {own ? (
        <div className="flex items-center gap-2">
          <img src={thumbnail.url} alt="Thumbnail" className="h-10 w-15 rounded-r1 object-cover" />
          <p className="min-w-0 flex-1 text-t2 text-text-3">
            Thumbnail{thumbnail.sizeBytes !== null && `, ${fileSize(thumbnail.sizeBytes)}`}
          </p>
          {canEdit && (
            <IconButton
              size="small"
              icon={Trash2}
              label="Remove thumbnail"
              onClick={() => change({ ...media, thumbnail: none })}
            />
          )}
        </div>
      ) : (
        <DraftText
          path={`${path}.thumbnail.url`}
          label="Thumbnail address"
          placeholder="https://"
          inputMode="url"
          optional
          hint={
            isVideo
              ? "The poster of the video. Without it phones show a plain icon."
              : "Shown until the file is loaded."
          }
          onLeave={canEdit ? look : undefined}
          onType={(url) => change({ ...media, thumbnail: { ...none, url } })}
        />
      )}
      {canEdit && (
        <div className="flex flex-wrap gap-1">
          {isPicture && source && !own && (
            <Button size="small" icon={Wand2} pending={busy === "make"} onClick={make}>
              Make a thumbnail
            </Button>
          )}
          {isVideo && media.url.startsWith("/media/") && (
            <Button size="small" icon={Film} onClick={() => setFraming(true)}>
              Take it from the video
            </Button>
          )}
          <Button size="small" icon={ImageUp} pending={busy === "upload"} onClick={() => input.current?.click()}>
            Upload a thumbnail
          </Button>
          <input
            ref={input}
            type="file"
            tabIndex={-1}
            aria-label="Choose a thumbnail to upload"
            accept="image/*"
            className="sr-only"
            onChange={(event) => {
              upload(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </div>
      )}
      {failure && <FieldMessage tone="error" text={`Thumbnail: ${failure}`} />}
      {isFraming && (
        <FrameDialog
          videoUrl={media.url}
          use={(file) => put("upload", () => uploadFile(file, "thumbnail"))}
          onClose={() => setFraming(false)}
        />
      )}
    </div>
  );
}

const ownName = (url: string) => /^\/media\/([\w.]+)$/.exec(url)?.[1];

/** The poster of a video is what the phones draw of it. */
function withThumbnail(media: MediaDraft, { url, mimeType, sizeBytes, previewUrl }: MediaFacts): MediaDraft {
  const isPicture = media.mimeType === "" || media.mimeType.startsWith("image/");
  return {
    ...media,
    thumbnail: { url, mimeType, sizeBytes },
    ...(!isPicture && { previewUrl: url.startsWith("/media/") ? "" : previewUrl }),
  };
}
