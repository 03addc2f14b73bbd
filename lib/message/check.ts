import { advice } from "./advice";
import { toCandidate } from "./candidate";
import { baselineErrors } from "./faults";
import { byteProblems } from "./limit-problems";
import { fillingsOf, findForEveryone } from "./people";
import type { ProviderProfile } from "./profile";
import { providerProblems } from "./provider-problems";
import type { MessageDraft, MessageType, Problem } from "./schema";
import { survey } from "./survey";
import { variableProblems } from "./variable-problems";

/**
 * Every problem of a draft, errors first, each at the path of its field; hints that were put aside are marked. With a
 * profile also what that provider refuses or loses, marked with `provider`. Texts are measured with the longest sample of
 * every variable, and looked at with each person's, the longest where she has none. No error without a profile means that
 * `toMessage` succeeds for everybody with these samples, and the other way round.
 */
export function check(draft: MessageDraft, profile?: ProviderProfile): Problem[] {
  const written = toCandidate(draft);
  const problems = findForEveryone(fillingsOf(draft, written), ({ candidate, found }) => {
    const provider = profile ? providerProblems(candidate, found, profile) : [];
    const own = [
      ...baselineErrors(candidate),
      ...found.flatMap(byteProblems),
      ...advice(draft, candidate, found).filter((problem) => !isPointless(problem, candidate.type, profile)),
    ];
    return [...withoutRepeats(own, provider), ...provider];
  });
  return inOrder(dismissed(draft, [...problems, ...variableProblems(draft, survey(written))]));
}

/** Only hints can be put aside: an error is refused and a warning loses something, whoever looks. */
function dismissed({ dismissedHints }: MessageDraft, problems: Problem[]): Problem[] {
  if (dismissedHints.length === 0) return problems;
  return problems.map((problem) =>
    problem.severity === "hint" && dismissedHints.includes(problem.rule) ? { ...problem, dismissed: true } : problem,
  );
}

/** Nobody is asked to add a fallback that the provider would not send. */
const isPointless = ({ rule }: Problem, type: MessageType, profile: ProviderProfile | undefined) =>
  rule === "no-fallback" && profile && !profile.fallback.sms.includes(type) && !profile.fallback.mms.includes(type);

/**
 * What each of several providers refuses or loses of a draft, by its id, without what is wrong for everybody: the same
 * as the problems with a `provider` that `check` finds with each profile, for less work.
 */
export function providerLosses(
  draft: MessageDraft,
  profiles: readonly ProviderProfile[],
): ReadonlyMap<string, readonly Problem[]> {
  const fillings = fillingsOf(draft, toCandidate(draft));
  const lossesAt = (profile: ProviderProfile) =>
    findForEveryone(fillings, ({ candidate, found }) => providerProblems(candidate, found, profile));
  return new Map(profiles.map((profile) => [profile.id, inOrder(lossesAt(profile))]));
}

/** Limits that a provider sets tighter: there, its sentence alone is said. */
const limitRules = new Set(["too-long", "bytes", "too-many-choices", "too-few-cards", "too-many-cards"]);

function withoutRepeats(problems: Problem[], provider: Problem[]): Problem[] {
  const tighter = new Set(provider.filter(({ rule }) => limitRules.has(rule)).map(({ path }) => path));
  if (tighter.size === 0) return problems;
  return problems.filter(({ rule, path }) => !(limitRules.has(rule) && tighter.has(path)));
}

const severities = ["error", "warning", "hint"] as const;

const inOrder = (problems: Problem[]) =>
  severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
