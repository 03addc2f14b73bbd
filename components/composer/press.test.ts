import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followPresses, whenReleased } from "./press";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow() {
  const target = new EventTarget();
  const stop = followPresses(target);
  const fire = (...names: string[]) => {
    for (const name of names) target.dispatchEvent(new Event(name));
  };
  return { fire, stop };
}

test("acts at once while nothing is pressed", () => {
  const { fire, stop } = follow();
  const act = vi.fn();
  whenReleased(act);
  expect(act).toHaveBeenCalledOnce();
  fire("pointerdown", "mousedown", "pointerup", "mouseup");
  whenReleased(act);
  expect(act).toHaveBeenCalledTimes(2);
  stop();
});

test.each([
  { how: "a mouse", begins: ["pointerdown", "mousedown"], ends: ["pointerup", "mouseup"] },
  { how: "what becomes a scroll or a drag", begins: ["pointerdown"], ends: ["pointercancel"] },
  { how: "a tap, whose focus moves at its late mousedown", begins: ["mousedown"], ends: ["mouseup"] },
])("waits for the end of $how, and until its click was heard, once", ({ begins, ends }) => {
  const { fire, stop } = follow();
  fire(...begins);
  const act = vi.fn();
  whenReleased(act);
  whenReleased(act);
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  fire(...ends);
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
  stop();
});

test("a second press keeps what the first one left waiting", () => {
  const { fire, stop } = follow();
  fire("pointerdown");
  const act = vi.fn();
  whenReleased(act);
  fire("pointerup", "pointerdown");
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  stop();
  expect(act).toHaveBeenCalledOnce();
});
