/**
 * A sentence as the rules see it: in lower case, with one kind of dash and of space, and a sign for whatever has been
 * recognised: `⟨V0⟩ do ⟨N1⟩ làm trưởng đoàn đến thăm và làm việc tại ⟨P2⟩`.
 */

import type { Sentence } from '../../text/sentences.ts';
import { beginningIn } from './beginnings.ts';
import type { Document, Entity, Span, SpanType } from './document.ts';

/** The letter of a span in a shape. */
export const LETTERS: Record<SpanType, string> = {
  Country: 'C',
  Province: 'P',
  Place: 'L',
  BorderGate: 'G',
  Port: 'T',
  Route: 'R',
  EconomicZone: 'Z',
  Organization: 'O',
  Person: 'N',
  Agreement: 'A',
  Project: 'J',
  Event: 'E',
  Delegation: 'V',
  Both: 'B',
  Countries: 'K',
  Friend: 'F',
  Date: 'D',
  Amount: 'M',
};

/** The bit of a letter in a set of letters. */
export const BITS: Record<string, number> = Object.fromEntries(
  Object.values(LETTERS).map((letter, i) => [letter, 1 << i]),
);

export interface Shape {
  /** Index of the sentence. */
  index: number;
  text: string;
  /** The letters of its signs, as the sum of their bits. */
  letters: number;
  /** The set of lists of which a phrase may stand in it (beginnings.ts). */
  lists: number;
  /** Of the lists that were asked for, whether a phrase does. */
  asked: Map<string, boolean> | null;
  /** The spans that the numbers in the text stand for. */
  spans: Span[];
  /** The tokens that a character of `text` stands for, the last one exclusive. */
  tokensAt: (offset: number) => { from: number; to: number };
  /** Where a token, or the sign that takes it in, begins in `text`. */
  offsetOf: (token: number) => number;
}

/** The shapes of all sentences. */
export function shapes(doc: Document): Shape[] {
  const outermost = outermostSpans(doc);
  return doc.sentences.map((sentence, index) => shapeOf(doc, sentence, index, outermost));
}

/** The shapes with only spans of these types recognised, the rest being text; those of `all` that have no others stay. */
export function shapesOf(doc: Document, types: ReadonlySet<SpanType>, all: Shape[]): Shape[] {
  const outermost = outermostSpans(doc, types);
  return doc.sentences.map((sentence, index) => {
    const known = all[index]!;
    const same = known.spans.every((span) => outermost.get(span.outerFrom) === span);
    return same ? known : shapeOf(doc, sentence, index, outermost);
  });
}

/** Signs that stand close to what is before them. */
const CLOSE = ',;:.)!?…%';

function shapeOf(doc: Document, { from, to }: Sentence, index: number, outermost: Map<number, Span>): Shape {
  const offsets: number[] = [];
  const places: number[] = [];
  const spans: Span[] = [];
  const begins = beginningIn(doc.lexicon);
  let lists = 0;
  const parts: string[] = [];
  let length = 0;
  let letters = 0;
  let glued = true;
  for (let i = from; i < to; ) {
    const span = outermost.get(i);
    const token = doc.tokens[i]!;
    if (!span && token.kind === 'sign' && CLOSE.includes(token.plain)) glued = true;
    offsets.push(length);
    places.push(i);
    const piece = span ? `⟨${LETTERS[span.type]}${spans.length}⟩` : token.plain;
    if (!glued) parts.push(' ');
    parts.push(piece);
    length += piece.length + (glued ? 0 : 1);
    if (span) {
      spans.push(span);
      letters |= BITS[LETTERS[span.type]]!;
      i = span.outerTo;
      glued = false;
      continue;
    }
    lists |= begins(token);
    glued = token.plain === '(' || (token.plain === '/' && token.glued);
    i++;
  }
  return {
    index,
    text: parts.join(''),
    letters,
    lists,
    asked: null,
    spans,
    tokensAt: (offset) => {
      const piece = lastAtMost(offsets, offset);
      return { from: places[piece] ?? from, to: places[piece + 1] ?? to };
    },
    offsetOf: (token) => offsets[lastAtMost(places, token)] ?? 0,
  };
}

function lastAtMost(offsets: number[], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The spans that lie in no other, by their first token: at a place the longest, and of crossing ones the first. */
function outermostSpans(doc: Document, types?: ReadonlySet<SpanType>): Map<number, Span> {
  const sorted = doc.spans
    .filter(({ type }) => !types || types.has(type))
    .filter(
      ({ entities, type }) =>
        entities.length > 0 ||
        type === 'Person' ||
        type === 'Both' ||
        type === 'Countries' ||
        type === 'Friend' ||
        type === 'Date' ||
        type === 'Amount',
    )
    .sort((a, b) => a.outerFrom - b.outerFrom || b.outerTo - a.outerTo || rank(b) - rank(a));
  const chosen = new Map<number, Span>();
  let reach = -1;
  for (const span of sorted) {
    if (span.outerFrom < reach) continue;
    chosen.set(span.outerFrom, span);
    reach = span.outerTo;
  }
  return chosen;
}

const rank = ({ type }: Span) => (type === 'Person' ? 2 : type === 'Delegation' ? 1 : 0);

/** The entities that a group of a match stands for, in order; `⟨P1⟩, ⟨P2⟩ và ⟨P3⟩` are three. */
export function entitiesIn(shape: Shape, text: string | undefined): Entity[] {
  const found: Entity[] = [];
  for (const span of spansIn(shape, text))
    for (const entity of span.entities) if (!found.includes(entity)) found.push(entity);
  return found;
}

export function spansIn(shape: Shape, text: string | undefined): Span[] {
  return [...(text ?? '').matchAll(/⟨\p{L}(\d+)⟩/gu)].map(([, number]) => shape.spans[Number(number)]!);
}
