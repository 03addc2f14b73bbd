import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saved, setUp, start, typed } from "./autosave.fixture";

describe("what this browser keeps until it is saved", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

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

  it("asks again after every reload, until somebody has chosen", async () => {
    const first = setUp({ kept: { draft: typed("kept"), baseVersion: 0 } });
    first.autosave.restore();
    first.draft.set(typed("kept, longer"));
    await vi.runAllTimersAsync();
    const second = setUp({ answers: [saved(2)], kept: first.kept() ?? undefined });
    second.autosave.restore();
    await vi.runAllTimersAsync();
    expect(second.autosave.state.get()).toMatchObject({ kind: "conflict", theirs: { version: 1, draft: start } });
    expect(second.requests).toHaveLength(0);
    second.autosave.keepMine();
    await vi.runAllTimersAsync();
    expect(second.requests).toMatchObject([{ draft: { text: "kept, longer" }, baseVersion: 1, replaces: true }]);
  });

  it("still knows after a reload that mine was chosen over what stands there", async () => {
    const unreachable = { kind: "unreachable" } as const;
    const first = setUp({ answers: [unreachable], kept: { draft: typed("kept"), baseVersion: 0 } });
    first.autosave.restore();
    first.autosave.keepMine();
    await vi.advanceTimersByTimeAsync(400);
    first.autosave.stop();
    const second = setUp({ answers: [unreachable, saved(2), saved(3)], kept: first.kept() ?? undefined });
    second.autosave.restore();
    await vi.runAllTimersAsync();
    second.draft.set(typed("later"));
    await vi.runAllTimersAsync();
    expect(second.requests.map(({ replaces = false }) => replaces)).toEqual([true, true, false]);
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

  it("keeps what is typed into a message that was archived meanwhile, and saves it once that is back", async () => {
    const refused = { kind: "refused", message: "This message is in the archive now." } as const;
    const { autosave, draft, kept } = setUp({ answers: [refused, saved(2)] });
    draft.set(typed("a"));
    await vi.runAllTimersAsync();
    expect(autosave.state.get()).toEqual(refused);
    expect(kept()?.draft.text).toBe("a");
    await autosave.look();
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
