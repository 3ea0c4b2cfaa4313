/** How well articles are understood: extraction against what careful readers found in them. */

import { drawFrom, type Extractor, rules } from '../ingest/extractor.ts';
import type { Article } from '../ingest/types.ts';
import type { Gold } from './gold.ts';
import { type Score, type ScoreOptions, score } from './score.ts';

export { type Difference, differences } from './errors.ts';
export { type Gold, type GoldRelation, readGold, readGoldFolder } from './gold.ts';
export { type Score, score } from './score.ts';
export { type Measure, measure, type Totals, totals } from './totals.ts';

export interface Evaluation {
  articles: { id: string; score: Score }[];
  /** Ids of articles that no reader read, and of readings whose article is not there: they count for nothing. */
  withoutGold: string[];
  withoutArticle: string[];
}

/** Scores each article that has a gold file, in the order of the gold files. */
export async function evaluate(
  gold: Gold[],
  articles: Article[],
  options: ScoreOptions = {},
  extractor: Extractor = rules,
): Promise<Evaluation> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const read = new Set(gold.map(({ id }) => id));
  const evaluation: Evaluation = {
    articles: [],
    withoutGold: articles.map(({ id }) => id).filter((id) => !read.has(id)),
    withoutArticle: [],
  };
  for (const each of gold) {
    const article = byId.get(each.id);
    if (!article) evaluation.withoutArticle.push(each.id);
    else {
      const extraction = await drawFrom(article, extractor);
      evaluation.articles.push({ id: each.id, score: score(each, extraction, options) });
    }
  }
  return evaluation;
}
