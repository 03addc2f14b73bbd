"use client";

import "./scroller.css";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { markAway } from "./scroller-away";

interface ScrollerProps {
  className: string;
  /** What is in the row, for screen readers. */
  label: string;
  /** Items far out of view are not drawn: where there is much in each. */
  hidesAway?: boolean;
  /** List items. */
  children: ReactNode;
}

/** A row that is swiped sideways: by touch, trackpad, a dragging mouse, or the arrow keys, Home and End. */
export function Scroller({ className, label, hidesAway = false, children }: ScrollerProps) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => (hidesAway && row.current ? markAway(row.current) : undefined), [hidesAway]);

  const onKeyDown = (event: KeyboardEvent) => {
    const left = row.current && arrowTarget(row.current, event.key);
    if (left === null || left === undefined) return;
    event.preventDefault();
    row.current?.scrollTo({ left });
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button === 0 && row.current) followMouse(row.current, event.clientX);
  };

  return (
    <ul
      ref={row}
      className={`phone-scroller ${className}`}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      {children}
    </ul>
  );
}

/** Where a key takes the row, in CSS pixels from its start; null for every other key. */
function arrowTarget(row: HTMLElement, key: string): number | null {
  if (key === "Home") return 0;
  if (key === "End") return row.scrollWidth;
  if (key !== "ArrowRight" && key !== "ArrowLeft") return null;
  const items = Array.from(row.children).filter((item) => item instanceof HTMLElement);
  const starts = items.map((item) => item.offsetLeft - (items[0]?.offsetLeft ?? 0));
  const here = row.scrollLeft;
  if (key === "ArrowRight") return starts.find((start) => start > here + 1) ?? row.scrollWidth;
  return starts.findLast((start) => start < here - 1) ?? 0;
}

/** Pixels that the mouse may move before a press becomes a swipe. */
const slop = 4;

function followMouse(row: HTMLElement, startX: number) {
  const startLeft = row.scrollLeft;
  // The phone may be drawn smaller than it is.
  const drawn = row.getBoundingClientRect().width / row.offsetWidth || 1;
  const move = (event: globalThis.PointerEvent) => {
    const moved = (event.clientX - startX) / drawn;
    if (Math.abs(moved) > slop) row.dataset.dragged = "";
    if (row.dataset.dragged === "") row.scrollLeft = startLeft - moved;
  };
  const stop = () => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", stop);
    window.removeEventListener("pointercancel", stop);
    if (row.dataset.dragged === undefined) return;
    delete row.dataset.dragged;
    // The end of a swipe is no tap on what lies under the mouse; the click comes right after, if at all.
    const swallow = (event: Event) => event.stopPropagation();
    row.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => row.removeEventListener("click", swallow, { capture: true }));
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", stop);
  window.addEventListener("pointercancel", stop);
}
