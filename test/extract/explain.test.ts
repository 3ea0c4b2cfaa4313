/** An explanation says of each sentence what was recognised in it, what claimed on what grounds, and what left out. */

import { describe, expect, test } from 'vitest';
import { choose, type ExplainedSentence, explain } from '../../server/ingest/extract/explain.ts';
import { extract } from '../../server/ingest/extract/index.ts';
import { readArticle } from '../../server/ingest/read.ts';

const TEXT = `Ngày 14/5, đồng chí Nguyễn Duy Lâm, Chủ tịch UBND tỉnh Hà Tĩnh tiếp đoàn tỉnh Khăm Muộn (Lào).
Hà Tĩnh đề nghị tỉnh Khăm Muộn đẩy mạnh xuất khẩu hàng hóa qua cảng Vũng Áng.
Tỉnh Hà Tĩnh chưa hỗ trợ tỉnh Khăm Muộn 10 tỷ đồng.
Trời hôm ấy đẹp.`;

const article = readArticle('bai.txt', new TextEncoder().encode(TEXT));
const explanation = explain(article);
const [meeting, wish, denial, nothing] = explanation.sentences as [
  ExplainedSentence,
  ExplainedSentence,
  ExplainedSentence,
  ExplainedSentence,
];

test('every sentence is there, with its number and its place', () => {
  expect(explanation.sentences.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  for (const { text, start, end } of explanation.sentences) expect(article.body.slice(start, end)).toBe(text);
  expect(nothing).toMatchObject({ recognised: [], claims: [], dropped: [], shape: 'trời hôm ấy đẹp.' });
});

test('what is recognised has its sign in the shape, or lies in what has one', () => {
  for (const { recognised, shape } of explanation.sentences) {
    const signs = recognised.map(({ sign }) => sign).filter(Boolean);
    expect(signs.map((sign) => `⟨${sign}⟩`)).toEqual(shape.match(/⟨\w+⟩/g) ?? []);
  }
  expect(meeting.recognised).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        sign: expect.stringMatching(/^N/),
        type: 'Person',
        means: [{ name: 'Nguyễn Duy Lâm', id: null }],
      }),
      expect.objectContaining({
        sign: null,
        type: 'Province',
        means: [{ name: 'Hà Tĩnh', id: 'vn-ha-tinh' }],
      }),
    ]),
  );
});

test('a claim has its rule, what matched, and the word that tells its modality', () => {
  expect(wish.claims).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        type: 'CONNECTS_TO',
        from: 'Khăm Muồn',
        to: 'Vũng Áng',
        modality: 'proposed',
        because: '"đề nghị"',
        rule: 'goods',
        match: expect.stringMatching(/^xuất khẩu hàng hóa qua ⟨T\d+⟩$/),
        confidence: expect.any(Number),
      }),
    ]),
  );
});

test('what was left out has its reason, with the word for it', () => {
  expect(denial.dropped).toEqual([
    expect.objectContaining({
      what: expect.stringContaining('SUPPORTED'),
      reason: expect.stringContaining('"chưa"'),
    }),
  ]);
});

test('an explanation tells all that the extraction says, and all that it left out', () => {
  const { claims, dropped } = extract(article);
  const told = explanation.sentences.flatMap((each) => each.claims);
  expect(told.map(({ type, rule }) => `${type} ${rule}`).sort()).toEqual(
    claims.map(({ type, rule }) => `${type} ${rule}`).sort(),
  );
  expect([...explanation.sentences.flatMap((each) => each.dropped), ...explanation.elsewhere]).toHaveLength(
    dropped.length,
  );
});

describe('one sentence is chosen', () => {
  test.each([
    ['2', [2]],
    ['cảng Vũng Áng', [2]],
    ['cang vung ang', [2]],
    ['Khăm Muộn', [1, 2, 3]],
    ['9', undefined],
    ['Savannakhet', undefined],
  ])('%s', (which, numbers) => {
    expect(choose(explanation, which)?.sentences.map(({ number }) => number)).toEqual(numbers);
  });
});
