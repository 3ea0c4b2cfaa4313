/**
 * Lint of what the project is made of: `data/ontology/`, `data/gazetteer/`, `data/lexicon/` and `data/articles/`.
 *
 * Reading refuses what cannot be used; this finds also what can be used but should not be left so.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import { checkArticles } from './check/articles.ts';
import { checkGazetteer } from './check/gazetteer.ts';
import { checkLexicon } from './check/lexicon.ts';
import { checkOntology } from './check/ontology.ts';
import type { Problem } from './problem.ts';

export type { Problem } from './problem.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** Everything that is wrong in a data folder, by file; `file` is a path from that folder. Does not throw for bad data. */
export async function check(dir: string = DATA): Promise<Problem[]> {
  const problems = [
    ...(await checkNormalForm(dir)),
    ...checkOntology(join(dir, 'ontology')).map(within('ontology')),
    ...checkGazetteer(join(dir, 'gazetteer'), join(dir, 'ontology')).map(within('gazetteer')),
    ...checkLexicon(join(dir, 'lexicon')).map(within('lexicon')),
    ...(await checkArticles(join(dir, 'articles'))).map(within('articles')),
  ];
  return problems.sort((a, b) => compare(a.file, b.file));
}

/** Vietnamese that is composed in two ways looks the same and does not match: all files hold the composed form. */
async function checkNormalForm(dir: string): Promise<Problem[]> {
  const files = (await glob('**/*.{json,geojson,yaml,md,txt}', { cwd: dir })).sort();
  const problems: Problem[] = [];
  for (const file of files) {
    const lines = (await readFile(join(dir, file), 'utf8')).split('\n');
    const at = lines.findIndex((line) => line !== line.normalize('NFC'));
    if (at >= 0) problems.push({ file, where: `line ${at + 1}`, message: 'is not in NFC: save it composed' });
  }
  return problems;
}

function within(folder: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, file: join(folder, problem.file) });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
