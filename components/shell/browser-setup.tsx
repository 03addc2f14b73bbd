"use client";

import { z } from "zod";

// The Content-Security-Policy forbids eval, with which zod would otherwise compile its schemas.
z.config({ jitless: true });

/** Stands once, first in the root layout: what must be set in the browser before anything else runs. */
export function BrowserSetup() {
  return null;
}
