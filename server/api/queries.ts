/** GET /api/queries, the catalogue, and GET /api/queries/:name?port=Chân+Mây, which asks one of its questions. */
import { Router } from 'express';
import { z } from 'zod';
import { catalogue } from '../queries/catalogue.ts';
import { runQuery } from '../queries/run.ts';
import type { Store } from '../store/store.ts';
import { queryOf } from './input.ts';

const given = z.record(z.string(), z.string('expected one value').max(500));

export function queryRoutes(store: Store): Router {
  const router = Router();
  router.get('/queries', (_request, response) => {
    response.json(catalogue().map(({ info }) => info));
  });
  router.get('/queries/:name', async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      const parameters = queryOf(request, given);
      response.json(await runQuery(store, request.params.name, parameters, { signal: gone.signal }));
    } catch (error) {
      // Nobody is left to be told.
      if (!gone.signal.aborted) throw error;
    }
  });
  return router;
}
