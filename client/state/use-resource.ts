/** A hook that asks the server for one value and keeps it for a component. */
import { useEffect, useState } from 'react';
import { asApiError, LOADING, type Resource } from './resource.ts';
import { reportFailure, session } from './session.ts';
import { useStore } from './store.ts';

/** What `load` answers for `key`. Asked again when the key changes and when the server is back after an absence. */
export function useResource<T>(key: string, load: () => Promise<T>): Resource<T> {
  const epoch = useStore(session, (state) => state.epoch);
  const [held, setHeld] = useState<{ key: string; resource: Resource<T> }>({ key, resource: LOADING });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what `load` asks; the epoch asks again
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setHeld({ key, resource: { status: 'ready', value } }),
      (cause) => {
        if (!current) return;
        const error = asApiError(cause);
        reportFailure(error);
        setHeld({ key, resource: { status: 'failed', error } });
      },
    );
    return () => {
      current = false;
    };
  }, [key, epoch]);
  return held.key === key ? held.resource : LOADING;
}
