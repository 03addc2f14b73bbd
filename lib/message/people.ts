import type { Candidate } from "./candidate";
import type { MessageDraft, Problem } from "./schema";
import { type Survey, survey } from "./survey";
import { everyonesSamples, fillVariables, longestSamples, type Samples, type VariableValues } from "./variables";

/** How each person is called: by her name, else by her sample of a variable that is a name, else by her number. */
export function personNames({ people, variables }: Samples): string[] {
  const naming = variables.find(({ name }) => /name/i.test(name));
  return people.map(
    ({ name }, index) => name.trim() || naming?.samples[index]?.trim().slice(0, 40) || `Person ${index + 1}`,
  );
}

/** A message with its variables filled in one way. */
export interface Filling {
  candidate: Candidate;
  found: Survey[];
}

/**
 * The message with the longest samples first, then as each person gets it, the longest standing in where she has none; the
 * same filling where they are equal.
 */
export interface Fillings {
  longest: Filling;
  people: { name: string; filling: Filling }[];
}

export function fillingsOf(draft: MessageDraft, written: Candidate): Fillings {
  const known = new Map<Candidate, Filling>();
  const fill = (values: VariableValues): Filling => {
    const candidate = fillVariables(written, values);
    const filling = known.get(candidate) ?? { candidate, found: survey(candidate) };
    known.set(candidate, filling);
    return filling;
  };
  const longest = fill(longestSamples(draft));
  const samples = everyonesSamples(draft);
  return {
    longest,
    people: personNames(draft).map((name, index) => {
      const own = samples[index];
      return { name, filling: own ? fill(own) : longest };
    }),
  };
}

/**
 * What `find` finds in a message however it is filled, each problem of a place once. Where it is not the same for
 * everybody, its sentence says for whom.
 */
export function findForEveryone({ longest, people }: Fillings, find: (filling: Filling) => Problem[]): Problem[] {
  const first = find(longest);
  if (people.every(({ filling }) => filling === longest)) return first;
  const known = new Map<Filling, Problem[]>([[longest, first]]);
  const found = (filling: Filling) => {
    const problems = known.get(filling) ?? find(filling);
    known.set(filling, problems);
    return problems;
  };
  const havers = new Map<string, string[]>();
  for (const { name, filling } of people)
    for (const kind of new Set(found(filling).map(kindOf))) havers.set(kind, [...(havers.get(kind) ?? []), name]);
  const told = new Set<string>();
  return [...new Set([longest, ...people.map(({ filling }) => filling)])].flatMap((filling) => {
    const fresh = found(filling).filter((problem) => !told.has(kindOf(problem)));
    for (const problem of fresh) told.add(kindOf(problem));
    return fresh.map((problem) => {
      const who = havers.get(kindOf(problem)) ?? [];
      return who.length === people.length ? problem : { ...problem, message: `${problem.message} ${forWhom(who)}` };
    });
  });
}

const kindOf = ({ rule, path, provider = "" }: Problem) => `${provider} ${rule} ${path}`;

const forWhom = (names: readonly string[]) =>
  names.length === 0 ? "Counted with the longest sample of each variable." : `Seen as ${listed.format(names)}.`;

export const listed = new Intl.ListFormat("en", { type: "conjunction" });
