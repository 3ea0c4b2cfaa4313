/** Scores of several articles, put together: precision, recall and F1 by type and over all. */

import type { Comparison, Score } from './score.ts';

export interface Counts {
  right: number;
  missed: number;
  wrong: number;
}

export interface Measure extends Counts {
  /** Share of what was found that is right. */
  precision: number;
  /** Share of what is there that was found. */
  recall: number;
  /** Harmonic mean of both. */
  f1: number;
}

export interface Totals {
  entities: Measure & { byType: Record<string, Measure> };
  relations: Measure & { byType: Record<string, Measure> };
  sectors: Measure;
  /** Of the articles whose day the reader gives. */
  dates: { right: number; all: number };
  /** Of the CONNECTS_TO that are found. */
  modality: { right: number; all: number };
}

export function totals(scores: Score[]): Totals {
  const dated = scores.filter(({ date }) => date.gold !== null);
  const links = scores.flatMap(({ modalities }) => modalities).filter(({ type }) => type === 'CONNECTS_TO');
  return {
    entities: measured(scores.map(({ entities }) => entities)),
    relations: measured(scores.map(({ relations }) => relations)),
    sectors: measure(count(scores.map(({ sectors }) => sectors))),
    dates: { right: dated.filter(({ date }) => date.found === date.gold).length, all: dated.length },
    modality: { right: links.filter(({ gold, found }) => found === gold).length, all: links.length },
  };
}

/** Precision, recall and F1 of counts; 0 where there is nothing to take a share of. */
export function measure({ right, missed, wrong }: Counts): Measure {
  const share = (all: number) => (all === 0 ? 0 : right / all);
  const [precision, recall] = [share(right + wrong), share(right + missed)];
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, missed, wrong };
}

/** Over all and by type, the type that the reader finds most often first. */
function measured(comparisons: Comparison[]): Totals['entities'] {
  const types = new Map<string, Counts>();
  for (const comparison of comparisons)
    for (const part of ['right', 'missed', 'wrong'] as const)
      for (const { type } of comparison[part]) {
        const counts = types.get(type) ?? { right: 0, missed: 0, wrong: 0 };
        counts[part]++;
        types.set(type, counts);
      }
  const sorted = [...types].sort(
    ([a, x], [b, y]) => y.right + y.missed - x.right - x.missed || (a < b ? -1 : 1),
  );
  return {
    ...measure(count(comparisons)),
    byType: Object.fromEntries(sorted.map(([type, counts]) => [type, measure(counts)])),
  };
}

function count(comparisons: Comparison[]): Counts {
  const sum = (part: keyof Comparison) => comparisons.reduce((n, each) => n + each[part].length, 0);
  return { right: sum('right'), missed: sum('missed'), wrong: sum('wrong') };
}
