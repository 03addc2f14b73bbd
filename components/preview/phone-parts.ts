import { type RefObject, useEffect, useRef } from "react";

/**
 * Every drawn part says which field of the draft it shows: `data-path="cards.1.title"`. A part that stands for several
 * fields, because the phone folds them away, lists them instead: `data-holds="card.choices.0 card.choices.1"`.
 */
const drawnFor = (screen: HTMLElement, path: string) =>
  screen.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ??
  screen.querySelector<HTMLElement>(`[data-holds~="${CSS.escape(path)}"]`);

/** The part drawn for a path, else for what holds it: the button for its address, the card for an empty title. */
export function partAt(screen: HTMLElement, path: string): HTMLElement | null {
  for (let rest = path; rest !== ""; rest = rest.slice(0, Math.max(rest.lastIndexOf("."), 0))) {
    const part = drawnFor(screen, rest);
    if (part) return part;
  }
  return null;
}

/** Moves the ring on a screen to the part that shows `path`. */
export function ring(screen: HTMLElement, path: string | undefined) {
  const part = path ? partAt(screen, path) : null;
  for (const old of screen.querySelectorAll<HTMLElement>("[data-highlighted]"))
    if (old !== part) delete old.dataset.highlighted;
  if (part && part.dataset.highlighted === undefined) part.dataset.highlighted = "";
}

/** Rings the part that shows `path` on the screen that gets the ref. By hand, so that moving the ring draws no card again. */
export function useRing(path: string | undefined): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  // After every drawing, because a part may be new.
  useEffect(() => {
    if (screen.current) ring(screen.current, path);
  });
  return screen;
}
