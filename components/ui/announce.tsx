"use client";

import { useSyncExternalStore } from "react";

let message = { text: "", count: 0 };
const listeners = new Set<() => void>();

/** Says a sentence to screen readers, politely, without moving the focus. */
export function announce(text: string): void {
  message = { text, count: message.count + 1 };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const silent = { text: "", count: 0 };

/** Stands once, in the root layout. */
export function LiveRegion() {
  const { text, count } = useSyncExternalStore(
    subscribe,
    () => message,
    () => silent,
  );
  // A new element for each sentence: the same words twice are said twice.
  return (
    <div role="status" aria-live="polite" className="sr-only">
      <span key={count}>{text}</span>
    </div>
  );
}
