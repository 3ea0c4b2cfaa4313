/** What the readers of article files share: the raw article, and the error that names file, reason and next step. */

import { AppError } from '../../errors.ts';

/** What a file says of its article, before it is checked. */
export interface RawArticle {
  fields: Record<string, string>;
  body: string;
}

/** Ends the reading of `path` with an error that says why and what to do. */
export function fail(path: string, reason: string, next: string): never {
  throw new AppError('bad-file', `${path}: ${reason}; ${next}.`, { file: path, reason });
}
