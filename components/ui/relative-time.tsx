"use client";

import { useEffect, useState } from "react";
import { absoluteTimeText, relativeTimeText } from "./relative-time-text";

/** "2 minutes ago", kept up to date; the exact time on hover. `at` is epoch milliseconds. */
export function RelativeTime({ at, className }: { at: number; className?: string }) {
  const [now, setNow] = useState(() => Date.now());
  const [mounted, setMounted] = useState(false);
  const young = now - at < 60_000;
  useEffect(() => {
    setNow(Date.now());
    setMounted(true);
    const timer = setInterval(() => setNow(Date.now()), young ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [young]);
  // The server knows neither the reader's clock nor her time zone; both are put right after hydration.
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={mounted ? absoluteTimeText(at) : undefined}
      className={className}
      suppressHydrationWarning
    >
      {relativeTimeText(at, now)}
    </time>
  );
}
