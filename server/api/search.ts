/** GET /api/search: entities, articles and questions for what a person typed. */
import { Router } from 'express';
import { z } from 'zod';
import { search } from '../search.ts';
import type { Store } from '../store/store.ts';
import { count, list, queryOf } from './input.ts';

const query = z.object({
  q: z.string('expected the text to search for').max(200),
  types: list(50),
  limit: count(1, 100, 20),
});

export function searchRoutes(store: Store): Router {
  const router = Router();
  router.get('/search', async (request, response) => {
    const { q, types, limit } = queryOf(request, query);
    response.json(await search(store.reader, q, { types, limit }));
  });
  return router;
}
