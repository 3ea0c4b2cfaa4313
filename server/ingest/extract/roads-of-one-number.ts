/** `quốc lộ 8A … sang Lào là đường 8`: a number with and without a letter, behind two type words, is of two roads though the list has one. */

import { addSpan, type Document, discard, type Entity, entityOf, type Span } from './document.ts';

/** The number at the end of a road's name, and its letter. */
const NUMBER = /^(\d{1,3})(\p{L}?)$/u;
/** Short and long forms of one type word. */
const STATE_ROAD = /^(?:tuyến )?(?:quốc lộ|đường quốc lộ|ql)/u;

export function partRoadsOfOneNumber(doc: Document): void {
  const spans = new Map<Entity, Span[]>();
  for (const span of doc.spans) {
    const [road] = span.entities;
    if (span.type !== 'Route' || !road?.record || !numberOf(doc, span)) continue;
    spans.set(road, [...(spans.get(road) ?? []), span]);
  }
  for (const [road, all] of spans) {
    const own = all.filter((span) => isNamedSo(doc, span, road));
    const others = all.filter((span) => !own.includes(span));
    const heads = new Set(own.map((span) => headOf(doc, span)));
    if (own.length === 0 || others.some((span) => heads.has(headOf(doc, span)))) continue;
    for (const span of others) part(doc, span);
  }
}

function numberOf({ tokens }: Document, { to }: Span): RegExpExecArray | null {
  return NUMBER.exec(tokens[to - 1]!.plain);
}

/** True where the span has the number by which the list calls the road. */
function isNamedSo(doc: Document, span: Span, { record }: Entity): boolean {
  const name = record!.name.toLowerCase();
  return new RegExp(`(?<![\\p{L}\\d])${numberOf(doc, span)![0]}(?![\\p{L}\\d])`, 'u').test(name);
}

function headOf({ tokens }: Document, { outerFrom, to }: Span): string {
  const words = tokens.slice(outerFrom, to - 1).map(({ plain }) => plain);
  const text = words.join(' ');
  return STATE_ROAD.test(text) ? 'quốc lộ' : text.replace(/ (?:số|no\.?)$/u, '');
}

/** Makes of a mention a road of its own. */
function part(doc: Document, span: Span): void {
  const other = entityOf(doc, 'Route', `road ${numberOf(doc, span)![0]}`);
  const again = { ...span, entities: [other] };
  discard(doc, span);
  addSpan(doc, again);
}
