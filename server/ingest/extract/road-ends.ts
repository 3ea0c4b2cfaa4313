/** The names of roads that are named by their ends: `tuyến Sơn La - Xiêng Khọ - Luang Prabang`. */

import type { Token } from '../../text/tokens.ts';
import type { Document, Entity } from './document.ts';
import type { Known, KnownNames } from './known-names.ts';

interface RoadEnd {
  from: number;
  to: number;
  known: Known | null;
}

/** Words of the longest name at an end of a road. */
const LONGEST_END = 7;

/** The places in a name of a road, parted by dashes. */
export function roadEnds(doc: Document, names: KnownNames, from: number, end: number): RoadEnd[] {
  const { tokens, lexicon, key } = doc;
  const ends: RoadEnd[] = [];
  for (let i = from; i < end; i++) {
    const typed = lexicon.typeBefore.longest(tokens, i, end, key);
    const start = typed && typed.value.type !== 'Route' && !tokens[i]!.capital ? typed.to : i;
    const known = names.best(start, beforeDash(tokens, start, end), null);
    let to = known && known.match.to > start ? known.match.to : start;
    while (!known && to < end && to - start < LONGEST_END && isOfEnd(tokens, start, to)) to++;
    if (to === start) break;
    ends.push({ from: start, to, known });
    if (tokens[to]?.plain !== '-') break;
    i = to;
  }
  return ends;
}

/** The index of the first dash after which a capital stands, or `end`. */
function beforeDash(tokens: Token[], start: number, end: number): number {
  const last = Math.min(end, start + LONGEST_END);
  for (let i = start + 1; i < last; i++) if (tokens[i]!.plain === '-' && tokens[i + 1]?.capital) return i;
  return last;
}

/** A word in capitals, or a syllable hung on (`Phôn-xa-vẳn`); a dash before a capital parts two names. */
function isOfEnd(tokens: Token[], start: number, at: number): boolean {
  const { capital, glued, plain, kind } = tokens[at]!;
  if (capital) return at === start || tokens[at - 1]!.plain !== '-';
  if (at === start || !glued) return false;
  const next = tokens[at + 1];
  if (plain === '-') return Boolean(next?.glued && !next.capital && next.kind === 'word');
  return kind === 'word' && tokens[at - 1]!.plain === '-';
}

/** `quốc lộ 2E, đoạn A - B`: a section named right behind a road is a part of that road. */
export function roadBefore({ tokens, spans }: Document, outer: number): Entity | undefined {
  const end = /^(?:[,(]|ở|tại)$/.test(tokens[outer - 1]?.plain ?? '') ? outer - 1 : outer;
  for (let i = spans.length - 1; i >= Math.max(0, spans.length - LONGEST_END); i--)
    if (spans[i]!.type === 'Route' && spans[i]!.outerTo === end) return spans[i]!.entities[0];
  return undefined;
}
