import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFollower } from "./follow";
import { createStore } from "./store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("follows a moment late, once for several changes, and only while somebody listens", async () => {
  const source = createStore("a");
  const follower = createFollower(source);
  source.set("b");
  expect(follower.get()).toBe("b");

  const listener = vi.fn();
  const stop = follower.subscribe(listener);
  source.set("c");
  source.set("d");
  expect(follower.get()).toBe("b");
  const told = vi.fn(() => listener.mock.calls.length);
  const caughtUp = follower.whenCaughtUp().then(told);
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
  vi.runAllTimers();
  await caughtUp;
  expect(told).toHaveReturnedWith(1);
  expect(follower.get()).toBe("d");
  expect(listener).toHaveBeenCalledOnce();

  stop();
  source.set("e");
  expect(vi.getTimerCount()).toBe(0);
  expect(follower.get()).toBe("e");
  await follower.whenCaughtUp();
});
