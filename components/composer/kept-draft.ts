import { v4 as newId } from "uuid";
import { toDraft } from "@/lib/message/defaults";
import type { DraftStorage, Kept } from "./save-answer";

/** What goes with a kept draft, for the day its message is gone. */
interface KeptMessage extends Kept {
  name: string;
}

const prefixOf = (messageId: string) => `cardwright:unsaved:${messageId}`;

/** What is kept nowhere else, while this page lives: a full or forbidden storage is no reason to stop typing. */
const memory = new Map<string, Kept>();

/**
 * Where this browser keeps a message that is not saved yet. Each opened page has a place of its own, so that two tabs do
 * not write over each other; whoever opens the message next takes up the newest.
 */
export function browserStorage(messageId: string, name: string): DraftStorage {
  const prefix = prefixOf(messageId);
  const own = `${prefix}:${newId()}`;
  let source: { place: string; text: string } | null = null;

  /** The other page's place is given up once its text is in ours, unless that page is alive and wrote anew. */
  function leaveSource() {
    if (source && localStorage.getItem(source.place) === source.text) localStorage.removeItem(source.place);
    source = null;
  }

  return {
    write(kept) {
      memory.set(messageId, kept);
      return attempt(() => {
        localStorage.setItem(own, JSON.stringify({ ...kept, name }));
        memory.delete(messageId);
        leaveSource();
      });
    },
    read() {
      const found = newestKept(messageId);
      source = found && { place: found.place, text: found.text };
      return found?.kept ?? memory.get(messageId) ?? null;
    },
    clear() {
      memory.delete(messageId);
      attempt(() => {
        localStorage.removeItem(own);
        leaveSource();
      });
    },
  };
}

/** The newest unsaved text of a message that this browser keeps, with its place; null where there is none. */
export function newestKept(messageId: string): { place: string; text: string; kept: KeptMessage } | null {
  const found: { place: string; text: string; kept: KeptMessage }[] = [];
  attempt(() => {
    for (const place of Object.keys(localStorage)) {
      const text = place.startsWith(prefixOf(messageId)) ? localStorage.getItem(place) : null;
      const kept = text === null ? null : readKept(text);
      if (text !== null && kept) found.push({ place, text, kept });
    }
  });
  return found.toSorted((one, other) => other.kept.keptAt - one.kept.keptAt)[0] ?? null;
}

function readKept(text: string): KeptMessage | null {
  try {
    const { draft, baseVersion, keptAt, replaces, name } = JSON.parse(text) as Partial<KeptMessage>;
    if (typeof baseVersion !== "number" || !draft) return null;
    return { draft: toDraft(draft), baseVersion, keptAt: keptAt ?? 0, replaces: replaces === true, name: name ?? "" };
  } catch {
    return null;
  }
}

function attempt(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

/** Lets go of what stands at a place: it is saved elsewhere. */
export function forgetKept(place: string): void {
  attempt(() => localStorage.removeItem(place));
}
