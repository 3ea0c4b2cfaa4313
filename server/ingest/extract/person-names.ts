/** Names of persons: whose name is meant, and whether it is Vietnamese. */

import { fold } from '../../text/fold.ts';
import { type Document, type Entity, entityOf, listIn } from './document.ts';

/**
 * The entity of a name; of a short form (`bà Xuân`) the person it was short for, null where nobody was named before, unless
 * the name may stand `alone`.
 */
export function personEntity(
  doc: Document,
  name: string,
  words: number,
  vietnamese: boolean,
  alone = false,
): Entity | null {
  const folded = fold(name);
  const tight = folded.replaceAll(' ', '');
  const same = doc.entities.get(`Person\n${tight}`);
  if (same) return same;
  // `Xụ-li-vông` is one word of a name, `Lạt Đa Von` of `Lạt Đa Von Sỉ Phăn` three.
  if (folded.split(' ').length <= (vietnamese ? 2 : 3)) {
    const short = doc.byPart.get(`person ${folded}`);
    if (short) return short.at(-1)!;
  }
  if (words < 2 && !name.includes('-') && !alone) return null;
  const sound = vietnamese ? '' : soundOf(tight);
  const alike = sound.length >= TELLING ? doc.byPart.get(`person sounds ${sound}`)?.at(-1) : undefined;
  if (alike && !alike.country) return alike;
  const entity = entityOf(doc, 'Person', tight, { country: vietnamese ? 'VN' : null });
  if (sound) listIn(doc.byPart, `person sounds ${sound}`, entity);
  for (const part of shortForms(folded.split(' '), vietnamese)) listIn(doc.byPart, `person ${part}`, entity);
  return entity;
}

/** Letters of a sound that is hardly that of two persons of one article. */
export const TELLING = 9;

/**
 * How a Lao name sounds, roughly, whichever way the press writes it: `Bun-chăn Sỉ-vông-phăn` and `Bounchanh Syvongphanh` are
 * both `buncansivunpan`. Takes a name without marks and spaces.
 */
export function soundOf(tight: string): string {
  return tight
    .replace(/[^a-z]/g, '')
    .replace(/([nm])e(?=[^aeiou]|$)/g, '$1')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ee|y/g, 'i')
    .replace(/([ptkcbd])h/g, '$1')
    .replace(/n[gh]+/g, 'n')
    .replace(/x/g, 's')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1');
}

/** A Vietnamese is called by the last one or two words of the name, a Lao also by the first. */
function shortForms(parts: string[], vietnamese: boolean): string[] {
  const ends = [parts.slice(-1), parts.slice(-2)];
  const starts = vietnamese ? [] : [1, 2, 3].map((words) => parts.slice(0, words));
  return [...ends, ...starts].filter(({ length }) => length < parts.length).map((words) => words.join(' '));
}

/** The words of a list of the lexicon without their marks. */
function foldedOf(words: Set<string>): Set<string> {
  const known = folded.get(words) ?? new Set([...words].map(fold));
  folded.set(words, known);
  return known;
}

const folded = new WeakMap<Set<string>, Set<string>>();

/** `sure` for a name that begins with a sure Vietnamese surname, `maybe` with another, null for any other name. */
export function isVietnamese(doc: Document, from: number, to: number): 'sure' | 'maybe' | null {
  const { tokens, lexicon, key, article } = doc;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  if (words.length < 2 || words.length > 5) return null;
  const plain = key === 'folded' || article.lang === 'en';
  const has = (set: Set<string>, word: string) => (plain ? foldedOf(set).has(fold(word)) : set.has(word));
  if (
    words.some(({ plain: word, folded }) => (lexicon.laoSyllables.has(word) && !plain) || folded.length > 7)
  ) {
    if (
      !has(lexicon.surnames.sure, words[0]!.plain) ||
      words.filter(({ plain: word }) => lexicon.laoSyllables.has(word)).length > 1
    )
      return null;
  }
  if (has(lexicon.surnames.sure, words[0]!.plain)) return 'sure';
  return has(lexicon.surnames.other, words[0]!.plain) ? 'maybe' : null;
}
