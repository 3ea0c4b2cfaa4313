/** `npx tsx test/articles/publish.ts`: measures extraction anew, and puts what it reaches into scores.yaml and the README. */

import {
  publishedScores,
  publishScores,
  type Scores,
  SET_NAMES,
  type SetName,
  scoresOf,
  scoresTable,
  writeReadmeTable,
} from './labelled.ts';

const former = scoresTable(publishedScores());
const scores = {} as Record<SetName, Scores>;
for (const set of SET_NAMES) scores[set] = await scoresOf(set);
publishScores(scores);
writeReadmeTable(scoresTable(scores));
console.log(`Before:\n${former}\n\nNow:\n${scoresTable(scores)}`);
