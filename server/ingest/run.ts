/**
 * Ingestion from end to end: read → extract → resolve → load, for files, folders and globs.
 *
 * A file that cannot be read is reported and the rest go on.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { loadOntology } from '../ontology.ts';
import type { Store } from '../store/store.ts';
import { drawFrom, type Extractor, rules } from './extractor.ts';
import { loadArticles, loadReference } from './load.ts';
import { expandPaths, readArticle } from './read.ts';
import type { Article, Dropped, Extraction } from './types.ts';

/** The articles that come with the project. */
export const CORPUS = fileURLToPath(new URL('../../data/articles', import.meta.url));

/** A file that gave nothing. */
export interface FileProblem {
  file: string;
  reason: string;
}

export interface IngestReport {
  articles: number;
  added: number;
  replaced: number;
  unchanged: number;
  claims: number;
  facts: number;
  dropped: (Dropped & { article: string })[];
  problems: FileProblem[];
}

export type Progress = (step: 'extract' | 'load', done: number, total: number) => void;

/**
 * Reads the articles that the paths name.
 * Two files that give the same article id are a problem of the second: one would silently replace the other.
 * @returns `files`: how many were named, whatever became of them
 */
export async function readArticles(
  paths: string[],
): Promise<{ articles: Article[]; problems: FileProblem[]; files: number }> {
  const { files, problems } = await expandPaths(paths);
  const articles: Article[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    try {
      const article = readArticle(file, await readFile(file));
      const twin = seen.get(article.id);
      if (twin) {
        const reason = `it has the same article id "${article.id}" as ${twin}; give one of them an "id:" in its front matter`;
        problems.push({ file, reason });
        continue;
      }
      seen.set(article.id, file);
      articles.push(article);
    } catch (error) {
      problems.push({ file, reason: reasonOf(file, error) });
    }
  }
  return { articles, problems, files: articles.length + problems.length };
}

function reasonOf(file: string, error: unknown): string {
  if (error instanceof AppError) return error.message.replace(`${file}: `, '');
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES') return 'it may not be read: check its permissions';
  if (code === 'ENOENT') return 'there is no such file';
  throw error;
}

/** Ingests the articles of `paths`; into an empty store the reference layer first. */
export async function ingest(
  store: Store,
  paths: string[] = [CORPUS],
  progress?: Progress,
  extractor: Extractor = rules,
): Promise<IngestReport> {
  const { articles, problems } = await readArticles(paths);
  const extractions: Extraction[] = [];
  for (const [i, article] of articles.entries()) {
    try {
      extractions.push(await drawFrom(article, extractor));
    } catch (error) {
      const { message } = error as Error;
      const defect = `nothing could be drawn out of it (${message}): a defect, please report it`;
      const reason = error instanceof AppError ? message : defect;
      problems.push({ file: article.id, reason });
    }
    progress?.('extract', i + 1, articles.length);
  }
  await store.migrate();
  await loadReference(store, loadGazetteer(), loadOntology());
  const { clashes, ...loaded } = await loadArticles(store, extractions, (done, total) =>
    progress?.('load', done, total),
  );
  for (const { id, title } of clashes) {
    const reason = `the graph holds another article of this id ("${title}"); give this one an "id:" in its front matter`;
    problems.push({ file: id, reason });
  }
  return {
    articles: loaded.added + loaded.replaced + loaded.unchanged,
    ...loaded,
    claims: extractions.reduce((sum, { claims }) => sum + claims.length, 0),
    dropped: extractions.flatMap(({ article, dropped }) =>
      dropped.map((item) => ({ ...item, article: article.id })),
    ),
    problems,
  };
}

/** What an ingest did, in a line. */
export function describeIngest({
  articles,
  added,
  replaced,
  unchanged,
  claims,
  facts,
}: IngestReport): string {
  if (articles === 0) return 'No article was read.';
  if (added + replaced === 0)
    return `Nothing to do: ${count(articles, 'article')}, all in the graph already.`;
  const parts = [`${added} added`, `${replaced} replaced`, `${unchanged} unchanged`].join(', ');
  return `${count(articles, 'article')}: ${parts}. ${count(claims, 'claim')}, ${count(facts, 'fact')} touched.`;
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
