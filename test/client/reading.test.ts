/** Quotations in their text, values of the console, dates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityIds, valueText } from '../../client/console/values.ts';
import { cutAtSpans, paragraphAround, paragraphs } from '../../client/panels/quotation.ts';
import { formatDate } from '../../client/texts/format.ts';
import { Node, Path, Relationship } from '../../server/store/values.ts';

describe('quotations', () => {
  const body = 'Đoạn một. Câu hai.\n\nĐoạn hai có câu này. Và câu kia.\n';

  test('the paragraph around a sentence', () => {
    const quote = 'Và câu kia.';
    const start = body.indexOf(quote);
    expect(paragraphAround(body, start, start + quote.length)).toEqual({
      before: 'Đoạn hai có câu này. ',
      quote,
      after: '',
    });
  });

  test('a long paragraph is cut at spaces', () => {
    const long = `${'chữ '.repeat(200)}ĐÂY. ${'sau '.repeat(200)}`;
    const start = long.indexOf('ĐÂY.');
    const { before, quote, after } = paragraphAround(long, start, start + 4);
    expect(quote).toBe('ĐÂY.');
    expect(before).toMatch(/^… (chữ )+$/);
    expect(after).toMatch(/^( sau)+ …$/);
  });

  test('paragraphs leave empty lines out', () => {
    expect(paragraphs(body).map(({ start, end }) => body.slice(start, end))).toEqual([
      'Đoạn một. Câu hai.',
      'Đoạn hai có câu này. Và câu kia.',
    ]);
  });

  test('cut at overlapping spans, the pieces are the text again', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const text = 'x'.repeat(20) + 'y'.repeat(20) + 'z'.repeat(20);
        const pieces = cutAtSpans(text, 10, 50, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(10, 50));
        for (const { start, text: part, spans: held } of pieces)
          for (const { start: from, end } of held)
            expect(from <= start && start + part.length <= end).toBe(true);
      }),
    );
  });
});

describe('values of the console', () => {
  const json = (value: unknown) => JSON.parse(JSON.stringify(value));
  const sekong = new Node('1', ['Entity', 'Province'], {
    id: 'la-sekong',
    name: 'Sekong',
    nameEn: 'Sekong P.',
  });
  const port = new Node('2', ['Entity', 'Port'], { id: 'port-chan-may', name: 'Chân Mây' });
  const claim = new Node('3', ['Claim'], { id: 'x#1' });
  const link = new Relationship('9', 'CONNECTS_TO', '1', '2', {
    id: 'la-sekong.CONNECTS_TO.port-chan-may',
    modality: 'proposed',
  });
  const path = new Path([sekong, port], [link]);

  test.each([
    ['nodes', [[sekong, 1]], ['la-sekong']],
    ['the ends of facts', [[link]], ['la-sekong', 'port-chan-may']],
    ['paths', [[path]], ['la-sekong', 'port-chan-may']],
    ['lists and maps', [[{ both: [port, sekong] }]], ['port-chan-may', 'la-sekong']],
    ['no claims, no plain values', [[claim, 'la-sekong', null, 3]], []],
  ])('entities in %s', (_, rows, ids) => {
    expect(entityIds(json(rows))).toEqual(ids);
  });

  test.each([
    [null, 'null'],
    ['chữ', 'chữ'],
    [3, '3'],
    [[1, [true]], '[1, [true]]'],
    [{ a: 1 }, '{a: 1}'],
    [{ $type: 'integer', value: '9007199254740993' }, '9007199254740993'],
    [{ $type: 'map', value: { $type: 'x' } }, '{$type: x}'],
    [sekong, '(Sekong)'],
    [link, '[:CONNECTS_TO proposed]'],
    [path, '(Sekong)–(Chân Mây)'],
  ])('%j as text', (value, text) => {
    expect(valueText(json(value), 'vi')).toBe(text);
  });
});

test.each([
  ['2025', 'vi', '2025'],
  ['2025-05', 'vi', 'tháng 5 năm 2025'],
  ['2025-05-14', 'vi', '14/5/2025'],
  ['2025-05-14', 'en', '14 May 2025'],
  ['khoảng 2020', 'vi', 'khoảng 2020'],
] as const)('the date %s in %s is %s', (iso, lang, written) => {
  expect(formatDate(iso, lang)).toBe(written);
});
