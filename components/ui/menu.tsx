"use client";

import type { LucideIcon } from "lucide-react";
import { type KeyboardEvent, type ReactNode, startTransition, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { iconButtonClass } from "./button-class";
import { toast } from "./toast";

export type MenuPlacement = "bottom start" | "bottom end" | "top start" | "top end" | "right bottom";

interface MenuButtonProps {
  /** The trigger's name, for screen readers. */
  label: string;
  /** What the trigger shows. */
  trigger: ReactNode;
  /** The trigger's look; a square icon button unless told. */
  triggerClass?: string;
  placement?: MenuPlacement;
  /** MenuItem, MenuChoices, MenuSeparator. */
  children: ReactNode;
}

// No page shows an open menu first: what a menu needs comes when somebody reaches for one.
let surface: typeof import("./menu-surface") | undefined;
const loadSurface = async () => {
  surface ??= await import("./menu-surface");
};
const loadAhead = () => void loadSurface().catch(() => undefined);

/** A button that opens a menu: arrows, type-ahead, Escape. */
export function MenuButton({
  label,
  trigger,
  triggerClass = iconButtonClass(),
  placement = "bottom end",
  children,
}: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [start, setStart] = useState<"first" | "last" | null>(null);
  /** The opening that is under way; another press, a key that closes or the focus going on takes its place. */
  const opening = useRef(0);

  async function open(from: "first" | "last") {
    const mine = ++opening.current;
    try {
      await loadSurface();
      if (mine !== opening.current) return;
      // Drawn within the press itself, the menu would take the focus before its items are there, and keep it from them.
      startTransition(() => setStart(from));
    } catch {
      toast("The menu could not be loaded. Check your connection, then try again.");
    }
  }

  /** What was chosen runs with the focus back on the trigger: a dialog that it opens gives it back there. */
  function close(action?: () => void) {
    flushSync(() => setStart(null));
    button.current?.focus();
    action?.();
  }

  // Enter and Space too: the click that follows them counts as one of a screen reader's, and with those the menu waits
  // for all that moves on the page before it takes the focus.
  const openByKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") opening.current++;
    // With another key held it is a shortcut of the page.
    const isHeld = event.ctrlKey || event.metaKey || event.altKey;
    if (isHeld || !["ArrowDown", "ArrowUp", "Enter", " "].includes(event.key)) return;
    event.preventDefault();
    void open(event.key === "ArrowUp" ? "last" : "first");
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={start !== null}
        className={triggerClass}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onKeyDown={openByKey}
        onBlur={() => opening.current++}
        onClick={() => void open("first")}
      >
        {trigger}
      </button>
      {start && surface && (
        <surface.MenuSurface trigger={button} label={label} placement={placement} start={start} onClose={close}>
          {children}
        </surface.MenuSurface>
      )}
    </>
  );
}

export interface MenuItemProps {
  icon?: LucideIcon;
  onAction?(): void;
  danger?: boolean;
  /** Why it cannot be chosen now; shown under its name. */
  disabledReason?: string | undefined;
  /** Says something, does nothing. */
  disabled?: boolean;
  /** A quieter second line. */
  detail?: string;
  children: string;
}

export function MenuItem(props: MenuItemProps) {
  return surface ? <surface.MenuItem {...props} /> : null;
}

export interface MenuChoicesProps<Value extends string> {
  label: string;
  value: Value;
  onChange(value: NoInfer<Value>): void;
  options: readonly { value: NoInfer<Value>; label: string; icon?: LucideIcon }[];
}

/** A section of which one is chosen. */
export function MenuChoices<Value extends string>(props: MenuChoicesProps<Value>) {
  return surface ? <surface.MenuChoices<Value> {...props} /> : null;
}

export function MenuSeparator() {
  return surface ? <surface.MenuSeparator /> : null;
}
