"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

/** While something is open: a press beside it or Escape closes it. After Escape the focus is back on what opened it. */
export function useLeaving(root: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  const leave = useEffectEvent((event: PointerEvent | KeyboardEvent) => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== "Escape") return;
      root.current
        ?.querySelector<HTMLElement>(":scope > button[aria-expanded], :scope > div > [data-opens-problems]")
        ?.focus();
    } else if (root.current?.contains(event.target as Node)) return;
    close();
  });
  useEffect(() => {
    if (!isOpen) return;
    const onLeave = (event: PointerEvent | KeyboardEvent) => leave(event);
    document.addEventListener("pointerdown", onLeave);
    document.addEventListener("keydown", onLeave);
    return () => {
      document.removeEventListener("pointerdown", onLeave);
      document.removeEventListener("keydown", onLeave);
    };
  }, [isOpen]);
}
