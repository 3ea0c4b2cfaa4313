/** Places without a type word of their own: in a list that one announces, named in full before, or at a stop of a road. */

import { freeName, onCourse } from './course-places.ts';
import { addSpan, type Document, type Entity, type Span, spanFrom, textOf } from './document.ts';
import { findEnglishStops } from './english-stops.ts';
import { findKnownDistricts } from './known-districts.ts';
import { Phrases } from './phrases.ts';
import { placeSpan } from './place-spans.ts';
import { pointedAt } from './pointed-places.ts';
import { nameRun } from './runs.ts';

/** Finds them in what no other name has taken. */
export function findBarePlaces(doc: Document): void {
  for (const { from, to } of doc.sentences) announced(doc, from, to);
  findKnownDistricts(doc);
  for (const { from, to } of doc.sentences) {
    besideUnit(doc, from, to);
    onCourse(doc, from, to);
    afterPreposition(doc, from, to);
  }
  findEnglishStops(doc);
  namedAgain(doc);
  pointedAt(doc);
}

const MANY = /^(?:các|những|hai|ba|bốn|năm|sáu|bảy|[2-9]|\d\d)$/;
const ANNOUNCING = /^(?:gồm|là|như|:)$/;
const JOINT = /^(?:,|;|và|-)$/;

/** Tokens between the plural and its list. */
const NEAR = 12;
const LONGEST_NAME = 4;

/** `các huyện giáp Sơn La gồm Mường Ét, Sốp Bau và Xiềng Khọ`, `ba xã biên giới A, B, C`. */
function announced(doc: Document, from: number, to: number): void {
  const { tokens, lexicon, key } = doc;
  for (let i = from; i < to; i++) {
    const word = lexicon.typeBefore.longest(tokens, i, to, key);
    if (word?.value.type !== 'Place' || word.value.kind === 'dia-diem') continue;
    if (!MANY.test(tokens[i]!.plain) && !MANY.test(tokens[i - 1]?.plain ?? '')) continue;
    const start = listStart(doc, word.to, Math.min(to, word.to + NEAR));
    if (start === null) continue;
    const names = namesFrom(doc, start, to);
    if (names.length < 2) continue;
    for (const [at, end] of names) addSpan(doc, placeSpan(doc, at, at, end, word.value));
    i = names.at(-1)![1] - 1;
  }
}

/** Where the list begins: after `gồm` or `là`, or at the first name where only small words stand before it. */
function listStart(doc: Document, from: number, end: number): number | null {
  const { tokens } = doc;
  for (let i = from; i < end; i++) {
    if (ANNOUNCING.test(tokens[i]!.plain)) return tokens[i + 1]?.plain === ':' ? i + 2 : i + 1;
    const span = spanFrom(doc, i, 'Province', 'Country', 'Place');
    if (span) i = span.outerTo - 1;
    else if (tokens[i]!.capital) return i > from && !doc.taken.has(i) ? i : null;
    else if (tokens[i]!.kind === 'sign') return null;
  }
  return null;
}

/** Names one after the other, none of them taken. */
function namesFrom(doc: Document, from: number, to: number): [number, number][] {
  const names: [number, number][] = [];
  for (let i = from; i < to; ) {
    const end = doc.taken.has(i) ? null : nameRun(doc, i, to, LONGEST_NAME);
    if (end === null || doc.tokens[end]?.capital) break;
    names.push([i, end]);
    if (!JOINT.test(doc.tokens[end]?.plain ?? '')) break;
    i = end + 1;
  }
  return names;
}

const TO_PLACE = new Set(['(', 'ở', 'tại', 'đến', 'tới', 'về', 'lên', 'sang', 'từ', 'qua', 'thuộc']);

