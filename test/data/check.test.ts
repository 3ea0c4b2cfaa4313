/** The project's own data has no fault, and each kind of fault is found and placed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '../../server/check.ts';

const DATA = new URL('../../data', import.meta.url).pathname;
const DIGEST = 'articles/2026-01-29-hue-sekong.md';
const OTHER = 'articles/2022-06-10-thua-thien-hue-sekong.md';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

/** A copy of the data in which one file is changed. */
function changed(file: string, change: (text: string) => string): string {
  const dir = mkdtempSync(join(tmpdir(), 'data-'));
  dirs.push(dir);
  for (const folder of ['ontology', 'gazetteer', 'lexicon', 'articles'])
    cpSync(join(DATA, folder), join(dir, folder), { recursive: true });
  const before = readFileSync(join(DATA, file), 'utf8');
  const after = change(before);
  expect(after, 'the change must change something').not.toBe(before);
  writeFileSync(join(dir, file), after);
  return dir;
}

it('finds no fault in the data of the project', async () => {
  expect(await check()).toEqual([]);
});

describe('a fault is found and placed', () => {
  it.each<[string, string, string | RegExp, string, string, RegExp]>([
    ['a misspelt list', 'lexicon/relations.yaml', /^support:/m, 'suport:', 'support', /expected array/],
    ['no publisher', DIGEST, /publisher: .*\n/, '', 'publisher', /missing/],
    ['no date', DIGEST, /published: .*\n/, '', 'published', /missing/],
    ['an unknown key', DIGEST, 'lang: vi', 'lang: vi\nauthor: X', 'author', /is not a key/],
    ['a false address', DIGEST, 'lang: vi', 'lang: vi\nurl: huengaynay', 'url', /web address/],
    ['a false date', DIGEST, '2026-01-29', '2026-02-30', '', /not a date/],
    [
      'a date unlike the name',
      DIGEST,
      '2026-01-29',
      '2025-01-29',
      'published',
      /does not go with 2026-01-29/,
    ],
    [
      'a taken id',
      DIGEST,
      'lang: vi',
      'lang: vi\nid: 2022-06-10-thua-thien-hue-sekong',
      'id',
      /is the id of/,
    ],
    ['two relations of one name', 'ontology/relations.yaml', 'BORDERS:', 'LOCATED_IN:', '', /unique/i],
    ['a colour twice', 'ontology/labels.yaml', '#849db5', '#0072b2', 'Province.color', /colour of Country/],
    [
      'a shape twice',
      'ontology/labels.yaml',
      'shape: ring',
      'shape: circle',
      'Province.shape',
      /shape of Country/,
    ],
    [
      'a missing language',
      'ontology/sectors.yaml',
      '{ vi: Y tế, en: Health }',
      '{ vi: Y tế }',
      'health.en',
      /./,
    ],
    [
      'a property that nodes have',
      'ontology/labels.yaml',
      'asianHighway:',
      'source:',
      'Route.properties.source',
      /already/,
    ],
    [
      'a lop-sided symmetry',
      'ontology/relations.yaml',
      'reverse: { vi: giáp',
      'reverse: { vi: kề',
      'BORDERS.reverse',
      /both/,
    ],
    [
      'a point at sea',
      'gazetteer/ports.json',
      '"lon": 108.0',
      '"lon": 118.0',
      'port-chan-may.lat',
      /outside/,
    ],
    [
      'a value not declared',
      'gazetteer/economic-zones.json',
      '"kind": "coastal"',
      '"kind": "seaside"',
      '',
      /none of coastal/,
    ],
    [
      'an outline of nothing',
      'gazetteer/geo/admin1.geojson',
      '{"id":"la-attapeu"',
      '{"id":"la-attapu"',
      '',
      /no record la-attapu/,
    ],
    ['decomposed letters', DIGEST, 'Nguyễn', 'Nguyễn'.normalize('NFD'), '', /NFC/],
  ])('%s', async (_, file, from, to, where, message) => {
    const problems = await check(changed(file, (text) => text.replace(from, to)));
    const found = problems.filter((problem) => problem.file === file && problem.where.includes(where));
    expect(found.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  it('a sentence that stands in two digests', async () => {
    const sentence = 'Chiều hôm ấy hai đoàn cùng nhau đi thăm một khu chợ bên sông.';
    const dir = changed(DIGEST, (text) => `${text}\n${sentence}\n`);
    writeFileSync(
      join(dir, OTHER),
      `${readFileSync(join(DATA, OTHER), 'utf8')}\n${sentence.toUpperCase()}\n`,
    );
    expect(await check(dir)).toEqual([
      {
        file: DIGEST,
        where: expect.stringContaining('Chiều hôm ấy'),
        message: expect.stringContaining('2022-06-10-thua-thien-hue-sekong.md'),
      },
    ]);
  });

  it('a file name without a date', async () => {
    const dir = changed(DIGEST, (text) => `${text}\n`);
    cpSync(join(dir, DIGEST), join(dir, 'articles/Hue Sekong.md'));
    const problems = await check(dir);
    expect(problems.find((problem) => problem.file === 'articles/Hue Sekong.md')?.message).toMatch(
      /its name must be/,
    );
  });
});
