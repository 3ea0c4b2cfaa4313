/**
 * The failures a user can cause or meet, as few kinds as the surfaces tell apart.
 *
 * A kind decides the exit status of the command line and the HTTP status of the API; the message names the
 * value at fault and the next step. Anything that is not an `AppError` is a defect and is shown as one.
 */

const KINDS = {
  /** The command line or a setting was used wrongly. */
  usage: { exit: 2, http: 400 },
  /** A value given to the API, a query or an option is not acceptable. */
  'invalid-input': { exit: 2, http: 400 },
  /** No query, entity, fact or article of that name. `details.nearest` lists close names where there are any. */
  'not-found': { exit: 1, http: 404 },
  /** A file could not be read as what it is meant to be (article, data, ontology). */
  'bad-file': { exit: 1, http: 422 },
  /** The statement would write, or uses what the console does not allow. */
  'not-allowed': { exit: 1, http: 403 },
  /** The statement is not valid Cypher, or failed in the engine. */
  'bad-statement': { exit: 1, http: 400 },
  /** The application's own clock, or a memory limit, ended a statement. Not 408: browsers send such a request again. */
  'limit-exceeded': { exit: 1, http: 422 },
  /** Too many statements at once. */
  busy: { exit: 1, http: 429 },
  /** The store cannot be reached or opened now; it may come back. */
  'store-unavailable': { exit: 1, http: 503 },
  /** The store refused the credentials. */
  'store-unauthorized': { exit: 1, http: 503 },
  /** The address to listen on is taken or not permitted. */
  'cannot-listen': { exit: 1, http: 500 },
} as const;

export type ErrorKind = keyof typeof KINDS;

/** A failure with a kind, a sentence for people and, where useful, data for programs. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    kind: ErrorKind,
    message: string,
    details: Record<string, unknown> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.kind = kind;
    this.details = details;
  }

  /** Exit status of a command that ends with this failure. */
  get exitStatus(): number {
    return KINDS[this.kind].exit;
  }

  /** HTTP status of a response that carries this failure. */
  get httpStatus(): number {
    return KINDS[this.kind].http;
  }
}

/** True for the failures that going on, or waiting, may mend. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.kind.startsWith('store-');
}
