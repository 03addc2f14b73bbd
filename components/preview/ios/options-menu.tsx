"use client";

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { OnChoice } from "../phone";
import { ChoiceTitle } from "./choice-title";
import type { PlacedChoice } from "./fold";
import { IosIcon, menuIcons } from "./ios-icon";

interface OptionsMenuProps {
  actions: PlacedChoice[];
  /** The Options button, which the menu stands above or, where there is no room, below. */
  button: HTMLElement;
  onChoice: OnChoice;
  onClose(): void;
}

/** The list of actions over the screen. Arrow keys walk it; Escape, a press elsewhere and a scroll close it. */
export function OptionsMenu({ actions, button, onChoice, onClose }: OptionsMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const screen = button.closest<HTMLElement>(".ios-screen");

  useLayoutEffect(() => {
    if (menu.current) placeMenu(menu.current, button);
    menu.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [button]);

  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      const target = event.target as Node;
      if (!menu.current?.contains(target) && !button.contains(target)) onClose();
    };
    // A scroll that ended with the press is told of only now, and a scroll of the page takes the menu along: neither parts
    // the menu from its button.
    const place = screen && placeIn(screen, button);
    const closeWhenParted = () => {
      if (screen && Math.abs(placeIn(screen, button) - (place ?? 0)) > 1) onClose();
    };
    document.addEventListener("pointerdown", closeElsewhere, true);
    document.addEventListener("scroll", closeWhenParted, true);
    return () => {
      document.removeEventListener("pointerdown", closeElsewhere, true);
      document.removeEventListener("scroll", closeWhenParted, true);
    };
  }, [button, screen, onClose]);

  const closeToButton = () => {
    onClose();
    button.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") closeToButton();
    else if (event.key === "Tab") return onClose();
    else if (!walk(event.currentTarget, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (!screen) return null;
  return createPortal(
    <div ref={menu} role="menu" aria-label="Options" className="ios-menu" onKeyDown={onKeyDown}>
      {actions.map(({ choice, path }) => (
        <button
          key={choice.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="ios-menu-row"
          data-path={path}
          onClick={() => {
            closeToButton();
            onChoice(choice);
          }}
        >
          <ChoiceTitle title={choice.title} />
          {choice.type !== "reply" && <IosIcon name={menuIcons[choice.type]} />}
        </button>
      ))}
    </div>,
    screen,
  );
}

/** Moves the focus inside the menu; false for a key that does not. */
function walk(menu: HTMLElement, key: string): boolean {
  const rows = Array.from(menu.querySelectorAll<HTMLElement>("[role=menuitem]"));
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1 + rows.length, Home: 0, End: rows.length - 1 }[key];
  if (next === undefined) return false;
  rows[next % rows.length]?.focus({ preventScroll: true });
  return true;
}

/** How far a part of the screen stands below and beside its corner, in one number: enough to tell that it moved. */
function placeIn(screen: HTMLElement, part: HTMLElement): number {
  const [frame, box] = [screen.getBoundingClientRect(), part.getBoundingClientRect()];
  return box.top - frame.top + (box.left - frame.left);
}

/** Points between the menu and the button, the menu and the screen's edge; how far it stands out to the left. */
const gap = 6;
const margin = 8;
const outset = 4;

function placeMenu(menu: HTMLElement, button: HTMLElement) {
  const screen = menu.parentElement;
  if (!screen) return;
  const frame = screen.getBoundingClientRect();
  const box = button.getBoundingClientRect();
  // The phone may be drawn smaller than it is.
  const drawn = frame.width / screen.offsetWidth || 1;
  const top = (box.top - frame.top) / drawn;
  const below = (box.bottom - frame.top) / drawn + gap;
  const above = top - gap - menu.offsetHeight;
  const lowest = screen.offsetHeight - menu.offsetHeight - margin;
  const left = (box.left - frame.left) / drawn - outset;
  menu.style.top = `${Math.max(margin, above >= margin ? above : Math.min(below, lowest))}px`;
  menu.style.left = `${Math.max(margin, Math.min(left, screen.offsetWidth - menu.offsetWidth - margin))}px`;
}
