"use client";

import { type RefObject, useEffect } from "react";
import { toast } from "@/components/ui/toast";
import { type Session, useSession } from "./session";
import { isMac, type ShortcutId, shortcutOf } from "./shortcuts";
import { travel } from "./undo-buttons";

/** Whether "?" alone opens the overview: somebody who speaks to the computer, or touches keys by accident, can turn it off. */
export const questionMarkKey = "cardwright:question-mark-off";

// Loaded with the first key that begins a shortcut: most visits use none.
const load = () => import("./run-shortcut");
const notLoaded = () => toast("This key could not be loaded. Check your connection, then try again.");
const beginsShortcut = /^(Alt|Control|Meta|F\d)/;

/** The keys of shortcuts.ts, in an element or nowhere: a dialog or a menu in front keeps its own. */
export function useShortcuts(root: RefObject<HTMLElement | null>, send: () => void): void {
  const session = useSession();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || (target !== document.body && !element.contains(target))) return;
      if (beginsShortcut.test(event.key)) load().catch(() => {});
      const id = shortcutOf(event, isMac());
      // The field itself inserts.
      if (!id || id === "insert" || !applies(id, session, target)) return;
      event.preventDefault();
      if (id === "undo" || id === "redo") travel(session, id);
      else load().then(({ runShortcut }) => runShortcut(id, { session, target, root: element, send }), notLoaded);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [root, session, send]);
}

const withoutChange: readonly ShortcutId[] = [
  "send",
  "next-problem",
  "last-problem",
  "problems",
  "next-card",
  "last-card",
  "pane",
  "theme",
  "tap",
];
const ofCards: readonly ShortcutId[] = ["add-card", "next-card", "last-card", "left", "right"];

/** False where the key means nothing here and is left to the browser. */
function applies(id: ShortcutId, { draft, canEdit }: Session, target: HTMLElement): boolean {
  if (id === "overview") return !isTyping(target) && localStorage.getItem(questionMarkKey) === null;
  if (ofCards.includes(id) && draft.get().type !== "carousel" && !target.closest('[data-path="choices"]')) return false;
  return canEdit || withoutChange.includes(id);
}

const isTyping = (target: HTMLElement) =>
  target.isContentEditable || target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
