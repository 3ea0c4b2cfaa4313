/** GET /api/articles and /api/articles/:id */
import { Router } from 'express';
import { z } from 'zod';
import { statement } from '../cypher/files.ts';
import { AppError } from '../errors.ts';
import type { Reader, Store } from '../store/store.ts';
import { toRecords } from '../store/values.ts';
import { count, idOf, queryOf } from './input.ts';
import { toArticle, toClaim } from './summaries.ts';
import type { ArticleDetails } from './types.ts';

const page = z.object({ limit: count(1, 500, 100), offset: count(0, 1_000_000, 0) });

export function articleRoutes(store: Store): Router {
  const router = Router();
  router.get('/articles', async (request, response) => {
    const table = await store.reader.run(statement('read/articles'), queryOf(request, page));
    response.json(toRecords(table).map((row) => toArticle(row)));
  });
  router.get('/articles/:id', async (request, response) => {
    response.json(await articleDetails(store.reader, idOf(request)));
  });
  return router;
}

async function articleDetails(reader: Reader, id: string): Promise<ArticleDetails> {
  const [[article], claims] = await Promise.all([
    reader.run(statement('read/article'), { id }).then(toRecords),
    reader.run(statement('read/claims-of-article'), { id }).then(toRecords),
  ]);
  if (!article) {
    throw new AppError('not-found', `There is no article with the id "${id}".`, { kind: 'article', id });
  }
  const summary = toArticle(article);
  return {
    ...summary,
    body: String(article.body),
    sectors: article.sectors as string[],
    claimList: claims.map((row) => toClaim(row, summary)),
  };
}
