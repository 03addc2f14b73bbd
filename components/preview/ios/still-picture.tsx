"use client";

import { useEffect, useRef } from "react";

/** Pixels of the longer side that are kept: as wide as a card on a phone with three pixels to a point. */
const most = 900;

interface StillPictureProps {
  url: string;
  alt: string;
  onRatio(ratio: number): void;
  onBroken(url: string): void;
}

/** The first picture of an animation, which iPhones do not play in messages from businesses. */
export function StillPicture({ url, alt, onRatio, onBroken }: StillPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const told = useRef({ onRatio, onBroken });
  useEffect(() => {
    told.current = { onRatio, onBroken };
  });
  useEffect(() => {
    let isGone = false;
    const image = new Image();
    image.onload = () => {
      if (isGone || !canvas.current) return;
      drawFirst(canvas.current, image);
      told.current.onRatio(image.naturalWidth / image.naturalHeight);
    };
    image.onerror = () => {
      if (!isGone) told.current.onBroken(url);
    };
    image.src = url;
    return () => {
      isGone = true;
    };
  }, [url]);
  return <canvas ref={canvas} {...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true })} />;
}

/** A canvas takes an animation's first picture, whatever plays elsewhere (HTML, "image sources for 2D contexts"). */
function drawFirst(canvas: HTMLCanvasElement, image: HTMLImageElement) {
  const { naturalWidth: width, naturalHeight: height } = image;
  const factor = Math.min(1, most / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * factor));
  canvas.height = Math.max(1, Math.round(height * factor));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
}
