/** HOLDS_POSITION: every title of a person, with the body or unit it is held in. */

import { fold, foldEntry } from '../../../text/fold.ts';
import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import { type Entity, lastNotAfter, ofType, type Span, sentenceAt, textOf } from '../document.ts';
import type { PersonSpan } from '../persons.ts';
import { provinceBefore } from '../references.ts';
import { spansIn } from '../shape.ts';
import { sideOf } from '../sides.ts';
import type { TitlePart } from '../titles.ts';

export function holdsPosition(context: Context): void {
  const named = context.persons.filter(({ bare }) => !bare);
  // Titles that name their unit first: one that does not may be of the same.
  const homes = new Map<Entity, Entity>();
  for (const span of named) {
    for (const { target } of partsOf(span)) {
      const home = target?.type === 'Province' ? target : provinceOfBody(context.doc, target);
      if (home && (target?.type === 'Province' || !homes.has(span.entities[0]!)))
        homes.set(span.entities[0]!, home);
    }
  }
  const bodies = context.doc.spans
    .filter(({ type, bare, entities }) => type === 'Organization' && !bare && entities[0])
    .sort((a, b) => b.from - a.from);
  for (const span of named) {
    const person = span.entities[0]!;
    const targets = new Map<Entity, string[]>();
    for (const part of partsOf(span)) {
      const target = targetOf(context, span, part, homes, bodies);
      if (!target) continue;
      if (target.type === 'Province' && !homes.has(person)) homes.set(person, target);
      const title = textOf(context.doc, part.from, part.to);
      targets.set(target, [...(targets.get(target) ?? []), title]);
    }
    for (const [target, titles] of targets) {
      context.claims.add({
        type: 'HOLDS_POSITION',
        from: person,
        to: target,
        sentence: sentenceAt(context.doc, span.from),
        rule: 'title',
        confidence: 0.9,
        properties: { title: titles.join(', ') },
      });
    }
  }
}

/** `bà X, chủ Công ty Y`, `Đại tá Z - người chỉ huy cao nhất của Bộ CHQS tỉnh W`: offices that have no title of their own. */
export function describedOffices(context: Context): void {
  for (const shape of context.shapes) {
    const source = '{who:N}(?:,| -) (?<title>@offices~16(?:của )?){where:O|P}';
    for (const match of matches(context, shape, source)) {
      const [who] = group(shape, match, 'who');
      const [where] = group(shape, match, 'where');
      if (!who || context.claims.from(who, 'HOLDS_POSITION').length > 0) continue;
      context.claims.add({
        type: 'HOLDS_POSITION',
        from: who,
        to: where,
        sentence: shape.index,
        rule: 'described-office',
        confidence: 0.75,
        properties: { title: match.groups!.title!.replace(/ của\s*$/u, '').trim() },
      });
    }
  }
}

/** `Đại úy X của Đồn Biên phòng Y`: an officer without an office is of the body behind the name. */
export function officersOf(context: Context): void {
  const { doc, claims } = context;
  for (const shape of context.shapes)
    for (const match of matches(context, shape, '{who:N} (?:của|thuộc) {where:O}')) {
      const [span] = spansIn(shape, match.groups!.who);
      const [who] = group(shape, match, 'who');
      const [where] = group(shape, match, 'where');
      const rank = span && doc.lexicon.ranks.longest(doc.tokens, span.outerFrom, span.from, doc.key);
      if (!who || !rank || claims.from(who, 'HOLDS_POSITION').length > 0) continue;
      claims.add({
        type: 'HOLDS_POSITION',
        from: who,
        to: where,
        sentence: shape.index,
        rule: 'officer',
        confidence: 0.75,
        properties: { title: textOf(doc, span.outerFrom, rank.to) },
      });
    }
}

export const partsOf = ({ titles }: PersonSpan): TitlePart[] => titles.flatMap(({ parts }) => parts);

function targetOf(
  context: Context,
  span: PersonSpan,
  part: TitlePart,
  homes: Map<Entity, Entity>,
  bodies: Span[],
): Entity | null {
  const { target, level } = part;
  // `Phó Giám đốc Ban`, `Chủ tịch hội`: the body so called that was named last.
  if (!target && part.kind) {
    const body = bodyCalled(context, span, part.kind, bodies);
    if (body) return body;
  }
  if (target?.type === 'Organization' && part.inner?.at(-1)?.bare) {
    // `Phó Chủ tịch Hội`, `Giám đốc Sở`: a body of the other side of the border is none of this person's.
    const side = sideOf(context.doc, span, context.persons);
    const isOther = target.country && side && target.country !== side;
    return (isOther ? bodyCalled(context, span, target.key.split('-')[0]!, bodies) : null) ?? target;
  }
  if (target?.type === 'Organization' && part.position.of === 'organization') {
    // `Phó Giám đốc Sở`: a body of the other side of the border is none of this person's.
    const side = sideOf(context.doc, span, context.persons);
    const other =
      target.country && side && target.country !== side ? bodyOf(context, span, part, bodies) : null;
    if (other && other.key.split('-')[0] === target.key.split('-')[0] && span.entities[0]!.country)
      return other;
  }
  if (target && target.type !== 'Place') return target;
  // `Chủ tịch huyện Phu Vông`: nothing that a position is held in.
  if (target && part.position.of !== 'organization') return null;
  if (level === 'country') return countryOf(context, span);
  if (level === 'province') {
    const body = part.to - part.from <= BARE_CHAIR ? chairedBefore(context, span, part) : null;
    return body ?? homes.get(span.entities[0]!) ?? provinceOf(context, span);
  }
  return part.position.of === 'organization' ? bodyOf(context, span, part, bodies) : null;
}

