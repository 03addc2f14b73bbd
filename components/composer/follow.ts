import type { Store } from "./store";

export type Follower<Value> = Pick<Store<Value>, "get" | "subscribe">;

/** Milliseconds after a change: its frame is on the screen by then, and nobody has seen what comes later come later. */
const delay = 50;

/**
 * The same value, a moment late: for what may lag behind the eye, such as the second phone and the counters, so
 * that a key press pays for its field and the first phone alone. Nothing is listened to while nobody reads.
 */
export function createFollower<Value>(source: Store<Value>): Follower<Value> {
  let value = source.get();
  let stop: (() => void) | undefined;
  let isPending = false;
  const listeners = new Set<() => void>();

  function catchUp() {
    isPending = false;
    if (Object.is(value, source.get())) return;
    value = source.get();
    for (const listener of listeners) listener();
  }

  function follow() {
    if (isPending) return;
    isPending = true;
    setTimeout(catchUp, delay);
  }

  return {
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
