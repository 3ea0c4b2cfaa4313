/** The repository's own articles, read by the rules as a careful reader reads them (`test/articles/`). */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../server/ingest/extract/index.ts';
import { readArticle } from '../../server/ingest/read.ts';
import { f1, type Gold, score } from './score.ts';

const GOLD = new URL('../articles/', import.meta.url);
const ARTICLES = new URL('../../data/articles/', import.meta.url);

/** What was reached; a change that makes it worse is a step back. */
const REACHED = { entities: 0.97, relations: 0.95 };

const labelled = readdirSync(GOLD).filter((file) => file.endsWith('.json'));

test('there are labelled articles', () => expect(labelled.length).toBeGreaterThanOrEqual(5));

describe.each(labelled)('%s', (file) => {
  const gold = JSON.parse(readFileSync(new URL(file, GOLD), 'utf8')) as Gold;
  const path = new URL(file.replace('.json', '.md'), ARTICLES);
  const extraction = extract(readArticle(path.pathname, readFileSync(path)));
  const result = score(gold, extraction);

  test('every relation of the reader is found, meant as the reader takes it', () => {
    expect(result.relations.missed).toEqual([]);
    expect(result.otherModality).toEqual([]);
  });

  test('little is found that is not there', () => {
    expect(f1(result.entities), result.entities.wrong.join('\n')).toBeGreaterThanOrEqual(REACHED.entities);
    expect(f1(result.relations), result.relations.wrong.join('\n')).toBeGreaterThanOrEqual(REACHED.relations);
  });

  test('the day is the reader’s', () => expect(extraction.date).toBe(gold.date ?? null));
});
