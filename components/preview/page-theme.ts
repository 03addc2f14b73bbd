"use client";

import { useSyncExternalStore } from "react";

export type PhoneTheme = "light" | "dark";

const darkScheme = "(prefers-color-scheme: dark)";

/** The page's own theme: the one chosen in the account menu, else the system's. */
export function usePageTheme(): PhoneTheme {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(darkScheme);
      const chosen = new MutationObserver(listener);
      query.addEventListener("change", listener);
      chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
      return () => {
        query.removeEventListener("change", listener);
        chosen.disconnect();
      };
    },
    pageTheme,
    () => "light",
  );
}

/** The same, asked once and in the browser. */
export function pageTheme(): PhoneTheme {
  const page = document.documentElement.dataset.theme;
  if (page === "light" || page === "dark") return page;
  return matchMedia(darkScheme).matches ? "dark" : "light";
}
