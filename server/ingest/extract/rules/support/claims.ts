/** What a SUPPORTED claim says: who gives to whom, what, and how much of it. */

import type { Modality } from '../../../../ontology.ts';
import { findAmounts } from '../../../../text/amounts.ts';
import type { Context } from '../../context.ts';
import type { Entity } from '../../document.ts';
import type { Shape } from '../../shape.ts';

/** Claims a gift told at an offset of a sentence, with what is given and how much. */
export function addGift(
  context: Context,
  shape: Shape,
  from: Entity,
  to: Entity,
  at: number,
  how: Modality | null,
  rule: string,
  confidence: number,
): void {
  const { what, amount, currency } = thing(context, shape, at);
  context.claims.add({
    type: 'SUPPORTED',
    from,
    to,
    sentence: shape.index,
    rule: `support/${rule}`,
    modality: how,
    confidence,
    properties: { what, amount, currency },
  });
}

/** What is given, in the words of the clause, and how much of it: an amount there, else the last one before in the sentence. */
function thing(
  { doc }: Context,
  shape: Shape,
  at: number,
): { what: string; amount?: string; currency?: string } {
  const { body } = doc.article;
  const clause = /^[^;]*/u.exec(shape.text.slice(at))![0];
  const from = doc.tokens[shape.tokensAt(at).from]!.start;
  const to = doc.tokens[shape.tokensAt(at + Math.max(0, clause.length - 1)).to - 1]!.end;
  const words = body
    .slice(from, Math.max(from, to))
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;:/]+$/u, '');
  const what = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : words;
  const amount =
    findAmounts(words)[0] ?? findAmounts(body.slice(doc.sentences[shape.index]!.start, from)).at(-1);
  return { what, amount: amount?.text, currency: amount?.currency };
}

/** What is given is told in a line. */
const LONGEST = 160;
