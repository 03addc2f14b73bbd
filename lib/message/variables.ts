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

/** Replaces every `{{name}}` whose value is known and not empty; the others stay as they are, to be seen and named. */
export function fillText(text: string, values: VariableValues): string {
  if (!text.includes("{{")) return text;
  return text.replace(placeholder, (whole, name: string) => (Object.hasOwn(values, name) && values[name]) || whole);
}

/** The sample values of a draft; the first of two variables with one name counts. */
export function sampleValues(draft: Pick<MessageDraft, "variables">): VariableValues {
  const values: Record<string, string> = Object.create(null);
  for (const { name, sample } of draft.variables) if (!Object.hasOwn(values, name)) values[name] = sample;
  return values;
}

/** Any JSON-like value with the variables filled in every text; whatever holds none keeps its identity. */
export function fillVariables<Value>(value: Value, values: VariableValues): Value {
  if (typeof value === "string") return fillText(value, values) as Value;
  if (value === null || typeof value !== "object") return value;
  let changed = false;
  const fill = (item: unknown) => {
    const filled = fillVariables(item, values);
    if (filled !== item) changed = true;
    return filled;
  };
  const copy = Array.isArray(value)
    ? value.map(fill)
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
  return changed ? (copy as Value) : value;
}
