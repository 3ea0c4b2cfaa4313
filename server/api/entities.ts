/** GET /api/entities/:id and /api/entities/:id/neighbours */
import { Router } from 'express';
import { z } from 'zod';
import { statement } from '../cypher/files.ts';
import { AppError } from '../errors.ts';
import { factRelations, label, relation } from '../ontology.ts';
import type { Reader, Store } from '../store/store.ts';
import { toRecords } from '../store/values.ts';
import { neighbours } from '../view.ts';
import { count, idOf, list, queryOf } from './input.ts';
import { own, type Row, toArticle } from './summaries.ts';
import type { EntityDetails, EntityFact } from './types.ts';

const MOST_FACTS = 500;
const MOST_ARTICLES = 50;

const neighboursQuery = z.object({ limit: count(1, MOST_FACTS, 60), relations: list(50) });

export function entityRoutes(store: Store): Router {
  const router = Router();
  router.get('/entities/:id', async (request, response) => {
    response.json(await entityDetails(store.reader, idOf(request)));
  });
  router.get('/entities/:id/neighbours', async (request, response) => {
    const { limit, relations } = queryOf(request, neighboursQuery);
    const known = factRelations().map(({ name }) => name);
    const unknown = relations.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      const message = `"${unknown}" is not a relation. There are: ${known.join(', ')}.`;
      throw new AppError('invalid-input', message, { parameter: 'relations', known });
    }
    const view = await neighbours(store.reader, idOf(request), { limit, relations });
    if (view.nodes.length === 0) throw noEntity(idOf(request));
    response.json(view);
  });
  return router;
}

function noEntity(id: string): AppError {
  return new AppError('not-found', `There is no entity with the id "${id}". Search finds ids by name.`, {
    kind: 'entity',
    id,
  });
}

async function entityDetails(reader: Reader, id: string): Promise<EntityDetails> {
  const [[entity], facts, articles] = await Promise.all([
    reader.run(statement('read/entity'), { id }).then(toRecords),
    reader.run(statement('read/facts-of-entity'), { id, relations: [], limit: MOST_FACTS }).then(toRecords),
    reader.run(statement('read/articles-of-entity'), { id, limit: MOST_ARTICLES }).then(toRecords),
  ]);
  if (!entity) throw noEntity(id);
  const properties = entity.properties as Row;
  const type = String(entity.type);
  const { name, nameEn = null, nameLo = null, aliases = [], source, lat = null, lon = null } = properties;
  return {
    id,
    type,
    name,
    nameEn,
    nameLo,
    aliases,
    source,
    uncertain: properties.uncertain === true,
    lat,
    lon,
    properties: own(properties, label(type).properties),
    facts: facts.map((row) => toFact(row, id)),
    articles: articles.map((row) => toArticle(row)),
  } as unknown as EntityDetails;
}

function toFact(row: Row, id: string): EntityFact {
  const type = relation(String(row.type));
  const { modality, claims, articles, firstDate, lastDate, source } = row;
  return {
    id: row.id,
    type: type.name,
    direction: type.symmetric ? 'both' : row.start === id ? 'out' : 'in',
    other: { id: row.otherId, type: row.otherType, name: row.otherName, nameEn: row.otherNameEn },
    modality,
    claims,
    articles,
    firstDate,
    lastDate,
    source,
    properties: own(row.properties as Row, type.properties),
  } as unknown as EntityFact;
}
