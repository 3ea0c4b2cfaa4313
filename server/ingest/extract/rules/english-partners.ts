/** PARTY_TO in English where a document names only the partner: `talks on an agreement with X`, `A has a similar deal with B`. */

import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import type { Shape } from '../shape.ts';

const HAS =
  '{who:P|O}(?:, [^;⟨⟩]{1,60},)? (?:also |already )?(?:has|have|had|made|reached|concluded|signed|wants|plans|is preparing|is negotiating)~16 ';

/** The partner named behind the document `at`, and whoever has it; else the article's own locality on the other side. */
export function partnersIn(context: Context, shape: Shape, at: number): { who: Entity[]; open: boolean }[] {
  const { principals, doc } = context;
  if (doc.article.lang !== 'en') return [];
  const found: { who: Entity[]; open: boolean }[] = [];
  const source = `(?:${HAS}|(?:talks|negotiations|discussions|work) on~16 )?⟨A${at}⟩ with (?:the )?{also:P}(?! ')~~60`;
  for (const match of matches(context, shape, source)) {
    const [partner] = group(shape, match, 'also');
    const [subject] = group(shape, match, 'who');
    const own =
      partner?.country === 'LA' ? principals.own : partner?.country === 'VN' ? principals.other : null;
    const holder = subject ?? own;
    if (partner && holder && holder.country !== partner.country)
      found.push({ who: [partner, holder], open: OPEN.test(match[0]) });
  }
  return found;
}

/** One of which nothing is settled yet. */
const OPEN =
  /(?:talks|negotiations|discussions|work) on |under (?:discussion|negotiation|consideration|way)|still being/u;
