import { announce } from "@/components/ui/announce";
import type { Reorder } from "./grip";
import { createMarker, itemsOf } from "./reorder-place";

/**
 * Lifts the item around a grip: the arrows, Home and End choose a place, Space or Enter puts it down there. Escape, or
 * leaving the grip, leaves it where it was.
 */
export function liftByKeys(grip: HTMLElement, name: string, reorder: Reorder): void {
  const list = grip.closest<HTMLElement>("[data-reorder]");
  const item = grip.closest<HTMLElement>("[data-reorder-item]");
  if (!list || !item || grip.ariaPressed === "true") return;
  const from = itemsOf(list).indexOf(item);
  const count = itemsOf(list).length;
  let to = from;
  const marker = createMarker(list);
  const listening = new AbortController();
  const { signal } = listening;

  function choose(place: number) {
    to = Math.max(0, Math.min(count - 1, place));
    const target = itemsOf(list as HTMLElement)[to];
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
    marker.show(to === from ? null : { gap: to, beside: to, side: to > from ? "after" : "before" });
    announce(`Place ${to + 1} of ${count}.`);
  }
  function end(said: string) {
    listening.abort();
    marker.remove();
    grip.removeAttribute("aria-pressed");
    if (item) delete item.dataset.lifted;
    if (said) announce(said);
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return end(`${name}, stays at place ${from + 1} of ${count}.`);
    if (event.key === " " || event.key === "Enter") return putDown();
    const place = placeAfter(event.key, to, count);
    if (place !== null) choose(place);
  }
  function putDown() {
    end(to === from ? `${name}, stays at place ${from + 1} of ${count}.` : "");
    // Where the release of Space would press the grip again.
    grip.addEventListener("keyup", (event) => event.preventDefault(), { once: true });
    if (to !== from) reorder(from, to);
  }

  grip.ariaPressed = "true";
  item.dataset.lifted = "keys";
  marker.show(null);
  grip.addEventListener("keydown", press, { signal });
  grip.addEventListener("blur", () => end(`${name}, stays at place ${from + 1} of ${count}.`), { signal });
  grip.addEventListener("pointerdown", () => end(""), { signal });
  announce(
    `${name}, lifted from place ${from + 1} of ${count}. Arrow keys choose a place, Space puts it down, Escape leaves it.`,
  );
}

function placeAfter(key: string, at: number, count: number): number | null {
  if (key === "ArrowLeft" || key === "ArrowUp") return at - 1;
  if (key === "ArrowRight" || key === "ArrowDown") return at + 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
