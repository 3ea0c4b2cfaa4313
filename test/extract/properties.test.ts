/** What holds for any text whatever. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract, toExtractJson } from '../../server/ingest/extract/index.ts';
import { readArticle } from '../../server/ingest/read.ts';
import type { Extraction } from '../../server/ingest/types.ts';
import { loadOntology, mayJoin, relation } from '../../server/ontology.ts';

const words = [
  'tỉnh',
  'Hà Tĩnh',
  'Champasak',
  '(Lào)',
  'Thủ đô Viêng Chăn',
  'đồng chí',
  'Nguyễn Duy Lâm',
  ' - ',
  ', ',
  '. ',
  ': ',
  '\n',
  '; ',
  'Bí thư Tỉnh ủy',
  'Chủ tịch UBND',
  'cảng Vũng Áng',
  'cửa khẩu',
  'Cầu Treo - Nậm Phao',
  'hai bên',
  'hợp tác',
  'ký kết',
  'biên bản',
  'năm 2023',
  'ngày 14/5',
  'hội đàm',
  'do',
  'làm trưởng đoàn',
  'đề nghị',
  'hỗ trợ',
  '10 tỷ đồng',
  'cho',
  'quốc lộ 8A',
  'kết nối từ',
  'đến',
  'xuất khẩu hàng hóa qua',
  'Đoàn đại biểu',
  'Bounlai Bouththi',
  'không',
  'Sở Y tế',
  'Bun-chăn Sỉ-vông-phăn',
  '“',
  '”',
  '(',
  ')',
  'Việt - Lào',
];
const newsText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  newsText,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

function extractText(text: string): Extraction {
  const body = `${text.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, '')}x`;
  return extract(
    readArticle('any.txt', new TextEncoder().encode(`---\npublished: 2025-05-14\nlang: vi\n---\n${body}`)),
  );
}

/** What was said, without the places where it was said. */
function content({ entities, claims, sectors, date }: Extraction) {
  return {
    entities: entities.map(({ id }) => id).sort(),
    claims: [
      ...new Set(claims.map(({ type, from, to, modality }) => `${type} ${from} ${to} ${modality}`)),
    ].sort(),
    sectors,
    date,
  };
}

describe('any text', () => {
  test('is extracted without a failure, offsets slice to what they stand for, ends are entities that may be joined', () => {
    const ontology = loadOntology();
    fc.assert(
      fc.property(anyText, (text) => {
        const { article, entities, claims } = extractText(text);
        const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
        expect(typeOf.size).toBe(entities.length);
        for (const { mentions } of entities) {
          for (const { start, end, text: words } of mentions)
            expect(article.body.slice(start, end)).toBe(words);
        }
        for (const { type, from, to, quote, start, end, confidence } of claims) {
          expect(article.body.slice(start, end)).toBe(quote);
          expect(mayJoin(relation(type, ontology), typeOf.get(from)!, typeOf.get(to)!)).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      }),
      { numRuns: 300 },
    );
  });

  test('says the same twice, in NFD, with doubled spaces and with other dashes', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const once = extractText(text);
        expect(extractText(text)).toEqual(once);
        expect(content(extractText(text.normalize('NFD')))).toEqual(content(once));
        expect(content(extractText(text.replaceAll(' ', '  ')))).toEqual(content(once));
        expect(content(extractText(text.replaceAll(' - ', ' – ')))).toEqual(content(once));
      }),
      { numRuns: 150 },
    );
  });
});

test('the printed form has exactly its keys, a claim its relation’s own properties at the end', () => {
  const printed = toExtractJson(extractText('Tỉnh Hà Tĩnh đã hỗ trợ cho tỉnh Champasak 10 tỷ đồng. '));
  expect(Object.keys(printed)).toEqual(['article', 'entities', 'claims', 'sectors', 'date']);
  expect(Object.keys(printed.article)).toEqual(['id', 'title', 'publisher', 'published', 'url', 'lang']);
  expect(Object.keys(printed.entities[0]!)).toEqual(['id', 'type', 'name', 'aliases', 'mentions']);
  const claim = printed.claims.find(({ type }) => type === 'SUPPORTED')!;
  expect(Object.keys(claim)).toEqual([
    'id',
    'type',
    'from',
    'to',
    'modality',
    'quote',
    'start',
    'end',
    'confidence',
    'what',
    'amount',
    'currency',
  ]);
});
