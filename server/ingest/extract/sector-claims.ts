/** What the claims of an article tell of its fields: a gift is aid, twinned villages are people who meet, a link carries goods. */

import { tokenize } from '../../text/tokens.ts';
import type { Statement } from './claims.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import type { SectorPhrase } from './lexicon.ts';

/** A field, and how much a claim tells of it: 1 is enough, half needs a word besides. */
export interface Sign {
  sector: string;
  share: number;
}

/** Every sign once. */
export function signsOf(context: Context): Sign[] {
  const { claims } = context;
  const signs = new Map<string, number>();
  const add = (sector: string, share: number) => signs.set(sector, Math.max(signs.get(sector) ?? 0, share));
  if (claims.of('SUPPORTED').some((claim) => isGift(context, claim))) add('aid', 1);
  // Provinces are twinned for everything; villages and districts for their people, bodies for those and for their own field.
  for (const { from } of claims.of('TWINNED_WITH'))
    if (from.type !== 'Province') add('people-to-people', from.type === 'Place' ? 1 : PART);
  if (claims.of('PAIRED_WITH').length > 0) add('border', 0.75);
  const links = claims.of('CONNECTS_TO');
  if (links.length > 0) add('transport', 1);
  if (links.some(({ from, to }) => from.type !== 'Route' && to.type === 'Port')) add('trade', 1);
  return [...signs].map(([sector, share]) => ({ sector, share }));
}

/** A sign that needs another besides. */
const PART = 2 / 3;

/**
 * True for money or goods given: a stated value, or a word such as `tặng`. Teaching a number of people, or sending them, is
 * no gift.
 */
export function isGift({ doc }: Context, { modality, properties: { amount, what } }: Statement): boolean {
  if (modality !== 'existing') return false;
  const pointsTo = (text: unknown, list: 'pointers' | 'not') =>
    typeof text === 'string' && phrasesIn(doc, text).some((phrase) => AIDS[list](phrase));
  return typeof amount === 'string' ? !pointsTo(amount, 'not') : pointsTo(what, 'pointers');
}

const AIDS = {
  pointers: ({ pointers }: SectorPhrase) => pointers.some(({ sector }) => sector === 'aid'),
  not: (phrase: SectorPhrase) => phrase.not.includes('aid'),
};

function phrasesIn({ lexicon, key }: Document, text: string): SectorPhrase[] {
  const tokens = tokenize(text);
  return tokens.flatMap((_, i) => lexicon.sectors.longest(tokens, i, tokens.length, key)?.value ?? []);
}
