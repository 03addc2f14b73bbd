export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Flow = "row" | "column";

/** A gap between items: before the item at `gap`, or after the last; the marker stands beside the item at `beside`. */
export interface Place {
  gap: number;
  beside: number;
  side: "before" | "after";
}

/** The gap that is nearest to a point. Items of a "row" may wrap into several. Null where there are no items. */
export function placeAt(boxes: readonly Box[], { x, y }: { x: number; y: number }, flow: Flow): Place | null {
  const far = (value: number, low: number, high: number) => Math.max(low - value, value - high, 0);
  let beside = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { left, top, right, bottom }] of boxes.entries()) {
    // In a row the line counts first: a pointer right of its end is not nearer to the line below.
    const across = flow === "row" ? far(y, top, bottom) * 1_000 + far(x, left, right) : far(y, top, bottom);
    if (across >= least) continue;
    least = across;
    beside = index;
  }
  const box = boxes[beside];
  if (!box) return null;
  const isAfter = flow === "row" ? x > (box.left + box.right) / 2 : y > (box.top + box.bottom) / 2;
  return { gap: isAfter ? beside + 1 : beside, beside, side: isAfter ? "after" : "before" };
}

/** The place that an item takes when it is put into a gap: those after its old place have moved up by one. */
export const landing = (from: number, gap: number): number => (gap > from ? gap - 1 : gap);

export const itemsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>(":scope > [data-reorder-item]")];

export const flowOf = (list: HTMLElement): Flow => (list.dataset.reorder === "row" ? "row" : "column");

/** The line that shows where an item would be put down. It stands in the list, so that it goes when the list goes. */
export function createMarker(list: HTMLElement) {
  const marker = document.createElement(list.matches("ol, ul") ? "li" : "div");
  marker.ariaHidden = "true";
  marker.dataset.reorderMarker = "";
  marker.className = "pointer-events-none fixed z-50 rounded-full bg-accent";
  list.append(marker);
  return {
    show(place: Place | null) {
      const items = itemsOf(list);
      const box = place && items[place.beside]?.getBoundingClientRect();
      marker.hidden = !box;
      if (!place || !box) return;
      const flow = flowOf(list);
      const middle = spaceBetween(items, flow) / 2;
      const [start, end] = flow === "row" ? [box.left, box.right] : [box.top, box.bottom];
      const line = (place.side === "before" ? start - middle : end + middle) - 1.5;
      Object.assign(
        marker.style,
        flow === "row"
          ? { left: `${line}px`, top: `${box.top}px`, width: "3px", height: `${box.height}px` }
          : { left: `${box.left}px`, top: `${line}px`, width: `${box.width}px`, height: "3px" },
      );
    },
    remove: () => marker.remove(),
  };
}

function spaceBetween([first, second]: HTMLElement[], flow: Flow): number {
  if (!first || !second) return 0;
  const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
  return Math.max(0, Math.min(16, flow === "row" ? b.left - a.right : b.top - a.bottom));
}
