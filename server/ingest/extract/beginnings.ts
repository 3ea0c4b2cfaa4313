/**
 * By which word the phrases of a list begin: a text without such a word holds no phrase of the list, which is told
 * faster than by searching for any. Sets of lists are sums of bits; a few lists share one, so an answer is `maybe` or `no`.
 */

import { SUMS, sumOf, type Token } from '../../text/tokens.ts';
import { plainCase } from '../../text/vietnamese.ts';
import type { Lexicon } from './lexicon.ts';

interface Beginnings {
  /** The bit of each list, by its name: as in relations.yaml, and with `modality/` before as in modality.yaml. */
  bits: Map<string, number>;
  /** The lists of which a phrase begins with a word of this sum. */
  bySum: Int32Array;
}

const made = new WeakMap<Lexicon, Beginnings>();

function beginningsOf(lexicon: Lexicon): Beginnings {
  const known = made.get(lexicon);
  if (known) return known;
  const beginnings: Beginnings = { bits: new Map(), bySum: new Int32Array(SUMS) };
  const { relations, modality } = lexicon.data;
  const lists = [
    ...Object.entries(relations),
    ...Object.entries(modality).map(([name, list]) => [`modality/${name}`, list] as const),
  ];
  for (const [i, [name, phrases]] of lists.entries()) {
    const bit = 1 << (i % BITS);
    beginnings.bits.set(name, bit);
    for (const phrase of phrases) {
      const [word] = wordsOf(plainCase(phrase));
      beginnings.bySum[sumOf(word!)]! |= bit;
    }
  }
  made.set(lexicon, beginnings);
  return beginnings;
}

/** Bits of a set that JavaScript computes with at once. */
const BITS = 32;

/** The bit of a list in a set of lists. */
export const bitOf = (lexicon: Lexicon, list: string): number => beginningsOf(lexicon).bits.get(list) ?? 0;

/** For each token the lists of which a phrase may begin in it, as a set. */
export function beginningIn(lexicon: Lexicon): (token: Token) => number {
  const { bySum } = beginningsOf(lexicon);
  return ({ kind, plain, plainSum, whole }) => {
    if (kind === 'sign') return 0;
    if (whole) return bySum[plainSum]!;
    let lists = 0;
    for (const word of wordsOf(plain)) lists |= bySum[sumOf(word)]!;
    return lists;
  };
}

/** The runs of letters in a text, which is how far a word of a phrase can go. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
