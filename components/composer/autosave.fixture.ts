import { emptyDraft } from "@/lib/message/defaults";
import type { MessageDraft } from "@/lib/message/schema";
import { createAutosave } from "./autosave";
import { createHistory } from "./history";
import type { Kept, LookAnswer, SaveAnswer, SaveRequest, Theirs } from "./save-answer";
import { createStore } from "./store";

/** What the tests of autosave share: a message that is edited, a server that answers as told, and what is kept here. */

export const start = emptyDraft();
export const typed = (text: string): MessageDraft => ({ ...start, text });

export function setUp(options: { answers?: SaveAnswer[]; looks?: LookAnswer[]; kept?: Omit<Kept, "keptAt"> } = {}) {
  const requests: SaveRequest[] = [];
  const answers = options.answers ?? [];
  const resolvers: ((answer: SaveAnswer) => void)[] = [];
  let kept: Kept | null = options.kept ? { ...options.kept, keptAt: 7 } : null;
  const storage = { isFull: false };
  const updates: Theirs[] = [];
  const draft = createStore(start);
  const history = createHistory(draft);
  const autosave = createAutosave({
    draft,
    version: 1,
    savedAt: 0,
    savedBy: "Anna",
    save(request) {
      requests.push(request);
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : new Promise((resolve) => resolvers.push(resolve));
    },
    storage: {
      write: (value) => {
        if (!storage.isFull) kept = value;
        return !storage.isFull;
      },
      read: () => kept,
      clear: () => {
        kept = null;
      },
    },
    look: async () => options.looks?.shift() ?? { kind: "same" },
    asOneStep: history.asOneStep,
    whenIdle: (run) => run(),
    onUpdated: (theirs) => updates.push(theirs),
  });
  const answer = (value: SaveAnswer) => resolvers.shift()?.(value);
  return { autosave, draft, history, requests, storage, updates, answer, kept: () => kept };
}

export const saved = (version: number): SaveAnswer => ({ kind: "saved", version, savedAt: version * 1000 });
export const theirs = { version: 5, draft: typed("theirs"), savedAt: 9, savedBy: "Anna" };
