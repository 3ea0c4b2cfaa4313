/** What the claims of an article tell of its fields: a gift is aid, twinned villages are people who meet, a link carries goods. */

import { tokenize } from '../../text/tokens.ts';
import type { Statement } from './claims.ts';
import type { Context } from './context.ts';

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
  if (claims.of('PAIRED_WITH').length > 0) add('border', PART);
  const links = claims.of('CONNECTS_TO');
  if (links.length > 0) add('transport', 1);
  if (links.some(({ from, to }) => from.type !== 'Route' && to.type === 'Port')) add('trade', 1);
  return [...signs].map(([sector, share]) => ({ sector, share }));
}

/** A sign that needs another besides. */
const PART = 2 / 3;

/** True for money or goods given; teaching a number of people, or sending them, is no gift. */
export function isGift({ doc }: Context, { modality, properties: { amount } }: Statement): boolean {
  if (modality !== 'existing' || typeof amount !== 'string') return false;
  const tokens = tokenize(amount);
  return tokens.every(
    (_, i) => !doc.lexicon.sectors.longest(tokens, i, tokens.length, doc.key)?.value.not.includes('aid'),
  );
}
