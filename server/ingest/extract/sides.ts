/** The two sides of an article: on which of them a person stands, and who meets whom. */

import { fold } from '../../text/fold.ts';
import { type Document, type Entity, sentenceAt, spanFrom, textOf } from './document.ts';
import type { PersonSpan } from './persons.ts';
import type { Principals } from './references.ts';

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
  const own = sentenceAt(doc, span.from);
  const beside = persons
    .filter((each) => each !== span && !each.bare && sentenceAt(doc, each.from) === own)
    .map((each) => knownSide(doc, each))
    .filter((side) => side !== null);
  return plain && beside.length > 1 && beside.every((side) => side === 'VN') ? 'VN' : 'LA';
}

/** Letters of the longest syllable in the names of the peoples of the highlands; Lao names in Latin letters have longer ones. */
const SHORT = 6;

function knownSide(doc: Document, { titles, entities: [person] }: PersonSpan): 'VN' | 'LA' | null {
  const parts = titles.flatMap(({ parts }) => parts);
  const words = parts.map(({ from, to }) => fold(textOf(doc, from, to)));
  if (words.some((title) => LAO_TITLES.test(title))) return 'LA';
  if (person?.country === 'VN') return 'VN';
  if (words.some((title) => VIETNAMESE_TITLES.test(title))) return 'VN';
  const home = parts
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

export function findSides(doc: Document, persons: readonly PersonSpan[], pair: Principals): Sides {
  const weights = weigh(doc, persons);
  const bodies = (country: string) =>
    [...weights]
      .filter(([{ type, country: home }]) => type === 'Organization' && home === country)
      .sort((a, b) => b[1] - a[1]);
  const weightOf = (entity: Entity | null) => (entity && weights.get(entity)) ?? 0;
  const [ours, theirs] = [bodies('VN'), bodies('LA')];
  const heaviest = (ours[0]?.[1] ?? 0) + (theirs[0]?.[1] ?? 0);
  const localities = weightOf(pair.own) + weightOf(pair.other);
  if (ours[0] && theirs[0] && ours[0][1] >= ENOUGH && theirs[0][1] >= ENOUGH && heaviest >= localities) {
    // Bodies of one kind meet one another, whatever others are spoken of.
    for (const [a] of ours)
      for (const [b, weight] of theirs)
        if (weight >= ENOUGH && kindOf(a) === kindOf(b)) return { own: [a], other: [b] };
    const main = (list: [Entity, number][]) =>
      list.filter(([, weight]) => weight >= Math.max(ENOUGH, list[0]![1] / 2)).map(([entity]) => entity);
    return { own: main(ours), other: main(theirs) };
  }
  return { own: pair.own ? [pair.own] : [], other: pair.other ? [pair.other] : [] };
}

const kindOf = ({ key }: Entity) => key.split('@')[0];

/** How often each locality and body acts, those within titles and within other names left aside. */
function weigh(doc: Document, persons: readonly PersonSpan[]): Map<Entity, number> {
  const { tokens, lexicon, key } = doc;
  const hidden = new Set<number>();
  for (const { outerFrom, outerTo } of persons) for (let i = outerFrom; i < outerTo; i++) hidden.add(i);
  const weights = new Map<Entity, number>();
  for (const [index, { from, to }] of doc.sentences.entries()) {
    let together = false;
    for (let i = from; i < to && !together; i++)
      together = lexicon.relations.cooperation!.longest(tokens, i, to, key) !== null;
    for (let i = from; i < to; ) {
      const span = hidden.has(i) ? undefined : spanFrom(doc, i, 'Delegation', 'Organization', 'Province');
      const [entity] = span?.entities ?? [];
      if (!span || !entity) {
        i++;
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

/** Sentences at the head of an article, which say whom it is about. */
const LEAD = 3;
