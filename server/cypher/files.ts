/**
 * The statement files under `cypher/`: one statement a file, its header of comments kept apart.
 *
 * A statement's name is its path without the ending: `load/merge-entities`, `queries/lao-provinces-by-port`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds all product Cypher. */
export const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher', import.meta.url));

const ENDING = '.cypher';

/** Names that stand in a file where Cypher takes no parameter, each after a colon: `[f:RELATION_TYPE]`, `(n:LABEL)`. */
export const PLACEHOLDERS = ['RELATION_TYPE', 'LABEL'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export interface StatementFile {
  name: string;
  /** The leading comment lines in order, without `//` and the space after it. */
  header: string[];
  /** The statement as it is sent, placeholders unfilled. */
  text: string;
}

/** Splits a file into its leading comment lines and the statement that follows them. */
export function parseStatementFile(name: string, source: string): StatementFile {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('//'));
  const head = start === -1 ? lines : lines.slice(0, start);
  return {
    name,
    header: head.filter((line) => line.startsWith('//')).map((line) => line.replace(/^\/\/ ?/, '').trimEnd()),
    text: start === -1 ? '' : lines.slice(start).join('\n').trim(),
  };
}

/** The names of all statement files, or of those in one folder (`schema`, `load`, `queries`), in order. */
export function statementNames(folder = ''): string[] {
  const root = join(CYPHER_FOLDER, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .map((path) => relative(CYPHER_FOLDER, join(root, path)).slice(0, -ENDING.length).split(sep).join('/'))
    .sort();
}

const cache = new Map<string, StatementFile>();

/** Reads one statement file; later calls answer from memory. @throws Error when there is no such file */
export function statementFile(name: string): StatementFile {
  let file = cache.get(name);
  if (!file) {
    file = parseStatementFile(name, readFileSync(join(CYPHER_FOLDER, name + ENDING), 'utf8'));
    cache.set(name, file);
  }
  return file;
}

/**
 * The statement of a file, without its header, with its placeholders filled.
 *
 * Placeholders are filled with names of the ontology's closed lists only; whatever is not a plain name is a defect
 * of the caller and throws, and so does a placeholder left open.
 */
export function statement(name: string, fill: Partial<Record<Placeholder, string>> = {}): string {
  let { text } = statementFile(name);
  for (const placeholder of PLACEHOLDERS) {
    const place = new RegExp(`:${placeholder}\\b`, 'g');
    const value = fill[placeholder];
    if (value === undefined) {
      if (place.test(text)) throw new Error(`cypher/${name}${ENDING}: nothing to fill ${placeholder} with`);
      continue;
    }
    if (!/^[A-Z][A-Za-z_]*$/.test(value))
      throw new Error(`${JSON.stringify(value)} cannot be a ${placeholder}`);
    text = text.replace(place, `:${value}`);
  }
  return text;
}
