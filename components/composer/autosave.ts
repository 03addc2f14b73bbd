import { v4 as newId } from "uuid";
import type { MessageDraft } from "@/lib/message/schema";
import { createStore, type Store } from "./store";

/** The version that somebody else, or another tab, saved meanwhile. */
export interface Theirs {
  version: number;
  draft: MessageDraft;
  savedAt: number;
  savedBy: string;
}

export type SaveState =
  | { kind: "saved"; at: number }
  | { kind: "saving" }
  /** No connection: what was typed is kept in this browser and sent later. */
  | { kind: "kept" }
  | { kind: "conflict"; theirs: Theirs }
  | { kind: "refused"; message: string };

export type SaveAnswer =
  | { kind: "saved"; version: number; savedAt: number }
  | { kind: "conflict"; theirs: Theirs }
  | { kind: "refused"; message: string }
  | { kind: "unreachable" };

export interface SaveRequest {
  draft: MessageDraft;
  baseVersion: number;
  saveId: string;
}

/** What this browser keeps of a message that is not saved yet. */
export interface Kept {
  draft: MessageDraft;
  baseVersion: number;
}

export interface Autosave {
  state: Store<SaveState>;
  /** Saves what is typed now; resolves to the saved version, or null where it could not be saved. */
  flush(): Promise<number | null>;
  /** Ends a conflict: mine goes over theirs. */
  keepMine(): void;
  /** Ends a conflict: theirs goes over mine. */
  takeTheirs(): void;
  /** Takes up what this browser had kept unsaved, once, when the page has opened. */
  restore(): void;
  /** Keeps unsaved work in this browser; for the moment before the page goes away. */
  keep(): void;
  /** Tries again at once, when the connection is back. */
  retry(): void;
}

interface Options {
  draft: Store<MessageDraft>;
  version: number;
  savedAt: number;
  savedBy: string;
  save(request: SaveRequest): Promise<SaveAnswer>;
  storage: { write(kept: Kept): void; read(): Kept | null; clear(): void };
}

/** Milliseconds of quiet after a key press before a save begins. */
const quiet = 600;
const retryDelays = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Saves the draft in the background: one request in flight, each repeated with the same `saveId` until it was
 * answered (a lost answer is then no conflict with ourselves), nothing overwritten that somebody else saved.
 */
export function createAutosave({ draft, version, savedAt, savedBy, save, storage }: Options): Autosave {
  const state = createStore<SaveState>({ kind: "saved", at: savedAt });
  let saved: MessageDraft | null = draft.get();
  let storedAt = savedAt;
  let unanswered: SaveRequest | null = null;
  let inFlight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const isBlocked = () => state.get().kind === "conflict";
  const isSaved = () => draft.get() === saved && unanswered === null;

  function schedule(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    inFlight ??= attempt().finally(() => {
      inFlight = null;
    });
    return inFlight;
  }

  async function attempt() {
    if (isBlocked() || isSaved()) return;
    unanswered ??= { draft: draft.get(), baseVersion: version, saveId: newId() };
    const request = unanswered;
    state.set({ kind: "saving" });
    take(request, await save(request));
  }

  function take(request: SaveRequest, answer: SaveAnswer) {
    if (answer.kind === "unreachable") {
      state.set({ kind: "kept" });
      keep();
      schedule(retryDelays[Math.min(failures++, retryDelays.length - 1)] ?? quiet);
      return;
    }
    failures = 0;
    unanswered = null;
    if (answer.kind === "saved") return settle(request, answer);
    // Both hold the same: this page was left and opened again while its own save was under way.
    if (answer.kind === "conflict" && same(answer.theirs.draft, request.draft)) return settle(request, answer.theirs);
    state.set(answer);
    keep();
  }

  function settle(request: SaveRequest, stored: { version: number; savedAt: number }) {
    version = stored.version;
    saved = request.draft;
    storedAt = stored.savedAt;
    if (!isSaved()) return schedule(quiet);
    storage.clear();
    state.set({ kind: "saved", at: stored.savedAt });
  }

  /** An edit was undone before it was saved: nothing is left to do. */
  function backToSaved() {
    clearTimeout(timer);
    storage.clear();
    if (state.get().kind !== "saved") state.set({ kind: "saved", at: storedAt });
  }

  function keep() {
    if (!isSaved() || isBlocked()) storage.write({ draft: draft.get(), baseVersion: version });
  }

  draft.subscribe(() => {
    if (isBlocked()) return keep();
    if (isSaved()) return backToSaved();
    if (state.get().kind === "saved") state.set({ kind: "saving" });
    if (!inFlight) schedule(quiet);
  });

  return {
    state,
    async flush() {
      await inFlight;
      await run();
      // An edit made while the first save was under way needs a second one.
      if (!isSaved() && state.get().kind === "saving") await run();
      return isSaved() && !isBlocked() ? version : null;
    },
    keepMine() {
      const current = state.get();
      if (current.kind !== "conflict") return;
      version = current.theirs.version;
      saved = null;
      state.set({ kind: "saving" });
      void run();
    },
    takeTheirs() {
      const current = state.get();
      if (current.kind !== "conflict") return;
      const { theirs } = current;
      version = theirs.version;
      saved = theirs.draft;
      storedAt = theirs.savedAt;
      state.set({ kind: "saved", at: theirs.savedAt });
      draft.set(theirs.draft);
      storage.clear();
    },
    restore() {
      const kept = storage.read();
      if (!kept || isBlocked()) return;
      const theirs = draft.get();
      if (same(kept.draft, theirs)) return storage.clear();
      if (kept.baseVersion !== version)
        state.set({ kind: "conflict", theirs: { version, draft: theirs, savedAt, savedBy } });
      draft.set(kept.draft);
    },
    keep,
    retry: () => void run(),
  };
}

const same = (left: MessageDraft, right: MessageDraft) => JSON.stringify(left) === JSON.stringify(right);
