/** GET /api/graph: the overview, some nodes by id, or the nodes of some labels. */
import { Router } from 'express';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { entityLabels } from '../ontology.ts';
import type { Store } from '../store/store.ts';
import { DEFAULT_BUDGET, overview, viewOfNodes, viewOfTypes } from '../view.ts';
import { count, list, queryOf } from './input.ts';
import { versioned } from './versioned.ts';

const MOST_NODES = 2_000;

const query = z.object({
  ids: list(MOST_NODES),
  type: list(50),
  limit: count(1, MOST_NODES, DEFAULT_BUDGET),
});

export function graphRoutes(store: Store): Router {
  const router = Router();
  const defaultView = versioned(store, () => overview(store.reader));
  router.get('/graph', async (request, response) => {
    const { ids, type, limit } = queryOf(request, query);
    if (ids.length > 0) {
      response.json(await viewOfNodes(store.reader, ids));
    } else if (type.length > 0) {
      checkLabels(type);
      response.json(await viewOfTypes(store.reader, type, limit));
    } else {
      response.json(await (limit === DEFAULT_BUDGET ? defaultView() : overview(store.reader, limit)));
    }
  });
  return router;
}

function checkLabels(labels: string[]): void {
  const known = entityLabels();
  const unknown = labels.find((label) => !known.includes(label));
  if (unknown === undefined) return;
  throw new AppError('invalid-input', `"${unknown}" is not a type. There are: ${known.join(', ')}.`, {
    parameter: 'type',
    known,
  });
}
