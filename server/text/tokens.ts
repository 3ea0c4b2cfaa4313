/** A text as words, numbers and signs, each with its place. */

import { fold } from './fold.ts';
import { plainCase } from './vietnamese.ts';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, tone marks in one style. */
  plain: string;
  /** `plain` without marks. */
  folded: string;
  kind: 'word' | 'number' | 'sign';
  /** Begins with a capital letter. */
  capital: boolean;
  /** Nothing stands between it and the token before. */
  glued: boolean;
}

/** `GD&ĐT` and `12A` are one token each; a number keeps its points, commas and slashes. */
const TOKEN =
  /\p{N}+(?:[.,/]\p{N}+)*(?:\p{Lu}(?![\p{L}\p{N}]))?|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|&(?=\p{L}))*|[^\s\p{L}\p{M}\p{N}]/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const kind = /^\p{N}/u.test(word) ? 'number' : /^[\p{L}\p{M}]/u.test(word) ? 'word' : 'sign';
    const plain = kind === 'sign' ? sign(word) : plainCase(word);
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      plain,
      folded: kind === 'word' ? fold(plain).replaceAll(' ', '') : plain,
      kind,
      capital: kind === 'word' && /^[\p{Lu}\p{Lt}]/u.test(word),
      glued: start === last,
    });
    last = start + word.length;
  }
  return tokens;
}

/** One sign for all dashes, one for all quotation marks. */
function sign(text: string): string {
  if (/^[\p{Pd}−]$/u.test(text)) return '-';
  if (/^["“”„«»]$/u.test(text)) return '"';
  if (/^['‘’]$/u.test(text)) return "'";
  return text;
}
