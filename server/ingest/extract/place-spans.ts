/** Spans of places: what of the words around a name belongs to it, and which entity it means. */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { fold } from '../../text/fold.ts';
import { type Document, type Entity, entityOf, type Span, type SpanType, textOf } from './document.ts';
import type { TypeWord } from './lexicon.ts';
import { type NameMatch, tightPlain } from './names.ts';

/** Words before a type word that count; they are no part of the name. */
const COUNTING = /^(?:các|hai|ba|bốn|năm|cặp|những|số|trạm|của)$/;

/** The span of a record's name with its type word; provinces and countries are named without it. */
export function recordSpan(
  doc: Document,
  record: GazetteerRecord,
  outer: number,
  from: number,
  to: number,
  word: TypeWord | null,
): Span {
  const entity = recordEntity(doc, record);
  if (record.properties.kind === 'town' && word?.kind) entity.kind ??= word.kind;
  const whole =
    word !== null && (word.kind === 'capital' || (record.type !== 'Province' && record.type !== 'Country'));
  return {
    type: record.type as SpanType,
    from: whole ? nameStart(doc, outer, from) : from,
    to,
    outerFrom: outer,
    outerTo: to,
    entities: [entity],
    head: word?.word ?? record.type,
  };
}

/** The first token of a name with its type word, counting words left aside. */
function nameStart({ tokens }: Document, outer: number, from: number): number {
  let start = outer;
  while (start < from && COUNTING.test(tokens[start]!.plain)) start++;
  return start;
}

/** The entity of a record. Records of the lexicon (regions, foreign provinces) are none of the gazetteer. */
function recordEntity(doc: Document, record: GazetteerRecord): Entity {
  const country = record.type === 'Country' ? record.properties.iso : record.properties.country;
  return entityOf(doc, record.type, record.id, {
    record,
    country: typeof country === 'string' ? country : null,
  });
}

/** `nước CHDCND Lào`, `nước bạn Lào`: the words before the name go with it, unless they count (`hai nước Việt Nam - Lào`). */
export function countrySpan(doc: Document, record: GazetteerRecord, { from, to }: NameMatch): Span {
  const { tokens } = doc;
  const before = (back: number) => tokens[from - back]?.plain ?? '';
  let outer = from;
  if (before(1) === 'bạn' && before(2) === 'nước') outer -= 2;
  else if (before(1) === 'nước' && !/^(?:hai|ba|2|3|các|nhà)$/.test(before(2))) outer -= 1;
  const entities = [recordEntity(doc, record)];
  return { type: 'Country', from, to, outerFrom: outer, outerTo: to, entities, head: 'Country' };
}

/** A place that the gazetteer does not have; one of the same name and no other kind is the same. */
export function placeSpan(
  doc: Document,
  outer: number,
  from: number,
  to: number,
  word: TypeWord | null,
): Span {
  const kind = word?.kind ?? null;
  const tight = fold(tightPlain(doc.tokens.slice(from, to)));
  const known = placeNamed(doc, tight, kind);
  const entity = known ?? entityOf(doc, 'Place', `${kind ?? ''}:${tight}`, { kind });
  entity.kind ??= kind;
  return {
    type: 'Place',
    // `the village of Phon Sa`
    from: from > outer && doc.tokens[from - 1]!.plain === 'of' ? from : nameStart(doc, outer, from),
    to,
    outerFrom: outer,
    outerTo: to,
    entities: [entity],
    head: word?.word,
  };
}

/** The place of a name that the article has named already, of the kind or of one that is not known. */
function placeNamed(doc: Document, tight: string, kind: string | null): Entity | undefined {
  return [
    `${kind ?? ''}:${tight}`,
    `:${tight}`,
    ...(kind === null ? kindsOf(doc).map((each) => `${each}:${tight}`) : []),
  ]
    .map((key) => doc.entities.get(`Place\n${key}`))
    .find((entity) => entity !== undefined);
}

/** True when the article names a place as tokens `from` to `to` do, with a type word. */
export const isPlaceNamed = (doc: Document, from: number, to: number): boolean =>
  placeNamed(doc, fold(tightPlain(doc.tokens.slice(from, to))), null) !== undefined;

const kindsOf = ({ lexicon }: Document) =>
  lexicon.data.places.types.flatMap(({ type, kind }) => (type === 'Place' && kind ? [kind] : []));

/** A gate, port, zone or province that the gazetteer does not have. */
export function unknownSpan(doc: Document, word: TypeWord, outer: number, from: number, to: number): Span {
  const entity = entityOf(doc, word.type, fold(textOf(doc, from, to)).replaceAll(' ', ''));
  const start = word.type === 'Province' ? from : nameStart(doc, outer, from);
  return {
    type: word.type,
    from: start,
    to,
    outerFrom: outer,
    outerTo: to,
    entities: [entity],
    head: word.word,
  };
}
