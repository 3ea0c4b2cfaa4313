/** What careful readers take out of the labelled articles is itself sound: names stand in the text, relations fit the ontology. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { type Gold, type GoldRelation, readGold } from '../../server/evaluate/index.ts';
import { readArticles } from '../../server/ingest/run.ts';
import type { Article } from '../../server/ingest/types.ts';
import { mayJoin, relation } from '../../server/ontology.ts';
import { SET_NAMES, SETS, type SetName } from './labelled.ts';

/** All that is wrong in the gold files of a set. */
async function faultsOf(set: SetName): Promise<string[]> {
  const { articles, problems } = await readArticles([SETS[set].articles]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const faults = problems.map(({ file, reason }) => `${file}: ${reason}`);
  const read = new Set<string>();
  for (const file of readdirSync(SETS[set].gold).filter((name) => name.endsWith('.json'))) {
    try {
      const gold = readGold(join(SETS[set].gold, file));
      read.add(gold.id);
      faults.push(...faultsIn(gold, byId.get(gold.id)).map((fault) => `${gold.id}: ${fault}`));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      faults.push(error.message);
    }
  }
  // The corpus may hold more than what readers have read; an article of the other sets is there to be read.
  if (set !== 'digests')
    faults.push(...articles.filter(({ id }) => !read.has(id)).map(({ id }) => `${id}: it has no gold file`));
  return faults;
}

function faultsIn({ entities, relations, doubtful }: Gold, article: Article | undefined): string[] {
  if (!article) return ['there is no article of that id'];
  const text = plain(`${article.title}\n${article.body}`);
  const types = new Map(entities.map(({ key, type }) => [key, type]));
  const ends = ({ from, to }: GoldRelation) => [types.get(from)!, types.get(to)!] as const;
  const unfit = [
    ...relations.filter((each) => !mayJoin(relation(each.type), ...ends(each))),
    // Readers may doubt whether the ontology joins two things so, but not what a relation type is about.
    ...doubtful.filter((each) => {
      const { from, to } = relation(each.type);
      return !from.includes(ends(each)[0]) || !to.includes(ends(each)[1]);
    }),
    ...[...relations, ...doubtful].filter(({ from, to }) => from === to),
  ];
  return [
    ...entities.flatMap(({ key, names }) =>
      names
        .filter((name) => !text.includes(plain(name)))
        .map((name) => `${key}: "${name}" is not in the text`),
    ),
    ...unfit.map((each) => `${JSON.stringify(each)} joins what the ontology does not`),
    ...relations
      .filter((each) => each.type === 'HOLDS_POSITION' && !each.title)
      .map((each) => `${JSON.stringify(each)} has no title`),
  ];
}

/** Readers write names on one line, with the dashes and quotation marks of their keyboard. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[–—‑]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'");

test.each(SET_NAMES)('%s', async (set) => {
  const faults = await faultsOf(set);
  if (SETS[set].secret) expect(faults.length, 'number of faults').toBe(0);
  else expect(faults).toEqual([]);
});
