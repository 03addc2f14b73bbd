"use client";

import { useEffect, useState } from "react";

/** The address that did not load, "" while none is known; forgotten when the connection is back, so that it is tried again. */
export function useBrokenUrl(): [string, (url: string) => void] {
  const [brokenUrl, setBrokenUrl] = useState("");
  useEffect(() => {
    if (brokenUrl === "") return;
    const forget = () => setBrokenUrl("");
    addEventListener("online", forget);
    return () => removeEventListener("online", forget);
  }, [brokenUrl]);
  return [brokenUrl, setBrokenUrl];
}
