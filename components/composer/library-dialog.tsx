"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { type LibraryKind, libraryKindOptions } from "@/components/media/library-kinds";
import { FilePicture, fileFacts, type MediaFile, TileGrid } from "@/components/media/media-tile";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Spinner } from "@/components/ui/spinner";
import { TextInput } from "@/components/ui/text-input";
import type { MediaLoading } from "./use-media-loading";

interface LibraryDialogProps {
  noun: "picture" | "file";
  take: MediaLoading["take"];
  onClose(): void;
}

interface Found {
  files: MediaFile[];
  hasMore: boolean;
}

/** Milliseconds of rest before a search is asked. */
const rest = 200;

/** What was uploaded before, to be used once more. */
export function LibraryDialog({ noun, take, onClose }: LibraryDialogProps) {
  const [search, setSearch] = useState("");
  // A card holds no sound and no document.
  const kinds = libraryKindOptions.filter(({ value }) => noun === "file" || value === "picture" || value === "video");
  const [kind, setKind] = useState<LibraryKind>(noun === "file" ? "all" : "picture");
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function ask(after: string | undefined, signal?: AbortSignal) {
    try {
      const query = new URLSearchParams({
        search,
        ...(kind !== "all" && { kind }),
        ...(after !== undefined && { after }),
      });
      const response = await fetch(`/api/media?${query}`, signal ? { signal } : {});
      const body = await response.json();
      if (!response.ok) return setFailure((body as { message: string }).message);
      const { files, hasMore } = body as Found;
      setFailure(null);
      setFound((before) => ({ hasMore, files: after === undefined ? files : [...(before?.files ?? []), ...files] }));
    } catch {
      if (!signal?.aborted) setFailure("No connection to Cardwright. Try again when you are online.");
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for other words or another kind only
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => void ask(undefined, leaving.signal), rest);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [search, kind]);

  return (
    <Dialog title="From the library" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} size="wide" dismissable>
      <DialogBody className="grid h-[min(560px,70dvh)] content-start gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <Field label="Search by name">
              <TextInput type="search" autoFocus value={search} onChange={(event) => setSearch(event.target.value)} />
            </Field>
          </div>
          <Segmented label="Kind" value={kind} onChange={setKind} options={kinds} />
        </div>
        {failure && (
          <Notice tone="error" live>
            {failure}
          </Notice>
        )}
        {!found && !failure && (
          <p role="status" className="flex items-center gap-2">
            <Spinner /> Opening the library
          </p>
        )}
        {found?.files.length === 0 && (
          <p role="status" className="flex items-center gap-2 text-text-2">
            <Search size={16} aria-hidden />
            {search ? "Nothing has this name." : "Nothing of this kind was uploaded yet."}
          </p>
        )}
        {found && found.files.length > 0 && (
          <TileGrid label="Files">
            {found.files.map((file) => (
              <li key={file.file} className="min-w-0">
                <button
                  type="button"
                  onClick={() => {
                    take(file);
                    onClose();
                  }}
                  className="grid w-full gap-1 rounded-r2 text-left hover:bg-hover"
                >
                  <span className="block aspect-3/2 overflow-hidden rounded-r2 bg-sunk">
                    <FilePicture {...file} />
                  </span>
                  <span className="truncate text-t2 font-medium">{file.filename}</span>
                  <span className="truncate text-t2 text-text-3">{fileFacts(file)}</span>
                </button>
              </li>
            ))}
          </TileGrid>
        )}
        {found?.hasMore && (
          <Button onClick={() => ask(found.files.at(-1)?.file)} className="justify-self-center">
            Show more
          </Button>
        )}
      </DialogBody>
    </Dialog>
  );
}
