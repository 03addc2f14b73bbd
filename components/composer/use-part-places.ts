import { type RefObject, useEffect, useState } from "react";
import { partAt, ring } from "@/components/preview/phone-parts";
import { followDelay } from "./follow";

/** CSS pixels from the top left of the phone's place. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PartPlaces {
  /** The selected part, as far as it is in view; null where nothing of it is. */
  part: Box | null;
  /** The list that it is one of. */
  list: Box | null;
  /** The card around it. */
  card: Box | null;
  /** The phone folds the part away, and this is what holds it. */
  isFolded: boolean;
  /** The place that tools may take. */
  width: number;
  height: number;
}

const nowhere: PartPlaces = { part: null, list: null, card: null, isFolded: false, width: 0, height: 0 };

/**
 * Where the selected part and its card are drawn on the phone beside the element that gets the ref. Measured a
 * moment after something changed, so that a key press waits for none of it.
 */
export function usePartPlaces(root: RefObject<HTMLElement | null>, path: string, cardPath: string | null): PartPlaces {
  const [places, setPlaces] = useState(nowhere);
  useEffect(() => {
    const around = root.current?.parentElement;
    const phone = around?.querySelector<HTMLElement>("[data-phone]");
    if (!around || !phone) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      waiting = undefined;
      // A part that is drawn for the first time has no ring yet.
      ring(phone, path);
      setPlaces((last) => unlessSame(last, placesIn(around, phone, { path, cardPath })));
    };
    const measureLater = () => {
      waiting ??= setTimeout(measure, followDelay);
    };
    measureLater();
    const drawing = new MutationObserver(measureLater);
    drawing.observe(phone, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["hidden", "style", "data-text-size"],
    });
    const size = new ResizeObserver(measureLater);
    size.observe(around);
    phone.addEventListener("scroll", measure, true);
    phone.addEventListener("load", measureLater, true);
    return () => {
      clearTimeout(waiting);
      drawing.disconnect();
      size.disconnect();
      phone.removeEventListener("scroll", measure, true);
      phone.removeEventListener("load", measureLater, true);
    };
  }, [root, path, cardPath]);
  return places;
}

interface Paths {
  path: string;
  cardPath: string | null;
}

function placesIn(around: HTMLElement, phone: HTMLElement, { path, cardPath }: Paths): PartPlaces {
  const frame = around.getBoundingClientRect();
  const part = partAt(phone, path);
  const card = cardPath === null ? null : partAt(phone, cardPath);
  return {
    part: part && boxIn(part, frame),
    list: part && boxIn(part.closest("ul") ?? part, frame),
    card: card && boxIn(card, frame),
    isFolded: part?.dataset.path === undefined && part?.dataset.holds !== undefined,
    width: frame.width,
    height: frame.height,
  };
}

/** What is in view of a part, between the edges of everything that scrolls around it; null where it is nothing. */
function boxIn(part: HTMLElement, frame: DOMRect): Box | null {
  let { left, top, right, bottom } = part.getBoundingClientRect();
  for (let around = part.parentElement; around && !around.hasAttribute("data-phone"); around = around.parentElement) {
    if (!around.matches(".phone-scroller, .android-thread, .ios-thread")) continue;
    const edge = around.getBoundingClientRect();
    left = Math.max(left, edge.left);
    right = Math.min(right, edge.right);
    top = Math.max(top, edge.top);
    bottom = Math.min(bottom, edge.bottom);
  }
  if (right - left < 4 || bottom - top < 4) return null;
  return { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top };
}

function unlessSame(last: PartPlaces, next: PartPlaces): PartPlaces {
  const same = (one: Box | null, other: Box | null) =>
    one === other ||
    (one !== null &&
      other !== null &&
      (["left", "top", "right", "bottom"] as const).every((side) => Math.abs(one[side] - other[side]) < 0.5));
  return same(last.part, next.part) &&
    same(last.list, next.list) &&
    same(last.card, next.card) &&
    last.isFolded === next.isFolded &&
    last.width === next.width &&
    last.height === next.height
    ? last
    : next;
}
