/**
 * The catalogue of questions: every file of `cypher/queries/`, read once.
 */
import type { QueryInfo } from '../api/types.ts';
import { statement, statementFile, statementNames } from '../cypher/files.ts';
import { AppError } from '../errors.ts';
import { parseHeader } from './header.ts';
import { nearest } from './nearest.ts';

export interface Question {
  info: QueryInfo;
  /** The Cypher, without the header. */
  statement: string;
}

const FOLDER = 'queries';
let loaded: Question[] | undefined;

/** All questions, by name. @throws AppError `bad-file` for a file whose header is not as it should be */
export function catalogue(): Question[] {
  loaded ??= statementNames(FOLDER).map((file) => ({
    info: parseHeader(file.slice(FOLDER.length + 1), statementFile(file).header),
    statement: statement(file),
  }));
  return loaded;
}

/** The question of that name. @throws AppError `not-found` with the nearest names */
export function question(name: string): Question {
  const found = catalogue().find(({ info }) => info.name === name);
  if (found) return found;
  const names = catalogue().map(({ info }) => info.name);
  const close = nearest(name, names, (known) => [known]);
  throw new AppError(
    'not-found',
    `There is no question "${name}".${close.length ? ` Did you mean ${close.join(', ')}?` : ''} "lang-gieng queries" lists them all.`,
    { query: name, nearest: close },
  );
}
