"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

interface FrameDialogProps {
  /** On our own origin: the pixels of any other may not be read. */
  videoUrl: string;
  use(frame: File): void;
  onClose(): void;
}

/** Play or wind a video to a picture that stands for it. */
export function FrameDialog({ videoUrl, use, onClose }: FrameDialogProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<"loading" | "ready" | "unplayable">("loading");

  // A video begins to load before it is on the page, and what it said by then nobody heard.
  useEffect(() => {
    if (video.current?.error) setState("unplayable");
    else if (video.current && video.current.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) setState("ready");
  }, []);

  async function take() {
    const frame = video.current && (await frameOf(video.current));
    if (!frame) return setState("unplayable");
    use(frame);
    onClose();
  }

  return (
    <Dialog title="Take a picture from the video" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} size="large">
      <DialogBody className="grid gap-3">
        {state === "unplayable" ? (
          <Notice tone="warning" live>
            This browser cannot play this video. Upload a picture as its thumbnail instead.
          </Notice>
        ) : (
          <>
            <video
              ref={video}
              src={videoUrl}
              controls
              muted
              playsInline
              preload="auto"
              aria-label="Video"
              onLoadedData={() => setState("ready")}
              onError={() => setState("unplayable")}
              className="max-h-[56dvh] w-full rounded-r2 bg-black"
            />
            <p className="text-text-2">Stop where the picture is right.</p>
          </>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          disabledReason={
            state === "ready"
              ? undefined
              : state === "loading"
                ? "The video is still loading"
                : "This browser cannot play it"
          }
          onClick={take}
        >
          Use this picture
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

async function frameOf(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext("2d");
  if (!context || canvas.width === 0) return null;
  context.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.9));
  return blob && new File([blob], "poster.jpg", { type: blob.type });
}
