import { valueAt } from "@/lib/message/path";
import type { MessageDraft } from "@/lib/message/schema";

/** A part of the draft that is found again wherever it was moved to. */
export interface Selection {
  /** Where it stood when it was selected: "cards.1.choices.0.url". */
  path: string;
  /** The `key` of the choice or card that it belongs to; null for what never moves. */
  key: string | null;
}

const choicePath = /^(?:cards\.\d+\.|card\.)?choices\.\d+/;
const cardPath = /^cards\.\d+/;

/** The path of the innermost choice or card around a path; null where there is none. */
export const thingAt = (path: string): string | null => (choicePath.exec(path) ?? cardPath.exec(path))?.[0] ?? null;

/** The path of the choice around a path; null where there is none. */
export const choiceAt = (path: string): string | null => choicePath.exec(path)?.[0] ?? null;

/** The place in a carousel of the card around a path, from 0; null outside of one. */
export function cardIndexAt(path: string): number | null {
  const place = cardPath.exec(path)?.[0].slice("cards.".length);
  return place === undefined ? null : Number(place);
}

const keyAt = (draft: MessageDraft, path: string) => (valueAt(draft, path) as { key?: string } | undefined)?.key;

/** What is selected when the field at `path` is edited; null for what no phone draws. */
export function selectionAt(draft: MessageDraft, path: string): Selection | null {
  if (path === "" || path.startsWith("variables") || valueAt(draft, path) === undefined) return null;
  const thing = thingAt(path);
  return { path, key: (thing && keyAt(draft, thing)) ?? null };
}

/** Where the selected part stands now; null once it is gone. */
export function selectedPath(draft: MessageDraft, { path, key }: Selection): string | null {
  const thing = thingAt(path);
  if (thing === null || keyAt(draft, thing) === key) return path;
  const now = placeOfKey(draft, key);
  return now === null ? null : now + path.slice(thing.length);
}

function placeOfKey(draft: MessageDraft, key: string | null): string | null {
  const within = (list: readonly { key: string }[], path: string) => {
    const index = list.findIndex((item) => item.key === key);
    return index < 0 ? null : `${path}.${index}`;
  };
  return (
    within(draft.cards, "cards") ??
    within(draft.choices, "choices") ??
    within(draft.card.choices, "card.choices") ??
    draft.cards.reduce<string | null>(
      (found, card, index) => found ?? within(card.choices, `cards.${index}.choices`),
      null,
    )
  );
}
