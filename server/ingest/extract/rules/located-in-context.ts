/** LOCATED_IN that a name, a title or the sentence before tells: bodies of a unit, colleagues, students of a country. */

import { placeWithin, provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import { type Document, type Entity, listIn, ofType, type Span, sentenceAt, spanFrom } from '../document.ts';
import type { PersonSpan } from '../persons.ts';
import { capitalOf } from '../references.ts';
import { spansIn } from '../shape.ts';
import { BRANCH, claim, RULE } from './locations.ts';

export function locatedInContext(context: Context): void {
  inOwnName(context);
  siteInOwnName(context);
  besideColleague(context);
  ofStudents(context);
  besideCountry(context);
  ofProjects(context);
}

/** `dự án trồng cao su ở huyện A`: the end of a project's name says where it is. */
function ofProjects(context: Context): void {
  const { doc } = context;
  for (const span of doc.spans) {
    const [what] = span.entities;
    if (span.type !== 'Project' || !what) continue;
    for (let i = span.from + 2; i < span.to; i++) {
      const site = spanFrom(doc, i, 'Place');
      const where = site?.entities[0];
      const closes = site && span.to - site.outerTo <= 1;
      if (where && closes && /^(?:ở|tại)$/.test(doc.tokens[i - 1]!.plain))
        claim(context, context.placeShapes[sentenceAt(doc, i)]!, what, where, 'project');
    }
  }
}

/** `Bệnh viện Đa khoa tỉnh Bình Định`, `Văn phòng HĐND Thủ đô`: a body's name says where it is. */
function inOwnName(context: Context): void {
  const { doc } = context;
  for (const span of doc.spans) {
    const [entity, ...others] = span.entities;
    if (span.type !== 'Organization' || !entity || /^dang-/.test(entity.key)) continue;
    // A consulate stands in another country than its own: only `tại X` says where.
    if (/^(?:tong-lanh-su|lanh-su|dai-su)-/.test(entity.key) && !/-tai(?:-|@)/.test(entity.key)) continue;
    const sentence = sentenceAt(doc, span.from);
    const add = (to: Entity | null | undefined, confidence: number, from = entity) =>
      context.claims.add({
        type: 'LOCATED_IN',
        from,
        to,
        sentence,
        rule: `${RULE}/own-name`,
        confidence,
      });
    // `Công an hai tỉnh A và B`: each where its own home is.
    if (others.length > 0) {
      if (span.head === 'counted') continue;
      for (const each of span.entities) add(provinceOfBody(doc, each), 0.9, each);
      continue;
    }
    const place = placeWithin(doc, span.from, span.to);
    // `Mặt trận Lào xây dựng đất nước tỉnh`: the country is part of what it is called.
    if (BRANCH.test(entity.key)) continue;
    if (place && (place.type !== 'Country' || (endsWith(doc, span, place) && !isOfFriends(doc, span)))) {
      add(place, 0.9);
      continue;
    }
    if (!/^(?:tỉnh|đô|phố|tp)$/.test(doc.tokens[span.to - 1]!.plain)) continue;
    add(doc.tokens[span.to - 1]!.plain === 'đô' ? capitalOf(doc) : provinceOfBody(doc, entity), 0.75);
  }
}

/** `Nghĩa trang liệt sĩ huyện Ngọc Hồi, tỉnh Kon Tum`: a site with the name of its unit, which lies where the site does. */
function siteInOwnName({ doc, claims }: Context): void {
  for (const { type, from: start, to: end, entities } of doc.spans) {
    const [site] = entities;
    if (type !== 'Place' || site?.kind !== 'dia-diem') continue;
    const unit = placeWithin(doc, start + 1, end);
    if (!unit || unit.type === 'Country' || unit.kind === 'dia-diem') continue;
    const add = (from: Entity, to: Entity, sentence: number) =>
      claims.add({ type: 'LOCATED_IN', from, to, sentence, rule: `${RULE}/own-name`, confidence: 0.9 });
    for (const { to, sentence } of claims.from(site, 'LOCATED_IN'))
      if (unit.type === 'Place' && to !== unit) add(unit, to, sentence);
    add(site, unit, sentenceAt(doc, start));
  }
}

/** `Trường Hữu nghị Lào - Việt`, `Hội Doanh nghiệp Việt Nam tại Nam Lào`: the country says whose it is, not where. */
function isOfFriends({ tokens }: Document, { from, to }: Span): boolean {
  for (let i = Math.max(from, to - 4); i < to; i++) if (tokens[i]!.plain === '-') return true;
  return tokens[to]?.plain === 'tại';
}

/** True when the name's last words are the place. */
function endsWith(doc: Document, { from, to }: Span, place: Entity): boolean {
  for (let i = from; i < to; i++) {
    const inner = spanFrom(doc, i, 'Country', 'Province', 'Place');
    if (inner?.to === to && inner.entities[0] === place) return true;
  }
  return false;
}

/** `A - Phó Giám đốc Sở X và B - Giám đốc Sở Y Thủ đô Viêng Chăn`: the unit named at the end is that of both. */
function besideColleague(context: Context): void {
  for (const shape of context.shapes) {
    for (const match of matches(context, shape, '{a:N},? (?:và|cùng) (?={b:N})')) {
      const [first] = spansIn(shape, match.groups?.a) as PersonSpan[];
      const [second] = spansIn(shape, match.groups?.b) as PersonSpan[];
      if (!first || !second || first.entities[0]?.country !== second.entities[0]?.country) continue;
      const [body, other] = [bodyOf(first), bodyOf(second)];
      const home =
        other && context.claims.from(other, 'LOCATED_IN').find(({ to }) => to.type === 'Province')?.to;
      const known = context.claims.from(body, 'LOCATED_IN').length > 0;
      if (body && home && !known) claim(context, shape, body, home, 'colleague', 0.7);
    }
  }
}

const bodyOf = ({ titles }: PersonSpan) =>
  titles.flatMap(({ parts }) => parts).find(({ target }) => target?.type === 'Organization')?.target ?? null;

/** `… lưu học sinh Lào. Đa số các em là người tỉnh Hủa Phăn, một số đến từ …`: the students' country is that of their provinces. */
function ofStudents(context: Context): void {
  const students = '(?:lhs|lưu học sinh|học viên|sinh viên|học sinh|cán bộ|⟨M\\d+⟩)~8 {in:C}';
  for (const shape of context.shapes) {
    for (const match of matches(context, shape, '(?:là người|đến từ|từ|của) {what:P+}')) {
      const near = [shape, context.shapes[shape.index - 1]].filter((each) => each !== undefined);
      const told = near.flatMap((each) =>
        [...matches(context, each, students)].map((found) => group(each, found, 'in')[0]),
      );
      if (!/(?:các em|học viên|sinh viên|lưu học sinh|một số|đa số|trong số)/.test(shape.text)) continue;
      for (const what of group(shape, match, 'what')) {
        const where = told.find((country) => country && country.country === what.country);
        if (where) claim(context, shape, what, where, 'students', 0.7);
      }
    }
  }
}

/** A province of which nothing better is said, where its country is spoken of in the same paragraph or the one beside it. */
function besideCountry(context: Context): void {
  const { doc, placeShapes } = context;
  const spoken = new Map<string, number[]>();
  for (const shape of placeShapes) {
    for (const { type, entities, from, to, outerTo } of shape.spans) {
      // `Lao shippers`: an adjective speaks of the people.
      if (to === from + 1 && doc.lexicon.english.adjectives.has(doc.tokens[from]!.plain)) continue;
      const region =
        type === 'Place' && doc.article.lang === 'en' ? spanFrom(doc, outerTo - 1, 'Country') : null;
      const country = type === 'Country' ? entities[0]?.country : region?.entities[0]?.country;
      if (country) listIn(spoken, country, doc.sentences[shape.index]!.paragraph);
    }
  }
  for (const shape of placeShapes) {
    const { paragraph } = doc.sentences[shape.index]!;
    for (const span of shape.spans) {
      for (const what of span.type === 'Province' || span.type === 'Delegation' ? span.entities : []) {
        if (
          what.country === 'VN' ||
          what.type !== 'Province' ||
          context.claims.from(what, 'LOCATED_IN').length > 0
        )
          continue;
        const near = spoken.get(what.country ?? '')?.some((at) => Math.abs(at - paragraph) <= NEAR);
        const where = near && ofType(doc, 'Country').find(({ country }) => country === what.country);
        if (where) claim(context, shape, what, where, 'beside-country', 0.5);
      }
    }
  }
}

/** Lines between a province and a word of its country; a blank line counts. */
const NEAR = 2;
