/** Settles a promise by the application's own clock, whatever the one who works on it does. */
import { AppError } from '../errors.ts';

export interface Deadline {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Called once when the wait ends before the work does: ends the work, if that is possible. */
  end: () => void;
}

/**
 * The outcome of `work`, unless time runs out or the caller goes away first.
 * @throws AppError `limit-exceeded`, or what `work` throws
 */
export function withinDeadline<T>(work: () => Promise<T>, { timeoutMs, signal, end }: Deadline): Promise<T> {
  if (signal?.aborted) return Promise.reject(abandoned());
  return new Promise<T>((resolve, reject) => {
    const stop = (error: AppError) => {
      release();
      reject(error);
      end();
    };
    const timer = setTimeout(() => stop(timedOut(timeoutMs)), timeoutMs);
    const onAbort = () => stop(abandoned());
    signal?.addEventListener('abort', onAbort, { once: true });
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    work().then(resolve, reject).finally(release);
  });
}

export function timedOut(timeoutMs: number): AppError {
  const seconds = timeoutMs / 1000;
  return new AppError(
    'limit-exceeded',
    `The statement was ended after ${seconds} s: narrow it (fewer hops, a LIMIT, a label).`,
    { limit: 'time', timeoutMs },
  );
}

export function outOfMemory(): AppError {
  return new AppError(
    'limit-exceeded',
    'The statement was ended because it needed too much memory: narrow it (fewer hops, a LIMIT, a label).',
    { limit: 'memory' },
  );
}

export function abandoned(): AppError {
  return new AppError('limit-exceeded', 'The statement was ended because its caller went away.', {
    limit: 'caller',
  });
}
