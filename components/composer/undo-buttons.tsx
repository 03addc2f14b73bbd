"use client";

import { Redo2, Undo2 } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { announce } from "@/components/ui/announce";
import { IconButton } from "@/components/ui/button";
import { placeOf } from "./problem-index";
import { type Session, useSession } from "./session";
import { useSelected } from "./store";
import { revealing, showing } from "./view";

/** Takes the last step back, or takes it again, and shows where. */
function travel({ history, draft, view }: Session, direction: "undo" | "redo") {
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

/** Ctrl or Cmd with Z, with Shift and Z, and with Y, in an element or nowhere: the whole draft, not one field's own steps. */
export function useUndoKeys(root: RefObject<HTMLElement | null>) {
  const session = useSession();
  useEffect(() => {
    const element = root.current;
    if (!element || !session.canEdit) return;
    const press = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      const isElsewhere = event.target !== document.body && !element.contains(event.target as Node);
      if (!direction || isElsewhere) return;
      event.preventDefault();
      travel(session, direction);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [root, session]);
}

function directionOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): "undo" | "redo" | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}
