/** The lexicon's files are checked when they are read: a mistake is told with its file and place. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../server/ingest/extract/index.ts';
import { loadLexicon } from '../../server/ingest/extract/lexicon.ts';
import { readArticle } from '../../server/ingest/read.ts';
import { loadOntology } from '../../server/ontology.ts';
import { plainCase } from '../../server/text/vietnamese.ts';

const HOME = new URL('../../data/lexicon/', import.meta.url).pathname;

/** A copy of the lexicon in which one file is changed. */
function changed(file: string, change: (text: string) => string): string {
  const dir = mkdtempSync(join(tmpdir(), 'lang-gieng-lexicon-'));
  cpSync(HOME, dir, { recursive: true });
  const path = join(dir, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return dir;
}

describe('a mistake in a file', () => {
  test.each([
    [
      'a list that is none',
      'modality.yaml',
      (text: string) => text.replace(/^agreed:\n(?: {2}- .*\n)+/m, 'agreed: 3\n'),
      /modality\.yaml.*agreed/,
    ],
    [
      'a key that is not known',
      'people.yaml',
      (text: string) => `${text}\nfriends: [x]\n`,
      /people\.yaml.*friends/,
    ],
    ['no YAML', 'sectors.yaml', () => 'a: [', /sectors\.yaml/],
  ])('%s', (_, file, change, message) => {
    expect(() => loadLexicon(changed(file, change))).toThrow(message);
  });
});

test('a line more teaches the rules a phrase', () => {
  const article = readArticle(
    'a.txt',
    new TextEncoder().encode('Tỉnh Nghệ An đùm bọc tỉnh Xiêng Khoảng 30 tấn gạo.'),
  );
  const supports = (dir?: string) =>
    extract(article, loadLexicon(dir)).claims.filter(({ type }) => type === 'SUPPORTED').length;
  expect(supports()).toBe(0);
  expect(
    supports(changed('relations.yaml', (text) => text.replace('\nsupport:\n', '\nsupport:\n  - đùm bọc\n'))),
  ).toBe(1);
});

test('the fields of cooperation are those of the ontology, and no phrase stands twice under one', () => {
  const { sectors } = loadLexicon().data;
  expect(Object.keys(sectors).sort()).toEqual(
    loadOntology()
      .sectors.map(({ id }) => id)
      .sort(),
  );
  for (const [field, { sure, strong, weak, not }] of Object.entries(sectors)) {
    const all = [...sure, ...strong, ...weak, ...not].map(plainCase);
    expect(
      all.filter((phrase, i) => all.indexOf(phrase) !== i),
      field,
    ).toEqual([]);
  }
});
