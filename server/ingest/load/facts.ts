/**
 * Facts from claims: one edge for every distinct thing that at least one claim, or the gazetteer, says.
 *
 * Pure, and the order of the claims has no part in the result: facts can be rebuilt from claims at any time.
 */
import { parseFactId } from '../../fact-id.ts';
import type { ReferenceFact } from '../../gazetteer.ts';
import { type Modality, type RelationType, relation, strongest } from '../../ontology.ts';

/** Values as a fact or an entity stores them. */
export type Properties = Record<string, string | number | boolean | string[]>;

/** What of a claim goes into its fact. */
export interface FactClaim {
  id: string;
  article: string;
  modality: Modality;
  date: string | null;
  confidence: number;
  properties: Record<string, unknown>;
}

/**
 * The properties of a fact.
 *
 * Of its own properties it holds what the gazetteer says, else the distinct values of its claims in the order of their
 * dates: texts joined by "; ", lists united, and of other values the last. `weight` is how many claims say so, each by its confidence; a reference fact without claims weighs nothing.
 * @returns `null` when neither a claim nor the gazetteer says it
 */
export function deriveFact(id: string, claims: FactClaim[], reference?: ReferenceFact): Properties | null {
  if (claims.length === 0 && !reference) return null;
  const sorted = claims.toSorted((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
  const dates = sorted.flatMap(({ date }) => date ?? []);
  const modalities = [...sorted.map(({ modality }) => modality), ...(reference ? [reference.modality] : [])];
  const { type } = parseFactId(id)!;
  const fact: Properties = {
    id,
    source: reference ? 'reference' : 'article',
    modality: strongest(modalities),
    claims: claims.length,
    articles: new Set(claims.map(({ article }) => article)).size,
    weight: round(claims.reduce((sum, { confidence }) => sum + confidence, 0)),
    ...ownProperties(relation(type), sorted),
    ...reference?.properties,
  };
  if (dates.length > 0) Object.assign(fact, { firstDate: dates[0], lastDate: dates.at(-1) });
  return fact;
}

function ownProperties({ properties }: RelationType, claims: FactClaim[]): Properties {
  const own: Properties = {};
  for (const { name, type } of properties) {
    const values = claims.flatMap((claim) => (claim.properties[name] ?? []) as string | string[]);
    if (values.length === 0) continue;
    if (type === 'strings') own[name] = [...new Set(values)].sort();
    else own[name] = type === 'string' ? [...new Set(values)].join('; ') : values.at(-1)!;
  }
  return own;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const round = (n: number) => Math.round(n * 1000) / 1000;
