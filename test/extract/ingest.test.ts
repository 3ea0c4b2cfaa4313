/** What ingestion does when it has seen the articles before. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Extractor, rules } from '../../server/ingest/extractor.ts';
import { ingest } from '../../server/ingest/run.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { dump } from '../store/dump.ts';

const TEXT = 'Tỉnh Hà Tĩnh giáp tỉnh Khăm Muộn.';

let folder: string;
let store: Store;
/** Articles that were drawn. */
let drawn: string[];

const extractor = (version: string, shift = 0): Extractor => ({
  name: 'watched',
  version,
  async extract(article) {
    drawn.push(article.id);
    const extraction = await rules.extract(article);
    for (const claim of extraction.claims) claim.confidence -= shift;
    return extraction;
  },
});
const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.txt`), text);
const run = (by: Extractor) => ingest(store, [join(folder, '*.txt')], undefined, by);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lang-gieng-ingest-'));
  store = await openStore({ store: join(folder, 'store'), neo4j: null });
  drawn = [];
  for (const name of ['a', 'b', 'c']) write(name, TEXT);
  expect(await run(extractor('1'))).toMatchObject({ added: 3, claims: 3 });
  expect(drawn).toEqual(['a', 'b', 'c']);
  drawn = [];
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an article that is as it was is not drawn again', async () => {
  const before = await dump(store);
  expect(await run(extractor('1'))).toMatchObject({
    articles: 3,
    added: 0,
    replaced: 0,
    unchanged: 3,
    claims: 0,
  });
  expect(drawn).toEqual([]);
  expect(await dump(store)).toEqual(before);
});

test('one that changed is, and only that one', async () => {
  write('b', `${TEXT} Tỉnh Quảng Trị giáp tỉnh Savannakhet.`);
  expect(await run(extractor('1'))).toMatchObject({ articles: 3, replaced: 1, unchanged: 2 });
  expect(drawn).toEqual(['b']);
});

test('another version draws all again, and replaces what it gives otherwise', async () => {
  expect(await run(extractor('2', 0.25))).toMatchObject({ replaced: 3, unchanged: 0, claims: 3 });
  expect(drawn).toEqual(['a', 'b', 'c']);
});

test('another version that gives the same changes no statement, and is known the next time', async () => {
  const before = await dump(store);
  expect(await run(extractor('2'))).toMatchObject({ replaced: 0, unchanged: 3 });
  expect(drawn).toEqual(['a', 'b', 'c']);
  drawn = [];
  expect(await run(extractor('2'))).toMatchObject({ replaced: 0, unchanged: 3 });
  expect(drawn).toEqual([]);
  expect((await dump(store)).length).toBe(before.length);
});