/** Words of a title that names no body (`Phó Chủ tịch Thường trực`). */
const BARE_CHAIR = 5;

/** `X - Chủ tịch Ủy ban Mặt trận …; Y - Phó Chủ tịch`: of the body that the one before presides over. */
function chairedBefore({ doc, persons }: Context, span: PersonSpan, part: TitlePart): Entity | null {
  if (!/chu tich/.test(fold(textOf(doc, part.from, part.to)))) return null;
  for (let i = part.from; i < part.to; i++)
    if (doc.lexicon.governing.longest(doc.tokens, i, part.to, doc.key)) return null;
  const before = persons[persons.indexOf(span) - 1];
  if (!before || before.bare || sentenceAt(doc, before.from) !== sentenceAt(doc, span.from)) return null;
  const chaired = partsOf(before).find(
    ({ from, to, target }) => target?.type === 'Organization' && /chu tich/.test(fold(textOf(doc, from, to))),
  );
  return chaired?.target ?? null;
}

/** The province of a title that names none: the one last named on the person's side in the same or the last paragraph, else the article's. */
function provinceOf({ doc, principals, persons }: Context, span: PersonSpan): Entity | null {
  const side = sideOf(doc, span, persons);
  // Of the capital's prefecture there is a `Đô trưởng`, of the provinces a `Tỉnh trưởng`.
  const title = fold(
    partsOf(span)
      .map(({ from, to }) => textOf(doc, from, to))
      .join(', '),
  );
  const suits = (entity: Entity | null): entity is Entity =>
    entity !== null && suitsTitle(title, entity.record?.properties.kind);
  const before = provinceBefore(doc, span.outerFrom, side, suits);
  const main = side === 'VN' ? principals.own : principals.other;
  return before ?? (suits(main) ? main : null);
}

/** `Tỉnh trưởng`, `Bí thư Tỉnh ủy` are of a province, `Bí thư Thành ủy` is of a city. */
function suitsTitle(title: string, kind: unknown): boolean {
  if (/tinh truong/.test(title) && kind === 'prefecture') return false;
  if (/tinh uy|\btinh$|\btinh,/.test(title) && kind === 'municipality') return false;
  return !(/thanh uy|thanh pho/.test(title) && kind === 'province');
}

/** Whose prime minister: the country named before in the sentence, else that of the person's side. */
function countryOf(context: Context, span: PersonSpan): Entity | null {
  const { doc, persons } = context;
  const side = sideOf(doc, span, persons);
  return ofType(doc, 'Country').find(({ country }) => country === side) ?? null;
}

/**
 * `Phó Hiệu trưởng` of the school, `Đồn trưởng` of the post that was named before, on the person's side of the border.
 * @param bodies those of the article, the last first
 */
function bodyOf({ doc }: Context, span: PersonSpan, part: TitlePart, bodies: Span[]): Entity | null {
  const word = foldEntry(part.position.word);
  const { bodies: ofBodies, wards } = doc.lexicon.data.positions;
  const kinds = [...Object.entries(ofBodies), ...Object.entries(wards)].filter(([position]) =>
    word.endsWith(foldEntry(position)),
  );
  const heads = kinds.sort((a, b) => b[0].length - a[0].length)[0]?.[1];
  if (!heads) return null;
  // The police and the courts of a district have no departments that the press tells of.
  const isWard = Object.keys(wards).some((position) => word.endsWith(foldEntry(position)));
  const beginnings = heads.map((head) => foldEntry(head).replaceAll(' ', '-'));
  const side = sideOf(doc, span);
  const later = lastNotAfter(bodies, ({ from }) => from >= span.to);
  for (const { from, entities } of bodies.slice(later, later + REACH)) {
    const entity = entities[0]!;
    if (from >= span.to || (entity.country && side && entity.country !== side)) continue;
    if (isWard && /-huyen-/.test(entity.key)) continue;
    if (beginnings.some((beginning) => entity.key.startsWith(beginning))) return entity;
  }
  return null;
}

/** The last body before a person whose name begins with a word, on the person's side of the border. */
function bodyCalled({ doc }: Context, span: PersonSpan, kind: string, bodies: Span[]): Entity | null {
  const side = sideOf(doc, span);
  const later = lastNotAfter(bodies, ({ from }) => from >= span.to);
  for (const { from, entities } of bodies.slice(later, later + REACH)) {
    const entity = entities[0]!;
    if (from >= span.to || (entity.country && side && entity.country !== side)) continue;
    if (entity.key.startsWith(`${kind}-`)) return entity;
  }
  return null;
}

/** How many bodies back the one may stand of which a title is. */
const REACH = 200;
