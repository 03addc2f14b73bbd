/**
 * Marks the items of a row that are further off than the row is wide, so that they are not drawn: a browser goes through
 * all that it draws with every frame, also where nothing of it is in view. They keep their places. Gives the end of it.
 */
export function markAway(row: HTMLElement): () => void {
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) target.toggleAttribute("data-away", !isIntersecting);
    },
    { root: row, rootMargin: "0px 100%" },
  );
  const watchItems = () => {
    for (const item of row.children) nearness.observe(item);
  };
  watchItems();
  const items = new MutationObserver(watchItems);
  items.observe(row, { childList: true });
  return () => {
    items.disconnect();
    nearness.disconnect();
  };
}
