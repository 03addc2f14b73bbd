/** A long list as several: a statement takes only so many values. */
export function inPieces<Item>(items: readonly Item[], most: number): Item[][] {
  const pieces: Item[][] = [];
  for (let start = 0; start < items.length; start += most) pieces.push(items.slice(start, start + most));
  return pieces;
}

/** The last one repeated up to a power of two, for "in" lists: few different statements, each prepared once. */
export function filledUp<Item>(items: readonly Item[]): Item[] {
  const length = items.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(items.length));
  return Array.from({ length }, (_, index) => items[Math.min(index, items.length - 1)] as Item);
}
