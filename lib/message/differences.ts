import { inWords, nothing, placeInWords } from "./difference-words";
import type { MediaDraft, MessageDraft } from "./schema";

/** One thing that differs between two drafts. `path` is that of the later draft, or of the earlier one where it was removed. */
export interface Difference {
  kind: "changed" | "added" | "removed" | "moved";
  path: string;
  /** "Card 2 title" */
  place: string;
  /** What stood there and what stands there now, in words; "" where that says nothing. */
  before: string;
  after: string;
}

/**
 * What differs between two drafts, for people: field by field in the order of the message, without what nobody types and
 * without what only another type of message would show.
 */
export function differences(before: MessageDraft, after: MessageDraft): Difference[] {
  const found: Difference[] = [];
  const types = [before.type, after.type];
  for (const part of Object.keys(after) as (keyof MessageDraft)[]) {
    if (untyped.has(part)) continue;
    const owner = owners[part];
    if (owner === undefined || types.includes(owner)) compare(before[part], after[part], part, found);
  }
  return found;
}

/** The parts that only one type of message shows. */
const owners: Partial<Record<keyof MessageDraft, MessageDraft["type"]>> = {
  text: "text",
  media: "media",
  card: "card",
  orientation: "card",
  imageAlignment: "card",
  cards: "carousel",
  width: "carousel",
};

/** What the server finds out about a file, and what only holds a draft together. */
const untyped = new Set([
  "key",
  "mimeType",
  "sizeBytes",
  "pixelWidth",
  "pixelHeight",
  "previewUrl",
  "linkProblem",
  "servedAs",
  "forwardsTo",
  "dismissedHints",
]);

function compare(before: unknown, after: unknown, path: string, found: Difference[]): void {
  if (Object.is(before, after)) return;
  if (isKeyedList(before) && isKeyedList(after)) compareLists(before, after, path, found);
  else if (!isParts(before) || !isParts(after)) {
    if (JSON.stringify(before) !== JSON.stringify(after))
      found.push({ kind: "changed", path, place: placeInWords(path), ...inWords(before, after, path) });
  } else compareParts(before, after, path, found);
}

function compareParts(before: Parts, after: Parts, path: string, found: Difference[]) {
  for (const key of Object.keys(after)) {
    if (untyped.has(key)) continue;
    const inner = `${path}.${key}`;
    if (key === "url" && isFile(before) && isFile(after)) compareFiles(before, after, inner, found);
    else compare(before[key], after[key], inner, found);
  }
}

/** A file of ours has an address that says nothing to anybody: its name does. */
function compareFiles(before: MediaDraft, after: MediaDraft, path: string, found: Difference[]) {
  if (before.url === after.url) return;
  const name = ({ url, filename }: MediaDraft) => (url === "" ? nothing : filename || (url.split("/").at(-1) ?? url));
  found.push({ kind: "changed", path, place: placeInWords(path), before: name(before), after: name(after) });
}

function compareLists(before: readonly Keyed[], after: readonly Keyed[], path: string, found: Difference[]) {
  const earlier = new Map(before.map((item) => [item.key, item]));
  const later = new Set(after.map(({ key }) => key));
  const kept = (items: readonly Keyed[], other: { has(key: string): boolean }) =>
    items.flatMap(({ key }) => (other.has(key) ? [key] : [])).join(" ");
  if (kept(before, later) !== kept(after, earlier))
    found.push({ kind: "moved", path, place: placeInWords(path), before: "", after: "" });
  before.forEach((item, index) => {
    if (later.has(item.key)) return;
    const own = `${path}.${index}`;
    found.push({ kind: "removed", path: own, place: placeInWords(own), before: nameOf(item), after: "" });
  });
  after.forEach((item, index) => {
    const own = `${path}.${index}`;
    const twin = earlier.get(item.key);
    if (twin) compare(twin, item, own, found);
    else found.push({ kind: "added", path: own, place: placeInWords(own), before: "", after: nameOf(item) });
  });
}

type Parts = Record<string, unknown>;
type Keyed = Parts & { key: string };

const isParts = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isKeyedList = (value: unknown): value is Keyed[] =>
  Array.isArray(value) && value.every((item) => isParts(item) && typeof item.key === "string");
const isFile = (value: Parts): value is Parts & MediaDraft => "filename" in value && "url" in value;

/** How a card, a choice or a variable is called. */
const nameOf = ({ title, description, name }: Keyed) =>
  [title, description, name].find((text): text is string => typeof text === "string" && text.trim() !== "") ?? "";
