import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDraft } from "@/lib/message/defaults";
import type { MessageDraft } from "@/lib/message/schema";
import { createAutosave } from "./autosave";
import { createHistory } from "./history";
import type { Kept, LookAnswer, SaveAnswer, SaveRequest, Theirs } from "./save-answer";
import { createStore } from "./store";

const start = emptyDraft();
const typed = (text: string): MessageDraft => ({ ...start, text });

function setUp(options: { answers?: SaveAnswer[]; looks?: LookAnswer[]; kept?: Omit<Kept, "keptAt"> } = {}) {
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

const saved = (version: number): SaveAnswer => ({ kind: "saved", version, savedAt: version * 1000 });
const theirs = { version: 5, draft: typed("theirs"), savedAt: 9, savedBy: "Anna" };

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("saves once after a pause in typing, with the newest draft", async () => {
    const { autosave, draft, requests } = setUp({ answers: [saved(2)] });
    draft.set(typed("a"));
    draft.set(typed("ab"));
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ draft: { text: "ab" }, baseVersion: 1 });
    expect(autosave.state.get()).toEqual({ kind: "saved", at: 2000 });
  });

  it("never says saved while something typed is not", async () => {
    const { autosave, draft } = setUp({ answers: [saved(2)] });
    draft.set(typed("a"));
    expect(autosave.state.get().kind).toBe("saving");
    await vi.runAllTimersAsync();
    expect(autosave.state.get().kind).toBe("saved");
  });

  it("is saved again when an edit is undone before it was sent", async () => {
    const { autosave, draft, requests } = setUp({ answers: [saved(2), saved(3)] });
    draft.set(typed("a"));
    await vi.runAllTimersAsync();
    const before = draft.get();
    draft.set(typed("ab"));
    draft.set(before);
    expect(autosave.state.get()).toEqual({ kind: "saved", at: 2000 });
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(1);
    expect(await autosave.flush()).toBe(2);
  });

  it("saves an edit that is undone while it was on its way", async () => {
    const { autosave, draft, requests, answer } = setUp();
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(1000);
    draft.set(start);
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]).toMatchObject({ draft: { text: "" }, baseVersion: 2 });
    answer(saved(3));
    await vi.runAllTimersAsync();
    expect(autosave.state.get()).toEqual({ kind: "saved", at: 3000 });
  });

  it("keeps one request in flight and saves what was typed meanwhile afterwards, on the new version", async () => {
    const { autosave, draft, requests, answer } = setUp();
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(1000);
    draft.set(typed("ab"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests).toHaveLength(1);
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]).toMatchObject({ draft: { text: "ab" }, baseVersion: 2 });
    answer(saved(3));
    await vi.runAllTimersAsync();
    expect(autosave.state.get().kind).toBe("saved");
  });

  it("repeats an unanswered save with the same save id and draft, then saves the newer one", async () => {
    const { draft, requests, kept } = setUp({ answers: [{ kind: "unreachable" }, saved(2), saved(3)] });
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(700);
    expect(kept()?.draft.text).toBe("a");
    draft.set(typed("ab"));
    await vi.runAllTimersAsync();
    expect(requests.map(({ draft: { text }, baseVersion }) => [text, baseVersion])).toEqual([
      ["a", 1],
      ["a", 1],
      ["ab", 2],
    ]);
    expect(requests[1]?.saveId).toBe(requests[0]?.saveId);
    expect(requests[2]?.saveId).not.toBe(requests[0]?.saveId);
    expect(kept()).toBeNull();
  });

  it("stops at a conflict, keeps both versions, and keeps what is typed after it", async () => {
    const { autosave, draft, requests, kept } = setUp({ answers: [{ kind: "conflict", theirs }] });
    draft.set(typed("mine"));
    await vi.runAllTimersAsync();
    expect(autosave.state.get()).toEqual({ kind: "conflict", theirs });
    draft.set(typed("mine, longer"));
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(1);
    expect(kept()?.draft.text).toBe("mine, longer");
  });

  it("asks nobody when both versions hold the same", async () => {
    const twin = { ...theirs, draft: typed("mine") };
    const { autosave, draft, kept } = setUp({ answers: [{ kind: "conflict", theirs: twin }] });
    draft.set(typed("mine"));
    await vi.runAllTimersAsync();
    expect(autosave.state.get()).toEqual({ kind: "saved", at: twin.savedAt });
    expect(kept()).toBeNull();
  });

  it("puts mine over theirs only when told to, on their version", async () => {
    const { autosave, draft, requests } = setUp({ answers: [{ kind: "conflict", theirs }, saved(6)] });
    draft.set(typed("mine"));
    await vi.runAllTimersAsync();
    autosave.keepMine();
    await vi.runAllTimersAsync();
    expect(requests[1]).toMatchObject({ draft: { text: "mine" }, baseVersion: 5 });
    expect(autosave.state.get().kind).toBe("saved");
  });

  it("takes theirs when told to and saves nothing", async () => {
    const { autosave, draft, requests, kept } = setUp({ answers: [{ kind: "conflict", theirs }] });
    draft.set(typed("mine"));
    await vi.runAllTimersAsync();
    autosave.takeTheirs();
    await vi.runAllTimersAsync();
    expect(draft.get().text).toBe("theirs");
    expect(requests).toHaveLength(1);
    expect(kept()).toBeNull();
  });

  it("flushes at once and tells the saved version", async () => {
    const { autosave, draft } = setUp({ answers: [saved(2)] });
    draft.set(typed("a"));
    await expect(autosave.flush()).resolves.toBe(2);
  });

  it("flushes edits made during a save with a second one", async () => {
    const { autosave, draft, answer } = setUp();
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(700);
    draft.set(typed("ab"));
    const flushed = autosave.flush();
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(0);
    answer(saved(3));
    await expect(flushed).resolves.toBe(3);
  });

  it("tells a flush that could not be saved", async () => {
    const { autosave, draft } = setUp({ answers: [{ kind: "refused", message: "Your role cannot edit." }] });
    draft.set(typed("a"));
    await expect(autosave.flush()).resolves.toBeNull();
    expect(autosave.state.get()).toEqual({ kind: "refused", message: "Your role cannot edit." });
  });

  it("saves what this browser had kept when the page opens", async () => {
    const { autosave, draft, requests } = setUp({
      answers: [saved(2)],
      kept: { draft: typed("kept"), baseVersion: 1 },
    });
    autosave.restore();
    expect(draft.get().text).toBe("kept");
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(1);
  });

  it("asks when what this browser had kept is older than what the server has", async () => {
    const { autosave, draft, requests, kept } = setUp({ kept: { draft: typed("kept"), baseVersion: 0 } });
    autosave.restore();
    await vi.runAllTimersAsync();
    expect(autosave.state.get()).toMatchObject({ kind: "conflict", theirs: { version: 1, savedBy: "Anna" } });
    expect(draft.get().text).toBe("kept");
    expect(kept()?.draft.text).toBe("kept");
    expect(requests).toHaveLength(0);
  });

  it("drops what it had kept when the server has the same", () => {
    const { autosave, kept } = setUp({ kept: { draft: start, baseVersion: 0 } });
    autosave.restore();
    expect(autosave.state.get().kind).toBe("saved");
    expect(kept()).toBeNull();
  });

  it("keeps what is typed in this browser within a second, long before it is saved", async () => {
    const { draft, kept, answer } = setUp();
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(400);
    expect(kept()?.draft.text).toBe("a");
    await vi.advanceTimersByTimeAsync(400);
    draft.set(typed("ab"));
    await vi.advanceTimersByTimeAsync(400);
    expect(kept()?.draft.text).toBe("ab");
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(1000);
    answer(saved(3));
    await vi.runAllTimersAsync();
    expect(kept()).toBeNull();
  });

  it("tells that something is at risk while it is neither saved nor kept", async () => {
    const { autosave, draft, storage } = setUp({ answers: [{ kind: "unreachable" }, saved(2)] });
    storage.isFull = true;
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(700);
    expect(autosave.isAtRisk.get()).toBe(true);
    await vi.runAllTimersAsync();
    expect(autosave.state.get().kind).toBe("saved");
    expect(autosave.isAtRisk.get()).toBe(false);
  });

  it("keeps what is typed while nobody is signed in, and goes on once somebody is", async () => {
    const { autosave, draft, requests, kept } = setUp({ answers: [{ kind: "signed-out" }, saved(2)] });
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(700);
    expect(autosave.state.get().kind).toBe("signed-out");
    draft.set(typed("ab"));
    expect(autosave.state.get().kind).toBe("signed-out");
    await vi.advanceTimersByTimeAsync(400);
    expect(kept()?.draft.text).toBe("ab");
    await autosave.look();
    expect(requests.at(-1)).toMatchObject({ draft: { text: "ab" }, baseVersion: 1 });
    expect(autosave.state.get().kind).toBe("saved");
  });

  it("stops at a message that was removed, and keeps what is typed after it", async () => {
    const { autosave, draft, requests, kept } = setUp({ answers: [{ kind: "removed" }] });
    draft.set(typed("a"));
    await vi.runAllTimersAsync();
    expect(autosave.state.get().kind).toBe("removed");
    draft.set(typed("ab"));
    await vi.runAllTimersAsync();
    expect(kept()?.draft.text).toBe("ab");
    expect(requests).toHaveLength(1);
    expect(await autosave.flush()).toBeNull();
  });

  it("says what it took up from this browser, and what was there before", () => {
    const { autosave } = setUp({ kept: { draft: typed("kept"), baseVersion: 1 } });
    autosave.restore();
    expect(autosave.restored.get()).toEqual({ keptAt: 7, before: start });
  });

  it("leaves alone what it keeps when it is asked to restore a second time", async () => {
    const { autosave, draft, kept } = setUp({ answers: [{ kind: "unreachable" }] });
    draft.set(typed("a"));
    autosave.keep();
    autosave.restore();
    expect(kept()?.draft.text).toBe("a");
  });

  it("takes up quietly what was saved elsewhere while nothing was unsaved here, as one step", async () => {
    const { autosave, draft, history, updates, requests } = setUp({
      looks: [{ kind: "newer", theirs }],
      answers: [saved(6)],
    });
    await autosave.look();
    expect(draft.get().text).toBe("theirs");
    expect(updates).toEqual([theirs]);
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(0);
    history.undo();
    expect(draft.get()).toBe(start);
    await vi.runAllTimersAsync();
    expect(requests[0]).toMatchObject({ draft: { text: "" }, baseVersion: 5 });
  });

  it("saves instead of looking while something is unsaved, so that nothing typed gives way", async () => {
    const { autosave, draft } = setUp({
      looks: [{ kind: "newer", theirs }],
      answers: [{ kind: "conflict", theirs }],
    });
    draft.set(typed("mine"));
    await autosave.look();
    expect(draft.get().text).toBe("mine");
    expect(autosave.state.get().kind).toBe("conflict");
  });

  it("lets what is typed while it looks stand", async () => {
    const { autosave, draft } = setUp({ looks: [{ kind: "newer", theirs }], answers: [{ kind: "conflict", theirs }] });
    const looked = autosave.look();
    draft.set(typed("mine"));
    await looked;
    expect(draft.get().text).toBe("mine");
  });

  it("tells while looking that the message or the session is gone, and that it is back", async () => {
    const { autosave } = setUp({ looks: [{ kind: "signed-out" }, { kind: "unreachable" }, { kind: "same" }] });
    await autosave.look();
    expect(autosave.state.get().kind).toBe("signed-out");
    await autosave.look();
    expect(autosave.state.get().kind).toBe("signed-out");
    await autosave.look();
    expect(autosave.state.get()).toEqual({ kind: "saved", at: 0 });
  });

  it("takes theirs as one step that can be undone, and keeps theirs where mine goes over it", async () => {
    const conflict: SaveAnswer = { kind: "conflict", theirs };
    const { autosave, draft, history, requests } = setUp({ answers: [conflict, conflict, saved(6)] });
    draft.set(typed("mine"));
    await vi.runAllTimersAsync();
    autosave.takeTheirs();
    history.undo();
    expect(draft.get().text).toBe("mine");
    await vi.runAllTimersAsync();
    autosave.keepMine();
    await vi.runAllTimersAsync();
    expect(requests.map(({ replaces = false }) => replaces)).toEqual([false, false, true]);
  });

  it("goes on from what the server restored", async () => {
    const { autosave, draft, history, requests } = setUp();
    autosave.adopt({ version: 4, draft: typed("earlier"), savedAt: 4000 });
    await vi.runAllTimersAsync();
    expect(autosave.state.get()).toEqual({ kind: "saved", at: 4000 });
    expect(requests).toHaveLength(0);
    history.undo();
    expect(draft.get()).toBe(start);
    expect(await Promise.race([autosave.flush(), Promise.resolve("asked")])).toBe("asked");
    expect(requests[0]).toMatchObject({ baseVersion: 4 });
  });

  it("tries nothing again once its page went on elsewhere", async () => {
    const { autosave, draft, requests, kept } = setUp({ answers: [{ kind: "unreachable" }, saved(2)] });
    draft.set(typed("a"));
    await vi.advanceTimersByTimeAsync(700);
    autosave.stop();
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(1);
    expect(kept()?.draft.text).toBe("a");
  });
});
