"use client";

import type { MouseEvent, PointerEvent } from "react";
import { toast } from "@/components/ui/toast";

/** Puts an item of a list elsewhere; zero-based places. */
export type Reorder = (from: number, to: number) => void;

interface GripProps {
  /** "Card 2". */
  name: string;
  /** What it says, read out when it is lifted by keys. */
  title?: string;
  reorder: Reorder;
  className?: string;
}

// Loaded when the pointer or the focus comes near: most visits move nothing.
const loadDrag = () => import("./reorder-drag");
const loadKeys = () => import("./reorder-keys");
const load = () => void Promise.all([loadDrag(), loadKeys()]).catch(() => {});
const notLoaded = () => toast("Moving by hand could not be loaded. The menu moves it as well.");

/**
 * Moves the item that it stands in: dragged by mouse, pen or finger, or with Space and the arrow keys. The list around
 * has `data-reorder` ("row" where its items stand side by side, else "column"), each item `data-reorder-item`.
 */
export function Grip({ name, title, reorder, className = "" }: GripProps) {
  const lift = ({ detail, currentTarget: grip }: MouseEvent<HTMLButtonElement>) => {
    // A click without a press is a key, or a screen reader.
    if (detail > 0) return;
    loadKeys().then(({ liftByKeys }) => liftByKeys(grip, title ? `${name}, ${title}` : name, reorder), notLoaded);
  };
  return (
    <button
      type="button"
      aria-label={`Move ${name.toLowerCase()}`}
      title="Drag, or press Space and then the arrow keys"
      onPointerEnter={load}
      onFocus={load}
      onPointerDown={(event) => {
        // The item around may be dragged by mouse as a whole.
        event.stopPropagation();
        startDrag(event, reorder);
      }}
      onClick={lift}
      className={`grid shrink-0 cursor-grab touch-none items-center rounded-r1 text-text-3 hover:bg-hover hover:text-text active:cursor-grabbing aria-pressed:bg-tint aria-pressed:text-accent ${className}`}
    >
      <span aria-hidden className="grip-dots" />
    </button>
  );
}

/** Follows a press that may become a drag. */
export function startDrag(event: PointerEvent<HTMLElement>, reorder: Reorder): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const { currentTarget: handle, pointerId, pointerType, clientX: x, clientY: y } = event;
  if (pointerType !== "mouse" || handle.matches("button")) handle.setPointerCapture(pointerId);
  loadDrag().then(({ dragByPointer }) => dragByPointer(handle, { pointerId, x, y }, reorder), notLoaded);
}
