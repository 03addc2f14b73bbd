"use client";

import { useState } from "react";
import Cropper, { type Area } from "react-easy-crop";
import { fileSize } from "@/components/media/file-size";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { FieldMessage } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Spinner } from "@/components/ui/spinner";
import { androidFrame, type MediaPlace, mediaPlace, safeShare, visibleShare } from "@/lib/message/media-frame";
import type { MediaDraft, MessageDraft } from "@/lib/message/schema";
import { CutAndSafe } from "./media-overlay";
import { answerOf, type MediaFacts, postJson } from "./media-requests";
import { useDraft, useField } from "./session";
import { type CropQuality, useCropTrial } from "./use-crop-trial";

interface CropEditorProps {
  path: string;
  source: MediaFacts;
  onDone(facts: MediaFacts): void;
  onClose(): void;
}

const mostZoom = 5;

export function CropEditor({ path, source, onDone, onClose }: CropEditorProps) {
  const place = useDraft((draft) => mediaPlace(draft, path));
  const width = useDraft((draft) => draft.width);
  const [{ height }] = useField<MediaDraft>(path);
  const frame = androidFrame(place, { width, height });
  const whole = (source.pixelWidth ?? 3) / (source.pixelHeight ?? 2);
  const shapes = shapesFor(place, { width, height }, whole);
  const [shape, setShape] = useState(shapes[0]?.value ?? "whole");
  const ratio = shapes.find(({ value }) => value === shape)?.ratio ?? whole;
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [quality, setQuality] = useState<CropQuality>("high");
  const file = source.url.replace("/media/", "");
  const input = area && { area: shares(area), place, quality };
  const trial = useCropTrial(file, input);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function keep() {
    if (!input) return;
    setPending(true);
    setFailure(null);
    const answer = await answerOf(postJson(`/api/media/${file}/crop`, { ...input, keep: true }));
    setPending(false);
    if (answer.ok) onDone(answer.facts);
    else setFailure(answer.message);
  }

  return (
    <>
      <DialogBody className="grid content-start gap-4 mid:grid-cols-[minmax(0,1fr)_272px]">
        <div className="relative h-[min(440px,50dvh)] max-mid:h-[min(280px,36dvh)] overflow-hidden rounded-r2 bg-[#12161a]">
          <Cropper
            image={source.previewUrl || source.url}
            aspect={ratio}
            crop={crop}
            zoom={zoom}
            maxZoom={mostZoom}
            keyboardStep={8}
            showGrid={false}
            disableAutomaticStylesInjection
            style={{ cropAreaStyle: { color: "rgb(8 10 12 / 0.78)" } }}
            cropperProps={{
              role: "group",
              "aria-label": "The part that stays. Arrow keys move the picture under it.",
            }}
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={setArea}
            setCropSize={setSize}
          />
          <div
            className="pointer-events-none absolute top-1/2 left-1/2 -translate-1/2"
            style={{ width: size.width, height: size.height }}
          >
            {frame && (
              <CutAndSafe shown={visibleShare(ratio, frame.width / frame.height)} safe={safeShare(ratio, frame)} />
            )}
          </div>
        </div>
        <div className="grid content-start gap-4">
          <Segmented label="Shape" labelShown value={shape} onChange={setShape} options={shapes} size="small" />
          <label className="grid gap-1 text-t2 font-medium text-text-2">
            Zoom
            <input
              type="range"
              min={1}
              max={mostZoom}
              step={0.05}
              value={zoom}
              aria-valuetext={`${Math.round(zoom * 100)} %`}
              onChange={(event) => setZoom(Number(event.target.value))}
              className="h-6 w-full accent-accent"
            />
          </label>
          <Segmented
            label="Quality"
            labelShown
            value={quality}
            onChange={setQuality}
            size="small"
            options={[
              { value: "high", label: "High" },
              { value: "medium", label: "Medium" },
              { value: "low", label: "Low" },
            ]}
          />
          <Result trial={trial} before={source.sizeBytes} />
          {frame && <p className="text-t2 text-text-3">Shaded: Android cuts it. Dashed: every phone shows it.</p>}
          {(failure ?? trial.failure) && <FieldMessage tone="error" text={failure ?? trial.failure ?? ""} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          pending={isPending}
          disabledReason={area ? undefined : "The picture is still loading"}
          onClick={keep}
        >
          Use this part
        </Button>
      </DialogFooter>
    </>
  );
}

/** The picture as it would be taken, with its size. */
function Result({ trial, before }: { trial: ReturnType<typeof useCropTrial>; before: number | null }) {
  return (
    <div role="status" className="grid min-h-32 content-start gap-1 text-t2 text-text-2">
      {trial.made ? (
        <>
          <img src={trial.made.url} alt="The result" className="max-h-32 max-w-full justify-self-start rounded-r1" />
          <p>
            Result: {trial.made.pixels} px, {fileSize(trial.made.sizeBytes)}
            {before !== null && <span className="text-text-3"> of {fileSize(before)}</span>}
          </p>
        </>
      ) : (
        trial.failure === null && (
          <p className="flex items-center gap-2">
            <Spinner /> Trying it out
          </p>
        )
      )}
    </div>
  );
}

/** The shapes worth cutting to: the phone's own first, then those that suit both phones. */
function shapesFor(
  place: MediaPlace,
  layout: { width: MessageDraft["width"]; height: MediaDraft["height"] },
  whole: number,
) {
  const frame = androidFrame(place, layout);
  const all = { value: "whole", label: "Whole", ratio: whole, title: "Nothing is cut, only made smaller" };
  if (!frame)
    return [all, { value: "wide", label: "16:9", ratio: 16 / 9 }, { value: "photo", label: "3:2", ratio: 3 / 2 }];
  return [
    { value: "frame", label: "Android", ratio: frame.width / frame.height, title: "As Android shows it here" },
    { value: "wide", label: "16:9", ratio: 16 / 9 },
    ...(place === "carousel"
      ? [{ value: "photo", label: "4:3", ratio: 4 / 3 }]
      : [{ value: "photo", label: "3:2", ratio: 3 / 2 }]),
    all,
  ];
}

/** The library speaks of hundredths; rounding may lead a hair outside. */
function shares({ x, y, width, height }: Area) {
  const left = within(x / 100);
  const top = within(y / 100);
  return {
    left,
    top,
    width: Math.min(width / 100, 1 - left) || 0.001,
    height: Math.min(height / 100, 1 - top) || 0.001,
  };
}

const within = (share: number) => Math.min(0.999, Math.max(0, share));
