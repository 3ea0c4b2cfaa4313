/** Places at the stops of Vietnamese roads, without a type word: `quốc lộ 8 … băng qua A, B rồi dừng ở C`. */

import { addSpan, type Document, spanFrom, textOf } from './document.ts';
import { placeSpan } from './place-spans.ts';
import { nameRun } from './runs.ts';

/** A list goes on over these. */
const JOINT = /^(?:,|;|và|-)$/;
const LONGEST_NAME = 4;

const STOP = /^(?:từ|qua|nối|tới|đến|theo|ở|về|với|tại|lên|xuống|ra|sang|vượt|rời|đi|xuôi|ngược|leo)$/;

/** `quốc lộ 8 … băng qua Nam Đàn, Thanh Chương rồi dừng ở …`: the stops of a road; `từ A lên B, quốc lộ 8` before its name. */
export function onCourse(doc: Document, from: number, to: number): void {
  const road = firstRoad(doc, from, to);
  if (road === null) return;
  const { tokens } = doc;
  let begun = false;
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.plain;
    if (i <= road) {
      if (/^[,;:]$/.test(word)) begun = false;
      else if (word === 'từ') begun = true;
      if (!begun || i === road) continue;
    }
    if (word === 'từ') begun = true;
    if (
      !(STOP.test(word) || (word === 'có' && tokens[i - 1]!.plain === 'đó') || (begun && word === 'vào')) ||
      doc.taken.has(i)
    )
      continue;
    const centre = tokens[i + 1]?.plain === 'trung' && tokens[i + 2]?.plain === 'tâm';
    stopsFrom(doc, centre ? i + 3 : afterKnown(doc, i, to), i < road ? road : to);
  }
}

/** Where the first road of a sentence is told, by its name or by a word for one that its course follows; null where none is. */
function firstRoad(doc: Document, from: number, to: number): number | null {
  const { tokens } = doc;
  for (let i = from; i < to; i++) {
    if (spanFrom(doc, i, 'Route')) return i;
    const link = tokens[i + 2]?.plain;
    if ((link === 'từ' || link === 'nối') && ROADS.has(`${tokens[i]!.plain} ${tokens[i + 1]!.plain}`))
      return i + 1;
    // `tuyến chạy qua A, B`: a road that is named elsewhere.
    const before = tokens[i - 1]?.plain;
    const begins = i === from || before === ',' || before === ';';
    if (
      begins &&
      ROAD_WORDS.has(tokens[i]!.plain) &&
      TAKEN_UP.test(textOf(doc, i, Math.min(to, i + 5)).toLowerCase())
    )
      return i;
  }
  return null;
}

/** Roads without a name, before `từ A qua B`. */
const ROADS = new Set([
  'tuyến đường',
  'đường sắt',
  'con đường',
  'đoạn đường',
  'trục đường',
  'nhánh đường',
  'cao tốc',
]);

/** `qua A, B rồi xuống C`: the index after a known stop and its comma, where one stands behind token `at`; else the next. */
function afterKnown(doc: Document, at: number, to: number): number {
  const known =
    /^(?:từ|qua|vượt)$/.test(doc.tokens[at]!.plain) && spanFrom(doc, at + 1, 'Place', 'BorderGate');
  const next = known ? known.outerTo + 1 : at + 1;
  if (!known || doc.tokens[next - 1]?.plain !== ',' || next >= to) return at + 1;
  const end = freeName(doc, next, to, true);
  const behind = doc.tokens[end ?? to]?.plain ?? '';
  return end !== null && (STOP.test(behind) || JOINT.test(behind) || /^(?:rồi|trước|\.)$/.test(behind))
    ? next
    : at + 1;
}

/** How `TAKEN_UP` begins. */
const ROAD_WORDS = new Set(['tuyến', 'con', 'đường', 'cao']);

/** A word that takes up a road, and the verb of its course. */
const TAKEN_UP =
  /^(?:tuyến|tuyến đường|con đường|đường|cao tốc|đường sắt)(?: này)?(?: (?:được|sẽ)(?![\p{L}\p{M}])| (?:bắt đầu )?(?:chạy|đi|qua|từ|rời|vượt|băng|xuyên)(?![\p{L}\p{M}]))/u;

/** Takes the names, one after the other, that begin with a token. */
function stopsFrom(doc: Document, from: number, to: number): void {
  for (let at: number | null = from; at !== null; ) {
    const end = freeName(doc, at, to, true);
    if (end === null) break;
    addSpan(doc, placeSpan(doc, at, at, end, null));
    at = JOINT.test(doc.tokens[end]?.plain ?? '') ? end + 1 : null;
  }
}

/** A name in one word that is no Vietnamese one: `Mawlamyine`, `Khamkeut`. */
const FOREIGN = /^[A-Z](?=[a-z]{5})[a-z]*[aeiouy][^aeiouy]+[aeiouy][a-z]*$/;

/** The index after a name of several words that nothing has taken and that is no body, title or document. */
export function freeName(doc: Document, at: number, to: number, ofRoad = false): number | null {
  const { tokens, lexicon, key } = doc;
  if (at >= to || !tokens[at]!.capital || doc.taken.has(at)) return null;
  if (lexicon.surnames.sure.has(tokens[at]!.plain)) return null;
  const lists = [lexicon.heads, lexicon.agreements, lexicon.meetings, lexicon.governing, lexicon.projects];
  if (lists.some((list) => list.longest(tokens, at, to, key))) return null;
  if (lexicon.positions.longest(tokens, at, to, key)) return null;
  const end = nameRun(doc, at, to, LONGEST_NAME);
  const { text } = tokens[at]!;
  const short = ofRoad && (lexicon.data.places.shortTowns.includes(text) || FOREIGN.test(text));
  if (end === null || (end - at < 2 && !short) || tokens[end]?.capital) return null;
  for (let i = at; i < end; i++) if (doc.taken.has(i)) return null;
  return end;
}
