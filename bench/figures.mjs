/** One line: what was measured, the figure, and the budget that it is held against. */
export function print(what, figure, budget) {
  console.log(`${what.padEnd(68)} ${figure.padStart(26)}   budget ${budget}`);
}

/** The value below which a share of the sorted sample lies; 0.5 is the median. */
export function quantile(sample, share) {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (sample) => quantile(sample, 0.5);