/** `tại Viêng Thoong, tỉnh Bolikhamxay`: what lies in a province and is named after a preposition. */
function besideUnit(doc: Document, from: number, to: number): void {
  const { tokens } = doc;
  for (let i = from + 1; i < to; i++) {
    if (!TO_PLACE.has(tokens[i - 1]!.plain)) continue;
    const end = freeName(doc, i, to);
    // `lối mở Nà Cài ở Chiềng On`
    if (end !== null && /^(?:ở|thuộc)$/.test(tokens[i - 1]!.plain) && endsPlace(doc, i - 1)) {
      addSpan(doc, placeSpan(doc, i, i, end, null));
      continue;
    }
    if (end === null || !/^[,(]$/.test(tokens[end]?.plain ?? '')) continue;
    const unit = spanFrom(doc, end + 1, 'Province', 'Place');
    const closed = tokens[i - 1]!.plain === '(' && unit && tokens[unit.outerTo]?.plain === ')';
    if (closed || (unit && unit.outerFrom < unit.from)) addSpan(doc, placeSpan(doc, i, i, end, null));
  }
}

/** True when a gate, port, zone or place with its type word ends before a token. */
function endsPlace(doc: Document, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_PLACE); i--) {
    const span = spanFrom(doc, i, 'BorderGate', 'Port', 'EconomicZone', 'Place');
    if (span) return span.outerTo === at && span.head !== span.type;
  }
  return false;
}

const LONGEST_PLACE = 8;

const INTO = new Set('ở tại về lên xuống sang đến tới qua từ khỏi ra vào gần'.split(' '));

/** `ngược lên Bến Giằng`, `xuống Hướng Hóa`: a name that nothing else has taken, where one goes or is. */
function afterPreposition(doc: Document, from: number, to: number): void {
  if (doc.article.lang !== 'vi' || doc.key !== 'plain') return;
  for (let i = from + 1; i < to; i++) {
    if (!INTO.has(doc.tokens[i - 1]!.plain) || doc.taken.has(i - 1)) continue;
    const end = freeName(doc, i, to);
    if (end !== null && !isOther(doc, i, end)) addSpan(doc, placeSpan(doc, i, i, end, null));
  }
}

/** Names of feasts, meetings, papers and the like, in capitals too. */
function isOther({ tokens, lexicon, key }: Document, from: number, end: number): boolean {
  if (lexicon.notPlaces.longest(tokens, from, end, key) || lexicon.honorifics.longest(tokens, from, end, key))
    return true;
  return tokens.slice(from, end).some(({ text }) => /^\p{Lu}{2,}$/u.test(text) || NO_PLACE.test(text));
}

const NO_PLACE =
  /^(?:Tết|Đảng|Ngày|Tuần|Năm|Lễ|Đại|Hội|Quốc|Chính|Nhà|Tòa|Trung|Internet|Covid|Bunpimay|Bun|Facebook|Zalo)$/u;

/** `bản Na Hàm`, later `Na Hàm`: one place. */
function namedAgain(doc: Document): void {
  const { tokens } = doc;
  const names = new Phrases<Entity>();
  const meant = new Map<string, Entity | null>();
  for (const span of doc.spans) {
    const [entity] = span.entities;
    if (span.type !== 'Place' || !entity || entity.record) continue;
    const start = nameWithin(doc, span);
    if (span.to - start < 2) continue;
    const name = textOf(doc, start, span.to);
    // Of two places with one name the bare name tells neither.
    meant.set(name, meant.has(name) && meant.get(name) !== entity ? null : entity);
  }
  if (meant.size === 0) return;
  for (const [name, entity] of meant) if (entity) names.add(name, entity);
  for (let i = 0; i < tokens.length; i++) {
    if (doc.taken.has(i) || !tokens[i]!.capital || tokens[i - 1]?.capital) continue;
    const found = names.longest(tokens, i);
    if (!found || tokens[found.to]?.capital) continue;
    let free = true;
    for (let j = i; j < found.to; j++) free &&= !doc.taken.has(j);
    if (!free) continue;
    addSpan(doc, {
      type: 'Place',
      from: i,
      to: found.to,
      outerFrom: i,
      outerTo: found.to,
      entities: [found.value],
      head: 'again',
    });
    i = found.to - 1;
  }
}

/** Where the name begins within a span, its type word left aside. */
function nameWithin({ tokens, lexicon, key }: Document, { outerFrom, to }: Span): number {
  return lexicon.typeBefore.longest(tokens, outerFrom, to, key)?.to ?? outerFrom;
}
