/** The articles of which the repository holds what a careful reader takes out of them, in three sets. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { evaluate, type Gold, readGoldFolder, type Totals, totals } from '../../server/evaluate/index.ts';
import { CORPUS, readArticles } from '../../server/ingest/run.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `secret`: nobody who works on the rules reads these, so no output names anything of them; only their totals are told. */
export const SETS = {
  digests: { gold: at('digests'), articles: CORPUS, secret: false, what: 'digests of `data/articles`' },
  practice: { gold: at('practice'), articles: at('practice'), secret: false, what: 'practice' },
  'held-out': { gold: at('held-out'), articles: at('held-out'), secret: true, what: 'held out' },
} as const;

export type SetName = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as SetName[];

const share = z.number().min(0).max(1);
const Published = z.strictObject({
  articles: z.int(),
  entities: share,
  relations: share,
  sectors: share,
  dates: share,
  modality: share,
});

/** What extraction reaches on a set: its size, F1 of entities, relations and sectors, shares of dates and modalities right. */
export type Scores = z.infer<typeof Published>;
export const MEASURES = ['entities', 'relations', 'sectors', 'dates', 'modality'] as const;

/** What extraction reaches now. */
export async function scoresOf(set: SetName): Promise<Scores> {
  const { articles } = await readArticles([SETS[set].articles]);
  const evaluation = await evaluate(readSet(set), articles);
  const { entities, relations, sectors, dates, modality } = totals(
    evaluation.articles.map(({ score }) => score),
  );
  return {
    articles: evaluation.articles.length,
    entities: down(entities.f1),
    relations: down(relations.f1),
    sectors: down(sectors.f1),
    dates: down(right(dates)),
    modality: down(right(modality)),
  };
}

function readSet(set: SetName): Gold[] {
  try {
    return readGoldFolder(SETS[set].gold);
  } catch (error) {
    if (!SETS[set].secret) throw error;
    throw new Error(
      `a gold file of ${set} is faulty: whoever writes them should run "lang-gieng evaluate" on them`,
    );
  }
}

const right = ({ right, all }: Totals['dates']) => (all === 0 ? 1 : right / all);

/** Three decimals, never more than was reached. */
const down = (value: number) => Math.floor(value * 1000 + 1e-9) / 1000;

const FILE = at('scores.yaml');

/** What the README says of each set; below it `npm test` fails. */
export function publishedScores(): Record<SetName, Scores> {
  return z.record(z.enum(SET_NAMES), Published).parse(parse(readFileSync(FILE, 'utf8')));
}

/** Puts other scores into the file; what stands above them stays. */
export function publishScores(scores: Record<SetName, Scores>): void {
  const head = readFileSync(FILE, 'utf8').match(/^(?:#.*\n)*/)![0];
  const lines = SET_NAMES.map((set) => {
    const { articles, ...shares } = scores[set];
    const values = MEASURES.map((measure) => `${measure}: ${shares[measure].toFixed(3)}`);
    return `${set}: { articles: ${articles}, ${values.join(', ')} }\n`;
  });
  writeFileSync(FILE, head + lines.join(''));
}

/** The table of the README. */
export function scoresTable(scores: Record<SetName, Scores>): string {
  const rows = SET_NAMES.map((set) => {
    const { articles, ...shares } = scores[set];
    return [SETS[set].what, articles, ...MEASURES.map((measure) => shares[measure].toFixed(3))];
  });
  return [
    '| articles | number | entities F1 | relations F1 | sectors F1 | dates right | modality of CONNECTS_TO right |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

const README = at('../../README.md');
const TABLE = /(<!-- scores:.*?-->\n)([\s\S]*?)(<!-- \/scores -->)/;

/** Puts the table between its marks. */
export function writeReadmeTable(table: string): void {
  const text = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    text.replace(TABLE, (_, begin, __, end) => `${begin}${table}\n${end}`),
  );
}
