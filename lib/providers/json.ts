/** Tolerant looks into foreign JSON: what has another type reads as empty. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const asFields = (value: unknown): Fields => (isFields(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or a number as text. */
export const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** No message or report is nested deeper; a stranger's might be, to exhaust whatever walks through it. */
const deepest = 100;

/** The value of a JSON text; undefined where it is none, or nested so deep that it can only be meant to do harm. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    return isTooDeep(text) ? undefined : { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whether a text opens so many brackets inside each other that it can only be meant to do harm. */
export const isTooDeep = (text: string): boolean => depthOf(text) > deepest;

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inText) {
      if (character === "\\") index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "[" || character === "{") most = Math.max(most, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return most;
}
