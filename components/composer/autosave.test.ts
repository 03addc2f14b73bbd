import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saved, setUp, start, typed } from "./autosave.fixture";

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
});
