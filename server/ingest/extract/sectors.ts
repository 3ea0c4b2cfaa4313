/**
 * The fields of cooperation that an article discusses. Every phrase that points to a field is evidence, by how plainly it does
 * and in what place it stands; what a sentence gives is its best phrase, and a field with enough from all sentences is found.
 */

import type { Modality, Ontology } from '../../ontology.ts';
import type { Context } from './context.ts';
import { covers } from './covers.ts';
import type { SectorPhrase, SectorPointer } from './lexicon.ts';
import { isGift, type Sign, signsOf } from './sector-claims.ts';
import { findTriggers, type Place, type SentenceTriggers, type Trigger } from './sector-triggers.ts';

/** What a phrase is worth by how plainly it points to the field. */
const STRENGTHS: Record<SectorPointer['strength'], number> = { sure: 2.9, strong: 1.7, weak: 0.5 };

/** By what its place multiplies it. */
const PLACES: Record<Place, number> = {
  name: 0,
  background: 0.3,
  way: 0.2,
  body: 0.85,
  actor: 1,
  given: 1.8,
  list: 1.5,
  title: 1.3,
  lead: 1.1,
  passing: 1,
};

/** By what it multiplies it that two sides agreed on something, or that one asks for it: then it is their matter. */
const MEANT: Partial<Record<Modality, number>> = { agreed: 1.5, proposed: 1.3 };

/** Goods and lorries of which a gift consists, or on which it came, are no trade. */
const CARRIED = 0.3;
const CARRIERS = new Set(['trade', 'transport']);

const worthAt = (place: Place, sector: string): number =>
  place === 'given' && CARRIERS.has(sector) ? CARRIED : PLACES[place];

/** What a field must come to. */
const ENOUGH = 3;

/**
 * The share of that for the fields in which a single word seldom deceives, and for those that are often only mentioned: roads
 * by which one came, a company that built, a power station that is near.
 */
const SHARES: Record<string, number> = {
  aid: 0.6,
  health: 0.65,
  'defence-security': 0.6,
  'people-to-people': 0.85,
  trade: 1.1,
  politics: 1.2,
  transport: 1.3,
  infrastructure: 0.55,
  investment: 1,
  tourism: 0.6,
  energy: 1.2,
  environment: 1.2,
  labour: 0.6,
  media: 1.2,
  'science-technology': 1.2,
  youth: 1.2,
};

/**
 * Where nothing goes by road, wire or gate, what is built is a school, a clinic, a house: matters of their own fields. How many
 * times as much infrastructure needs then.
 */
const BUILDINGS = 3;
const WAYS = ['transport', 'border', 'trade', 'energy'];

/** What each further phrase of a sentence adds to its best one, as a share of its own worth. */
const FURTHER = 0.35;

/** The sectors of the article, in the order of the ontology; adds the COVERS claims. */
export function findSectors(context: Context, ontology: Ontology): string[] {
  const gifts = context.claims.of('SUPPORTED').filter((claim) => isGift(context, claim));
  const triggers = findTriggers(context, new Set(gifts.map(({ sentence }) => sentence)));
  const evidence = weigh(triggers, [...signsOf(context), ...signsOfWork(triggers)]);
  const isFound = (id: string, factor = 1) => (evidence.get(id) ?? 0) >= ENOUGH * (SHARES[id] ?? 1) * factor;
  const isWay = WAYS.some((id) => isFound(id));
  const found = ontology.sectors
    .map(({ id }) => id)
    .filter((id) => isFound(id, id === 'infrastructure' && !isWay ? BUILDINGS : 1));
  covers(context, triggers, new Set(found));
  return found;
}

/** The evidence for each field of the article's phrases and claims; weak phrases alone give none. */
function weigh(sentences: readonly SentenceTriggers[], signs: readonly Sign[]): Map<string, number> {
  const total = new Map(signs.map(({ sector, share }) => [sector, share * ENOUGH]));
  const named = new Set(total.keys());
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

/** Companies of which a sentence says that they grow, keep or mine something invest. */
function signsOfWork(sentences: readonly SentenceTriggers[]): Sign[] {
  const speaksOf = (triggers: readonly Trigger[], sectors: string[], strengths: string[]) =>
    triggers.some(
      ({ phrase, place }) =>
        TOLD.has(place) &&
        phrase.pointers.some(
          ({ sector, strength }) => sectors.includes(sector) && strengths.includes(strength),
        ),
    );
  const atWork = sentences.some(
    ({ triggers }) =>
      speaksOf(triggers, ['investment'], ['weak']) &&
      speaksOf(triggers, ['agriculture', 'energy'], ['sure', 'strong']),
  );
  return atWork ? [{ sector: 'investment', share: SHARES.investment! }] : [];
}

/** Places in which a phrase is no name and no gift. */
const TOLD: ReadonlySet<Place> = new Set(['passing', 'lead', 'list', 'title'] as const);

/** By field, what each phrase of a sentence is worth where it stands best. */
function worthsOf(triggers: readonly Trigger[]): Map<string, Map<SectorPhrase, number>> {
  const worths = new Map<string, Map<SectorPhrase, number>>();
  for (const { phrase, place, modality } of triggers) {
    const meant = (modality && MEANT[modality]) ?? 1;
    for (const { sector, strength } of phrase.pointers) {
      const own = worths.get(sector) ?? new Map<SectorPhrase, number>();
      own.set(phrase, Math.max(own.get(phrase) ?? 0, STRENGTHS[strength] * worthAt(place, sector) * meant));
      worths.set(sector, own);
    }
  }
  return worths;
}
