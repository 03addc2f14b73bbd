/**
 * Marks the items of a row that are further off than half its width, so that they are not drawn: a browser goes through
 * all that it draws with every frame, also where nothing of it is in view. They keep their places. Looks when the row is
 * scrolled, or it or its first item changes its size, and not with every frame. Gives the end of it.
 */
export function markAway(row: HTMLElement): () => void {
  const mark = () => {
    const { left, right, width } = row.getBoundingClientRect();
    const near = width / 2;
    // All are measured before any is marked: a mark in between would have the page laid out anew for the next.
    const places = Array.from(row.children, (item) => ({ item, place: item.getBoundingClientRect() }));
    for (const { item, place } of places)
      item.toggleAttribute("data-away", place.right < left - near || place.left > right + near);
  };
  const sizes = new ResizeObserver(mark);
  sizes.observe(row);
  const watchItems = () => {
    const [first] = row.children;
    if (first) sizes.observe(first);
    mark();
  };
  watchItems();
  const items = new MutationObserver(watchItems);
  items.observe(row, { childList: true });
  row.addEventListener("scroll", mark, { passive: true });
  return () => {
    sizes.disconnect();
    items.disconnect();
    row.removeEventListener("scroll", mark);
  };
}
