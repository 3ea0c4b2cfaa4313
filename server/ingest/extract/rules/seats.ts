/** LOCATED_IN of seats: the town that is the seat of a unit, and consulates that are visited where they are. */

import { type Context, group, matches } from '../context.ts';
import { type Shape, spansIn } from '../shape.ts';
import { claim, isSmaller } from './locations.ts';

export function seats(context: Context): void {
  for (const shape of context.placeShapes) {
    seatOf(context, shape);
    consulateVisited(context, shape);
  }
}

/** `Pakse, thủ phủ tỉnh A`, `B là thị trấn của huyện C`: the seat of a unit lies in it. */
function seatOf(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{what:L}(?:,| là| -|,? vốn là) (?:thủ phủ|tỉnh lỵ|tỉnh lị|huyện lỵ|huyện lị|thị xã trung tâm|thị xã tỉnh lỵ|trung tâm hành chính|thị trấn|thị xã|một (?:xã|bản|huyện|thị trấn)~16)(?: của)? {in:P|L}',
  )) {
    const [span] = spansIn(shape, match.groups?.what);
    const [where] = group(shape, match, 'in');
    const [what] = span!.entities;
    if (what && where && (where.type === 'Province' || isSmaller(what, where)))
      claim(context, shape, what, where, 'seat');
  }
}

/** `tại Pakse, đoàn đến thăm Tổng Lãnh sự quán Việt Nam`: a consulate is visited where it is. */
function consulateVisited(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '(?:tại|ở) {in:L|P}, ~40(?:{V}~40)?(?:thăm|chào|làm việc với|gặp) {what:O}',
  )) {
    const [where] = group(shape, match, 'in');
    const [what] = group(shape, match, 'what');
    if (what && where && where.country !== 'VN' && /^(?:tong-lanh-su|lanh-su)-/.test(what.key))
      claim(context, shape, what, where, 'visited', 0.7);
  }
}
