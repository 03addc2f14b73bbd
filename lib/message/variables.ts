import { addressValue } from "./address-value";
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

/** What stands between and around the variables of a text. */
export const withoutVariables = (text: string) => text.replace(placeholder, "");

/** Whether braces are left that belong to no variable: one that was never closed, or one inside another. */
export function hasStrayBraces(text: string): boolean {
  if (!text.includes("{{") && !text.includes("}}")) return false;
  const rest = withoutVariables(text);
  return rest.includes("{{") || rest.includes("}}");
}

/** Letters of any script, digits, "_", "-" and ".", 40 at most: what reads well between braces and in a menu. */
export const isVariableName = (name: string) => /^[\p{L}\p{M}\p{N}_.-]{1,40}$/u.test(name);

/** A name that is none, made one: "first name" is `first_name`; "" where nothing of it is left. */
export const toVariableName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, "_")
    .slice(0, 40)
    .replace(/^_+|_+$/g, "");

/** Replaces every `{{name}}` whose value is known and not empty; the others stay as they are, to be seen and named. */
export function fillText(text: string, values: VariableValues): string {
  if (!text.includes("{{")) return text;
  return text.replace(placeholder, (whole, name: string) => (Object.hasOwn(values, name) && values[name]) || whole);
}

/** The same for a web address: a value is encoded where its place in the address demands it. */
export function fillAddress(address: string, values: VariableValues): string {
  if (!address.includes("{{")) return address;
  return address.replace(placeholder, (whole, name: string, index: number) =>
    Object.hasOwn(values, name) && values[name] ? addressValue(address.slice(0, index), values[name]) : whole,
  );
}

/** Whether a field, by its name or path, holds a web address. */
export const isAddress = (path: string) => /(^|\.)(url|[a-z]+Url)$/.test(path);

/** The text of a field with its variables filled as its place demands. */
export const fillField = (path: string, text: string, values: VariableValues) =>
  isAddress(path) ? fillAddress(text, values) : fillText(text, values);

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

/** Any part of a message with the variables filled in every text; whatever holds none keeps its identity. */
export function fillVariables<Value>(value: Value, values: VariableValues): Value {
  if (typeof value === "string") return fillText(value, values) as Value;
  return value !== null && typeof value === "object" ? (filledWith(values)(value) as Value) : value;
}

const filledWith = remembered((values: VariableValues) =>
  remembered((part: object): object =>
    withTexts(
      part,
      (text, key) => fillField(key, text, values),
      (inner) => filledWith(values)(inner),
    ),
  ),
);

/** Writes `{{to}}` in every text that says `{{from}}`; whatever does not keeps its identity. */
export function renameVariable<Part extends object>(part: Part, from: string, to: string): Part {
  const renamed = (inner: object): object =>
    withTexts(inner, (text) => fillText(text, { [from]: `{{${to}}}` }), renamed);
  return renamed(part) as Part;
}

/** A copy with every text and every object inside replaced; the same object where that changes nothing. */
function withTexts(part: object, text: (value: string, key: string) => string, inside: (value: object) => object) {
  let changed = false;
  const replaced = Object.entries(part).map(([key, item]: [string, unknown]) => {
    const next =
      typeof item === "string" ? text(item, key) : typeof item === "object" && item !== null ? inside(item) : item;
    if (next !== item) changed = true;
    return [key, next] as const;
  });
  if (!changed) return part;
  return Array.isArray(part) ? replaced.map(([, item]) => item) : Object.fromEntries(replaced);
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
