/** The two sides of an article: on which of them a person stands, and who meets whom. */

import { fold } from '../../text/fold.ts';
import { presumedCountry, provinceOfBody } from './bodies.ts';
import { listsOfProvinces } from './counted-units.ts';
import { type Document, type Entity, listIn, sentenceAt, sentenceOf, spanFrom, textOf } from './document.ts';
import { usualCountry } from './english-names.ts';
import type { PersonSpan } from './persons.ts';
import type { Principals } from './principals.ts';

/** Titles that only one of the two countries has. */
const LAO_TITLES = /tinh truong|do truong|chu tinh|uy ban chinh quyen|governor|nai ban/;
const VIETNAMESE_TITLES = /ubnd|uy ban nhan dan|mttq/;

/**
 * `VN` for a name in the Vietnamese manner; titles that only Laos has, and bodies of a known country, decide before. Any other
 * name is of the side of those whom the sentence names with it, else taken for a Lao one.
 */
export function sideOf(
  doc: Document,
  span: PersonSpan,
  persons: readonly PersonSpan[] = [],
): 'VN' | 'LA' | null {
  const known = knownSide(doc, span);
  if (known) return known;
  const [person] = span.entities;
  if (!person) return null;
  const words = fold(textOf(doc, span.from, span.to)).split(' ');
  const plain = span.to - span.from === words.length && words.every((word) => word.length <= SHORT);
  const beside = (bySentence(doc, persons).get(sentenceAt(doc, span.from)) ?? [])
    .filter((each) => each !== span && !each.bare)
    .map((each) => knownSide(doc, each))
    .filter((side) => side !== null);
  return plain && beside.length > 1 && beside.every((side) => side === 'VN') ? 'VN' : 'LA';
}

/** The persons of each sentence; they are asked for once for each of them. */
function bySentence(doc: Document, persons: readonly PersonSpan[]): Map<number, PersonSpan[]> {
  let known = sentences.get(persons);
  if (!known) {
    known = new Map();
    for (const person of persons) listIn(known, sentenceAt(doc, person.from), person);
    sentences.set(persons, known);
  }
  return known;
}

const sentences = new WeakMap<readonly PersonSpan[], Map<number, PersonSpan[]>>();

/** Letters of the longest syllable in the names of the peoples of the highlands; Lao names in Latin letters have longer ones. */
const SHORT = 6;

function knownSide(doc: Document, { titles, entities: [person] }: PersonSpan): 'VN' | 'LA' | null {
  const parts = titles.flatMap(({ parts }) => parts);
  const words = parts.map(({ from, to }) => fold(textOf(doc, from, to)));
  if (words.some((title) => LAO_TITLES.test(title))) return 'LA';
  if (person?.country === 'VN') return 'VN';
  if (words.some((title) => VIETNAMESE_TITLES.test(title))) return 'VN';
  // `Giám đốc Sở`: which body is meant depends on the side.
  const home = parts
    .filter(({ inner }) => !inner?.at(-1)?.bare)
    .map(({ target }) => target?.country)
    .find((country) => country === 'VN' || country === 'LA');
  return (home as 'VN' | 'LA' | undefined) ?? null;
}

/** Who meets whom in the article: localities, or bodies where these are what it tells of. */
export interface Sides {
  own: Entity[];
  other: Entity[];
}

/** How much a delegation counts beside a plain mention, and how much a body must be spoken of to be a side. */
const DELEGATION_WEIGHT = 3;
const ENOUGH = 3;
/** A body told by the title of its officer alone. */
const TITLE_WEIGHT = 0.5;

export function findSides(doc: Document, persons: readonly PersonSpan[], pair: Principals): Sides {
  const officers =
    doc.article.lang === 'en' ? (bodiesOfLead(doc, persons) ?? bodiesOfOfficers(doc, persons)) : null;
  if (officers) return officers;
  const weights = weigh(doc, persons);
  const of = (type: string, country: string) =>
    [...weights]
      .filter(([each]) => each.type === type && presumedCountry(doc, each) === country)
      .sort((a, b) => b[1] - a[1]);
  const weightOf = (entity: Entity | null) => (entity && weights.get(entity)) ?? 0;
  const [ours, theirs] = [of('Organization', 'VN'), of('Organization', 'LA')];
  const [first, second] = [ours[0]?.[1] ?? 0, theirs[0]?.[1] ?? 0];
  const localities = weightOf(pair.own) + weightOf(pair.other);
  // Bodies of one kind meet one another, whatever others are spoken of.
  const alike =
    theirs.find(([each]) => ours[0] && kindOf(each) === kindOf(ours[0][0])) ??
    ours.find(([each]) => theirs[0] && kindOf(each) === kindOf(theirs[0][0]));
  const enough =
    Math.min(first, second) >= ENOUGH ||
    (Math.min(first, second) > 1 && first + second > 2 * localities) ||
    (alike !== undefined && Math.max(first, second) >= ENOUGH);
  if (ours[0] && theirs[0] && enough && first + second >= localities) {
    if (alike) {
      const lao = presumedCountry(doc, alike[0]) === 'LA';
      const [mine, yours] = lao ? [ours, theirs] : [theirs, ours];
      const partner = mine[0]![0];
      const partners = ofKind(doc, yours, alike);
      return lao ? { own: [partner], other: partners } : { own: partners, other: [partner] };
    }
    return { own: leading(ours), other: leading(theirs) };
  }
  return {
    own: beside(doc, pair.own, of('Province', 'VN')),
    other: beside(doc, pair.other, of('Province', 'LA')),
  };
}

