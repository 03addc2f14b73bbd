"use client";

import { useSyncExternalStore } from "react";
import { type PhoneKind, phoneKinds, type View } from "./view";

/** From this width of the window on, in CSS pixels, so many phones stand beside each other. */
const widths = [
  { from: "(min-width: 1880px)", fits: 3 },
  { from: "(min-width: 1400px)", fits: 2 },
];

function listen(listener: () => void) {
  const queries = widths.map(({ from }) => matchMedia(from));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

/** How many phones fit beside each other; two until the browser has told. */
export function useFitting(): number {
  return useSyncExternalStore(
    listen,
    () => widths.find(({ from }) => matchMedia(from).matches)?.fits ?? 1,
    () => 2,
  );
}

/** The phones to show, the one under the eye first. */
export const phonesToShow = (chosen: View["phones"], fits: number): readonly PhoneKind[] =>
  chosen === "all" ? phoneKinds.slice(0, fits) : [chosen];
