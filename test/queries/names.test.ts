/** What people type, and what it finds: search and the names of parameters, as data, on the embedded engine. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AppError } from '../../server/errors.ts';
import { resolveName } from '../../server/queries/resolve.ts';
import { runQuery } from '../../server/queries/run.ts';
import { search } from '../../server/search.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { fill } from './fixture.ts';

function data<T>(file: string): T[] {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T[];
}

const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-names-'));
let store: Store;

beforeAll(async () => {
  store = await openStore({ store: folder, neo4j: null });
  await fill(store);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe('search', () => {
  const cases = data<{ q: string; types?: string; first: string[] }>('search.yaml');
  test.each(cases)('$q ($types)', async ({ q, types, first }) => {
    const hits = await search(store.reader, q, types ? { types: [types] } : {});
    const ids = hits.map(({ id }) => id);
    expect(first.length === 0 ? ids : ids.slice(0, first.length)).toEqual(first);
  });

  test('accents given rank first and exclude nothing, accents left out find all', async () => {
    const gates = async (q: string) =>
      (await search(store.reader, q, { types: ['BorderGate'], limit: 100 })).map(({ name }) => name);
    const accented = await gates('nậm');
    const asTyped = accented.filter((name) => name.startsWith('Nậm'));
    expect(asTyped.length).toBeGreaterThan(2);
    expect(accented.slice(0, asTyped.length)).toEqual(asTyped);
    expect(accented).toContain('Nam Giang');
    expect((await gates('nam')).sort()).toEqual(accented.sort());
  });

  test('says which alias matched', async () => {
    const [hit] = await search(store.reader, 'Xê Kông');
    expect(hit).toMatchObject({ id: 'la-sekong', matched: 'Xê Kông' });
  });

  test('the limit bounds all kinds together', async () => {
    expect(await search(store.reader, 'a', { limit: 3 })).toHaveLength(3);
  });
});

describe('the name of a parameter', () => {
  const cases = data<{ name: string; labels: string[]; id?: string; near?: string[] }>('names.yaml');
  test.each(cases)('$name as $labels', async ({ name, labels, id, near }) => {
    if (id) {
      expect((await resolveName(store.reader, name, labels)).id).toBe(id);
      return;
    }
    const error = await failureOf(resolveName(store.reader, name, labels));
    expect(error.kind).toBe('not-found');
    expect(error.message).toContain(`"${name}"`);
    const offered = (error.details.nearest as { name: string }[]).map((each) => each.name);
    expect(offered.slice(0, near?.length)).toEqual(near);
    for (const each of near ?? []) expect(error.message).toContain(each);
  });
});

describe('the parameters of a question', () => {
  const refused: [string, Record<string, string>, string, RegExp][] = [
    ['lao-provinces-by-port', { prt: 'Chân Mây' }, 'invalid-input', /no parameter "prt".*port/],
    ['positions-of-person', {}, 'invalid-input', /needs "person" \(Person\)/],
    ['positions-of-person', { person: ' ' }, 'invalid-input', /needs "person"/],
    ['latest-articles', { count: 'many' }, 'invalid-input', /"many" for count/],
    ['latest-articles', { count: '0' }, 'invalid-input', /"0" for count/],
    ['positions', { date: '30/6/2025' }, 'invalid-input', /"30\/6\/2025" for date.*2025-06-30/],
    ['lao-provinces-by-prot', {}, 'not-found', /lao-provinces-by-port/],
  ];
  test.each(refused)('%s %j is refused', async (name, given, kind, message) => {
    const error = await failureOf(runQuery(store, name, given));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
  });

  test('are shown as resolved', async () => {
    const { parameters } = await runQuery(store, 'lao-provinces-by-port', { port: 'cang chan may' });
    expect(parameters).toEqual({ port: { value: 'port-chan-may', name: 'Chân Mây', nameEn: 'Chan May' } });
  });

  test('a year as date includes all of it', async () => {
    const asOf = (date: string) => runQuery(store, 'positions', { body: 'Hà Tĩnh', date });
    expect((await asOf('2022')).rows).toEqual([]);
    expect((await asOf('2023')).rows).toEqual((await asOf('2023-03-30')).rows);
    expect((await asOf('2023')).rows).not.toEqual([]);
  });
});
