/** GET /healthz says that the process answers, GET /readyz that the graph does too. */
import { Router } from 'express';
import type { Store } from '../store/store.ts';

export function healthRoutes(store: Store): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    await store.ping();
    response.set('Cache-Control', 'no-store').json({ status: 'ready', engine: store.engine });
  });
  return router;
}
