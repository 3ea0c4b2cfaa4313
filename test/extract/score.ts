/**
 * Compares an extraction with what a careful reader found in the same article: which entities and relations it has, which it
 * lacks and which it has too many of. Entities are the same when a name of one is a name of the other, accents and type words
 * aside; documents, events, bodies and roads also when most of their words agree.
 */

import type { Extraction } from '../../server/ingest/types.ts';
import { fold } from '../../server/text/fold.ts';

export interface Gold {
  id: string;
  entities: { key: string; type: string; names: string[] }[];
  relations: GoldRelation[];
  /** Relations that may be found or not. */
  doubtful?: GoldRelation[];
  sectors?: string[];
  date?: string;
}

export interface GoldRelation {
  type: string;
  from: string;
  to: string;
  modality?: string;
}

export interface Score {
  entities: Counts;
  relations: Counts;
  /** Relations found with another modality than the reader's. */
  otherModality: string[];
}

interface Counts {
  right: number;
  missed: string[];
  wrong: string[];
}

const SYMMETRIC = new Set(['BORDERS', 'PAIRED_WITH', 'COOPERATES_WITH', 'TWINNED_WITH']);
const BY_WORDS = new Set(['Agreement', 'Event', 'Project', 'Organization', 'Route', 'EconomicZone']);
const TYPE_WORDS =
  /^(?:cua khau(?: quoc te| chinh| phu)?|cang(?: bien| can)?(?: nuoc sau)?|tinh|thanh pho|tp|thu do|nuoc|huyen|thi xa|xa|ban|quoc lo|duong|khu kinh te|nga ba|nga tu) /;

export function score(gold: Gold, { entities, claims }: Extraction): Score {
  const found = entities.filter(({ type }) => type !== 'Sector');
  const pairs = gold.entities
    .flatMap((reader) => found.map((own) => ({ reader, own, likeness: likeness(reader, own) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const ownOf = new Map<string, string>();
  const readerOf = new Map<string, string>();
  for (const { reader, own } of pairs) {
    if (ownOf.has(reader.key) || readerOf.has(own.id)) continue;
    ownOf.set(reader.key, own.id);
    readerOf.set(own.id, reader.key);
  }
  const nameOf = new Map(gold.entities.map(({ key, names }) => [key, names[0]!]));
  const words = ({ type, from, to }: GoldRelation) =>
    `${type} ${nameOf.get(from) ?? from} → ${nameOf.get(to) ?? to}`;
  const wanted = new Map(gold.relations.map((relation) => [keyOf(relation), relation]));
  const allowed = new Set((gold.doubtful ?? []).map(keyOf));
  const modalities = new Map<string, Set<string>>();
  const wrong = new Map<string, string>();
  for (const { type, from, to, modality } of claims) {
    if (type === 'COVERS') continue;
    const relation = { type, from: readerOf.get(from) ?? from, to: readerOf.get(to) ?? to };
    const key = keyOf(relation);
    modalities.set(key, (modalities.get(key) ?? new Set()).add(modality));
    if (!wanted.has(key) && !allowed.has(key)) wrong.set(key, words(relation));
  }
  const missing = [...wanted].filter(([key]) => !modalities.has(key));
  return {
    entities: {
      right: ownOf.size,
      missed: gold.entities
        .filter(({ key }) => !ownOf.has(key))
        .map(({ type, names }) => `${type} ${names[0]}`),
      wrong: found.filter(({ id }) => !readerOf.has(id)).map(({ type, name }) => `${type} ${name}`),
    },
    relations: {
      right: wanted.size - missing.length,
      missed: missing.map(([, relation]) => words(relation)),
      wrong: [...wrong.values()],
    },
    otherModality: gold.relations
      .filter(
        (relation) =>
          modalities.has(keyOf(relation)) &&
          !modalities.get(keyOf(relation))!.has(relation.modality ?? 'existing'),
      )
      .map((relation) => `${words(relation)} is ${relation.modality ?? 'existing'}`),
  };
}

/** Harmonic mean of precision and recall. */
export function f1({ right, missed, wrong }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + missed.length + wrong.length);
}

function keyOf({ type, from, to }: GoldRelation): string {
  return SYMMETRIC.has(type) && from > to ? `${type}|${to}|${from}` : `${type}|${from}|${to}`;
}

function likeness(reader: Gold['entities'][number], own: Extraction['entities'][number]): number {
  if (reader.type !== own.type) return 0;
  const names = [own.name, ...own.aliases];
  if (
    reader.names.some((a) => names.some((b) => bare(a).replaceAll(' ', '') === bare(b).replaceAll(' ', '')))
  )
    return 1;
  if (!BY_WORDS.has(own.type)) return 0;
  const best = Math.max(...reader.names.flatMap((a) => names.map((b) => overlap(bare(a), bare(b)))));
  return best >= 0.4 ? best / 2 : 0;
}

/** A name without accents and type words. */
function bare(name: string): string {
  let text = fold(name);
  while (TYPE_WORDS.test(text)) text = text.replace(TYPE_WORDS, '');
  return text;
}

/** Share of the words of both that both have. */
function overlap(a: string, b: string): number {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / (x.size + y.size - both);
}
