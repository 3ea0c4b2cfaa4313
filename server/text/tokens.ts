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
  /** Sums of the letters of `plain` and `folded`, below `SUMS`: what differs in its sum is another word. */
  plainSum: number;
  foldedSum: number;
  /** Of letters alone. */
  whole: boolean;
  kind: 'word' | 'number' | 'sign';
  /** Begins with a capital letter. */
  capital: boolean;
  /** Nothing stands between it and the token before. */
  glued: boolean;
}

/** What a token is by its text alone. */
type Form = Omit<Token, 'start' | 'end' | 'glued'>;

/** `GD&ĐT` and `12A` are one token each; a number keeps its points, commas and slashes. */
const TOKEN =
  /\p{N}+(?:[.,/]\p{N}+)*(?:\p{Lu}(?![\p{L}\p{N}]))?|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|&(?=\p{L}))*|[^\s\p{L}\p{M}\p{N}]/uy;

/** Latin and its neighbours, with the usual punctuation: characters whose class is looked up. */
const USUAL = 0x2100;
const [SPACE, LETTER, SIGN, OTHER] = [0, 1, 2, 3] as const;
const CLASSES = classes();

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let start = 0; start < text.length; ) {
    const end = endOfToken(text, start);
    if (end === start) {
      start++;
      continue;
    }
    const {
      text: word,
      plain,
      folded,
      plainSum,
      foldedSum,
      whole,
      kind,
      capital,
    } = formOf(text.slice(start, end));
    const glued = start === last;
    tokens.push({ start, end, text: word, plain, folded, plainSum, foldedSum, whole, kind, capital, glued });
    last = end;
    start = end;
  }
  return tokens;
}

/** Where the token that begins at an offset ends; the offset itself where none does. */
function endOfToken(text: string, start: number): number {
  const first = classAt(text, start);
  if (first === SPACE) return start;
  if (first === SIGN) return start + 1;
  if (first === LETTER) {
    let end = start + 1;
    while (classAt(text, end) === LETTER) end++;
    const next = classAt(text, end);
    if (next === SPACE || (next === SIGN && text[end] !== '&')) return end;
  }
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? TOKEN.lastIndex : start;
}

/** The class of a character; the end of the text is like a space. */
function classAt(text: string, offset: number): number {
  if (offset >= text.length) return SPACE;
  const code = text.charCodeAt(offset);
  return code < USUAL ? CLASSES[code]! : OTHER;
}

function classes(): Uint8Array {
  const all = new Uint8Array(USUAL).fill(OTHER);
  const usual = String.fromCharCode(...all.keys());
  for (const { index } of usual.matchAll(/\s/g)) all[index] = SPACE;
  for (const { index } of usual.matchAll(/[\p{L}\p{M}]/gu)) all[index] = LETTER;
  for (const { index } of usual.matchAll(/[^\s\p{L}\p{M}\p{N}]/gu)) all[index] = SIGN;
  return all;
}

/** Forms of the words met last: a language has few short words, and each is met again and again. */
const forms = new Map<string, Form>();
const MOST_FORMS = 20_000;
/** Longer words are rare, and the engine keeps the whole text for a long piece of it. */
const LONGEST_FORM = 12;

function formOf(text: string): Form {
  const known = forms.get(text);
  if (known) return known;
  const form = makeForm(text);
  if (text.length <= LONGEST_FORM) {
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(text, form);
  }
  return form;
}

function makeForm(text: string): Form {
  const kind = /^\p{N}/u.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'sign';
  const plain = kind === 'sign' ? sign(text) : plainCase(text);
  const folded = kind === 'word' ? fold(plain).replaceAll(' ', '') : plain;
  const capital = kind === 'word' && /^[\p{Lu}\p{Lt}]/u.test(text);
  const whole = /^[\p{L}\p{M}]+$/u.test(plain);
  return { text, plain, folded, plainSum: sumOf(plain), foldedSum: sumOf(folded), whole, kind, capital };
}

/** Many more than any list of phrases has first words. */
export const SUMS = 2048;

export function sumOf(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (sum * 31 + word.charCodeAt(i)) % (SUMS * SUMS);
  return sum % SUMS;
}

/** One sign for all dashes, one for all quotation marks. */
function sign(text: string): string {
  if (/^[\p{Pd}−]$/u.test(text)) return '-';
  if (/^["“”„«»]$/u.test(text)) return '"';
  if (/^['‘’]$/u.test(text)) return "'";
  return text;
}
