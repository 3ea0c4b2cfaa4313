/** A gold file that is not as it should be is refused with its name and the field at fault. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { evaluate, readGold, readGoldFolder } from '../../server/evaluate/index.ts';
import { readArticle } from '../../server/ingest/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-gold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound = {
  id: 'bai',
  entities: [
    { key: 'e1', type: 'Province', names: ['Hà Tĩnh'] },
    { key: 'e2', type: 'Province', names: ['Khăm Muộn'] },
  ],
  relations: [{ type: 'SUPPORTED', from: 'e1', to: 'e2', amount: '10 tỷ đồng' }],
  sectors: ['aid'],
  date: '2024-05-14',
};

function write(content: unknown, name = 'bai.json'): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('a sound one is read, what it leaves out as nothing', () => {
  expect(readGold(write(sound))).toEqual({ ...sound, doubtful: [] });
});

describe('a fault', () => {
  const relation = { type: 'BORDERS', from: 'e1', to: 'e2' };
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /JSON/],
    ['no object', [], /expected object/],
    ['a field that is not known', { ...sound, mood: 'glad' }, /mood/],
    ['no entities', { ...sound, entities: undefined }, /entities: /],
    [
      'an unknown label',
      { ...sound, entities: [{ ...sound.entities[0], type: 'Planet' }] },
      /entities\.0\.type: /,
    ],
    [
      'a nameless entity',
      { ...sound, entities: [{ ...sound.entities[0], names: [] }] },
      /entities\.0\.names: /,
    ],
    [
      'a key twice',
      { ...sound, entities: [sound.entities[0], { ...sound.entities[1], key: 'e1' }] },
      /entities\.1\.key: "e1"/,
    ],
    [
      'an unknown relation',
      { ...sound, relations: [{ ...relation, type: 'ADMIRES' }] },
      /relations\.0\.type: /,
    ],
    ['an end that is none', { ...sound, relations: [{ ...relation, to: 'e9' }] }, /relations\.0\.to: .*"e9"/],
    ['the same in doubt', { ...sound, doubtful: [{ ...relation, from: 'e9' }] }, /doubtful\.0\.from: .*"e9"/],
    [
      'a modality',
      { ...sound, relations: [{ ...relation, modality: 'likely' }] },
      /relations\.0\.modality: /,
    ],
    ['a sector', { ...sound, sectors: ['aid', 'magic'] }, /sectors\.1: /],
    ['a date', { ...sound, date: '14/5/2024' }, /date: /],
    ['another id than its name', { ...sound, id: 'khac' }, /id: it is "khac", .*"bai"/],
  ])('%s', (_, content, message) => {
    const file = write(content);
    expect(() => readGold(file)).toThrow(expect.objectContaining({ kind: 'bad-file' }));
    expect(() => readGold(file)).toThrow(message);
    expect(() => readGold(file)).toThrow(file);
  });

  test('no folder, or none with gold files in it', () => {
    expect(() => readGoldFolder(join(folder, 'none'))).toThrow(/none: there is no such folder/);
    expect(() => readGoldFolder(tmpFolder())).toThrow(/there is no gold file/);
  });
});

function tmpFolder(): string {
  return mkdtempSync(join(folder, 'empty-'));
}

test('gold without its article and an article without gold are named, and count for nothing', async () => {
  const bytes = new TextEncoder().encode('Tỉnh Hà Tĩnh đã hỗ trợ tỉnh Khăm Muộn 10 tỷ đồng.');
  const articles = [readArticle('bai.txt', bytes), readArticle('khac.txt', bytes)];
  const gold = [readGold(write(sound)), { ...readGold(write(sound)), id: 'mat' }];
  const evaluation = await evaluate(gold, articles);
  expect(evaluation).toMatchObject({ withoutGold: ['khac'], withoutArticle: ['mat'] });
  expect(evaluation.articles.map(({ id }) => id)).toEqual(['bai']);
  expect(evaluation.articles[0]!.score.entities.right.map(({ what }) => what)).toEqual([
    'Hà Tĩnh',
    'Khăm Muộn',
  ]);
});
