/** What holds for any text whatever. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../server/gazetteer.ts';
import { extract, toExtractJson } from '../../server/ingest/extract/index.ts';
import { loadArticles, loadReference } from '../../server/ingest/load.ts';
import { readArticle } from '../../server/ingest/read.ts';
import { CORPUS } from '../../server/ingest/run.ts';
import type { Extraction } from '../../server/ingest/types.ts';
import { loadOntology, mayJoin, relation } from '../../server/ontology.ts';
import { openStore } from '../../server/store/open.ts';
import { SETS } from '../articles/labelled.ts';
import { dump } from '../store/dump.ts';

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
  'giai đoạn 2022 - 2026',
  'từ ngày 12-14/5',
  '25-12-2024',
  '10 - 15 tấn',
  'hai tỉnh',
  'khu kinh tế cửa khẩu',
  'nếu',
  'HÀ TĨNH',
  'TP. Huế',
];
const newsText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  newsText,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const FRONT = '---\npublished: 2025-05-14\nlang: vi\n---\n';

function extractText(text: string, front = FRONT, path = 'any.txt'): Extraction {
  const body = `${text.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, '')}x`;
  return extract(readArticle(path, new TextEncoder().encode(front + body)));
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

const DASHES = /[-–—‑−]/g;

/** Ways to write a text that do not change what it says. */
const WAYS: Record<string, (text: string) => string> = {
  'in NFD': (text) => text.normalize('NFD'),
  'with doubled spaces': (text) => text.replaceAll(' ', '  '),
  'with spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'with soft hyphens': (text) => text.replace(/(?<=\p{L}\p{L})(?=\p{L})/gu, '\u00ad'),
  ...Object.fromEntries(
    [...'-–—‑−'].map((dash) => [
      `with U+${dash.codePointAt(0)!.toString(16)} as dash`,
      (text: string) => text.replace(DASHES, dash),
    ]),
  ),
};

/** All that must hold of an extraction whatever the text. */
function expectSound({ article, entities, claims, dropped }: Extraction): void {
  const ontology = loadOntology();
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  expect(typeOf.size).toBe(entities.length);
  for (const { mentions } of entities) {
    for (const { start, end, text: words } of mentions) {
      expect(article.body.slice(start, end)).toBe(words);
      expect(words).toMatch(/^\S/);
      expect(words).toMatch(/\S$/);
    }
  }
  for (const { type, from, to, quote, start, end, confidence } of claims) {
    expect(article.body.slice(start, end)).toBe(quote);
    expect(mayJoin(relation(type, ontology), typeOf.get(from)!, typeOf.get(to)!)).toBe(true);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  for (const { start = 0, end = 0 } of dropped) expect(end - start).toBeGreaterThanOrEqual(0);
}

describe('any text', () => {
  test('is extracted without a failure, offsets slice to what they stand for, ends are entities that may be joined', () => {
    fc.assert(
      fc.property(anyText, (text) => expectSound(extractText(text))),
      { numRuns: 300 },
    );
  });

  test('says the same twice', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        expect(extractText(text)).toEqual(extractText(text));
      }),
      { numRuns: 50 },
    );
  });

  test.each(Object.entries(WAYS))('says the same %s', (_, write) => {
    fc.assert(
      fc.property(newsText, (text) => {
        const other = extractText(write(text));
        expectSound(other);
        expect(content(other)).toEqual(content(extractText(text)));
      }),
      { numRuns: 60 },
    );
  });
});

/** The repository's articles that may be read: front matter and text. */
const articles = [CORPUS, SETS.practice.articles].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const front = /^---\n.*?\n---\n/s.exec(text)![0];
      return { name, front, body: text.slice(front.length) };
    }),
);

describe('each article of the repository', () => {
  test('is extracted soundly', () => {
    for (const { name, front, body } of articles) expectSound(extractText(body, front, name));
  });

  test.each(Object.entries(WAYS))('says the same %s', (_, write) => {
    for (const { name, front, body } of articles) {
      const once = content(extractText(body, front, name));
      expect(content(extractText(write(body), front, name)), name).toEqual(once);
    }
  });
});

describe('the graph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-order-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function graphOf(extractions: Extraction[], name: string): Promise<string[]> {
    const store = await openStore({ store: join(folder, name), neo4j: null });
    try {
      await store.migrate();
      await loadReference(store, loadGazetteer(), loadOntology());
      for (const half of [extractions.slice(0, 7), extractions.slice(7)]) await loadArticles(store, half);
      return await dump(store);
    } finally {
      await store.close();
    }
  }

  let extractions: Extraction[];
  beforeAll(() => {
    extractions = articles.slice(0, 20).map(({ name, front, body }) => extractText(body, front, name));
  });

  test('is the same in whatever order the articles come', async () => {
    const graph = await graphOf(extractions, 'forward');
    expect(graph.length).toBeGreaterThan(500);
    expect(await graphOf(extractions.toReversed(), 'backward')).toEqual(graph);
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
