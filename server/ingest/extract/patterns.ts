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

import { plainCase } from '../../text/vietnamese.ts';
import type { Lexicon } from './lexicon.ts';

const compiled = new WeakMap<Lexicon, Map<string, RegExp>>();

/** The regular expression of a pattern, made once for a lexicon. */
export function pattern(lexicon: Lexicon, source: string): RegExp {
  const known = compiled.get(lexicon) ?? new Map<string, RegExp>();
  compiled.set(lexicon, known);
  const expression = known.get(source) ?? new RegExp(expand(lexicon, source), 'gu');
  known.set(source, expression);
  return expression;
}

function expand(lexicon: Lexicon, source: string): string {
  return source
    .replace(
      /(?<!\\p)\{(?:(\w+):)?([A-Z](?:\|[A-Z])*)(\+?)\}/g,
      (_, name: string | undefined, letters: string, list: string) => {
        const one = `⟨[${letters.replaceAll('|', '')}]\\d+⟩`;
        const whole = list ? `${one}(?:(?:,|;| và|, và| -| và của|,? and|,? cùng(?: với)?) ${one})*` : one;
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

/** Any of the words, the longest first, each whole. */
export function alternatives(words: readonly string[]): string {
  const sorted = words.map(plainCase).sort((a, b) => b.length - a.length);
  const escaped = sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, ' '));
  return `(?<![\\p{L}\\p{M}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}])`;
}
