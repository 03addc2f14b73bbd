"use client";

import { type RefObject, useEffect } from "react";
import { useSession } from "./session";
import { useSelected } from "./store";
import { elementFor } from "./view";

/** Milliseconds in which a part that is loaded on use may still bring the field that was asked for. */
const patience = 3_000;

/** Moves the focus to the field that the view asks for; at first to what stands around it while it is still loaded. */
export function useAskedFocus(root: RefObject<HTMLElement | null>): void {
  const focus = useSelected(useSession().view, (current) => current.focus);
  useEffect(() => {
    if (!focus || !root.current) return;
    const editor = root.current.querySelector(".composer-edit") ?? root.current;
    const { path } = focus;
    focusOn(elementFor(editor, path));
    if (fieldAt(editor, path)) return;
    const reached = document.activeElement;
    const observer = new MutationObserver(() => {
      const field = fieldAt(editor, path);
      // Whoever has gone on meanwhile is not called back.
      if (field && document.activeElement === reached) focusOn(field);
      if (field) observer.disconnect();
    });
    observer.observe(editor, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), patience);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [focus, root]);
}

/** The element that stands for this path itself, and for no part around it. */
function fieldAt(editor: ParentNode, path: string): HTMLElement | null {
  const found = elementFor(editor, path);
  return found && [found.getAttribute("name"), found.dataset.path].includes(path) ? found : null;
}

function focusOn(found: HTMLElement | null) {
  const target = found?.matches("input, textarea, select, button")
    ? found
    : found?.querySelector<HTMLElement>("input:not(.sr-only), textarea, select, button");
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
  // A text that nobody was in yet has its caret at its start: whoever is led there goes on at its end.
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text"))
    if (target.selectionEnd === 0) target.setSelectionRange(target.value.length, target.value.length);
}
