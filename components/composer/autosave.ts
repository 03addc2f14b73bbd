import { v4 as newId } from "uuid";
import type { MessageDraft } from "@/lib/message/schema";
import type { DraftStorage, LookAnswer, Restored, SaveAnswer, SaveRequest, SaveState, Theirs } from "./save-answer";
import { createStore, type Store } from "./store";

export interface Autosave {
  state: Store<SaveState>;
  /** What was taken up from this browser when the page opened, until the author has seen it. */
  restored: Store<Restored | null>;
  /** Whether something is neither saved nor kept in this browser. */
  isAtRisk: Store<boolean>;
  /** Saves what is typed now; resolves to the saved version, or null where it could not be saved. */
  flush(): Promise<number | null>;
  /** Ends a conflict: mine goes over theirs. */
  keepMine(): void;
  /** Ends a conflict: theirs goes over mine, as a step that can be undone. */
  takeTheirs(): void;
  /** Goes on from what the server made of the message, as a step that can be undone. */
  adopt(stored: Omit<Theirs, "savedBy">): void;
  /** Takes up what this browser had kept unsaved, once, when the page has opened. */
  restore(): void;
  /** Keeps unsaved work in this browser; for the moment before the page goes away. */
  keep(): void;
  /** Saves what is unsaved; else looks whether something newer was saved elsewhere, and takes it up. */
  look(): Promise<void>;
  /** Lets go of what this browser keeps: it is saved elsewhere. */
  forget(): void;
  /** Nothing is tried again after this; what is unsaved stays kept. */
  stop(): void;
}

interface Options {
  draft: Store<MessageDraft>;
  version: number;
  savedAt: number;
  savedBy: string;
  save(request: SaveRequest): Promise<SaveAnswer>;
  look(than: number): Promise<LookAnswer>;
  storage: DraftStorage;
  /** Sets the draft as one step that can be undone. */
  asOneStep(set: () => void): void;
  /** Runs something when the browser has nothing better to do, but soon. */
  whenIdle(run: () => void): void;
  /** Something newer was taken up while nothing was unsaved here. */
  onUpdated(theirs: Theirs): void;
}

/** Milliseconds of quiet after a key press before a save begins. */
const quiet = 600;
/** Milliseconds after a key press until it is kept in this browser; a save that succeeds before makes it needless. */
const keepDelay = 200;
const retryDelays = [1_000, 2_000, 5_000, 10_000, 30_000];
const signedOutDelay = 30_000;

/**
 * Saves the draft in the background: one request in flight, each repeated with the same `saveId` until it was
 * answered (a lost answer is then no conflict with ourselves), nothing overwritten that somebody else saved. What is
 * not saved yet is kept in this browser, so that a tab that is killed loses less than a second of typing.
 */
