"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and while its markup is taken over, then true: for what only the reader's browser knows. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
