/** A value that components subscribe to: all the state library the client needs. */
import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

/** A store of `initial`; `set` merges a change and tells every listener. */
export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `pick` takes out of the store, kept up to date. `pick` must return a stable value for a stable state. */
export function useStore<T extends object, P>(store: Store<T>, pick: (state: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
