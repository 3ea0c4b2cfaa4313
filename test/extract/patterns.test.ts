/** The small language of the rules: what a pattern needs is told before it is searched for, and never too much. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningIn } from '../../server/ingest/extract/beginnings.ts';
import { loadLexicon } from '../../server/ingest/extract/lexicon.ts';
import { needsOf } from '../../server/ingest/extract/needs.ts';
import { holds, matchesIn, pattern } from '../../server/ingest/extract/patterns.ts';
import { BITS, type Shape } from '../../server/ingest/extract/shape.ts';
import { tokenize } from '../../server/text/tokens.ts';

const lexicon = loadLexicon();
const begins = beginningIn(lexicon);

/** A shape with this text, as `shapes` would make it. */
function shapeOf(text: string): Shape {
  const letters = [...text.matchAll(/⟨(\p{L})\d+⟩/gu)].reduce((set, [, letter]) => set | BITS[letter!]!, 0);
  return {
    index: 0,
    text,
    letters,
    lists: tokenize(text).reduce((set, token) => set | begins(token), 0),
    asked: null,
    spans: [],
    tokensAt: () => ({ from: 0, to: 0 }),
    offsetOf: () => 0,
  };
}

/** `P`, `P|V`, `@list`, `text`, with `|` between those of which one is enough. */
function written(source: string): string[] {
  return needsOf(source).map(({ letters, lists, texts }) =>
    [
      ...Object.keys(BITS).filter((letter) => letters & BITS[letter]!),
      ...lists.map((list) => `@${list}`),
      ...texts.map((text) => `"${text}"`),
    ].join('|'),
  );
}

describe('what a pattern needs', () => {
  test.each<[string, string[]]>([
    ['{P}', ['P']],
    ['{a:P|V} {b:C+}', ['P|V', 'C']],
    ['{a:P}(?: \\({C}\\))?~12 {b:G}', ['P', 'G']],
    ['@border~12 (?:của|giữa) {a:P}', ['P', '"của"|"giữa"', '@border']],
    ['@cooperation|{A}', ['A|@cooperation']],
    ['{P}|', []],
    ['(?:{A}|x){C}*', []],
    ['(?=, {in:C})(?!{P})(?<!{V} )(?<=⟩ của )', ['C', '"⟩ của "']],
    ['⟨[PLGT]\\d+⟩(?:, ⟨[PL]\\d+⟩){0,8}', ['P|L|G|T']],
    ['(?<act>đào tạo|dạy)[^;{P}]{0,8}', ['"đào tạo"|"dạy"']],
    ['cảng?~8ab+c{2}\\p{L}de', ['"cản"', '"ab"', '"de"']],
    ['⟨A3⟩~~20 {who:N+}', ['N', '"⟨A3⟩"']],
  ])('%s', (source, needs) => expect(written(source).sort()).toEqual([...needs].sort()));

  const sources = [
    '{from:P|V}[^;⟨⟩.]{0,60}?(?<!(?:các|gói) )(?<act>@support)(?:[^;⟨⟩.]|⟨[MC]\\d+⟩){0,70}?(?:cho|(?<=⟩ )của)~24 (?:{L}, )?{to:P|F}',
    '@goods~40 (?:@through)~16 {to:T|G+}',
    '@cooperation|{A}',
    '(?:{a:P|V}) (?:và|-)? ?(?:{b:P|V})~~80(?: @cooperation)?',
    '{to:T+},? nơi?~24(?=@goods|{P})',
  ];
  const words = [
    'hỗ trợ',
    'cho',
    'của',
    'xuất khẩu',
    'qua',
    'và',
    '-',
    'hợp tác',
    'nơ',
    'nơi',
    ',',
    ';',
    'các',
  ];
  const signs = Object.keys(BITS).flatMap((letter) => [`⟨${letter}0⟩`, `⟨${letter}12⟩`]);
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...signs)), { maxLength: 12 })
    .map((parts) => parts.join(' '));

  test.each(sources)('is in every shape that matches: %s', (source) => {
    fc.assert(
      fc.property(text, (text) => {
        const shape = shapeOf(text);
        const { expression } = pattern(lexicon, source);
        const all = [...text.matchAll(expression)].map(([found]) => found);
        expect([...matchesIn(lexicon, shape, source)].map(([found]) => found)).toEqual(all);
        expect(holds(lexicon, shape, source)).toBe(all.length > 0);
      }),
      { numRuns: 400 },
    );
  });
});
