/** The version of the rules: another one for any change of what an extraction depends on. */

import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES, versionOf } from '../../server/ingest/rules-version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'lang-gieng-rules-'));
beforeAll(() => {
  for (const source of SOURCES) cpSync(join(root, source), join(copy, source), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('the same files have the same one wherever they lie', () => {
  expect(versionOf(copy)).toBe(versionOf(root));
});

describe('another one comes of a change in', () => {
  test.each([
    'data/lexicon/relations.yaml',
    'data/gazetteer/ports.json',
    'data/ontology/relations.yaml',
    'server/ingest/extract/rules/goods.ts',
    'server/text/tokens.ts',
  ])('%s', (file) => {
    const before = versionOf(copy);
    appendFileSync(join(copy, file), '\n');
    expect(versionOf(copy)).not.toBe(before);
  });
});

/** Of what the rules import, what has no part in what they find. */
const NO_PART = ['server/errors.ts'];

test('all code is counted that the rules import', () => {
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(
      /^(?:import(?! type)|export)[^;]*? from '(\.[^']+)'/gm,
    ))
      follow(join(path, '..', imported!));
  };
  for (const file of ['extract/index.ts', 'check-extraction.ts']) follow(join(root, 'server/ingest', file));
  const counted = (path: string) =>
    SOURCES.some((source) => path === source || path.startsWith(`${source}/`)) || NO_PART.includes(path);
  expect(seen.size).toBeGreaterThan(40);
  expect([...seen].map((path) => relative(root, path)).filter((path) => !counted(path))).toEqual([]);
});
