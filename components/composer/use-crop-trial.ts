"use client";

import { useEffect, useState } from "react";
import { postJson } from "./media-requests";

export type CropQuality = "high" | "medium" | "low";

interface CropTrialInput {
  /** Shares of the picture's width and height. */
  area: { left: number; top: number; width: number; height: number };
  place: string;
  quality: CropQuality;
}

interface CropTrial {
  made: { url: string; pixels: string; sizeBytes: number } | null;
  failure: string | null;
}

/** Milliseconds of rest before the server is asked. */
const rest = 300;

/** What a crop would give, made by the server whenever the hand rests; nothing of it is kept. */
export function useCropTrial(file: string, input: CropTrialInput | null): CropTrial {
  const [trial, setTrial] = useState<CropTrial>({ made: null, failure: null });
  const wanted = input && JSON.stringify(input);
  useEffect(() => {
    if (!wanted) return;
    const leaving = new AbortController();
    let url = "";
    const timer = setTimeout(async () => {
      try {
        const response = await postJson(
          `/api/media/${file}/crop`,
          { ...(JSON.parse(wanted) as CropTrialInput), keep: false },
          leaving.signal,
        );
        if (!response.ok) {
          const { message } = (await response.json()) as { message: string };
          return setTrial({ made: null, failure: message });
        }
        const blob = await response.blob();
        if (leaving.signal.aborted) return;
        url = URL.createObjectURL(blob);
        const pixels = (response.headers.get("x-pixels") ?? "").replace("x", " × ");
        setTrial({ made: { url, pixels, sizeBytes: blob.size }, failure: null });
      } catch {
        if (!leaving.signal.aborted)
          setTrial({ made: null, failure: "No connection to Cardwright. Try again when you are online." });
      }
    }, rest);
    return () => {
      clearTimeout(timer);
      leaving.abort();
      // The next result takes its place first.
      if (url) setTimeout(() => URL.revokeObjectURL(url), 10_000);
    };
  }, [file, wanted]);
  return trial;
}
