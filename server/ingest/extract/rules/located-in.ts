/** LOCATED_IN: what lies where, as the text says it: after a comma, with `của`, `ở`, `thuộc`, in a list, in a name. */

import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { ofType, spanFrom } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';
import { inBrackets, nestedInBrackets } from './located-in-brackets.ts';
import { claim, isLarger, isSmaller, placeAtEnd } from './locations.ts';

export function locatedIn(context: Context): void {
  for (const shape of context.placeShapes) {
    inBrackets(context, shape);
    nestedInBrackets(context, shape);
    afterComma(context, shape);
    withPreposition(context, shape);
    inList(context, shape);
    ofTwoCountries(context, shape);
    zoneOfProvince(context, shape);
    withinRoads(context, shape);
    ofOneUnit(context, shape);
  }
}

/** `tỉnh Bolikhămxay, nước CHDCND Lào`; `bản A, xã B, huyện C, tỉnh D`. */
function afterComma(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{what:P|V|L|G|T|Z|O}(?=(?: ["”»])?, {in:C|P|L})(?!, ⟨P\\d+⟩ @handsOver)',
  )) {
    const [span] = spansIn(shape, match.groups?.what);
    const [next] = spansIn(shape, match.groups?.in);
    const where = next?.entities[0];
    // `Trường Tiểu học bản X, huyện Y`: it is the village that the larger unit explains.
    const what = (span && next?.type === 'Place' ? placeAtEnd(context, span) : null) ?? span?.entities[0];
    if (!what || !where || !span || !next || !isLarger(span, next)) continue;
    claim(context, shape, what, where, 'comma');
  }
}

/** `đoạn đường nối A với cửa khẩu B ở C`: it is the last end that lies there. */
function lastEnd({ doc }: Context, entity: Entity): Entity {
  if (entity.type !== 'Route' || entity.kind !== 'described') return entity;
  const span = doc.spans.find(({ entities }) => entities[0] === entity)!;
  for (let i = span.to - 1; i > span.from; i--) {
    const end = spanFrom(doc, i, 'BorderGate', 'Port', 'Place');
    if (end && end.outerTo === span.to) return end.entities[0]!;
  }
  return entity;
}

/** `tỉnh Sekong của Lào`, `cửa khẩu Phù Cưa ở Nam Lào`, `Lao Bao in Vietnam`. */
function withPreposition(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{what:P|L|G|T|Z|O|R|J+},? (?:của|ở|(?:cũng |đều )?thuộc|tại|nằm ở|nằm trên|(?:có |đặt )?trụ sở (?:ở|tại)|nằm bên|bên|(?:nằm )?(?:trên|trong|thuộc|ở) (?:địa bàn|địa phận)|đặt tại|đặt ở|đóng tại|đóng ở|in|of) {in:C|P|L}',
  )) {
    const [where] = group(shape, match, 'in');
    const many = spansIn(shape, match.groups?.what);
    // `nối quốc lộ 6 ở thị trấn X với …`: it is the junction that lies there.
    const junction = /(?:nối|với|giao|cắt|gặp|từ|đến|tới|ra)\s*$/u.test(shape.text.slice(0, match.index));
    if (
      junction &&
      where?.type !== 'Country' &&
      many.at(-1)!.type === 'Route' &&
      many.at(-1)!.head !== 'described'
    )
      continue;
    // `closed Highway 7 in Ky Son district`: a road goes on.
    if (context.doc.article.lang === 'en' && many.at(-1)!.type === 'Route' && where?.type !== 'Country')
      continue;
    const whole = many.some(({ head }) => /^(?:các|hai|ba|bốn|\d)/u.test(head ?? '')) ? many : many.slice(-1);
    for (const { entities } of whole) {
      const [what] = entities;
      // `quốc lộ 7 ở huyện X`: a road lies in a country, and passes through what is smaller.
      if (what?.type === 'Route' && where?.type === 'Place' && lastEnd(context, what) === what) continue;
      const nested = what?.type !== where?.type || (what && where && isSmaller(what, where));
      if (where && what && nested) claim(context, shape, lastEnd(context, what), where, 'preposition');
    }
  }
  // Nằm ở huyện X, cách thị xã Y 50 km, trường có …
  for (const match of matches(
    context,
    shape,
    '^(?:nằm|tọa lạc) (?:ở|tại|trên địa bàn) {in:L|P},~~60, {what:O|Z|J}',
  )) {
    const [where] = group(shape, match, 'in');
    const [what] = group(shape, match, 'what');
    if (where && what) claim(context, shape, what, where, 'lies', 0.8);
  }
  // Khu kinh tế cửa khẩu X, rộng 31.000 ha ở các xã A và B
  for (const match of matches(
    context,
    shape,
    '{what:Z|O|J|L},? (?:rộng|diện tích|quy mô)~24 (?:ở|tại|thuộc) {in:L|P+}',
  ))
    for (const what of group(shape, match, 'what'))
      for (const where of group(shape, match, 'in')) claim(context, shape, what, where, 'extent', 0.8);
  // Trường được xây dựng trên khu đất rộng 1,2 ha ở bản X
  for (const match of matches(
    context,
    shape,
    '^{what:O|J}~16(?:được|tọa lạc|nằm)~12(?:xây|xây dựng|trên)~40 (?:ở|tại|trên địa bàn) {in:L|P}',
  )) {
    const [where] = group(shape, match, 'in');
    const [what] = group(shape, match, 'what');
    if (where && what) claim(context, shape, what, where, 'built', 0.8);
  }
  for (const match of matches(context, shape, '{what:O}(?: (?:và|cùng)~40)? của {in:P}')) {
    const [what] = group(shape, match, 'what');
    const [where] = group(shape, match, 'in');
    const named = what?.key.split('@')[1];
    if (what && where && (!named || named === where.key) && !/^dang-/.test(what.key))
      claim(context, shape, what, where, 'of-province', 0.8);
  }
}

