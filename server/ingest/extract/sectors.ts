/**
 * The fields of cooperation that an article discusses. Every phrase that points to a field is evidence, by how plainly it does
 * and in what place it stands; what a sentence gives is its best phrase, and a field with enough from all sentences is found.
 */

import type { Ontology } from '../../ontology.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Context } from './context.ts';
import { covers } from './covers.ts';
import type { SectorPointer } from './lexicon.ts';
import { findTriggers, type Place, type SentenceTriggers } from './sector-triggers.ts';

/** What a phrase is worth by how plainly it points to the field. */
const STRENGTHS: Record<SectorPointer['strength'], number> = { sure: 3, strong: 2, weak: 0.5, not: 0 };

/** By what its place multiplies it. */
const PLACES: Record<Place, number> = {
  name: 0,
  background: 0.3,
  way: 0.2,
  body: 0.4,
  denied: 0.2,
  list: 1.5,
  lead: 1.5,
  together: 1.3,
  passing: 1,
};

/** What a field must come to. */
const ENOUGH = 3;

/** The sectors of the article, in the order of the ontology; adds the COVERS claims. */
export function findSectors(context: Context, ontology: Ontology): string[] {
  const triggers = findTriggers(context);
  const evidence = weigh(triggers);
  for (const [sector, worth] of claimed(context)) evidence.set(sector, (evidence.get(sector) ?? 0) + worth);
  const found = ontology.sectors.map(({ id }) => id).filter((id) => (evidence.get(id) ?? 0) >= ENOUGH);
  covers(context, triggers, new Set(found));
  return found;
}

/** The evidence for each field that the article's phrases give. */
function weigh(sentences: readonly SentenceTriggers[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { triggers } of sentences) {
    const best = new Map<string, number>();
    for (const { pointers, place } of triggers) {
      for (const { sector, strength } of pointers) {
        const worth = STRENGTHS[strength] * PLACES[place];
        if (worth > (best.get(sector) ?? 0)) best.set(sector, worth);
      }
    }
    for (const [sector, worth] of best) total.set(sector, (total.get(sector) ?? 0) + worth);
  }
  return total;
}

/** What the claims say of the fields. */
export function claimed(context: Context): [string, number][] {
  const found: [string, number][] = [];
  for (const { type, from, to, properties, modality } of context.claims.all()) {
    // Whoever gives something of a stated value gives aid; the number of those taught or sent is no such value.
    if (type === 'SUPPORTED' && modality === 'existing' && isValue(context, properties.amount))
      found.push(['aid', ENOUGH]);
    if (type === 'TWINNED_WITH' && from.type === 'Place') found.push(['people-to-people', ENOUGH]);
    if (type === 'CONNECTS_TO') found.push(['transport', ENOUGH]);
    if (type === 'CONNECTS_TO' && to.type === 'Port') found.push(['trade', ENOUGH / 2]);
  }
  return found;
}

/** True for an amount of money or goods. */
function isValue({ doc }: Context, amount: unknown): boolean {
  if (typeof amount !== 'string') return false;
  const tokens = tokenize(amount);
  return tokens.every((_, i) => {
    const phrase = doc.lexicon.sectors.longest(tokens, i, tokens.length, doc.key);
    return !phrase?.value.some(({ sector, strength }) => sector === 'aid' && strength === 'not');
  });
}
