"use client";

import { useSyncExternalStore } from "react";
import { absoluteTimeText } from "./relative-time-text";

const never = () => () => {};

/** A moment in the reader's own time zone, "22 Nov 2026, 05:41:09 UTC+1". `at` is epoch milliseconds. */
export function LocalTime({ at }: { at: number }) {
  const iso = new Date(at).toISOString();
  // The server knows no reader's time zone.
  const text = useSyncExternalStore(
    never,
    () => absoluteTimeText(at),
    () => iso,
  );
  return <time dateTime={iso}>{text}</time>;
}
