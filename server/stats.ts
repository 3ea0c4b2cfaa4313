/** What the graph holds, in counts, by the statements of `cypher/stats/`. */
import { statement } from './cypher/files.ts';
import type { Store } from './store/store.ts';
import { toRecords, type Value } from './store/values.ts';

const HEADINGS = ['entities', 'facts', 'articles'] as const;

export type Stats = Record<(typeof HEADINGS)[number], Record<string, Value>[]>;

/** Whether no article was ever loaded. */
export async function isEmpty(store: Store): Promise<boolean> {
  return (await store.reader.run(statement('stats/any-article'))).rows.length === 0;
}

/** Entities by label and source, facts by type and modality, articles by publisher with their claims. */
export async function readStats(store: Store): Promise<Stats> {
  const tables = await Promise.all(
    HEADINGS.map((heading) => store.reader.run(statement(`stats/${heading}`))),
  );
  return Object.fromEntries(HEADINGS.map((heading, i) => [heading, toRecords(tables[i]!)])) as Stats;
}
