/** Reading rows in batches. */

import { expect, test } from 'vitest';
import { readByIds } from '../../server/ingest/load/batches.ts';

test('a statement may give more rows than a call takes arguments', async () => {
  const MANY = 300_000;
  const rows = Array.from({ length: MANY }, (_, i) => [i]);
  const run = async () => ({ columns: ['n'], rows, truncated: false, elapsedMs: 0 });
  const records = await readByIds({ run }, 'read-mentions', 'entities', ['one']);
  expect(records).toHaveLength(MANY);
  expect(records.at(-1)).toEqual({ n: MANY - 1 });
});
