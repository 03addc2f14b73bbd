import type { Problem } from "@/lib/message/schema";

/** What a connection would make of the message: all of it, all but some things, or nothing. */
export type Verdict = { kind: "as-is" } | { kind: "loses"; things: number } | { kind: "cannot" };

/** From what the provider refuses or loses; hints count for nothing. */
export function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.some(({ severity }) => severity === "error")) return { kind: "cannot" };
  const lost = new Set(problems.filter(({ severity }) => severity === "warning").map(({ message }) => message));
  return lost.size === 0 ? { kind: "as-is" } : { kind: "loses", things: lost.size };
}

/** "Sends as is", "Loses 2", "Cannot send this"; `blocked` while the message has errors that hold for everybody. */
export function verdictWords(verdict: Verdict, blocked: boolean): string {
  if (verdict.kind === "cannot") return "Cannot send this";
  const words = verdict.kind === "as-is" ? "Sends as is" : `Loses ${verdict.things}`;
  return blocked ? `Fix, then: ${words.toLowerCase()}` : words;
}
