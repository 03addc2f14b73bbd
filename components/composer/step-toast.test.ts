import { beforeEach, expect, test, vi } from "vitest";
import { toast } from "@/components/ui/toast";
import { toDraft } from "@/lib/message/defaults";
import { replaceAt } from "@/lib/message/path";
import { createHistory } from "./history";
import { stepToast } from "./step-toast";
import { createStore } from "./store";

vi.mock("@/components/ui/toast", () => ({ toast: vi.fn() }));
beforeEach(() => vi.mocked(toast).mockClear());

const theirs = toDraft({ type: "text", text: "theirs" });

function open() {
  const draft = createStore(toDraft({ type: "text", text: "" }));
  const history = createHistory(draft);
  const type = (text: string) => draft.set(replaceAt(draft.get(), "text", text));
  type("mine");
  const step = (next = theirs) => stepToast({ draft, history }, "Theirs is open now.", () => draft.set(next));
  return {
    draft,
    history,
    type,
    step,
    text: () => draft.get().text,
    undo: () => vi.mocked(toast).mock.lastCall?.[1]?.run(),
  };
}

test("what was there comes back as a step taken back", () => {
  const { history, step, text, undo } = open();
  step();
  undo();
  expect(text()).toBe("mine");
  expect(history.state.get().canRedo).toBe(true);
});

test("the offer goes once the step was taken back in another way", () => {
  const { history, step } = open();
  step();
  const dismiss = vi.fn();
  vi.mocked(toast).mock.lastCall?.[1]?.watch?.(dismiss);
  expect(dismiss).not.toHaveBeenCalled();
  history.undo();
  expect(dismiss).toHaveBeenCalledOnce();
});

test("what was there comes back also after more was typed, and what was typed after it", () => {
  const { history, step, type, text, undo } = open();
  step();
  type("theirs, and more");
  undo();
  expect(text()).toBe("mine");
  history.undo();
  expect(text()).toBe("theirs, and more");
});

test("what was taken back already stays so, and no step before it is lost", () => {
  const { history, step, text, undo } = open();
  step();
  history.undo();
  undo();
  expect(text()).toBe("mine");
  history.redo();
  expect(text()).toBe("theirs");
});

test("where nothing was changed, nothing is taken back", () => {
  const { draft, step, text, undo } = open();
  step(draft.get());
  undo();
  expect(text()).toBe("mine");
});
