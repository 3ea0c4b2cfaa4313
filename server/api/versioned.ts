/** Answers that hold for as long as the graph does not change. */
import type { Store } from '../store/store.ts';

/**
 * `compute`, remembered until the store's version changes. Requests that come while it works share its work; a failure
 * is not remembered, and a store that cannot tell its version is asked every time.
 */
export function versioned<T>(store: Store, compute: () => Promise<T>): () => Promise<T> {
  let kept: { version: string; value: Promise<T> } | undefined;
  return async () => {
    const version = await store.version();
    if (version === null) return compute();
    if (kept?.version === version) return kept.value;
    const value = compute();
    const mine = { version, value };
    kept = mine;
    value.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return value;
  };
}
