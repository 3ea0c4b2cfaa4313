/** LOCATED_IN that brackets behind a name tell: `Champasak (Lào)`, `cửa khẩu Nậm Cắn (Kỳ Sơn, Nghệ An)`. */

import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import { type Entity, type Span, spanFrom } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';
import { claim, placeAtEnd } from './locations.ts';

/** `Champasak (Lào)`, `cảng Vũng Áng (Hà Tĩnh)`, `đoạn đường … (đoạn phía Lào)`. */
export function inBrackets(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{what:P|V|L|G|T|Z|O|R+} \\((?:(?:đoạn|phần|phía|thuộc|in) )*{in:C|P|L}',
  )) {
    const [where] = group(shape, match, 'in');
    const list = group(shape, match, 'what');
    const homes = list.every(
      (each) => where && provinceOfBody(context.doc, each)?.country === where.country && where.country,
    );
    // The brackets hold for a list of one kind (`A, B và C (Lào)`), of several kinds only for the last.
    const whole = list.every(
      ({ type, kind, country }) =>
        type === list[0]!.type &&
        (type !== 'Organization' || homes) &&
        (type !== 'Place' || kind === list[0]!.kind) &&
        (!country || !list[0]!.country || country === list[0]!.country),
    )
      ? list
      : list.slice(-1);
    for (const what of whole) {
      // `Bộ Chỉ huy Quân sự tỉnh Hủa Phăn (Lào)`: it is the province that the brackets explain.
      const span = spansIn(shape, match.groups?.what).find(({ entities }) => entities.includes(what));
      const unit =
        where?.type === 'Country'
          ? provinceOfBody(context.doc, what)
          : span
            ? placeAtEnd(context, span)
            : null;
      if (where) claim(context, shape, unit ?? what, where, 'brackets');
    }
  }
  // Công an hai tỉnh A và B (Lào)
  for (const match of matches(context, shape, '{what:O|V} \\({in:C}\\)')) {
    const [where] = group(shape, match, 'in');
    const many = group(shape, match, 'what');
    for (const body of many.length > 1 ? many : []) {
      const home = body.type === 'Province' ? body : provinceOfBody(context.doc, body);
      if (where && home?.country === where.country) claim(context, shape, home!, where, 'brackets');
    }
  }
  for (const match of matches(context, shape, '{what:R},? (?:đoạn|phần|phía|bên)~20{in:C|P}')) {
    const [what] = group(shape, match, 'what');
    const [where] = group(shape, match, 'in');
    if (what && where) claim(context, shape, what, where, 'part');
  }
  // `đường 12 của Lào`: the name itself says whose road it is.
  for (const span of shape.spans) {
    const owner = span.type === 'Route' && ownerWithin(context, span);
    if (owner) claim(context, shape, span.entities[0]!, owner, 'part');
  }
}

/** The country that closes the name of a road behind `của`. */
function ownerWithin({ doc }: Context, { from, outerTo, entities }: Span): Entity | null {
  for (let i = from + 1; i < outerTo; i++) {
    const country = spanFrom(doc, i, 'Country');
    if (country?.outerTo === outerTo && doc.tokens[i - 1]!.plain === 'của' && entities[0])
      return country.entities[0] ?? null;
  }
  return null;
}

/** `cửa khẩu Nậm Cắn (Kỳ Sơn, Nghệ An)`: the brackets name the smaller and the larger unit. */
export function nestedInBrackets(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, '\\({what:L}, {in:P|L}\\)')) {
    const [what] = group(shape, match, 'what');
    const [where] = group(shape, match, 'in');
    if (what && where) claim(context, shape, what, where, 'brackets');
  }
}
