/** Runs of words in capitals: how far a name goes that no list knows. */

import { type Document, spanFrom } from './document.ts';

/**
 * The index after the name that begins with token `from`, or null where none does. A name is at most `longest` words in
 * capitals; syllables hung on by a dash count with the word before (`Bun-chăn`). A person's name that follows a place's
 * (`Chủ tịch UBND huyện Kỳ Sơn Nguyễn Văn An`) is not taken in.
 */
export function nameRun(
  doc: Document,
  from: number,
  end: number,
  longest: number,
  numbers = false,
): number | null {
  const { tokens, lexicon, key } = doc;
  let to = from;
  let words = 0;
  while (to < end && words < longest) {
    const token = tokens[to]!;
    const hung =
      to > from &&
      token.plain === '-' &&
      token.glued &&
      tokens[to + 1]?.glued &&
      tokens[to + 1]!.kind === 'word';
    if (hung && to + 1 < end) {
      to += 2;
      continue;
    }
    if (token.kind === 'number' && numbers && !spanFrom(doc, to, 'Amount', 'Date')) {
      to++;
      words++;
      continue;
    }
    if (!token.capital) break;
    // `huyện Sầm Tớ Bun-chăn Xỉ-xu-phăn`: the syllables of one name are all hung on or none.
    if (
      words > 1 &&
      tokens[to - 2]?.plain !== '-' &&
      tokens[to + 1]?.plain === '-' &&
      tokens[to + 1]!.glued &&
      tokens[to + 2]?.glued
    )
      break;
    if (words > 0) {
      // `Sầm Tớ Bun-chăn Xỉ-vông`: syllables hung on begin the name of a person.
      const hangs = tokens[to + 1]?.plain === '-' && tokens[to + 1]!.glued && tokens[to + 2]?.glued;
      if (hangs && !tokens[to + 2]!.capital && !tokens.slice(from, to).some(({ plain }) => plain === '-'))
        break;
      if (lexicon.positions.longest(tokens, to, end, key) || lexicon.honorifics.longest(tokens, to, end, key))
        break;
      if (lexicon.surnames.sure.has(token.plain) && tokens[to + 1]?.capital) break;
    }
    to++;
    words++;
  }
  return words > 0 ? to : null;
}

/** The index at which a run of at most three capitalised words begins that ends before token `to`; null where there is none. */
export function runBefore({ tokens }: Document, to: number, start: number): number | null {
  // `A Luoi 2 commune`
  const numbered =
    /^\d{1,2}$/.test(tokens[to - 1]?.plain ?? '') && tokens[to - 2]?.capital && tokens[to - 3]?.capital;
  let from = numbered ? to - 1 : to;
  while (
    from > start &&
    to - from < 3 &&
    tokens[from - 1]!.capital &&
    // `An Khe`, `A Luoi` within a sentence are names.
    (!ENGLISH_STARTS.test(tokens[from - 1]!.plain) ||
      (/^an?$/.test(tokens[from - 1]!.plain) && from < to && from - 1 > start))
  )
    from--;
  return from < to ? from : null;
}

const ENGLISH_STARTS =
  /^(?:the|a|an|in|at|of|from|to|this|that|each|both|its|his|her|their|lao|vietnamese|thai|central|northern|southern|two|three|four|five|six|seven|eight|nine|ten|many|some|other|all)$/;
