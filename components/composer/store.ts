import { useSyncExternalStore } from "react";

/** One value that many small parts of the page read from, each only what it shows. */
export interface Store<Value> {
  get(): Value;
  set(next: Value): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `select` finds in the store; renders again only when that changes, so it must return the same object for the same value. */
export function useSelected<Value, Selected>(
  store: Pick<Store<Value>, "get" | "subscribe">,
  select: (value: Value) => Selected,
): Selected {
  const snapshot = () => select(store.get());
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}
