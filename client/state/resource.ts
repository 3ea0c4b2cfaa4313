/** A value on its way from the server. */
import { ApiError } from '../api.ts';

export type Resource<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: ApiError };

export const LOADING = { status: 'loading' } as const;

/** Any failure as an `ApiError`; what is not one is a defect of the client and keeps its message. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('defect', error instanceof Error ? error.message : String(error));
}
