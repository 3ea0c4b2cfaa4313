/** The provinces and countries of bodies that their names do not tell: `Giám đốc Công an tỉnh`, `Sở Ngoại vụ tỉnh`. */

import { coreName, organizationEntity, placeWithin, provinceOfBody } from './bodies.ts';
import {
  type Document,
  type Entity,
  forget,
  lastNotAfter,
  listIn,
  mention,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import { settleEnglish } from './english-names.ts';
import type { PersonSpan } from './persons.ts';
import type { Principals } from './principals.ts';
import { provinceBefore } from './references.ts';
import { sideOf } from './sides.ts';
import type { TitlePart } from './titles.ts';

/** `Đại đội Biên phòng 311, Bộ Chỉ huy Quân sự tỉnh Khăm Muồn`: a body is of its parent's country; companies of guards are Lao. */
export function settleCountries(doc: Document): void {
  for (const span of doc.spans) {
    const [entity] = span.entities;
    if (span.type !== 'Organization' || !entity || entity.country) continue;
    const parent =
      doc.tokens[span.outerTo]?.plain === ','
        ? spanFrom(doc, span.outerTo + 1, 'Organization')?.entities[0]
        : null;
    entity.country = parent?.country ?? (GUARDS.test(entity.key) ? 'LA' : null);
  }
}

/** The border guard of Laos is made up of companies, that of Vietnam of posts. */
const GUARDS = /^(?:dai-doi|tieu-doan)-(?:bien-phong|bao-ve-bien-gioi|quan-ly-bien-gioi)/;

/**
 * Gives the bodies that name only `tỉnh` their province: within a person's title that of the person's side, else the one
 * named last before.
 */
export function settleHomes(doc: Document, persons: readonly PersonSpan[], pair: Principals): void {
  const { own, other } = pair;
  const titles = new Map<Entity, TitlePart[]>();
  for (const part of persons.flatMap((person) => person.titles.flatMap(({ parts }) => parts)))
    if (part.target) listIn(titles, part.target, part);
  const settled = new Map<Entity, Entity>();
  for (const span of doc.spans) {
    const [open] = span.entities;
    const known = open && settled.get(open);
    if (known) span.entities = [known];
    if (known || span.type !== 'Organization' || !open?.key.includes('@?')) continue;
    const { from: start } = doc.sentences[sentenceAt(doc, span.from)]!;
    const last = persons[lastNotAfter(persons, ({ outerFrom }) => outerFrom <= span.from)];
    const before = last && last.outerFrom >= start && last.outerFrom <= span.from ? last : undefined;
    const side = before && !before.bare ? sideOf(doc, before, persons) : null;
    const told = onlyOne(doc, coreName(doc, textOf(doc, span.from, span.to), null), side);
    const named = told ?? provinceBefore(doc, span.from, side);
    const usual = side === 'LA' ? (other ?? own) : (own ?? other);
    // An English paper names other provinces in passing: where nobody tells the side, it is one of its two.
    const passing = doc.article.lang === 'en' && !side && named !== own && named !== other;
    // `Sở Y tế tỉnh bạn`: of the other side.
    const friend = doc.tokens[span.to]?.plain === 'bạn' ? other : null;
    const topic = passing ? topicOf(doc, span.from) : null;
    const home = friend ?? topic ?? (passing ? usual : (named ?? usual));
    const entity =
      settleEnglish(doc, open, home) ?? organizationEntity(doc, textOf(doc, span.from, span.to), home);
    entity.country ??= home?.country ?? null;
    forget(doc, open);
    settled.set(open, entity);
    span.entities = [entity];
    if (!span.bare) mention(doc, entity, span.from, span.to);
    for (const part of titles.get(open) ?? []) part.target = entity;
  }
  for (const person of persons) if (!person.bare) settleSide(doc, person, persons, pair);
}

/** `bà Chăn Thon …, Giám đốc Sở Ngoại vụ tỉnh`, later `Trần Thanh Hà, Giám đốc Sở Ngoại vụ`: the body of that name on the other side of the border. */
function settleSide(
  doc: Document,
  person: PersonSpan,
  persons: readonly PersonSpan[],
  { own, other }: Principals,
): void {
  const side = sideOf(doc, person, persons);
  const home = side === 'VN' ? own : other;
  if (!side || !home || (side === 'VN' && person.entities[0]?.country !== 'VN')) return;
  for (const part of person.titles.flatMap(({ parts }) => parts)) {
    const { target } = part;
    const unit = provinceOfBody(doc, target);
    if (!target || !unit?.country || unit.country === side) continue;
    for (let i = part.from; i < part.to; i++) {
      const span = spanFrom(doc, i, 'Organization');
      if (!span || span.bare || span.entities[0] !== target || placeWithin(doc, span.from, span.to)) continue;
      const body = organizationEntity(doc, textOf(doc, span.from, span.to), home);
      if (body === target) break;
      body.country ??= side;
      const { start } = doc.tokens[span.from]!;
      target.mentions = target.mentions.filter((each) => each.start !== start);
      span.entities = [body];
      part.target = body;
      mention(doc, body, span.from, span.to);
      break;
    }
  }
}

/** `Luang Prabang is watching. … The provincial chamber of commerce …`: the province with which the paragraph begins. */
function topicOf(doc: Document, token: number): Entity | null {
  const { paragraph } = doc.sentences[sentenceAt(doc, token)]!;
  const first = doc.sentences.find((each) => each.paragraph === paragraph)!.from;
  return spanFrom(doc, first, 'Province')?.entities[0] ?? null;
}

/** The province of the only body of that name that the article has named with one, on a side where one is given. */
function onlyOne(doc: Document, core: string, side: string | null): Entity | null {
  const homes = (doc.byPart.get(`organization ${core}`) ?? [])
    .map((body) => provinceOfBody(doc, body))
    .filter((home) => home !== null && (!side || home.country === side));
  return homes.length === 1 ? homes[0]! : null;
}
