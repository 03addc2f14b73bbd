"use client";

import { CloudAlert, CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SaveState } from "./save-answer";
import { type Store, useSelected } from "./store";

/** "Saved 2 s ago", or what stands in the way. */
export function SaveStateLabel({ state }: { state: Store<SaveState> }) {
  const current = useSelected(state, (value) => value);
  const isQuiet = current.kind === "saved" || current.kind === "saving";
  // Only trouble is said aloud: "Saved" after every word would drown everything else.
  return (
    <div className="flex whitespace-nowrap text-t2 tabular-nums text-text-3">
      <p className="flex items-center gap-1.5">{isQuiet && words(current)}</p>
      <p role="status">{!isQuiet && words(current)}</p>
    </div>
  );
}

function words(state: SaveState) {
  switch (state.kind) {
    case "saved":
      return (
        <>
          <CloudCheck size={16} aria-hidden />
          <span>
            Saved <RelativeTime at={state.at} />
          </span>
        </>
      );
    case "saving":
      return (
        <>
          <CloudUpload size={16} aria-hidden />
          Saving
        </>
      );
    case "kept":
      return (
        <span className="flex items-center gap-1.5 text-amber">
          <CloudOff size={16} aria-hidden />
          Not saved yet
        </span>
      );
    case "conflict":
      return (
        <span className="flex items-center gap-1.5 font-medium text-danger">
          <CloudAlert size={16} aria-hidden />
          Changed elsewhere
        </span>
      );
    case "signed-out":
      return (
        <span className="flex items-center gap-1.5 font-medium text-danger">
          <CloudAlert size={16} aria-hidden />
          Signed out
        </span>
      );
    case "removed":
      return (
        <span className="flex items-center gap-1.5 font-medium text-danger">
          <CloudAlert size={16} aria-hidden />
          Message removed
        </span>
      );
    case "refused":
      return (
        <span className="flex items-center gap-1.5 font-medium text-danger" title={state.message}>
          <CloudAlert size={16} aria-hidden />
          Not saved
        </span>
      );
  }
}
