import type { Problem } from "../message/schema";
import { joinPath } from "./field-path";

/**
 * One object of a provider's payload while it is read into a draft. It remembers which of its fields were asked for,
 * so that the others can be named as lost. Nothing it does throws: what is missing or of the wrong type reads as absent.
 */
export interface PayloadPart {
  has(name: string): boolean;
  /** "" where it is absent. */
  text(name: string): string;
  /** A number, or a text that holds one. */
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** One of the provider's words, in any case, as our own word. */
  word<Word extends string>(name: string, words: Record<string, Word>): Word | undefined;
  /** `path` is where its content stands in a draft, below this part. */
  part(name: string, path: string): PayloadPart;
  parts(name: string, path: string): PayloadPart[];
  /** The same object, whose fields stand elsewhere in a draft. */
  at(path: string): PayloadPart;
  /** Fields that belong to a send and not to a message: the phone, the sender, the callback. */
  skip(...names: string[]): void;
  lose(message: string): void;
}

export interface PayloadReading {
  root: PayloadPart;
  /** Call it last: every field of every part that was read and that nobody asked for, and whatever was unreadable. */
  lost(): Problem[];
}

interface Visit {
  record: Record<string, unknown>;
  taken: Set<string>;
  path: string;
}

export function readPayload(payload: unknown): PayloadReading {
  const lost: Problem[] = [];
  const visits: Visit[] = [];
  const lose = (path: string, message: string) => {
    lost.push({ rule: "not-imported", severity: "warning", path, message });
  };

  function visit(value: unknown, path: string): PayloadPart {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isObject && value !== undefined) lose(path, `${quote(value)} is not kept: fields are expected here.`);
    const entry: Visit = { record: isObject ? (value as Record<string, unknown>) : {}, taken: new Set(), path };
    visits.push(entry);
    return partOf(entry, path);
  }

  function partOf({ record, taken }: Visit, path: string): PayloadPart {
    const take = (name: string): unknown => {
      taken.add(name);
      return Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;
    };
    const refuse = (name: string, value: unknown) => {
      if (value !== undefined) lose(path, `"${name}" is not kept: ${quote(value)} is not understood.`);
      return undefined;
    };
    return {
      has: (name) => Object.hasOwn(record, name) && record[name] != null,
      text(name) {
        const value = take(name);
        if (typeof value === "string") return value;
        return typeof value === "number" ? String(value) : (refuse(name, value) ?? "");
      },
      number(name) {
        const value = take(name);
        const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
        return typeof number === "number" && Number.isFinite(number) ? number : refuse(name, value);
      },
      flag(name) {
        const value = take(name);
        return typeof value === "boolean" ? value : refuse(name, value);
      },
      word(name, words) {
        const value = take(name);
        const key = typeof value === "string" ? value.trim() : "";
        const known = Object.keys(words).find((word) => word.toLowerCase() === key.toLowerCase());
        return known === undefined ? refuse(name, value) : words[known];
      },
      part: (name, below) => visit(take(name), joinPath(path, below)),
      parts(name, below) {
        const value = take(name);
        if (!Array.isArray(value)) refuse(name, value);
        const items: unknown[] = Array.isArray(value) ? value : [];
        return items.map((item, index) => visit(item ?? null, joinPath(path, below, String(index))));
      },
      at: (elsewhere) => partOf({ record, taken, path: elsewhere }, elsewhere),
      skip: (...names) => names.forEach((name) => void taken.add(name)),
      lose: (message) => lose(path, message),
    };
  }

  return {
    root: visit(payload ?? null, ""),
    lost() {
      for (const { record, taken, path } of visits)
        for (const [name, value] of Object.entries(record))
          if (!taken.has(name) && value != null) lose(path, `"${name}" is not kept: a message here has no such field.`);
      return lost;
    },
  };
}

/** A short piece of the value, for the sentence that says it was not kept. */
function quote(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
