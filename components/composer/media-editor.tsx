"use client";

import { Crop, Ellipsis, Images, ImageUp, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { iconButtonClass } from "@/components/ui/button-class";
import { FieldMessage } from "@/components/ui/field";
import { orNothing, orSayWhy } from "@/components/ui/load-failure";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import { Spinner } from "@/components/ui/spinner";
import { emptyMedia } from "@/lib/message/defaults";
import { audioTypes, documentTypes, imageTypes, videoTypes } from "@/lib/message/limits";
import type { MediaDraft } from "@/lib/message/schema";
import { DraftText } from "./draft-text";
import { FactsLine, GlassButton, glassClass, Picture } from "./media-picture";
import { useField, useSession } from "./session";
import { useSelected } from "./store";
import type { MediaLoading } from "./use-media-loading";
import { mediaDetailsName, toggled } from "./view";

// Loaded on use.
const MediaDetails = dynamic(() => orNothing(import("./media-details").then((module) => module.MediaDetails)), {
  loading: () => null,
});
const ThumbnailEditor = dynamic(
  () => orNothing(import("./thumbnail-editor").then((module) => module.ThumbnailEditor)),
  { loading: () => null },
);
const CropDialog = dynamic(() => orSayWhy(import("./crop-dialog").then((module) => module.CropDialog)), {
  loading: () => null,
});
const LibraryDialog = dynamic(() => orSayWhy(import("./library-dialog").then((module) => module.LibraryDialog)), {
  loading: () => null,
});

interface MediaEditorProps {
  path: string;
  /** What it is called in sentences. */
  noun: "picture" | "file";
  loading: MediaLoading;
}

/** What phones take, and the pictures that the server makes into it. */
const acceptedTypes = [
  ...imageTypes,
  "image/webp",
  "image/avif",
  "image/tiff",
  ...videoTypes,
  ...audioTypes,
  ...documentTypes,
].join(",");

/** A picture or a video: upload, paste or drop it, choose it from the library, or link to it; what is known of it. */
export function MediaEditor({ path, noun, loading }: MediaEditorProps) {
  const { canEdit, draft, view } = useSession();
  const [media, change] = useField<MediaDraft>(path);
  const { busy, failure, note, forget } = loading;
  const [dialog, setDialog] = useState<"crop" | "library" | null>(null);
  const [isOver, setOver] = useState(false);
  const detailsName = mediaDetailsName(path, draft.get());
  const isOpen = useSelected(view, ({ open }) => open.has(detailsName));
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLFieldSetElement>(null);
  const isEmpty = media.url === "";
  const shown = useRef({ path, isEmpty });
  useEffect(() => {
    const before = shown.current;
    shown.current = { path, isEmpty };
    // A file that came or went took the button that brought it away, and the focus with it.
    if (before.path === path && before.isEmpty !== isEmpty && document.activeElement === document.body)
      frame.current?.querySelector<HTMLElement>(isEmpty ? "button" : '[aria-haspopup="menu"]')?.focus();
  }, [path, isEmpty]);
  const own = media.url.startsWith("/media/");
  const choose = () => input.current?.click();
  const cropRefusal = whyNoCrop(media);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 max-mid:grid-cols-[168px_minmax(0,1fr)] max-mid:gap-x-4 max-mid:*:col-span-full">
      <fieldset
        ref={frame}
        aria-label={noun === "picture" ? "Picture" : "File"}
        className={`relative aspect-3/2 min-w-0 overflow-hidden rounded-r2 bg-sunk max-mid:col-span-1! ${isOver ? "outline-2 outline-accent outline-offset-2" : ""}`}
        onDragOver={(event) => {
          if (!canEdit || !event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (!canEdit || event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          loading.upload(event.dataTransfer.files);
        }}
      >
        {media.url === "" && canEdit ? (
          <div className="grid size-full place-content-center place-items-center gap-1 p-2 text-center text-t2 text-text-3">
            <Button icon={ImageUp} size="small" onClick={choose}>
              Upload a {noun}
            </Button>
            <p>drop or paste it here, or</p>
            <Button variant="quiet" icon={Images} size="small" onClick={() => setDialog("library")}>
              From the library
            </Button>
          </div>
        ) : (
          <Picture media={media} path={path} />
        )}
        {busy && (
          <p role="status" className="absolute inset-0 grid place-items-center bg-canvas p-2 text-t2">
            <span className="flex min-w-0 max-w-full items-center gap-2">
              <Spinner /> <span className="truncate">{busy}</span>
            </span>
          </p>
        )}
        {canEdit && media.url !== "" && (
          <div className="absolute right-2 bottom-2 flex gap-1">
            <GlassButton label="Crop" icon={Crop} disabledReason={cropRefusal} onPress={() => setDialog("crop")} />
            <MenuButton
              label={`Replace or remove ${noun}`}
              trigger={<ImageUp size={16} strokeWidth={1.75} aria-hidden />}
              triggerClass={iconButtonClass("small", glassClass)}
            >
              <MenuItem icon={ImageUp} onAction={choose}>
                Upload another
              </MenuItem>
              <MenuItem icon={Images} onAction={() => setDialog("library")}>
                From the library
              </MenuItem>
              <MenuItem
                icon={Trash2}
                danger
                onAction={() => {
                  forget();
                  change({ ...emptyMedia(), height: media.height });
                }}
              >
                {`Remove the ${noun}`}
              </MenuItem>
            </MenuButton>
            <GlassButton
              label="File name, thumbnail and where it is stored"
              icon={Ellipsis}
              isOpen={isOpen}
              onPress={() => view.set(toggled(view.get(), detailsName))}
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
            loading.upload(Array.from(event.target.files ?? []));
            event.target.value = "";
          }}
        />
      </fieldset>
      {(failure ?? media.linkProblem) && (
        <div>
          <FieldMessage tone={failure ? "error" : "warning"} text={failure ?? media.linkProblem} />
        </div>
      )}
      <FactsLine media={media} />
      {note && <p className="text-t2 text-text-2">{note}</p>}
      {own && <OutOfReach />}
      {!own && (
        <DraftText
          path={`${path}.url`}
          label={`${noun === "picture" ? "Picture" : "File"} address`}
          placeholder="https://"
          inputMode="url"
          onLeave={canEdit ? loading.probe : undefined}
          onType={(url) => {
            forget();
            change({ ...emptyMedia(), height: media.height, altText: media.altText, thumbnail: media.thumbnail, url });
          }}
        />
      )}
      {media.url !== "" && isOpen && <MediaDetails path={path} loading={loading} />}
      {media.url !== "" && (isOpen || media.mimeType.startsWith("video/")) && <ThumbnailEditor path={path} />}
      {dialog === "crop" && <CropDialog path={path} take={loading.take} onClose={() => setDialog(null)} />}
      {dialog === "library" && <LibraryDialog noun={noun} take={loading.replace} onClose={() => setDialog(null)} />}
    </div>
  );
}

function whyNoCrop({ url, mimeType }: MediaDraft): string | undefined {
  if (mimeType !== "" && !mimeType.startsWith("image/")) return "Only pictures can be cropped";
  return url.startsWith("/media/")
    ? undefined
    : "A linked picture cannot be cropped: copy it into Cardwright first, under “…”";
}

/** Our files are worth nothing to a real provider that cannot come here for them. */
function OutOfReach() {
  const { connections, filesAt } = useSession();
  if (filesAt.isPublic || connections.every(({ sandbox }) => sandbox)) return null;
  return (
    <div>
      <FieldMessage
        tone="warning"
        text={`Real providers cannot load this file from ${filesAt.origin}, an address that only this network knows. Link a file on the web, or ask an administrator to set PUBLIC_URL.`}
      />
    </div>
  );
}
