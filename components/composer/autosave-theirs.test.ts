import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saved, setUp, start, theirs, typed } from "./autosave.fixture";
import type { SaveAnswer } from "./save-answer";

describe("what others saved meanwhile", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

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
});
