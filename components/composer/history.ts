import { changedPaths } from "@/lib/message/path";
import type { MessageDraft } from "@/lib/message/schema";
import { createStore, type Store } from "./store";

/** The steps that can be taken back and taken again, over the whole draft. Saving has no part in it. */
export interface History {
  state: Store<{ canUndo: boolean; canRedo: boolean }>;
  /** Takes the last step back; gives the place of what changed, or null where there is nothing to take back. */
  undo(): string | null;
  /** Takes a step again that was taken back; gives the place of what changed, or null where there is none. */
  redo(): string | null;
  /** All that is set within is one step of its own, whatever was typed in the same field a moment ago or is typed next. */
  asOneStep(set: () => void): void;
  /**
   * Applies to the draft, and to every draft that undo or redo would bring back, what nobody typed: what the server
   * found out about a file. It is no step of its own.
   */
  everywhere(edit: (draft: MessageDraft) => MessageDraft): void;
}

/** Milliseconds between two key presses in the same field that still belong to one step. */
const oneBreath = 1_000;
/** Drafts share all that did not change, so that a step costs little more than the part that it changed. */
const mostSteps = 200;

export function createHistory(draft: Store<MessageDraft>, now: () => number = Date.now): History {
  let present = draft.get();
  let past: MessageDraft[] = [];
  let future: MessageDraft[] = [];
  let typing = { field: "", until: 0 };
  let isOurs = false;
  let oneStep: "none" | "opened" | "begun" = "none";
  const state = createStore({ canUndo: false, canRedo: false });

  draft.subscribe(() => {
    const next = draft.get();
    if (!isOurs) {
      const field = typedField(present, next);
      const isTyping = field !== "" && field === typing.field && now() < typing.until;
      const goesOn = oneStep === "none" ? isTyping : oneStep === "begun";
      if (oneStep === "opened") oneStep = "begun";
      if (!goesOn || past.length === 0) past = [...past.slice(1 - mostSteps), present];
      typing = { field, until: now() + oneBreath };
      future = [];
    }
    present = next;
    tell();
  });

  function tell() {
    const { canUndo, canRedo } = state.get();
    if (canUndo === past.length > 0 && canRedo === future.length > 0) return;
    state.set({ canUndo: past.length > 0, canRedo: future.length > 0 });
  }

  function show(next: MessageDraft) {
    typing = { field: "", until: 0 };
    isOurs = true;
    draft.set(next);
    isOurs = false;
  }

  function step(from: MessageDraft[], to: MessageDraft[]): string | null {
    const next = from.pop();
    if (!next) return null;
    const before = present;
    to.push(before);
    show(next);
    return changedPaths(before, next)[0] ?? "";
  }

  return {
    state,
    undo: () => step(past, future),
    redo: () => step(future, past),
    asOneStep(set) {
      oneStep = "opened";
      try {
        set();
      } finally {
        oneStep = "none";
        typing = { field: "", until: 0 };
      }
    },
    everywhere(edit) {
      past = past.map(edit);
      future = future.map(edit);
      isOurs = true;
      draft.set(edit(draft.get()));
      isOurs = false;
    },
  };
}

/** The texts that differ, where nothing but texts differs: typing goes on in them; "" where more than that changed. */
function typedField(before: MessageDraft, after: MessageDraft): string {
  const paths = changedPaths(before, after, (from, to) => typeof from === "string" && typeof to === "string");
  return paths.join(" ");
}
