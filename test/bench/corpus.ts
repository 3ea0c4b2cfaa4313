/** The repository's own articles, repeated to any number. Those that are held out from work on the rules are left alone. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORPUS, readArticles } from '../../server/ingest/run.ts';
import type { Article } from '../../server/ingest/types.ts';

const PRACTICE = fileURLToPath(new URL('../articles/practice', import.meta.url));

/** Bytes of the article by which speeds are told. */
export const AVERAGE = 2_500;

export const bytesOf = (articles: Iterable<Article>): number => {
  let bytes = 0;
  for (const { body } of articles) bytes += Buffer.byteLength(body);
  return bytes;
};

export async function corpus(): Promise<Article[]> {
  const { articles, problems } = await readArticles([CORPUS, PRACTICE].filter(existsSync));
  for (const { file, reason } of problems) throw new Error(`${file}: ${reason}`);
  return articles;
}

/** `count` articles, made one after the other, each with an id of its own. */
export function* repeated(articles: Article[], count: number): Generator<Article> {
  for (let i = 0; i < count; i++) {
    const article = articles[i % articles.length]!;
    yield { ...article, id: `${article.id}-${i}` };
  }
}
