/** Extraction understands the labelled articles as well as the README says, or better. */

import { describe, expect, test } from 'vitest';
import { MEASURES, publishedScores, SET_NAMES, SETS, scoresOf } from '../articles/labelled.ts';

const published = publishedScores();
const PUBLISH = '"npx tsx test/articles/publish.ts" publishes what is reached now';

describe.each(SET_NAMES)('%s', (set) => {
  const { gold, articles, secret } = SETS[set];
  const what = secret ? '' : `; "npx lang-gieng evaluate ${gold} ${articles} --errors" tells each difference`;

  test('is understood no worse than published', async () => {
    const now = await scoresOf(set);
    expect(now.articles, `other articles than published: ${PUBLISH}`).toBe(published[set].articles);
    const worse = MEASURES.filter((measure) => now[measure] < published[set][measure]).map(
      (measure) => `${measure} ${now[measure]}, published ${published[set][measure]}`,
    );
    expect(worse, `extraction has become worse${what}`).toEqual([]);
  });
});
