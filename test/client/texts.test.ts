/** The texts of the interface: the same keys in both languages, each used, and every column of a question named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import en from '../../client/texts/en.json';
import { text } from '../../client/texts/index.ts';
import vi from '../../client/texts/vi.json';
import { catalogue } from '../../server/queries/catalogue.ts';

const CLIENT = fileURLToPath(new URL('../../client', import.meta.url));
const source = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dist'))
  .map((file) => readFileSync(join(CLIENT, file), 'utf8'))
  .join('\n');
const keys = Object.keys(vi);

/** Columns of a question, as its last RETURN names them: after AS, or alone on a line or between commas. */
function columnsOf(statement: string): string[] {
  const last = statement.slice(statement.lastIndexOf('\nRETURN ') + 1).split('\nORDER BY')[0]!;
  const named = [...last.matchAll(/ AS (\w+)/g)];
  const bare = [...last.matchAll(/(?:^RETURN |^ {2}|, )([a-z]\w*)(?=,|$)/gm)];
  return [...named, ...bare].map((match) => match[1]!);
}

const columns = new Set(catalogue().flatMap(({ statement }) => columnsOf(statement)));

describe('texts', () => {
  test('both languages have the same keys, and no text is empty', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const value of [...Object.values(vi), ...Object.values(en)]) expect(value.trim()).not.toBe('');
  });

  test('both languages take the same variables', () => {
    const variables = (value: string) => [...new Set(value.match(/\{\w+\}/g))].sort();
    for (const key of keys as (keyof typeof vi)[])
      expect([key, ...variables(en[key])]).toEqual([key, ...variables(vi[key])]);
  });

  test('every text is used', () => {
    const unused = keys.filter((key) =>
      key.startsWith('column.')
        ? !columns.has(key.slice(7)) && key !== 'column.headline'
        : !source.includes(`'${key}'`),
    );
    expect(unused).toEqual([]);
  });

  test('every column of a question has a title', () => {
    const untitled = [...columns].filter(
      (column) => column !== '_facts' && !keys.includes(`column.${column}`),
    );
    // The address and the id of an article are the way to it, under its headline.
    expect(untitled.filter((column) => !['url', 'article'].includes(column))).toEqual([]);
  });

  test.each([
    ['vi', 1, '1 bài báo'],
    ['en', 1, '1 article'],
    ['en', 2140, '2,140 articles'],
    ['vi', 2140, '2.140 bài báo'],
  ] as const)('%s counts %d', (lang, n, written) => {
    expect(text(lang, 'articles.count', { n })).toBe(written);
  });
});
