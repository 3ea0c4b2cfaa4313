/** GET /api/meta: the ontology and how much there is. */
import { Router } from 'express';
import { statement } from '../cypher/files.ts';
import { loadOntology } from '../ontology.ts';
import type { Store } from '../store/store.ts';
import { toRecords } from '../store/values.ts';
import type { Meta } from './types.ts';
import { versioned } from './versioned.ts';

export function metaRoutes(store: Store): Router {
  const router = Router();
  const counts = versioned(store, async () => {
    const [row] = toRecords(await store.reader.run(statement('read/counts')));
    return row as unknown as Meta['counts'];
  });
  router.get('/meta', async (_request, response) => {
    const meta: Meta = {
      ontology: loadOntology(),
      engine: store.engine,
      counts: await counts(),
      version: await store.version(),
    };
    response.json(meta);
  });
  return router;
}