/** `Sở Y tế, Bộ CHQS và Bộ Chỉ huy BĐBP tỉnh Thanh Hóa`: the unit named at the end is that of all. */
function ofOneUnit(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, '(?<list>{O}(?:, {O})*)(?:,|,? và|,? cùng) (?<last>{O})')) {
    const home = provinceOfBody(context.doc, group(shape, match, 'last')[0] ?? null);
    if (!home) continue;
    for (const what of group(shape, match, 'list'))
      if (!what.key.split('@')[1] && LOCAL_BODY.test(what.key))
        claim(context, shape, what, home, 'one-unit', 0.7);
  }
}

/** Bodies that every province has. */
const LOCAL_BODY =
  /^(?:so|bo-chi-huy|cong-an|bo-doi|chi-cuc|hoi|tinh-doan|vien-kiem-sat|toa-an|mat-tran|uy-ban)-/;

/** `các tỉnh Nam Lào gồm A, B, C`; `các địa phương của nước Lào, đặc biệt là các tỉnh A, B và Thủ đô C`. */
function inList(context: Context, shape: Shape): void {
  const list =
    '(?:tỉnh|địa phương|thành phố|provinces|localities)~24{in:C|L}(?:~24(?:gồm|là|như|trong đó có|including)~16|: ?){what:P+}';
  for (const source of [
    list,
    '{in:C}, (?:đặc biệt là|nhất là|trong đó có)~24{what:P+}',
    '^(?:- )?{in:C}: {what:P+}',
  ])
    for (const match of matches(context, shape, source)) {
      const [region] = group(shape, match, 'in');
      const where = region && countryOf(context, region);
      for (const what of group(shape, match, 'what')) if (where) claim(context, shape, what, where, 'list');
    }
}

/** The country itself, or that of a region named after it (`Nam Lào`). */
function countryOf({ doc }: Context, entity: Entity): Entity | null {
  if (entity.type === 'Country') return entity;
  const name = entity.record?.name.toLowerCase() ?? '';
  const countries = ofType(doc, 'Country');
  return (
    countries.find(
      ({ record }) =>
        record &&
        (name.endsWith(` ${record.name.toLowerCase()}`) || name.endsWith(` ${record.nameEn?.toLowerCase()}`)),
    ) ?? null
  );
}

/** `hai tỉnh của Việt Nam và Lào`: each of the two in its own. */
function ofTwoCountries(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, '{both:B} (?:của|of) {in:C+}')) {
    for (const where of group(shape, match, 'in')) {
      for (const what of group(shape, match, 'both'))
        if (what.country === where.country) claim(context, shape, what, where, 'two-countries', 0.8);
    }
  }
}

/** `đường từ thị trấn A, tỉnh B (C) tới …`: where an end of a road told by its ends lies. */
function withinRoads(context: Context, shape: Shape): void {
  const { doc } = context;
  for (const road of shape.spans) {
    if (road.head !== 'described') continue;
    for (let i = road.from; i < road.to; i++) {
      const inner = spanFrom(doc, i, 'Province', 'Place', 'BorderGate', 'Port');
      const joint = inner && doc.tokens[inner.outerTo];
      const next =
        inner && /^(?:,|\(|của|thuộc)$/.test(joint?.plain ?? '')
          ? spanFrom(doc, inner.outerTo + 1, 'Country', 'Province', 'Place')
          : undefined;
      const [what, where] = [inner?.entities[0], next?.entities[0]];
      if (inner && next && what && where && (joint!.plain !== ',' || isLarger(inner, next)))
        claim(context, shape, what, where, 'road-end');
    }
  }
}

/** `tỉnh Hà Tĩnh có … các khu công nghiệp phát triển mạnh, đặc biệt là Khu kinh tế Vũng Áng`. */
function zoneOfProvince(context: Context, shape: Shape): void {
  const has =
    '{in:P}[^;⟨⟩]{0,120}(?:khu kinh tế|khu công nghiệp|cảng|cửa khẩu)[^;⟨⟩]{0,40}(?:đặc biệt là|nhất là|nổi bật là|tiêu biểu là|như|trong đó có|gồm) {what:Z|T|G+}';
  for (const match of matches(context, shape, has)) {
    const [where] = group(shape, match, 'in');
    for (const what of group(shape, match, 'what'))
      if (where) claim(context, shape, what, where, 'has-zone', 0.75);
  }
}
