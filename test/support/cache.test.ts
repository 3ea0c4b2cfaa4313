/** An entry of the cache is whole or absent, and filled by one process at a time. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cached, cacheFolder } from './cache.ts';

describe('the place of the cache', () => {
  test.each([
    [{ LANG_GIENG_CACHE: '/var/c', XDG_CACHE_HOME: '/x' }, '/var/c'],
    [{ XDG_CACHE_HOME: '/x' }, '/x/lang-gieng'],
  ])('under %o is %s', (environment, expected) => {
    expect(cacheFolder(environment)).toBe(expected);
  });
  test('is in the home folder otherwise', () => {
    expect(cacheFolder({})).toMatch(/\/\.cache\/lang-gieng$/);
  });
});

describe('an entry', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lang-gieng-cache-'));
    vi.stubEnv('LANG_GIENG_CACHE', folder);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  const fillWith = (text: string) => (draft: string) => writeFile(join(draft, 'file'), text);

  test('is filled once', async () => {
    const entry = await cached('jars', fillWith('first'));
    expect(await cached('jars', fillWith('second'))).toBe(entry);
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe('first');
    expect(await readdir(folder)).toEqual(['jars']);
  });

  test('is absent after a failure, and can be filled later', async () => {
    const interrupted = cached('jars', async (draft) => {
      await writeFile(join(draft, 'file'), 'half');
      throw new Error('no network');
    });
    await expect(interrupted).rejects.toThrow('no network');
    expect(await readdir(folder)).toEqual([]);
    await cached('jars', fillWith('whole'));
    expect(existsSync(join(folder, 'jars', 'file'))).toBe(true);
  });

  test('is filled by the first of two that ask at once', async () => {
    let fillings = 0;
    const fill = async (draft: string) => {
      fillings += 1;
      await sleep(50);
      await fillWith('text')(draft);
    };
    const [one, two] = await Promise.all([cached('jars', fill), cached('jars', fill)]);
    expect(one).toBe(two);
    expect(fillings).toBe(1);
  });

  test('does not wait for a process that died while filling it', async () => {
    const noSuchProcess = 2 ** 31 - 1;
    await writeFile(join(folder, 'jars.lock'), String(noSuchProcess));
    await cached('jars', fillWith('text'));
    expect(await readdir(folder)).toEqual(['jars']);
  });
});
