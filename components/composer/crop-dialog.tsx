"use client";

import "react-easy-crop/react-easy-crop.css";
import { useEffect, useState } from "react";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { MediaDraft } from "@/lib/message/schema";
import { CropEditor } from "./crop-editor";
import type { MediaFacts } from "./media-requests";
import { useField } from "./session";
import type { MediaLoading } from "./use-media-loading";

interface CropDialogProps {
  path: string;
  take: MediaLoading["take"];
  onClose(): void;
}

/** Cuts the picture of a card to its layout, always out of the original. */
export function CropDialog({ path, take, onClose }: CropDialogProps) {
  const [{ url }] = useField<MediaDraft>(path);
  const [source, setSource] = useState<MediaFacts | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    originalOf(url.replace("/media/", "")).then((answer) => {
      if (!isHere) return;
      if (typeof answer === "string") setFailure(answer);
      else setSource(answer);
    });
    return () => {
      isHere = false;
    };
  }, [url]);

  return (
    <Dialog title="Crop the picture" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} size="wide">
      {source ? (
        <CropEditor
          path={path}
          source={source}
          onDone={(facts) => {
            take(facts);
            onClose();
          }}
          onClose={onClose}
        />
      ) : (
        <DialogBody className="grid min-h-40 place-items-center">
          {failure ? (
            <Notice tone="error" live>
              {failure}
            </Notice>
          ) : (
            <p role="status" className="flex items-center gap-2">
              <Spinner /> Opening the picture
            </p>
          )}
        </DialogBody>
      )}
    </Dialog>
  );
}

/** What a stored picture was cropped from, or the picture itself; a sentence where it is not there. */
async function originalOf(file: string): Promise<MediaFacts | string> {
  try {
    const response = await fetch(`/api/media/${file}`);
    const body = await response.json();
    if (!response.ok) return (body as { message: string }).message;
    const { facts, original } = body as { facts: MediaFacts; original: MediaFacts | null };
    return original ?? facts;
  } catch {
    return "No connection to Cardwright. Try again when you are online.";
  }
}
