/** Loading into the embedded store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { EmbeddedStore } from '../../server/store/embedded/index.ts';
import { loadContract } from './load.contract.ts';

describe('loading into the embedded store', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
  loadContract(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lang-gieng-load-'));
    folders.push(folder);
    return new EmbeddedStore(folder);
  });
});