/** A body with those of its kind in other provinces that are spoken of nearly as much: `Công an hai tỉnh A và B`. */
function ofKind(doc: Document, list: [Entity, number][], [first, weight]: [Entity, number]): Entity[] {
  const local = (body: Entity) => provinceOfBody(doc, body) !== null;
  const others = list.filter(
    ([each, much]) =>
      each !== first &&
      kindOf(each) === kindOf(first) &&
      local(each) &&
      much >= weight / 2 &&
      sentenceOf(doc, each.mentions[0]?.start ?? 0) < LEAD,
  );
  return [first, ...(local(first) ? others.map(([each]) => each) : [])];
}

/** `The Public Security Departments of A and B met`: the two bodies of one kind with which an English paper begins. */
function bodiesOfLead(doc: Document, persons: readonly PersonSpan[]): Sides | null {
  const end = doc.sentences[LEAD_OF_PAPER]?.from ?? doc.tokens.length;
  const named = doc.spans
    .filter(({ type, bare, from }) => type === 'Organization' && !bare && from < end)
    .filter(({ from }) => !persons.some(({ outerFrom, outerTo }) => outerFrom <= from && from < outerTo))
    .flatMap(({ entities }) => entities);
  const [own, other] = ['VN', 'LA'].map((side) =>
    named.filter((body) => presumedCountry(doc, body) === side),
  );
  for (const ours of own ?? []) {
    const theirs = other?.find((body) => sortOf(body) === sortOf(ours));
    if (theirs) return { own: [ours], other: [theirs] };
  }
  return null;
}

/** As `kindOf`, where schools are of one kind, and hospitals, and commands. */
export const sortOf = (body: Entity) =>
  /^(?:hospital|university|college|school)(?=-|@)|^bo-(?=chi-huy-|doi-)/.exec(body.key)?.[0] ?? kindOf(body);

/** Sentences with which an English paper says whom it is about. */
const LEAD_OF_PAPER = 1;

/** Where everybody with an office has it in one of two bodies, one on either side, these meet (`border guards and an army command`). */
function bodiesOfOfficers(doc: Document, persons: readonly PersonSpan[]): Sides | null {
  const held = new Set<Entity>();
  for (const { bare, titles } of persons)
    if (!bare) for (const { target } of titles.flatMap(({ parts }) => parts)) if (target) held.add(target);
  const [own, other] = ['VN', 'LA'].map((side) =>
    [...held].filter((each) => each.type === 'Organization' && presumedCountry(doc, each) === side),
  );
  return held.size === 2 && own?.length === 1 && other?.length === 1 ? { own, other } : null;
}

/** Those that are spoken of nearly as much as the first. */
const leading = (list: [Entity, number][]) =>
  list
    .filter(([, weight]) => weight >= Math.max(Math.min(ENOUGH, list[0]![1]), list[0]![1] / 2))
    .map(([entity]) => entity);

/** A locality with those that the head of the article names beside it in a list. */
function beside(doc: Document, main: Entity | null, others: [Entity, number][]): Entity[] {
  if (!main) return [];
  const listed = listsOfProvinces(doc).find(
    ({ to, entities }) => entities.includes(main) && sentenceAt(doc, to - 1) < LEAD,
  );
  return listed
    ? [
        main,
        ...others.map(([each]) => each).filter((each) => each !== main && listed.entities.includes(each)),
      ]
    : [main];
}

/** What a body is called without its place; the posts and companies of the border guards are of one kind. */
const kindOf = (body: Entity) => (usualCountry(body) ? 'border unit' : body.key.split('@')[0]);

/** How often each locality and body acts, those within titles and within other names left aside. */
function weigh(doc: Document, persons: readonly PersonSpan[]): Map<Entity, number> {
  const { tokens, lexicon, key } = doc;
  const hidden = new Set<number>();
  const weights = new Map<Entity, number>();
  for (const { outerFrom, outerTo, titles } of persons) {
    for (let i = outerFrom; i < outerTo; i++) hidden.add(i);
    for (const { target } of titles.flatMap(({ parts }) => parts))
      if (target?.type === 'Organization') weights.set(target, (weights.get(target) ?? 0) + TITLE_WEIGHT);
  }
  for (const [index, { from, to }] of doc.sentences.entries()) {
    let together = false;
    for (let i = from; i < to && !together; i++)
      together = lexicon.relations.cooperation!.longest(tokens, i, to, key) !== null;
    for (let i = from; i < to; ) {
      const span = hidden.has(i) ? undefined : spanFrom(doc, i, 'Delegation', 'Organization', 'Province');
      const entity = span?.entities[0];
      if (!span || !entity) {
        i++;
        continue;
      }
      // `Đồn X (Bộ đội Biên phòng tỉnh Y)`, `thuộc Bộ Chỉ huy …`: whose the body is that acts.
      if (span.type === 'Organization' && isParent(doc, span.outerFrom)) {
        i = span.outerTo;
        continue;
      }
      const weight =
        (span.type === 'Delegation' ? DELEGATION_WEIGHT : 1) + (together ? 1 : 0) + (index < LEAD ? 1 : 0);
      weights.set(entity, (weights.get(entity) ?? 0) + weight);
      i = span.outerTo;
    }
  }
  return weights;
}

const isParent = ({ tokens }: Document, from: number) => {
  const before = tokens[from - 1]?.plain;
  return before === 'thuộc' || (before === '(' && tokens[from - 2]?.kind !== 'sign');
};

/** Sentences at the head of an article, which say whom it is about. */
const LEAD = 3;
