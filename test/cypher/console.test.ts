/** The console on the embedded engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { consoleSuite } from './console-suite.ts';

describe('the console on the embedded engine', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
  consoleSuite(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lang-gieng-console-'));
    folders.push(folder);
    return openStore({ store: folder });
  });
});
