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
import { drawAll } from './draw-all.ts';
import { type Extractor, rules } from './extractor.ts';
import { articlesKept, loadArticles, loadReference } from './load.ts';
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
  /** Claims of the articles added and replaced. */
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

/**
 * Ingests the articles of `paths`; into an empty store the reference layer first. An article that the store holds as it is,
 * drawn by the same extractor, is not drawn again.
 */
export async function ingest(
  store: Store,
  paths: string[] = [CORPUS],
  progress?: Progress,
  extractor: Extractor = rules,
): Promise<IngestReport> {
  const { articles, problems } = await readArticles(paths);
  await store.migrate();
  await loadReference(store, loadGazetteer(), loadOntology());
  const drawnBy = `${extractor.name} ${extractor.version}`;
  const kept = await articlesKept(store, articles, drawnBy);
  const open = articles.filter(({ id }) => !kept.has(id));
  const drawn = await drawAll(open, extractor, (done) => progress?.('extract', done, open.length));
  const extractions: Extraction[] = [];
  for (const [i, result] of drawn.entries()) {
    if ('extraction' in result) extractions.push(result.extraction);
    else problems.push({ file: open[i]!.id, reason: result.reason });
  }
  const { clashes, ...loaded } = await loadArticles(
    store,
    extractions,
    (done, total) => progress?.('load', done, total),
    drawnBy,
  );
  for (const { id, title } of clashes) {
    const reason = `the graph holds another article of this id ("${title}"); give this one an "id:" in its front matter`;
    problems.push({ file: id, reason });
  }
  const unchanged = loaded.unchanged + kept.size;
  return {
    articles: loaded.added + loaded.replaced + unchanged,
    ...loaded,
    unchanged,
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
