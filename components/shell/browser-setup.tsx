"use client";

import { useState } from "react";
import { z } from "zod";

// The Content-Security-Policy forbids eval, with which zod would otherwise compile its schemas.
z.config({ jitless: true });

/** Stands once, first in the root layout: what must be set in the browser before anything else runs. */
export function BrowserSetup() {
  return null;
}

/**
 * The nonce of the document's policy, where React Aria looks for that of its one style element. The first one stays: a
 * page that is fetched later has another, which this document's policy does not know.
 */
export function StyleNonce({ nonce }: { nonce: string | null }) {
  const [first] = useState(nonce);
  return first && <meta property="csp-nonce" nonce={first} />;
}
