"use client";

import { Ellipsis, ImageUp, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldMessage } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { emptyMedia } from "@/lib/message/defaults";
import { audioTypes, documentTypes, imageTypes, videoTypes } from "@/lib/message/limits";
import { valueAt } from "@/lib/message/path";
import type { MediaDraft } from "@/lib/message/schema";
import { DraftText } from "./draft-text";
import { FactsLine, GlassButton, Picture } from "./media-picture";
import { isWebAddress, type MediaAnswer, probeAddress, uploadFile } from "./media-requests";
import { useField, useSession } from "./session";
import { useSelected } from "./store";
import { mediaDetailsName, toggled } from "./view";

const StoreAtProvider = dynamic(() => import("./store-at-provider").then((module) => module.StoreAtProvider));

interface MediaEditorProps {
  path: string;
  /** What it is called in sentences. */
  noun: "picture" | "file";
}

const acceptedTypes = [...imageTypes, ...videoTypes, ...audioTypes, ...documentTypes].join(",");

/** A picture or a video: upload it, or link to it; what the server found out about it; its rarer fields folded away. */
export function MediaEditor({ path, noun }: MediaEditorProps) {
  const { canEdit, draft, view } = useSession();
  const [media, change] = useField<MediaDraft>(path);
  const { busy, failure, load, forget } = useLoading(path);
  const detailsName = mediaDetailsName(path, draft.get());
  const isOpen = useSelected(view, ({ open }) => open.has(detailsName));
  const input = useRef<HTMLInputElement>(null);
  const own = media.url.startsWith("/media/");
  const upload = (file: File | undefined) => file && load(() => uploadFile(file));
  const look = () => {
    // An imported message knows the size of a picture that the server has never seen.
    const isUnknown = media.sizeBytes === null || media.mimeType.startsWith("image/");
    if (canEdit && isWebAddress(media.url) && media.previewUrl === "" && isUnknown)
      load(() => probeAddress(media.url.trim()));
  };

  return (
    <div className="grid gap-2 max-mid:grid-cols-[168px_minmax(0,1fr)] max-mid:gap-x-4 max-mid:*:col-span-full">
      <fieldset
        aria-label={noun === "picture" ? "Picture" : "File"}
        className="relative aspect-3/2 min-w-0 overflow-hidden rounded-r2 bg-sunk max-mid:col-span-1!"
        onDragOver={(event) => canEdit && event.preventDefault()}
        onDrop={(event) => {
          if (!canEdit) return;
          event.preventDefault();
          upload(event.dataTransfer.files[0]);
        }}
      >
        {media.url === "" && canEdit ? (
          <div className="grid size-full place-content-center place-items-center gap-2 p-3 text-center text-t2 text-text-3">
            <Button icon={ImageUp} size="small" onClick={() => input.current?.click()}>
              Upload a {noun}
            </Button>
            or drop it here
          </div>
        ) : (
          <Picture media={media} />
        )}
        {busy && (
          <p role="status" className="absolute inset-0 grid place-items-center bg-canvas/80 text-t2">
            <span className="flex items-center gap-2">
              <Spinner /> Looking at the {noun}
            </span>
          </p>
        )}
        {canEdit && media.url !== "" && (
          <div className="absolute right-2 bottom-2 flex gap-1">
            <GlassButton label={`Replace ${noun}`} icon={ImageUp} onPress={() => input.current?.click()} />
            <GlassButton
              label="File name, thumbnail and where it is stored"
              icon={Ellipsis}
              isOpen={isOpen}
              onPress={() => view.set(toggled(view.get(), detailsName))}
            />
            <GlassButton
              label={`Remove ${noun}`}
              icon={Trash2}
              onPress={() => {
                forget();
                change({ ...emptyMedia(), height: media.height });
              }}
            />
          </div>
        )}
        <input
          ref={input}
          type="file"
          tabIndex={-1}
          aria-label={`Choose a ${noun} to upload`}
          accept={acceptedTypes}
          className="sr-only"
          onChange={(event) => {
            upload(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </fieldset>
      {failure && (
        <div>
          <FieldMessage tone="error" text={failure} />
        </div>
      )}
      <FactsLine media={media} />
      {!own && (
        <DraftText
          path={`${path}.url`}
          label={`${noun === "picture" ? "Picture" : "File"} address`}
          placeholder="https://"
          inputMode="url"
          onLeave={look}
          onType={(url) => {
            forget();
            change({ ...emptyMedia(), height: media.height, altText: media.altText, thumbnail: media.thumbnail, url });
          }}
        />
      )}
      {media.url !== "" && isOpen && <MediaDetails path={path} own={own} />}
    </div>
  );
}

function MediaDetails({ path, own }: { path: string; own: boolean }) {
  return (
    <div className="grid gap-2">
      {own && <p className="text-t2 text-text-3">Stored in Cardwright.</p>}
      {own && <StoreAtProvider path={path} />}
      <DraftText path={`${path}.filename`} label="File name" limit="filename" optional />
      <DraftText
        path={`${path}.thumbnail.url`}
        label="Thumbnail address"
        placeholder="https://"
        inputMode="url"
        optional
        hint="Shown until the file is loaded; the poster of a video."
      />
    </div>
  );
}

/** Loads facts into the media at a path, unless it was changed meanwhile. */
function useLoading(path: string) {
  const { draft } = useSession();
  const [, change] = useField<MediaDraft>(path);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const current = useRef(0);
  async function load(ask: () => Promise<MediaAnswer>) {
    const turn = ++current.current;
    setBusy(true);
    setFailure(null);
    const answer = await ask();
    if (turn !== current.current) return;
    setBusy(false);
    if (!answer.ok) return setFailure(answer.message);
    const before = valueAt(draft.get(), path) as MediaDraft | undefined;
    if (before) change({ ...before, ...answer.facts, filename: answer.facts.filename || before.filename });
  }
  return {
    busy,
    failure,
    load,
    forget() {
      current.current++;
      setBusy(false);
      setFailure(null);
    },
  };
}
