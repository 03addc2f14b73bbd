"use client";

import { Redo2, Undo2 } from "lucide-react";
import { announce } from "@/components/ui/announce";
import { IconButton } from "@/components/ui/button";
import { placeOf } from "./problem-index";
import { type Session, useSession } from "./session";
import { useSelected } from "./store";
import { revealing, showing } from "./view";

/** Takes the last step back, or takes it again, and shows where. */
export function travel({ history, draft, view }: Session, direction: "undo" | "redo") {
  const path = history[direction]();
  const word = direction === "undo" ? "Undone" : "Redone";
  if (path === null) return announce(`Nothing to ${direction}.`);
  announce(`${word}: ${placeOf(path)}.`);
  view.set(showing(view.get(), draft.get(), path));
  // What had the focus may be gone with the step: the place that changed takes it over.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) view.set(revealing(view.get(), draft.get(), path));
  });
}

export function UndoButtons() {
  const session = useSession();
  const { canUndo, canRedo } = useSelected(session.history.state, (state) => state);
  return (
    <>
      <IconButton
        icon={Undo2}
        label="Undo"
        onClick={() => travel(session, "undo")}
        disabledReason={canUndo ? undefined : "Nothing to undo"}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        onClick={() => travel(session, "redo")}
        disabledReason={canRedo ? undefined : "Nothing to redo"}
      />
    </>
  );
}
