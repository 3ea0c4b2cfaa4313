/**
 * Compares an extraction with what a careful reader found in the same article: what both have, what it lacks and what it has
 * too many of.
 */

import type { Claim, ExtractedEntity, Extraction } from '../ingest/types.ts';
import { loadOntology, type Modality } from '../ontology.ts';
import type { Gold, GoldRelation } from './gold.ts';
import { likeness, namesOf } from './likeness.ts';

/** One entity, relation or sector. */
export interface Item {
  /** Label, relation type or `Sector`. */
  type: string;
  /** It in words, without its type: `Hà Tĩnh`, `Hà Tĩnh → Lào`. */
  what: string;
  /** The claim, of a relation that the extraction has. */
  claim?: Claim;
}

export interface Comparison {
  right: Item[];
  missed: Item[];
  wrong: Item[];
}

export interface Score {
  entities: Comparison;
  /** A relation counts once, however often it is stated; a participation once, in whichever of the article's events. */
  relations: Comparison;
  sectors: Comparison;
  /** The reader's day and the extraction's. */
  date: { gold: string | null; found: string | null };
  /** The relations that both have, with the modality of the reader and that of the first claim. */
  modalities: (Item & { gold: Modality; found: Modality })[];
}

export interface ScoreOptions {
  /** A relation that the reader calls doubtful is wrong; otherwise it is left out of account. */
  strict?: boolean;
}

/** Which claims say nothing that a reader is asked for. */
const NOT_ASKED = new Set(['COVERS']);

/** Whichever event of the article. */
const ANY_EVENT = 'event';

export function score(gold: Gold, extraction: Extraction, { strict = false }: ScoreOptions = {}): Score {
  const alignment = align(gold, extraction.entities);
  return {
    entities: compareEntities(gold, extraction.entities, alignment),
    ...compareRelations(gold, extraction, alignment.keyOf, strict),
    sectors: compareSectors(gold.sectors, extraction.sectors),
    date: { gold: gold.date ?? null, found: extraction.date },
  };
}

interface Alignment {
  /** Keys of the reader's entities that are found. */
  found: Set<string>;
  /** Entities of the extraction, by index, that are the reader's, each the only one of its key. */
  right: Set<number>;
  /** The reader's key for an entity id; of several entities that are one to the reader, for each. */
  keyOf: Map<string, string>;
}

/** Pairs the entities of both, the likest first. */
function align(gold: Gold, entities: ExtractedEntity[]): Alignment {
  const own = entities.map(({ type, name, aliases, mentions }) =>
    namesOf(type, [name, ...aliases, ...mentions.map(({ text }) => text)]),
  );
  const pairs = gold.entities
    .flatMap(({ key, type, names }) => {
      const asked = namesOf(type, names);
      return own.map((each, index) => ({ key, index, like: likeness(asked, each) }));
    })
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const found = new Set<string>();
  const right = new Set<number>();
  const keys = new Map<number, string>();
  for (const { key, index } of pairs) {
    if (found.has(key) || right.has(index)) continue;
    found.add(key);
    right.add(index);
    keys.set(index, key);
  }
  // A second entity for one of the reader's is wrong, but what is said of it is said of that one.
  for (const { key, index } of pairs) if (!keys.has(index)) keys.set(index, key);
  return { found, right, keyOf: new Map([...keys].map(([index, key]) => [entities[index]!.id, key])) };
}

function compareEntities(gold: Gold, entities: ExtractedEntity[], { found, right }: Alignment): Comparison {
  const asked = gold.entities.map(({ key, type, names }) => ({ key, type, what: names[0]! }));
  return {
    right: asked.filter(({ key }) => found.has(key)).map(({ type, what }) => ({ type, what })),
    missed: asked.filter(({ key }) => !found.has(key)).map(({ type, what }) => ({ type, what })),
    wrong: entities
      .filter(({ type }, index) => type !== 'Sector' && !right.has(index))
      .map(({ type, name }) => ({ type, what: name })),
  };
}

function compareRelations(
  gold: Gold,
  { entities, claims }: Extraction,
  keyOf: Alignment['keyOf'],
  strict: boolean,
): Pick<Score, 'relations' | 'modalities'> {
  const nameOf = new Map(gold.entities.map(({ key, names }) => [key, names[0]!]));
  const ownName = new Map(entities.map(({ id, name }) => [id, name]));
  const asked = new Map(gold.relations.map((each) => [relationKey(each, each), each]));
  const doubtful = new Set(strict ? [] : gold.doubtful.map((each) => relationKey(each, each)));
  const right: Item[] = [];
  const wrong: Item[] = [];
  const modalities: Score['modalities'] = [];
  const seen = new Set<string>();
  for (const claim of claims) {
    if (NOT_ASKED.has(claim.type)) continue;
    const key = relationKey(claim, { from: keyOf.get(claim.from), to: keyOf.get(claim.to) });
    if (seen.has(key)) continue;
    seen.add(key);
    const wanted = asked.get(key);
    const ends = [ownName.get(claim.from) ?? claim.from, ownName.get(claim.to) ?? claim.to];
    const item = { type: claim.type, what: ends.join(' → '), claim };
    if (wanted) {
      right.push(item);
      modalities.push({ ...item, gold: wanted.modality ?? 'existing', found: claim.modality });
    } else if (!doubtful.has(key)) wrong.push(item);
  }
  const missed = [...asked]
    .filter(([key]) => !seen.has(key))
    .map(([, { type, from, to }]) => ({ type, what: `${nameOf.get(from)} → ${nameOf.get(to)}` }));
  return { relations: { right, missed, wrong }, modalities };
}

/** Relations of one key are one. `ends` are the reader's keys; without both, the relation is none of the reader's. */
function relationKey(
  relation: Pick<GoldRelation, 'type' | 'from' | 'to'>,
  ends: { from?: string | undefined; to?: string | undefined },
): string {
  const { type } = relation;
  const [from, to] = [ends.from, type === 'PARTICIPATED_IN' ? ANY_EVENT : ends.to];
  if (from === undefined || to === undefined) return `${type}|?${relation.from}|?${relation.to}`;
  return symmetric.has(type) && from > to ? `${type}|${to}|${from}` : `${type}|${from}|${to}`;
}

const symmetric = new Set(
  loadOntology()
    .relations.filter((each) => each.symmetric)
    .map(({ name }) => name),
);

function compareSectors(gold: string[], found: string[]): Comparison {
  const [asked, own] = [new Set(gold), new Set(found)];
  const items = (sectors: Iterable<string>) => [...sectors].map((what) => ({ type: 'Sector', what }));
  return {
    right: items([...asked].filter((sector) => own.has(sector))),
    missed: items([...asked].filter((sector) => !own.has(sector))),
    wrong: items([...own].filter((sector) => !asked.has(sector))),
  };
}
