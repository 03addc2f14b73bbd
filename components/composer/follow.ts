import type { Store } from "./store";

/**
 * The same value, one painted frame late: for what may lag behind the eye, such as the second phone, so that a key press
 * pays for the first one alone. Nothing is listened to while nobody reads.
 */
export function createFollower<Value>(source: Store<Value>): Pick<Store<Value>, "get" | "subscribe"> {
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
    // A task after the frame: what the key press changed has been painted by then.
    requestAnimationFrame(() => setTimeout(catchUp));
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
