/** How many articles a second one core extracts, whether the cost of one stays the same, and whether memory does. */

import { loadGazetteer } from '../../server/gazetteer.ts';
import { drawFrom } from '../../server/ingest/extractor.ts';
import type { Article } from '../../server/ingest/types.ts';
import { AVERAGE, bytesOf, corpus, repeated } from './corpus.ts';

export interface Throughput {
  what: string;
  articles: number;
  seconds: number;
  articlesPerSecond: number;
  /** The same in articles of 2.5 kB. */
  averagePerSecond: number;
  megabytesPerSecond: number;
  /** Cost of an article, as a multiple of that in the smallest run. */
  relativeCost: number;
  /** Live heap after the run, with the garbage collected, in MB. */
  heap: number;
}

const SIZES = [100, 1_000, 10_000];

/** The smaller a run, the more it is disturbed: the quickest of several counts. */
const RUNS = [20, 3, 1];

const WARM_UP = 1_000;

export async function throughput(sizes: number[] = SIZES): Promise<Throughput[]> {
  const articles = await corpus();
  for (const article of repeated(articles, WARM_UP)) await drawFrom(article);
  const rows: Throughput[] = [];
  for (const [i, size] of sizes.entries()) {
    rows.push(await measure('extraction', articles, size, RUNS[i] ?? 1, drawFrom));
  }
  const bare = bareExpression();
  rows.push(await measure('bare regular expression', articles, sizes[0]!, RUNS[0]!, bare));
  const [first] = rows as [Throughput];
  return rows.map((row) => ({ ...row, relativeCost: first.averagePerSecond / row.averagePerSecond }));
}

async function measure(
  what: string,
  articles: Article[],
  size: number,
  runs: number,
  work: (article: Article) => unknown,
): Promise<Throughput> {
  const bytes = bytesOf(repeated(articles, size));
  let seconds = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    for (const article of repeated(articles, size)) await work(article);
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return {
    what,
    articles: size,
    seconds,
    articlesPerSecond: size / seconds,
    averagePerSecond: bytes / AVERAGE / seconds,
    megabytesPerSecond: bytes / 1e6 / seconds,
    relativeCost: 1,
    heap: liveHeap(),
  };
}

/** What finding the gazetteer's names alone costs: the least that any extraction could do. */
function bareExpression(): (article: Article) => void {
  const names = [...loadGazetteer().records.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const quoted = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(quoted.sort((a, b) => b.length - a.length).join('|'), 'gu');
  return ({ body }) => {
    body.match(expression);
  };
}

function liveHeap(): number {
  if (!globalThis.gc) throw new Error('run this with --expose-gc, as `npm run bench` does');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
