/** CSS pixels of the page that are kept free around what is brought into view. */
const margin = 8;

/**
 * Scrolls what scrolls inside the phone, and nothing around it, until a part is in view: a card to where the phone lets
 * it rest, a chip or a part of a long message by the shortest way.
 */
export function bringIntoView(part: HTMLElement): void {
  for (let around = part.parentElement; around && !around.hasAttribute("data-phone"); around = around.parentElement) {
    // The phone may be drawn smaller than it is.
    const drawn = around.getBoundingClientRect().width / around.offsetWidth || 1;
    if (around.scrollWidth > around.clientWidth && around.matches(".phone-scroller"))
      around.scrollBy({ left: sideways(part, around) / drawn });
    else if (around.scrollHeight > around.clientHeight && around.matches(".android-thread, .ios-thread"))
      around.scrollBy({ top: upwards(part, around) / drawn });
  }
}

function sideways(part: HTMLElement, row: HTMLElement): number {
  const [inner, outer] = [part.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.left >= outer.left - 1 && inner.right <= outer.right + 1) return 0;
  const card = part.closest("li");
  const isCard = card?.parentElement === row && card.offsetWidth > row.clientWidth / 3;
  if (isCard) return card.getBoundingClientRect().left - outer.left;
  return inner.left < outer.left ? inner.left - outer.left - margin : inner.right - outer.right + margin;
}

function upwards(part: HTMLElement, thread: HTMLElement): number {
  const [inner, outer] = [part.getBoundingClientRect(), thread.getBoundingClientRect()];
  if (inner.top < outer.top || inner.height > outer.height) return inner.top - outer.top - margin;
  return inner.bottom > outer.bottom ? inner.bottom - outer.bottom + margin : 0;
}
