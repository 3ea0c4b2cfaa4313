/** Sites that are named after the unit they belong to: `Nghĩa trang liệt sĩ huyện Ngọc Hồi`, `Bảo tàng tỉnh Gia Lai`. */

import { addSpan, type Document, type Span } from './document.ts';
import { placeSpan } from './place-spans.ts';

/** Type words of sites of which each unit has one. */
const SITES = /^(?:nghĩa trang|đài tưởng niệm|đài liệt sĩ|tượng đài|quảng trường|nhà tưởng niệm)/;

/** Tokens of the longest such type word. */
const LONGEST = 5;

/** Takes the site as a place whose name ends with that of its unit, which stays a place of its own. */
export function findSitesOfUnits(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const unit of [...doc.spans]) {
    if (!isUnit(unit)) continue;
    const at = unit.outerFrom;
    const site = lexicon.typeBefore.endingAt(tokens, at, Math.max(0, at - LONGEST), key);
    if (site && SITES.test(site.value.word) && !doc.taken.has(site.from))
      addSpan(doc, placeSpan(doc, site.from, site.from, unit.outerTo, site.value));
  }
}

/** A district, commune, town or province that is told with its type word. */
const isUnit = ({ type, head, outerFrom, from, entities: [entity] }: Span): boolean =>
  (type === 'Province' && outerFrom < from) ||
  (type === 'Place' && entity?.kind !== null && entity?.kind !== 'dia-diem' && head !== undefined);
