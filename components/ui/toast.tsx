"use client";

import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button, IconButton } from "./button";

interface Toast {
  id: number;
  text: string;
  action?:
    | {
        label: string;
        run(): void;
        /** Calls what it is given once there is nothing to run any more; gives the end of its watch. */
        watch?(dismiss: () => void): () => void;
      }
    | undefined;
}

const shownFor = 6_000;
let current: Toast | null = null;
let nextId = 1;
const listeners = new Set<() => void>();

function show(toast: Toast | null) {
  current = toast;
  for (const listener of listeners) listener();
}

/** A short sentence at the foot of the page, for six seconds or as long as it is held; the last one wins. */
export function toast(text: string, action?: Toast["action"]): void {
  show({ id: nextId++, text, action });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once, in the root layout. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
  // Whoever reads it or reaches for its button is not hurried.
  const [heldId, hold] = useState(0);
  useEffect(() => {
    if (!shown || shown.id === heldId) return;
    const timer = setTimeout(() => show(null), shownFor);
    return () => clearTimeout(timer);
  }, [shown, heldId]);
  useEffect(() => shown?.action?.watch?.(() => show(null)), [shown]);
  return (
    <div
      role="status"
      onPointerEnter={() => hold(shown?.id ?? 0)}
      onPointerLeave={() => hold(0)}
      onFocus={() => hold(shown?.id ?? 0)}
      onBlur={() => hold(0)}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center max-mid:bottom-20"
    >
      {shown && (
        <div
          key={shown.id}
          className="pointer-events-auto flex max-w-full items-center gap-2 rounded-r3 border border-line bg-raised py-1 pr-1 pl-4 shadow-pop"
        >
          <span className="min-w-0 py-1 wrap-anywhere">{shown.text}</span>
          {shown.action && (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                shown.action?.run();
                show(null);
              }}
            >
              {shown.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" icon={X} size="small" onClick={() => show(null)} />
        </div>
      )}
    </div>
  );
}
