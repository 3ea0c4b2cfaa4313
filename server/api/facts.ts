/** GET /api/facts/:id: a fact, and the claims and sentences behind it. */
import { Router } from 'express';
import { statement } from '../cypher/files.ts';
import { AppError } from '../errors.ts';
import { parseFactId } from '../fact-id.ts';
import { factRelations } from '../ontology.ts';
import type { Reader, Store } from '../store/store.ts';
import { toRecords } from '../store/values.ts';
import { toEdge } from '../view.ts';
import { idOf } from './input.ts';
import { own, type Row, toArticle, toClaim } from './summaries.ts';
import type { FactDetails } from './types.ts';

export function factRoutes(store: Store): Router {
  const router = Router();
  router.get('/facts/:id', async (request, response) => {
    response.json(await factDetails(store.reader, idOf(request)));
  });
  return router;
}

async function factDetails(reader: Reader, id: string): Promise<FactDetails> {
  const parts = parseFactId(id);
  const type = factRelations().find(({ name }) => name === parts?.type);
  if (!parts || !type) {
    throw new AppError('not-found', `"${id}" is not the id of a fact: those are <from>.<RELATION>.<to>.`, {
      kind: 'fact',
      id,
    });
  }
  const [[fact], claims] = await Promise.all([
    reader.run(statement('read/fact'), { id, start: parts.from, goal: parts.to }).then(toRecords),
    reader
      .run(statement('read/claims-of-fact'), {
        start: parts.from,
        goal: parts.to,
        type: type.name,
        symmetric: type.symmetric,
      })
      .then(toRecords),
  ]);
  if (!fact) throw new AppError('not-found', `There is no fact with the id "${id}".`, { kind: 'fact', id });
  const claimsOf = countByArticle(claims);
  return {
    edge: toEdge(fact),
    from: { id: fact.start, type: fact.startType, name: fact.startName, nameEn: fact.startNameEn },
    to: { id: fact.goal, type: fact.goalType, name: fact.goalName, nameEn: fact.goalNameEn },
    properties: own(fact.properties as Row, type.properties),
    claims: claims.map((row) => toClaim(row, toArticle(row, claimsOf.get(row.articleId)))),
  } as unknown as FactDetails;
}

/** Of the claims behind this fact, how many each article makes. */
function countByArticle(claims: Row[]): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const { articleId } of claims) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  return counts;
}
