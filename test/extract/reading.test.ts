/** How a text is evened before it is read, and how what is found leads back to the text as it is written. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../server/text/reading.ts';

describe('a text is read', () => {
  test.each([
    ['with one space for several', 'Hà  Tĩnh \t và', 'Hà Tĩnh và'],
    ['with a usual space for an unusual one', 'Hà\u00a0Tĩnh\u3000và', 'Hà Tĩnh và'],
    ['with as many line feeds as it has, and no space beside them', 'một \n \n hai\nba', 'một\n\nhai\nba'],
    ['with one kind of dash', 'Việt – Lào — 2022‑2026, −5', 'Việt - Lào - 2022-2026, -5'],
    ['without what is not seen', '\ufeffHu\u00adế\u200b – Sê\u200bkông', 'Huế - Sêkông'],
    ['as it is otherwise', '“Hà Tĩnh” (Lào), 10 tỷ đồng!', '“Hà Tĩnh” (Lào), 10 tỷ đồng!'],
  ])('%s', (_, source, text) => expect(read(source).text).toBe(text));
});

test('a piece of the reading leads to the piece of the source that reads so', () => {
  const piece = fc.constantFrom(
    'Hà',
    'Tĩnh',
    '10',
    '.',
    '–',
    '−',
    '-',
    ' ',
    '  ',
    '\t',
    '\n',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '𝒳',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const source = pieces.join('');
      const { text, begins, ends } = read(source);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const found = text.slice(start, end);
      // What is told by its place begins and ends with something that is seen.
      fc.pre(/^\S(?:.*\S)?$/su.test(found) && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(found));
      expect(read(source.slice(begins(start), ends(end))).text).toBe(found);
    }),
  );
});
