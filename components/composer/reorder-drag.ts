import { announce } from "@/components/ui/announce";
import type { Reorder } from "./grip";
import { createMarker, flowOf, itemsOf, landing, placeAt } from "./reorder-place";

/** Pixels that a press may wander and still be no drag. */
const slack = 4;
/** Pixels from the edge of what scrolls where it begins to scroll, and how far it goes in a frame at most. */
const edge = 48;
const fastest = 14;

/**
 * Drags the item around `handle` until the pointer is let go, and puts it down at the marked place. Escape, a cancelled
 * pointer, or the item going away leave everything as it is.
 */
export function dragByPointer(
  handle: HTMLElement,
  start: { pointerId: number; x: number; y: number },
  reorder: Reorder,
): void {
  const list = handle.closest<HTMLElement>("[data-reorder]");
  const item = handle.closest<HTMLElement>("[data-reorder-item]");
  // Let go before this was loaded: it was a click.
  if (!list || !item || (handle.matches("button") && !handle.hasPointerCapture(start.pointerId))) return;
  const listening = new AbortController();
  const { signal } = listening;
  let at = { x: start.x, y: start.y };
  let drag: ReturnType<typeof lift> | undefined;

  function follow(event: PointerEvent) {
    if (event.pointerId !== start.pointerId) return;
    if (event.buttons === 0) return end(false);
    at = { x: event.clientX, y: event.clientY };
    if (drag || Math.hypot(at.x - start.x, at.y - start.y) < slack) return;
    handle.setPointerCapture(start.pointerId);
    drag = lift(list as HTMLElement, item as HTMLElement, start);
    requestAnimationFrame(frame);
  }
  function frame() {
    if (!drag) return;
    if (!item?.isConnected) return end(false);
    drag.moveTo(at);
    requestAnimationFrame(frame);
  }
  function end(isDrop: boolean) {
    listening.abort();
    const ended = drag;
    drag = undefined;
    if (!ended) return;
    ended.moveTo(at);
    const { from, to } = ended.putDown();
    if (isDrop && from >= 0 && to !== null && to !== from) reorder(from, to);
    else announce("Put back.");
  }
  const letGo = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    end(true);
  };
  window.addEventListener("pointermove", follow, { signal });
  window.addEventListener("pointerup", letGo, { signal });
  window.addEventListener("pointercancel", () => end(false), { signal });
  window.addEventListener("blur", () => end(false), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (!drag) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") end(false);
    },
    { signal, capture: true },
  );
}

/** The item as it hangs on the pointer, and the marker where it would fall. */
function lift(list: HTMLElement, item: HTMLElement, grabbed: { x: number; y: number }) {
  const marker = createMarker(list);
  const box = item.getBoundingClientRect();
  const ghost = ghostOf(item, box);
  list.append(ghost);
  item.dataset.lifted = "drag";
  const scrollers = scrollersAround(list);
  let gap: number | null = null;
  return {
    moveTo({ x, y }: { x: number; y: number }) {
      ghost.style.transform = `translate(${x - grabbed.x}px, ${y - grabbed.y}px)`;
      for (const scroller of scrollers) scrollNear(scroller, x, y);
      const place = placeAt(
        itemsOf(list).map((other) => other.getBoundingClientRect()),
        { x, y },
        flowOf(list),
      );
      gap = place?.gap ?? null;
      marker.show(place);
    },
    putDown() {
      const from = itemsOf(list).indexOf(item);
      marker.remove();
      ghost.remove();
      delete item.dataset.lifted;
      return { from, to: gap === null ? null : landing(from, gap) };
    },
  };
}

function ghostOf(item: HTMLElement, box: DOMRect): HTMLElement {
  const ghost = item.cloneNode(true) as HTMLElement;
  for (const element of [ghost, ...ghost.querySelectorAll("*")])
    for (const name of ["id", "name", "data-path", "data-reorder-item"]) element.removeAttribute(name);
  ghost.ariaHidden = "true";
  ghost.inert = true;
  ghost.className =
    "pointer-events-none fixed z-40 rounded-r2 bg-bg opacity-85 shadow-pop outline-2 outline-accent outline-offset-2";
  Object.assign(ghost.style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
  return ghost;
}

function scrollersAround(list: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let element: HTMLElement | null = list; element; element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/auto|scroll/.test(overflowX + overflowY)) found.push(element);
  }
  return found;
}

function scrollNear(scroller: HTMLElement, x: number, y: number): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  scroller.scrollBy({
    left: speed(x, left, right, scroller.scrollWidth > scroller.clientWidth),
    top: speed(y, top, bottom, scroller.scrollHeight > scroller.clientHeight),
    behavior: "instant",
  });
}

function speed(at: number, low: number, high: number, scrolls: boolean): number {
  if (!scrolls) return 0;
  const over = Math.max(0, at - (high - edge)) - Math.max(0, low + edge - at);
  return Math.round(Math.max(-1, Math.min(1, over / edge)) * fastest);
}
