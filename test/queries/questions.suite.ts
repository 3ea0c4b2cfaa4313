/**
 * What the catalogue must answer, for whatever store is given: `questions.yaml` over the fixture.
 *
 * In the expected rows `articles` lists the ids of the articles, one for each sentence; that every entry is whole is
 * checked for all. Columns left out of an expected row are not compared; `facts` are those the answer is drawn from.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../server/queries/catalogue.ts';
import { runQuery } from '../../server/queries/run.ts';
import type { Store } from '../../server/store/store.ts';
import { fill } from './fixture.ts';

interface Case {
  ask: string;
  given?: Record<string, string>;
  rows: Record<string, unknown>[];
  facts?: string[];
}

const CASES = parse(readFileSync(new URL('questions.yaml', import.meta.url), 'utf8')) as Case[];

interface Cited {
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
  url: string | null;
  quote: string;
}

export function questionsAreAnswered(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await fill(store);
    return () => store.close();
  });

  test.each(CASES.map((each) => [`${each.ask} ${JSON.stringify(each.given ?? {})}`, each] as const))(
    '%s',
    async (_, { ask, given = {}, rows, facts }) => {
      const answer = await runQuery(store, ask, given);
      const columns = new Set(rows.flatMap((row) => Object.keys(row)));
      const got = answer.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([column]) => columns.has(column))
            .map(([column, value]) => [
              column,
              column === 'articles' ? (value as Cited[]).map(({ id }) => id) : value,
            ]),
        ),
      );
      expect(got).toEqual(rows);
      if (facts) expect(answer.graph.edges.map(({ id }) => id).sort()).toEqual([...facts].sort());
    },
  );

  test('every cited article has a title, a paper, a date and a sentence', async () => {
    const cited: Cited[] = [];
    for (const { ask, given = {} } of CASES) {
      const { rows } = await runQuery(store, ask, given);
      for (const { articles = [] } of rows) cited.push(...(articles as Cited[]));
    }
    expect(cited.length).toBeGreaterThan(20);
    for (const article of cited) {
      expect(Object.keys(article).sort()).toEqual(['id', 'published', 'publisher', 'quote', 'title', 'url']);
      expect(article.title && article.publisher && article.published && article.quote).toBeTruthy();
    }
  });

  test('the picture of an answer holds both ends of every edge', async () => {
    for (const { ask, given = {} } of CASES) {
      const { graph } = await runQuery(store, ask, given);
      const ids = new Set(graph.nodes.map(({ id }) => id));
      for (const { from, to } of graph.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    }
  });

  test('every question of the catalogue is asked', () => {
    const asked = new Set(CASES.map(({ ask }) => ask));
    expect(
      catalogue()
        .map(({ info }) => info.name)
        .filter((name) => !asked.has(name)),
    ).toEqual([]);
  });
}
