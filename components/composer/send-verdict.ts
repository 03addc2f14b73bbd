import { check } from "@/lib/message/check";
import type { ProviderProfile } from "@/lib/message/profile";
import type { MessageDraft, Problem } from "@/lib/message/schema";

/** What becomes of a message on its way through one connection. */
export type Verdict = "as-is" | "loses" | "cannot";

/** What a provider and the settings of its connection would refuse or lose of a message. */
export function problemsThrough(
  draft: MessageDraft,
  profile: ProviderProfile,
  ofSettings: readonly Problem[] = [],
): Problem[] {
  const ofProvider = check(draft, profile).filter(({ provider }) => provider);
  return [...ofProvider, ...ofSettings].filter(({ severity }) => severity !== "hint");
}

export function verdictOf(problems: readonly Problem[]): Verdict {
  if (problems.some(({ severity }) => severity === "error")) return "cannot";
  return problems.length > 0 ? "loses" : "as-is";
}

/** "Sends as is", "Loses 2 things", "Cannot send: one problem". The same sentence at several places is one thing. */
export function verdictText(problems: readonly Problem[]): string {
  const verdict = verdictOf(problems);
  if (verdict === "as-is") return "Sends as is";
  const severity = verdict === "cannot" ? "error" : "warning";
  const told = problems.filter((problem) => problem.severity === severity);
  const count = new Set(told.map(({ message }) => message)).size;
  if (verdict === "loses") return `Loses ${count === 1 ? "one thing" : `${count} things`}`;
  return `Cannot send: ${count === 1 ? "one problem" : `${count} problems`}`;
}