export function createAutosave({
  draft,
  version,
  savedAt,
  savedBy,
  save,
  look: askServer,
  storage,
  asOneStep,
  whenIdle,
  onUpdated,
}: Options): Autosave {
  const state = createStore<SaveState>({ kind: "saved", at: savedAt });
  const restored = createStore<Restored | null>(null);
  const isAtRisk = createStore(false);
  let saved: MessageDraft | null = draft.get();
  let storedAt = savedAt;
  let unanswered: SaveRequest | null = null;
  let inFlight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let replaces = false;
  let isKeeping = false;
  let isLooking = false;
  let isStopped = false;
  let isForgotten = false;

  const isBlocked = () => ["conflict", "removed"].includes(state.get().kind);
  const isSaved = () => draft.get() === saved && unanswered === null;

  function schedule(delay: number) {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, delay);
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
    unanswered ??= { draft: draft.get(), baseVersion: version, saveId: newId(), ...(replaces && { replaces }) };
    const request = unanswered;
    // A repeated attempt takes back nothing of what was said about the one before.
    if (!["kept", "signed-out"].includes(state.get().kind)) state.set({ kind: "saving" });
    take(request, await save(request));
  }

  function take(request: SaveRequest, answer: SaveAnswer) {
    if (answer.kind === "unreachable") {
      hold({ kind: "kept" });
      return schedule(retryDelays[Math.min(failures++, retryDelays.length - 1)] ?? quiet);
    }
    failures = 0;
    unanswered = null;
    if (answer.kind === "saved") return settle(request, answer);
    // Both hold the same: this page was left and opened again while its own save was under way.
    if (answer.kind === "conflict" && same(answer.theirs.draft, request.draft)) return settle(request, answer.theirs);
    hold(answer);
    if (answer.kind === "signed-out") schedule(signedOutDelay);
  }

  function hold(next: SaveState) {
    state.set(next);
    keep();
  }

  function settle(request: SaveRequest, stored: { version: number; savedAt: number }) {
    version = stored.version;
    saved = request.draft;
    storedAt = stored.savedAt;
    replaces = false;
    if (isSaved()) return toSaved();
    state.set({ kind: "saving" });
    schedule(quiet);
  }

  /** Nothing is left to do: it was saved, or an edit was undone before it was. */
  function toSaved() {
    clearTimeout(timer);
    storage.clear();
    isAtRisk.set(false);
    const current = state.get();
    if (current.kind !== "saved" || current.at !== storedAt) state.set({ kind: "saved", at: storedAt });
  }

  function keep() {
    if (isForgotten || (isSaved() && !isBlocked())) return;
    const kept = { draft: draft.get(), baseVersion: version, keptAt: Date.now(), ...(replaces && { replaces }) };
    isAtRisk.set(!storage.write(kept));
  }

  function keepSoon() {
    if (isKeeping) return;
    isKeeping = true;
    setTimeout(
      () =>
        whenIdle(() => {
          isKeeping = false;
          keep();
        }),
      keepDelay,
    );
  }

  draft.subscribe(() => {
    if (!isBlocked() && isSaved()) return toSaved();
    keepSoon();
    if (isBlocked()) return;
    if (state.get().kind === "saved") state.set({ kind: "saving" });
    if (!inFlight) schedule(quiet);
  });

  function adopt(stored: Omit<Theirs, "savedBy">) {
    version = stored.version;
    storedAt = stored.savedAt;
    replaces = false;
    state.set({ kind: "saved", at: storedAt });
    // The same words in another object would be a step that changes nothing.
    const next = same(stored.draft, draft.get()) ? draft.get() : stored.draft;
    saved = next;
    asOneStep(() => draft.set(next));
    toSaved();
  }

  async function look() {
    if (isBlocked() || !isSaved() || inFlight) return run();
    if (isLooking) return;
    isLooking = true;
    const answer = await askServer(version).finally(() => {
      isLooking = false;
    });
    // What was typed meanwhile is saved in a moment, and that save will meet what is newer.
    if (isBlocked() || !isSaved() || inFlight) return;
    if (answer.kind === "removed" || answer.kind === "signed-out") return state.set(answer);
    if (answer.kind === "unreachable" || answer.kind === "refused") return;
    toSaved();
    if (answer.kind === "same" || answer.theirs.version <= version) return;
    const isChange = !same(answer.theirs.draft, draft.get());
    adopt(answer.theirs);
    if (isChange) onUpdated(answer.theirs);
  }

  return {
    state,
    restored,
    isAtRisk,
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
      replaces = true;
      state.set({ kind: "saving" });
      void run();
    },
    takeTheirs() {
      const current = state.get();
      if (current.kind === "conflict") adopt(current.theirs);
    },
    adopt,
    restore() {
      const kept = storage.read();
      if (!kept || isBlocked()) return;
      const before = draft.get();
      if (same(kept.draft, before)) return isSaved() ? storage.clear() : undefined;
      if (kept.baseVersion === version) {
        replaces = kept.replaces ?? false;
        restored.set({ keptAt: kept.keptAt, before });
      } else {
        state.set({ kind: "conflict", theirs: { version, draft: before, savedAt, savedBy } });
        // Until the author has chosen, what is kept stands on what it was made from: it is asked again after a reload.
        version = kept.baseVersion;
      }
      asOneStep(() => draft.set(kept.draft));
      keep();
    },
    keep,
    look,
    forget() {
      isForgotten = true;
      storage.clear();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

const same = (left: MessageDraft, right: MessageDraft) => JSON.stringify(left) === JSON.stringify(right);
