/** The corpus in the embedded engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { corpusStands } from './graph.suite.ts';

describe('the corpus in the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-corpus-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ store: join(folder, 'store') });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  corpusStands(() => store);
});
