import type { Problem } from "@/lib/message/schema";

export interface ProblemIndex {
  all: readonly Problem[];
  byPath: ReadonlyMap<string, readonly Problem[]>;
}

export const noProblems: readonly Problem[] = [];

/** Groups problems by path, and keeps the identity of every group that did not change, so that its field stays untouched. */
export function indexProblems(problems: readonly Problem[], before?: ProblemIndex): ProblemIndex {
  const byPath = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = byPath.get(problem.path);
    if (group) group.push(problem);
    else byPath.set(problem.path, [problem]);
  }
  const kept = new Map<string, readonly Problem[]>();
  for (const [path, group] of byPath) {
    const old = before?.byPath.get(path);
    kept.set(path, old && sameProblems(old, group) ? old : group);
  }
  return { all: before && sameProblems(before.all, problems) ? before.all : problems, byPath: kept };
}

function sameProblems(left: readonly Problem[], right: readonly Problem[]): boolean {
  return left.length === right.length && left.every((problem, index) => same(problem, right[index]));
}

const same = (left: Problem, right: Problem | undefined) =>
  left.path === right?.path &&
  left.message === right.message &&
  left.severity === right.severity &&
  left.dismissed === right.dismissed;

/** One sentence of one rule, with every place that it speaks of. */
export interface ProblemGroup extends Pick<Problem, "rule" | "severity" | "message" | "provider"> {
  paths: string[];
}

/** The same sentence about several cards is one line: it is mended with one thought. */
export function grouped(problems: readonly Problem[]): ProblemGroup[] {
  const bySentence = Map.groupBy(problems, ({ rule, message }) => `${rule} ${message}`);
  return Array.from(bySentence.values(), (same) => {
    const [first] = same as [Problem, ...Problem[]];
    return { ...first, paths: [...new Set(same.map(({ path }) => path))] };
  });
}

/** How many different things there are to see to; what was put aside is none. */
export function countBySeverity(problems: readonly Problem[]): Record<Problem["severity"], number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of grouped(problems.filter(({ dismissed }) => !dismissed))) counts[severity]++;
  return counts;
}

/** Errors first, then warnings, then hints; in each the order of the message. */
export function bySeverity(problems: readonly Problem[]): Problem[] {
  const rank = { error: 0, warning: 1, hint: 2 };
  return problems.toSorted((left, right) => rank[left.severity] - rank[right.severity]);
}

/** Where all of them stand: "Card 1", "Cards 2–4", "Cards 1, 3", "Text, Fallback SMS". */
export function placesOf(paths: readonly string[]): string {
  const places = [...new Set(paths.map(placeOf))];
  const cards = places.flatMap((place) => (/^Card \d+$/.test(place) ? [Number(place.slice(5))] : []));
  const others = places.filter((place) => !/^Card \d+$/.test(place));
  return [...(cards.length > 1 ? [`Cards ${runsOf(cards)}`] : cards.map((card) => `Card ${card}`)), ...others].join(
    ", ",
  );
}

/** "2–4, 6" from 2, 3, 4, 6; two neighbours are "2, 3". */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const next of numbers.toSorted((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last?.[1] === next - 1) last[1] = next;
    else runs.push([next, next]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to - from === 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(", ");
}

/** Where a problem stands, for people: "Card 2", "Chip 1", "Fallback", "Message". */
export function placeOf(path: string): string {
  const [part, index, , inner] = path.split(".");
  if (part === "cards" && index !== undefined) return `Card ${Number(index) + 1}`;
  if (part === "cards") return "Cards";
  if (part === "card") return inner === undefined && index === "choices" ? "Buttons" : "Card";
  if (part === "choices") return index === undefined ? "Chips" : `Chip ${Number(index) + 1}`;
  if (part === "fallback") return index === "mms" ? "Fallback MMS" : "Fallback SMS";
  if (part === "variables" || part === "people") return "Variables";
  if (part === "media") return "Media";
  if (part === "text") return "Text";
  return "Message";
}
