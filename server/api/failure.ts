/**
 * The one place where a failure becomes a response: `{error: {code, message, details}}`, whatever failed.
 */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError, isUnavailable } from '../errors.ts';
import type { ErrorBody } from './types.ts';

const RETRY_AFTER_SECONDS = '5';

/** What no route answers. */
export const notFound: RequestHandler = (request, _response, next) => {
  next(new AppError('not-found', `There is no ${request.method} ${request.baseUrl}${request.path}.`));
};

/** Ends a request that failed. Whatever is not an `AppError` is a defect: it is logged whole and shown as "internal". */
export const failure: ErrorRequestHandler = (error, request, response, next) => {
  // Nothing can be mended in an answer under way: Express closes the connection.
  if (response.headersSent) return next(error);
  const { status, body } = toBody(error, `${request.method} ${request.baseUrl}${request.path}`);
  if (isUnavailable(error)) response.set('Retry-After', RETRY_AFTER_SECONDS);
  response.status(status).set('Cache-Control', 'no-store').json(body);
};

function toBody(error: unknown, what: string): { status: number; body: ErrorBody } {
  if (error instanceof AppError) {
    const { kind, message, details, httpStatus } = error;
    return { status: httpStatus, body: { error: { code: kind, message, details } } };
  }
  const status = clientStatus(error);
  if (status !== null) {
    const message = `The request cannot be read: ${(error as Error).message}.`;
    return { status, body: { error: { code: 'invalid-input', message, details: {} } } };
  }
  console.error(`${what} failed:`, error);
  const message = 'Something went wrong in the server; its log says what.';
  return { status: 500, body: { error: { code: 'internal', message, details: {} } } };
}

/** The 4xx status of what Express itself refuses (a malformed address, a file name with tricks), else `null`. */
function clientStatus(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : Number.NaN;
  return status >= 400 && status < 500 ? status : null;
}
