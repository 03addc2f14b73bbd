import type { Store } from "./store";

export interface Follower<Value> extends Pick<Store<Value>, "get" | "subscribe"> {
  /** Resolves once nothing is left to follow, and whoever listens has been told. */
  whenCaughtUp(): Promise<void>;
}

/** Milliseconds after a change: its frame is on the screen by then, and nobody has seen what comes later come later. */
export const followDelay = 50;

/**
 * The same value, a moment late: for what may lag behind the eye, such as the second phone and the counters, so
 * that a key press pays for its field and the first phone alone. Nothing is listened to while nobody reads.
 */
export function createFollower<Value>(source: Store<Value>): Follower<Value> {
  let value = source.get();
  let stop: (() => void) | undefined;
  let isPending = false;
  let waiting: (() => void)[] = [];
  const listeners = new Set<() => void>();

  function catchUp() {
    isPending = false;
    const isBehind = !Object.is(value, source.get());
    value = source.get();
    if (isBehind) for (const listener of listeners) listener();
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  function follow() {
    if (isPending) return;
    isPending = true;
    setTimeout(catchUp, followDelay);
  }

  return {
    whenCaughtUp: () => (isPending ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    get: () => (stop ? value : source.get()),
    subscribe(listener) {
      if (!stop) {
        value = source.get();
        stop = source.subscribe(follow);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
