/**
 * Names the rules as they are now: the code that reads articles, and the words and names by which it does. An article need
 * not be read again as long as it and they are what they were.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whatever an extraction depends on: all files in the folders among these, apart from the outlines for the map. */
export const SOURCES = [
  'data/gazetteer',
  'data/lexicon',
  'data/ontology',
  'server/gazetteer',
  'server/gazetteer.ts',
  'server/ingest/check-extraction.ts',
  'server/ingest/extract',
  'server/ingest/resolve.ts',
  'server/ontology.ts',
  'server/text',
];
const CODE_OR_DATA = /\.(?:ts|json|yaml)$/;

let known: string | undefined;

export function rulesVersion(): string {
  known ??= versionOf(ROOT);
  return known;
}

/** The version of the rules in the project's folder `root`; the same files have the same one wherever they lie. */
export function versionOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesIn(join(root, source)))) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path).replaceAll('\\', '/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return CODE_OR_DATA.test(path) ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
