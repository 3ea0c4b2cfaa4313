/** Brings entities and facts into line with what the gazetteer and the articles now say of them. */

import { factId, parseFactId } from '../../fact-id.ts';
import type { Gazetteer, ReferenceFact } from '../../gazetteer.ts';
import type { Modality } from '../../ontology.ts';
import type { Transaction } from '../../store/store.ts';
import type { Value } from '../../store/values.ts';
import { readByIds, writeGroups } from './batches.ts';
import { type EntityMention, type EntityRow, fromMentions } from './entities.ts';
import { deriveFact, type FactClaim, type Properties } from './facts.ts';

/** The gazetteer's facts by their ids. */
export function referenceFactsById({ facts }: Gazetteer): Map<string, ReferenceFact> {
  return new Map(facts.map((fact) => [factId(fact.type, fact.from, fact.to), fact]));
}

/** Stores nodes, those of one label together. */
export async function mergeEntities(tx: Transaction, rows: EntityRow[]): Promise<void> {
  await writeGroups(
    tx,
    'merge-entities',
    rows as (EntityRow & Record<string, unknown>)[],
    'LABEL',
    ({ label }) => label,
  );
}

/**
 * Unites what articles tell of the given entities, and deletes those that no article mentions any more.
 * @param ids entities that the gazetteer does not hold
 */
export async function rederiveEntities(tx: Transaction, ids: Set<string>): Promise<void> {
  const mentions = new Map<string, EntityMention[]>();
  for (const { entity, article, properties } of await readByIds(tx, 'read-mentions', 'entities', ids)) {
    const { count, names, label, ...own } = properties as Record<string, Value>;
    const mention = { article, count, names, label, properties: own } as EntityMention;
    const known = mentions.get(entity as string);
    if (known) known.push(mention);
    else mentions.set(entity as string, [mention]);
  }
  await mergeEntities(
    tx,
    [...mentions].map(([id, told]) => fromMentions(id, told)),
  );
  await readByIds(
    tx,
    'delete-unmentioned',
    'ids',
    [...ids].filter((id) => !mentions.has(id)),
  );
}

/** What the given facts are by their claims and the gazetteer; `null` for one that neither says. */
export async function deriveFacts(
  from: Pick<Transaction, 'run'>,
  ids: Iterable<string>,
  reference: Map<string, ReferenceFact>,
): Promise<Map<string, Properties | null>> {
  const claims = new Map<string, FactClaim[]>([...ids].map((id) => [id, []]));
  for (const { fact, article, claim } of await readByIds(
    from,
    'read-claims-of-facts',
    'facts',
    claims.keys(),
  )) {
    const { id, modality, date, confidence, ...properties } = claim as Record<string, Value>;
    claims.get(fact as string)!.push({
      id: id as string,
      article: article as string,
      modality: modality as Modality,
      date: (date as string | undefined) ?? null,
      confidence: confidence as number,
      properties,
    });
  }
  return new Map([...claims].map(([id, own]) => [id, deriveFact(id, own, reference.get(id))]));
}

/** Stores or deletes the given facts, as their claims and the gazetteer have it. */
export async function rederiveFacts(
  tx: Transaction,
  ids: Set<string>,
  reference: Map<string, ReferenceFact>,
): Promise<void> {
  const kept: { id: string; type: string; from: string; to: string; properties: Properties }[] = [];
  const gone: { id: string; type: string; from: string }[] = [];
  for (const [id, properties] of await deriveFacts(tx, ids, reference)) {
    const ends = parseFactId(id)!;
    if (properties) kept.push({ id, ...ends, properties });
    else gone.push({ id, type: ends.type, from: ends.from });
  }
  await writeGroups(tx, 'delete-facts', gone, 'RELATION_TYPE', ({ type }) => type);
  await writeGroups(tx, 'merge-facts', kept, 'RELATION_TYPE', ({ type }) => type);
}
