/**
 * The check that everything drawn out of an article passes before it is used, by whatever extractor: what the ontology does
 * not know, or what does not stand in the text, is left out with a reason.
 */

import { type Gazetteer, loadGazetteer } from '../gazetteer.ts';
import { factRelations, MODALITIES, mayJoin, type Ontology, type Property } from '../ontology.ts';
import type { Claim, Dropped, ExtractedEntity, Extraction } from './types.ts';

/** The extraction without what fails; that is added to `dropped`. */
export function checkExtraction(
  extraction: Extraction,
  ontology: Ontology,
  gazetteer: Gazetteer = loadGazetteer(),
): Extraction {
  const dropped = [...extraction.dropped];
  const drop: Drop = (what, reason, { start, end } = {}) => {
    dropped.push(start === undefined ? { what, reason } : { what, reason, start, end });
  };
  const entities = checkEntities(extraction, ontology, gazetteer, drop);
  const claims = checkClaims(extraction.claims, entities, extraction.article.body, ontology, drop);
  const sectors = extraction.sectors.filter((sector) => {
    const known = ontology.sectors.some(({ id }) => id === sector);
    if (!known) drop(`sector ${sector}`, 'the ontology does not have it');
    return known;
  });
  const { date } = extraction;
  const isDate = date === null || isDay(date);
  if (!isDate) drop(`date ${date}`, 'it is no day such as 2025-05-14');
  return { article: extraction.article, entities, claims, sectors, date: isDate ? date : null, dropped };
}

type Drop = (what: string, reason: string, place?: Pick<Dropped, 'start' | 'end'>) => void;

function checkEntities(
  { entities, article: { body } }: Extraction,
  ontology: Ontology,
  { records }: Gazetteer,
  drop: Drop,
): ExtractedEntity[] {
  const labels = new Map(ontology.labels.map((each) => [each.name, each]));
  const ids = new Set<string>();
  const fault = ({ id, type }: ExtractedEntity): string | null => {
    if (!labels.get(type)?.entity) return `the ontology has no label ${type} for what an article speaks of`;
    if (id === '' || id.includes('.')) return `"${id}" is no id: one has at least a character, and no dot`;
    if (ids.has(id)) return `another entity of the article has the id ${id}`;
    const record = records.get(id);
    return record && record.type !== type ? `the gazetteer has ${id} as ${record.type}` : null;
  };
  const kept: ExtractedEntity[] = [];
  for (const entity of entities) {
    const { id, type, name } = entity;
    const what = `${type} ${name}`;
    const reason = fault(entity);
    if (reason) {
      drop(what, reason);
      continue;
    }
    const mentions = entity.mentions.filter((mention) => {
      const stands = body.slice(mention.start, mention.end) === mention.text;
      if (!stands) drop(`mention "${mention.text}" of ${what}`, 'the text does not have it there', mention);
      return stands;
    });
    if (mentions.length === 0 && entity.mentions.length > 0) {
      drop(what, 'the text names it nowhere');
      continue;
    }
    ids.add(id);
    const properties = checkProperties(what, entity.properties, labels.get(type)!.properties, drop);
    kept.push({ ...entity, mentions, properties });
  }
  return kept;
}

function checkClaims(
  claims: Claim[],
  entities: ExtractedEntity[],
  body: string,
  ontology: Ontology,
  drop: Drop,
): Claim[] {
  const relations = new Map(factRelations(ontology).map((each) => [each.name, each]));
  const ends = new Map(entities.map((entity) => [entity.id, entity]));
  const ids = new Set<string>();
  const fault = ({ id, type, from, to, modality, quote, start, end, confidence }: Claim): string | null => {
    const relation = relations.get(type);
    if (!relation) return `the ontology has no relation type ${type} that a claim may have`;
    const [a, b] = [ends.get(from), ends.get(to)];
    if (!a || !b) return `${a ? to : from} is no entity of the article`;
    if (a === b) return 'it joins a thing to itself';
    if (!mayJoin(relation, a.type, b.type)) return `the ontology does not join ${a.type} and ${b.type} so`;
    if (quote === '' || body.slice(start, end) !== quote) return 'the text does not have its quotation there';
    if (!(confidence >= 0 && confidence <= 1)) return `its confidence ${confidence} is not within 0 and 1`;
    if (!MODALITIES.includes(modality)) return `its modality ${modality} is none of ${MODALITIES.join(', ')}`;
    return ids.has(id) ? `another claim of the article has the id ${id}` : null;
  };
  const kept: Claim[] = [];
  for (const claim of claims) {
    const { id, type, from, to, rule, start, end } = claim;
    const what = `${type} ${ends.get(from)?.name ?? from} → ${ends.get(to)?.name ?? to} (${rule})`;
    const reason = fault(claim);
    if (reason) {
      drop(what, reason, { start, end });
      continue;
    }
    ids.add(id);
    const properties = checkProperties(what, claim.properties, relations.get(type)!.properties, drop);
    kept.push({ ...claim, properties });
  }
  return kept;
}

/** The properties that the ontology declares, with a value that it allows. */
function checkProperties<T extends ExtractedEntity['properties'][string]>(
  what: string,
  properties: Record<string, T>,
  declared: Property[],
  drop: Drop,
): Record<string, T> {
  const kept = Object.entries(properties).filter(([name, value]) => {
    const property = declared.find((each) => each.name === name);
    if (!property) drop(`${name} of ${what}`, 'the ontology declares no such property');
    else if (!allows(property, value))
      drop(`${name} of ${what}`, `"${value}" is not what the ontology allows`);
    else return true;
    return false;
  });
  return Object.fromEntries(kept);
}

function allows({ type, values }: Property, value: unknown): boolean {
  switch (type) {
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'integer':
      return Number.isInteger(value);
    case 'float':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
    case 'string':
      return typeof value === 'string' && (!values || values.includes(value));
  }
}

/** True for `2025-05-14` where there is such a day. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
