import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFollower } from "./follow";
import { createStore } from "./store";

const frames: (() => void)[] = [];
const frame = () => {
  for (const run of frames.splice(0)) run();
  vi.runAllTimers();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("follows a frame late, once for several changes, and only while somebody listens", () => {
  const source = createStore("a");
  const follower = createFollower(source);
  source.set("b");
  expect(follower.get()).toBe("b");

  const listener = vi.fn();
  const stop = follower.subscribe(listener);
  source.set("c");
  source.set("d");
  expect(follower.get()).toBe("b");
  frame();
  expect(follower.get()).toBe("d");
  expect(listener).toHaveBeenCalledOnce();

  stop();
  source.set("e");
  expect(frames).toHaveLength(0);
  expect(follower.get()).toBe("e");
});
