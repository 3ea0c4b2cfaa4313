/** Where the sentences of a text begin and end. */

import type { Token } from './tokens.ts';

export interface Sentence {
  start: number;
  end: number;
  /** Index of its first token and of the one after its last. */
  from: number;
  to: number;
  /** Number of its line in the text. */
  paragraph: number;
}

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'tp tx tt h p q x gs pgs ts ths bs ks cn mr mrs ms dr st no vs km đc th u s'.split(' '),
);

/** English ranks and titles, which are short forms only in capitals (`Maj. Gen. X`). */
const RANKS = new Set('col maj gen lt capt sen sr sgt brig prof assoc'.split(' '));

/** More tokens than any writer's sentence has; what is longer (a list without full stops) is cut for the sake of time. */
const LONGEST = 400;

/**
 * Sentences with their offsets, without surrounding space. A line break always ends one; a full stop does not where it
 * belongs to a number or an abbreviation, and does even when the space after it is missing.
 */
export function splitSentences(text: string, tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (to: number) => {
    if (to > from) {
      sentences.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, paragraph });
      from = to;
    }
  };
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1]!;
    const lines = next.glued ? 0 : linesBetween(text, token.end, next.start);
    if (lines > 0 || endsAt(tokens, i) || i + 1 - from >= LONGEST) close(i + 1);
    paragraph += lines;
  }
  close(tokens.length);
  return sentences;
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === LINE_FEED) lines++;
  return lines;
}

const LINE_FEED = 10;
const FULL_STOPS = '.!?…';
const CLOSING = '"\')]';
const OPENING = '"\'(-*[';

/** True when the sentence ends with token `i`, the next one being in the same line. */
function endsAt(tokens: Token[], i: number): boolean {
  let mark = tokens[i]!;
  if (mark.kind !== 'sign') return false;
  const next = tokens[i + 1]!;
  if (mark.plain === '|') return true;
  const closing = CLOSING.includes(mark.plain) && mark.glued;
  if (closing && i > 0) mark = tokens[i - 1]!;
  if (!FULL_STOPS.includes(mark.plain)) return false;
  if (FULL_STOPS.includes(next.plain) || (CLOSING.includes(next.plain) && next.glued)) return false;
  if (!next.capital && next.kind !== 'number' && next.kind !== 'sign') return false;
  if (next.kind === 'sign' && !OPENING.includes(next.plain)) return false;
  if (mark.plain !== '.') return !(closing && next.glued);
  const before = tokens[i - (closing ? 2 : 1)];
  if (!before || !mark.glued) return !next.glued;
  const initial = before.capital && before.text.length === 1;
  if (before.capital && RANKS.has(before.plain)) return false;
  // `dài 65 km. Nếu …`: behind a number it is a measure, and the sentence ends.
  const measure = before.plain === 'km' && tokens[i - 2]?.kind === 'number' && next.kind === 'word';
  if (before.kind === 'word' && !measure && (initial || ABBREVIATIONS.has(before.plain))) return false;
  const spoken = before.kind === 'word' || CLOSING.includes(before.plain);
  if (next.glued) return next.capital && spoken && !isDotted(tokens, i);
  return true;
}

/** True inside a chain such as `N.V.A` or `PGS.TS`. */
function isDotted(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]!;
  return (
    next.text.length <= 2 || (tokens[i + 2]?.plain === '.' && tokens[i + 2]!.glued && next.text.length <= 3)
  );
}
