/**
 * The fields of cooperation that an article discusses. Every phrase that points to a field is evidence, by how plainly it does
 * and in what place it stands; what a sentence gives is its best phrase, and a field with enough from all sentences is found.
 */

import type { Ontology } from '../../ontology.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Statement } from './claims.ts';
import type { Context } from './context.ts';
import { covers } from './covers.ts';
import type { SectorPhrase, SectorPointer } from './lexicon.ts';
import { findTriggers, type Place, type SentenceTriggers, type Trigger } from './sector-triggers.ts';

/** What a phrase is worth by how plainly it points to the field. */
const STRENGTHS: Record<SectorPointer['strength'], number> = { sure: 3, strong: 2, weak: 0.5 };

/** By what its place multiplies it. */
const PLACES: Record<Place, number> = {
  name: 0,
  background: 0.3,
  way: 0.2,
  body: 0.4,
  list: 1.5,
  lead: 1.5,
  given: 1.5,
  together: 1.3,
  passing: 1,
};

/** What a field must come to. */
const ENOUGH = 3;

/** What each further phrase of a sentence adds to its best one, as a share of its own worth. */
const FURTHER = 0.25;

/** The sectors of the article, in the order of the ontology; adds the COVERS claims. */
export function findSectors(context: Context, ontology: Ontology): string[] {
  const gifts = context.claims.of('SUPPORTED').filter((claim) => isGift(context, claim));
  const triggers = findTriggers(context, new Set(gifts.map(({ sentence }) => sentence)));
  const evidence = weigh(triggers);
  const add = (sector: string, worth: number) => evidence.set(sector, (evidence.get(sector) ?? 0) + worth);
  // Whoever gives something of a stated value gives aid; villages are twinned for their people; roads and ports carry goods.
  if (gifts.length > 0) add('aid', ENOUGH);
  if (context.claims.of('TWINNED_WITH').some(({ from }) => from.type === 'Place'))
    add('people-to-people', ENOUGH);
  const links = context.claims.of('CONNECTS_TO');
  if (links.length > 0) add('transport', ENOUGH);
  if (links.some(({ from, to }) => from.type !== 'Route' && to.type === 'Port')) add('trade', ENOUGH);
  const found = ontology.sectors.map(({ id }) => id).filter((id) => (evidence.get(id) ?? 0) >= ENOUGH);
  covers(context, triggers, new Set(found));
  return found;
}

/** The evidence that the article's phrases give for each field; weak ones alone give none. */
function weigh(sentences: readonly SentenceTriggers[]): Map<string, number> {
  const total = new Map<string, number>();
  const named = new Set<string>();
  for (const { triggers } of sentences) {
    for (const { phrase, place } of triggers)
      for (const { sector, strength } of phrase.pointers)
        if (strength !== 'weak' && PLACES[place] > 0) named.add(sector);
    for (const [sector, worths] of worthsOf(triggers)) {
      const best = Math.max(...worths.values());
      const all = [...worths.values()].reduce((sum, worth) => sum + worth, 0);
      const further = Math.min(all - best, ENOUGH) * FURTHER;
      total.set(sector, (total.get(sector) ?? 0) + best + further);
    }
  }
  return new Map([...total].filter(([sector]) => named.has(sector)));
}

/** By field, what each phrase of a sentence is worth where it stands best. */
function worthsOf(triggers: readonly Trigger[]): Map<string, Map<SectorPhrase, number>> {
  const worths = new Map<string, Map<SectorPhrase, number>>();
  for (const { phrase, place } of triggers) {
    for (const { sector, strength } of phrase.pointers) {
      const own = worths.get(sector) ?? new Map<SectorPhrase, number>();
      own.set(phrase, Math.max(own.get(phrase) ?? 0, STRENGTHS[strength] * PLACES[place]));
      worths.set(sector, own);
    }
  }
  return worths;
}

/** True for money or goods given; teaching a number of people, or sending them, is no gift. */
function isGift({ doc }: Context, { modality, properties: { amount } }: Statement): boolean {
  if (modality !== 'existing' || typeof amount !== 'string') return false;
  const tokens = tokenize(amount);
  return tokens.every(
    (_, i) => !doc.lexicon.sectors.longest(tokens, i, tokens.length, doc.key)?.value.not.includes('aid'),
  );
}
