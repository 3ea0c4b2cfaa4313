/** Districts that the press names without a type word: `từ Mai Sơn qua Sông Mã sang Mường Ét`, `a ward in Viengthong`. */

import { addSpan, type Document, spanFrom } from './document.ts';
import { placeSpan } from './place-spans.ts';

/** Words before a place; `đi` and `người` only before known ones. */
const BEFORE =
  /^(?:ở|tại|lại|từ|về|lên|xuống|sang|đến|tới|qua|ra|vào|vùng|đi|quê|người|đất|gần|băng|rồi|in|at|to|from|near|via|through|of|and|between|around)$/;
/** A list goes on over these, after a place. */
const JOINT = /^(?:,|và|-|;|and)$/;

/** Finds them in what no other name has taken, behind a preposition or in a list of places. */
export function findKnownDistricts(doc: Document): void {
  const { tokens, lexicon } = doc;
  const key = doc.article.lang === 'en' ? 'folded' : doc.key;
  for (const { from, to } of doc.sentences) {
    for (let i = from + 1; i < to; i++) {
      if (!tokens[i]!.capital || doc.taken.has(i)) continue;
      const known = lexicon.districts.longest(tokens, i, to, key);
      if (!known || tokens[known.to]?.capital || tokens[known.to]?.plain === "'") continue;
      if (!isFree(doc, i, known.to) || !isPlaced(doc, i, known.to)) continue;
      const span = addSpan(doc, placeSpan(doc, i, i, known.to, null));
      const [entity] = span.entities;
      if (entity && !entity.record) entity.country ??= known.value;
      i = known.to - 1;
    }
  }
}

/** `Phó Huyện trưởng Mường Ét Xổm-chay Lao-xông`: the district of an office, told before the name of who holds it. */
export function findDistrictsOfOffices(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (let i = 2; i < tokens.length; i++) {
    if (tokens[i - 1]!.plain !== 'trưởng' || tokens[i - 2]!.plain !== 'huyện' || doc.taken.has(i)) continue;
    const known = lexicon.districts.longest(tokens, i, tokens.length, key);
    if (known && tokens[i]!.capital && isFree(doc, i, known.to))
      addSpan(doc, placeSpan(doc, i, i, known.to, null));
  }
}

function isFree(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.taken.has(i)) return false;
  return true;
}

/** True behind a preposition, and beside another place in a list. */
function isPlaced(doc: Document, from: number, to: number): boolean {
  const before = doc.tokens[from - 1]!;
  if (BEFORE.test(before.plain) && !before.capital) return true;
  if (JOINT.test(before.plain)) {
    for (let i = from - 2; i >= Math.max(0, from - 6); i--) {
      const span = spanFrom(doc, i, 'Place', 'BorderGate', 'Province');
      if (span) return span.outerTo === from - 1;
    }
  }
  return JOINT.test(doc.tokens[to]?.plain ?? '') && spanFrom(doc, to + 1, 'Place', 'BorderGate') !== null;
}
