/** Lint of `data/lexicon/`: each file as the program reads it. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../errors.ts';
import { loadLexicon } from '../ingest/extract/lexicon.ts';
import type { Problem } from '../problem.ts';

/** What keeps a lexicon from being read; a folder without one has nothing wrong. `file` is a path from the folder. */
export function checkLexicon(dir: string): Problem[] {
  if (!existsSync(dir)) return [];
  try {
    loadLexicon(dir);
    return [];
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const { file, where } = cause.details as { file: string; where?: string };
    return [{ file: basename(file), where: where ?? '', message: cause.message.replace(/^[^:]*: /, '') }];
  }
}
