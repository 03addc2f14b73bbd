import { codePoints } from "./count";
import { remembered } from "./remembered";
import type { MessageDraft } from "./schema";

/** Name → text that replaces `{{name}}`. */
export type VariableValues = Readonly<Record<string, string>>;

/** Anything between double braces, well-named or not: none of it may reach a provider. */
const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names between double braces in a text, in order, repeats included; "" where nothing stands between the braces. */
export function unfilledIn(text: string): string[] {
  if (!text.includes("{{")) return [];
  return Array.from(text.matchAll(placeholder), (match) => match[1] ?? "");
}

/** Where the variables of a text stand, in UTF-16 units. */
export function placeholdersIn(text: string): { name: string; start: number; end: number }[] {
  return Array.from(text.matchAll(placeholder), ({ 0: whole, 1: name = "", index }) => ({
    name,
    start: index,
    end: index + whole.length,
  }));
}

/** Whether braces are left that belong to no variable: one that was never closed, or one inside another. */
export function hasStrayBraces(text: string): boolean {
  if (!text.includes("{{") && !text.includes("}}")) return false;
  const rest = text.replace(placeholder, "");
  return rest.includes("{{") || rest.includes("}}");
}

/** Letters of any script, digits, "_", "-" and ".", 40 at most: what reads well between braces and in a menu. */
export const isVariableName = (name: string) => /^[\p{L}\p{M}\p{N}_.-]{1,40}$/u.test(name);

/** Replaces every `{{name}}` whose value is known and not empty; the others stay as they are, to be seen and named. */
export function fillText(text: string, values: VariableValues): string {
  if (!text.includes("{{")) return text;
  return text.replace(placeholder, (whole, name: string) => (Object.hasOwn(values, name) && values[name]) || whole);
}

/** The part of a draft that says what its variables are filled with. */
export type Samples = Pick<MessageDraft, "people" | "variables">;

/**
 * The samples of one person, by default and for an unknown key of the first one; of two variables with one name the
 * first counts. The same object for the same variables and person.
 */
export function sampleValues({ people, variables }: Samples, personKey?: string | null): VariableValues {
  const index = personKey ? people.findIndex(({ key }) => key === personKey) : 0;
  return valuesAt(variables, Math.max(0, index));
}

function valuesAt(variables: MessageDraft["variables"], index: number): VariableValues {
  const known = knownValues(variables);
  const values = known[index] ?? valuesOf(variables, ({ samples }) => samples[index] ?? "");
  known[index] = values;
  return values;
}

const knownValues = remembered((_variables: MessageDraft["variables"]): VariableValues[] => []);

function valuesOf(
  variables: MessageDraft["variables"],
  take: (variable: MessageDraft["variables"][number]) => string,
): VariableValues {
  const values: Record<string, string> = Object.create(null);
  for (const variable of variables) if (!Object.hasOwn(values, variable.name)) values[variable.name] = take(variable);
  return values;
}

/** The longest sample of every variable: what limits are counted with. One person's own values where hers are the longest. */
export const longestSamples = ({ variables }: Samples): VariableValues => longestOf(variables);

const longestOf = remembered((variables: MessageDraft["variables"]): VariableValues => {
  const longest = valuesOf(variables, ({ samples }) =>
    samples.reduce((most, sample) => (codePoints(sample) > codePoints(most) ? sample : most), ""),
  );
  const names = Object.keys(longest);
  const own = (variables[0]?.samples ?? [""]).map((_, index) => valuesAt(variables, index));
  return own.find((values) => names.every((name) => values[name] === longest[name])) ?? longest;
});

/**
 * The samples of each person, for what does not go by length alone: fewer letters may be more bytes. Where she has none
 * the longest stands in, so that no braces are counted. The same array for the same variables.
 */
export const everyonesSamples = ({ variables }: Samples): readonly VariableValues[] => everyonesOf(variables);

const everyonesOf = remembered((variables: MessageDraft["variables"]): VariableValues[] => {
  const longest = longestOf(variables);
  return (variables[0]?.samples ?? [""]).map((_, index) =>
    valuesOf(variables, ({ name, samples }) => samples[index] || longest[name] || ""),
  );
});

/** Any JSON-like value with the variables filled in every text; whatever holds none keeps its identity. */
export function fillVariables<Value>(value: Value, values: VariableValues): Value {
  if (typeof value === "string") return fillText(value, values) as Value;
  return value !== null && typeof value === "object" ? (filledWith(values)(value) as Value) : value;
}

const filledWith = remembered((values: VariableValues) => remembered((value: object) => fillObject(value, values)));

function fillObject(value: object, values: VariableValues): object {
  let changed = false;
  const fill = (item: unknown) => {
    const filled = fillVariables(item, values);
    if (filled !== item) changed = true;
    return filled;
  };
  const copy = Array.isArray(value)
    ? value.map(fill)
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
  return changed ? copy : value;
}

/** Every name that stands between braces anywhere in a draft, the parts of other message types included, each once. */
export function usedVariables({ variables: _, people: __, ...written }: MessageDraft): string[] {
  const names = new Set(namesIn(written));
  names.delete("");
  return [...names];
}

const namesIn = remembered((value: object): string[] =>
  Object.values(value).flatMap((item: unknown) => {
    if (typeof item === "string") return unfilledIn(item);
    return typeof item === "object" && item !== null ? namesIn(item) : [];
  }),
);

/** The used names that the draft has no variable for, in the order in which they are used. */
export function undeclaredVariables(draft: MessageDraft): string[] {
  const declared = new Set(draft.variables.map(({ name }) => name));
  return usedVariables(draft).filter((name) => !declared.has(name));
}
