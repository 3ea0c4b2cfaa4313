/** What lies where: the claim of it, and which unit is larger than which. */

import { provinceOfBody } from '../bodies.ts';
import type { Context } from '../context.ts';
import { type Entity, type Span, spanFrom } from '../document.ts';
import type { Shape } from '../shape.ts';

/** The family of the rules that tell it. */
export const RULE = 'located-in';

/** Kinds of places from small to large: a comma joins a smaller one to a larger (`xã Chơm, huyện Tây Giang`). */
const SIZES = ['dia-diem', 'ban', 'cum', 'xa', 'thi-tran', 'thi-xa', 'huyen', 'thanh-pho'];

const UNITS = SIZES.slice(1);

/** A branch lies elsewhere than the body it is one of: `Phân hiệu Đại học Đà Nẵng tại Kon Tum`. */
export const BRANCH = /^(?:phan-hieu|chi-nhanh|van-phong-dai-dien|co-so-\d)-/;

/** Claims that `from` lies in `to`, unless the article tells otherwise of it. `rule` is the way in which the sentence says so. */
export function claim(
  context: Context,
  shape: Shape,
  from: Entity,
  to: Entity,
  rule: string,
  confidence = 0.9,
): void {
  // Whatever the grammar: a province that is known to lie elsewhere is not claimed to lie here.
  if (
    from.type === 'Province' &&
    to.type === 'Country' &&
    from.country &&
    to.country &&
    from.country !== to.country
  )
    return;
  // `the Vietnamese Ministry of Transport in Vientiane`: where it met, not where it is.
  if (
    context.doc.article.lang === 'en' &&
    from.type === 'Organization' &&
    from.country &&
    to.country &&
    from.country !== to.country &&
    !/^(?:embassy|consulate)/.test(from.key)
  )
    return;
  // `5 cán bộ Hội của tỉnh X`: a body that is known to be another province's is not there.
  const home =
    from.type === 'Organization' && to.type === 'Province' && !BRANCH.test(from.key)
      ? provinceOfBody(context.doc, from)
      : null;
  if (home && home !== to) return;
  context.claims.add({
    type: 'LOCATED_IN',
    from,
    to,
    sentence: shape.index,
    rule: `${RULE}/${rule}`,
    confidence,
  });
}

/** True where `next`, named after a place, can only be the larger one in which it lies. */
export function isLarger(span: Span, next: Span): boolean {
  const typed = next.head !== next.type;
  if (next.type === 'Country') return span.type !== 'Organization' || typed;
  if (next.type === 'Province') {
    // `huyện Noọng Hét, Xiêng Khoảng`: after a unit with its type word the province needs none.
    const unit =
      span.type === 'Place' && UNITS.includes(span.entities[0]!.kind ?? '') && span.head !== 'Place';
    return span.type !== 'Province' && span.type !== 'Delegation' && (typed || unit);
  }
  if (span.type !== 'Place') return span.type !== 'Province' && span.type !== 'Delegation' && typed;
  return isTyped(next) && isSmaller(span.entities[0]!, next.entities[0]!);
}

/** True for a kind of place that lies in the other. */
export const isSmaller = (what: Entity, where: Entity) =>
  SIZES.indexOf(what.kind ?? 'ban') < SIZES.indexOf(where.kind ?? '');

/** The village or commune with which the name of a body ends. */
export function placeAtEnd({ doc }: Context, { type, from, to }: Span): Entity | null {
  if (type !== 'Organization') return null;
  for (let i = from; i < to; i++) {
    const inner = spanFrom(doc, i, 'Place');
    if (inner?.outerTo === to && inner.head !== 'Place') return inner.entities[0] ?? null;
  }
  return null;
}

/** Named with its type word: `huyện Anh Sơn`, not `Anh Sơn`. */
const isTyped = ({ head, type }: Span) => head !== undefined && head !== type && head !== 'again';
