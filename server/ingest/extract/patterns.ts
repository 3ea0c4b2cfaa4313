/**
 * A small language for what the rules look for in a shape:
 *
 *     {P}        a province; {P|V} a province or a delegation
 *     {a:P+}     a list of provinces (`A, B và C`), to be had as group `a`
 *     @support   any phrase of the list `support` of data/lexicon/relations.yaml
 *     ~40        at most 40 characters of plain words, over no other span and no semicolon
 *     ~~80       at most 80 characters of anything but a semicolon
 *
 * The rest is a regular expression. Every gap is bounded, so that a match costs a bounded number of steps a place.
 */

import { LATIN, plainCase } from '../../text/vietnamese.ts';
import { bitOf } from './beginnings.ts';
import type { Lexicon } from './lexicon.ts';
import { type Need, needsOf } from './needs.ts';
import type { Shape } from './shape.ts';

interface Pattern {
  expression: RegExp;
  /** The needs that letters alone can meet, which are asked first. */
  letters: number[];
  needs: ListedNeed[];
}

/** A need with its lists as a set. */
interface ListedNeed extends Need {
  bits: number;
}

const compiled = new WeakMap<Lexicon, Map<string, Pattern>>();

/** The lexicon asked for last, and its patterns: there is hardly ever another. */
let last: { lexicon: Lexicon; patterns: Map<string, Pattern> } | undefined;

function patternsOf(lexicon: Lexicon): Map<string, Pattern> {
  if (last?.lexicon === lexicon) return last.patterns;
  const patterns = compiled.get(lexicon) ?? new Map<string, Pattern>();
  compiled.set(lexicon, patterns);
  last = { lexicon, patterns };
  return patterns;
}

/** A pattern, made ready once for a lexicon. */
export function pattern(lexicon: Lexicon, source: string): Pattern {
  const known = patternsOf(lexicon);
  let made = known.get(source);
  if (!made) {
    const needs = needsOf(source);
    const isOfLetters = ({ lists, texts }: Need) => lists.length + texts.length === 0;
    made = {
      expression: new RegExp(expand(lexicon, source), 'gu'),
      letters: needs.filter(isOfLetters).map(({ letters }) => letters),
      needs: needs
        .filter((need) => !isOfLetters(need))
        .map((need) => ({ ...need, bits: need.lists.reduce((set, list) => set | bitOf(lexicon, list), 0) })),
    };
    known.set(source, made);
  }
  return made;
}

const NONE: RegExpExecArray[] = [];
Object.freeze(NONE);

/** All matches of a pattern in a shape. */
export function matchesIn(lexicon: Lexicon, shape: Shape, source: string): RegExpExecArray[] {
  const made = pattern(lexicon, source);
  if (!mayMatch(lexicon, shape, made)) return NONE;
  const { expression } = made;
  const { text } = shape;
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found;
}

/** True when a pattern matches somewhere in a shape. */
export function holds(lexicon: Lexicon, shape: Shape, source: string): boolean {
  const made = pattern(lexicon, source);
  return mayMatch(lexicon, shape, made) && shape.text.search(made.expression) >= 0;
}

/** What costs little to know is asked first. Written without callbacks, which would be made anew for each question. */
function mayMatch(lexicon: Lexicon, shape: Shape, { letters, needs }: Pattern): boolean {
  for (let i = 0; i < letters.length; i++) if ((shape.letters & letters[i]!) === 0) return false;
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i]!;
    if (((shape.letters & need.letters) | (shape.lists & need.bits)) === 0 && need.texts.length === 0)
      return false;
  }
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i]!;
    const isMet =
      (shape.letters & need.letters) !== 0 ||
      holdsText(shape, need.texts) ||
      ((shape.lists & need.bits) !== 0 && holdsPhraseOf(lexicon, shape, need.lists));
    if (!isMet) return false;
  }
  return true;
}

function holdsText({ text }: Shape, texts: readonly string[]): boolean {
  for (let i = 0; i < texts.length; i++) if (text.includes(texts[i]!)) return true;
  return false;
}

function holdsPhraseOf(lexicon: Lexicon, shape: Shape, names: readonly string[]): boolean {
  for (let i = 0; i < names.length; i++) if (holdsPhrase(lexicon, shape, names[i]!)) return true;
  return false;
}

/** Whether a phrase of a list stands in a shape. */
function holdsPhrase(lexicon: Lexicon, shape: Shape, list: string): boolean {
  if (!mayHold(lexicon, shape, list)) return false;
  shape.asked ??= new Map();
  const { text, asked } = shape;
  let answer = asked.get(list);
  if (answer === undefined) {
    answer = text.search(pattern(lexicon, `@${list}`).expression) >= 0;
    asked.set(list, answer);
  }
  return answer;
}

/** False where surely no phrase of a list stands in a shape. */
export const mayHold = (lexicon: Lexicon, { lists }: Shape, list: string): boolean =>
  (lists & bitOf(lexicon, list)) !== 0;

function expand(lexicon: Lexicon, source: string): string {
  return source
    .replace(
      /(?<!\\p)\{(?:(\w+):)?([A-Z](?:\|[A-Z])*)(\+?)\}/g,
      (_, name: string | undefined, letters: string, list: string) => {
        const one = `⟨[${letters.replaceAll('|', '')}]\\d+⟩`;
        const whole = list
          ? `${one}(?:(?: \\([\\p{L}\\d-]{1,12}\\))?(?:,|;| và|, và| -| và của|,? and|,? cùng(?: với)?)(?: the)? ${one})*`
          : one;
        return name ? `(?<${name}>${whole})` : `(?:${whole})`;
      },
    )
    .replace(/~~(\d+)/g, '[^;]{0,$1}?')
    .replace(/~(\d+)/g, '[^;⟨⟩]{0,$1}?')
    .replace(/@(\w+)/g, (_, name: string) => alternatives(lexicon.data.relations[name] ?? missing(name)));
}

function missing(name: string): never {
  throw new Error(`data/lexicon/relations.yaml has no list "${name}"`);
}

/** Any of the words, the longest first, each whole. How they begin is asked first: it is faster than what stands before. */
export function alternatives(words: readonly string[]): string {
  const sorted = words.map(plainCase).sort((a, b) => b.length - a.length);
  // A shape has spaces on both sides of a dash.
  const quoted = (text: string) =>
    text
      .replace(/\s*-\s*/g, ' - ')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, ' ');
  const beginnings = new Set(sorted.map((word) => quoted(word.slice(0, 3))));
  return `(?=${[...beginnings].join('|')})(?<![${LATIN}])(?:${sorted.map(quoted).join('|')})(?![${LATIN}])`;
}
