/** PARTY_TO where the words around a document tell only one of its parties: it takes two to sign one. */

import { presumedCountry } from '../bodies.ts';
import type { Context } from '../context.ts';
import { type Entity, ofType } from '../document.ts';
import { entitiesIn, type Shape } from '../shape.ts';

/** `⟨V0⟩ (⟨C1⟩) và ⟨P2⟩ ký ⟨A3⟩`: those who stand in one row with whoever stands at an offset, brackets and words between them. */
export function rowBefore(shape: Shape, at: number): Entity[] {
  const found: Entity[] = [];
  for (let left = shape.text.slice(0, at); ; ) {
    const one = ROW.exec(left);
    if (!one) return found;
    found.unshift(...entitiesIn(shape, one[1]));
    left = left.slice(0, one.index);
  }
}

/** Whoever comes before in a row: what it is of in brackets, then a joint, and whom the next one is told by. */
const ROW =
  /(⟨[PVO]\d+⟩)(?: \([^()]{1,60}\))?(?:,| và|, và| cùng| cùng với| với)(?: (?:đại diện|lãnh đạo|chính quyền|đoàn|đoàn đại biểu|tỉnh))* $/u;

/** A document of which all known parties are of one country is one with the other side of the article, if that has such. */
export function otherParties(context: Context): void {
  const { claims, doc, sides } = context;
  if (doc.article.lang === 'en') return;
  for (const agreement of ofType(doc, 'Agreement')) {
    if (/^(?:treaty|protocol|statement)$/.test(agreement.kind ?? '')) continue;
    const known = claims.to(agreement, 'PARTY_TO');
    const [first] = known;
    if (!first || first.modality === 'proposed') continue;
    const countries = new Set(known.map(({ from }) => presumedCountry(doc, from)));
    const missing = countries.has('VN') ? sides.other : sides.own;
    const present = countries.has('VN') ? sides.own : sides.other;
    if (countries.size > 1 || countries.has(null) || !known.every(({ from }) => present.includes(from)))
      continue;
    for (const from of missing)
      if (from.type === first.from.type)
        claims.add({
          type: 'PARTY_TO',
          from,
          to: agreement,
          sentence: first.sentence,
          rule: 'parties/other-side',
          modality: first.modality,
          confidence: 0.65,
        });
  }
}
