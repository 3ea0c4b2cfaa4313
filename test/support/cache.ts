/**
 * A folder outside the tree for what tests fetch once: `LANG_GIENG_CACHE`, else `lang-gieng` in the user's cache
 * folder. An entry is there whole or not at all, whoever was interrupted while filling it.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.LANG_GIENG_CACHE) return environment.LANG_GIENG_CACHE;
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lang-gieng');
}

/**
 * The folder of the cache's entry `name`; when it is not there yet, `fill` is given an empty folder that becomes the
 * entry once `fill` resolves. Of several processes one fills, the others wait for it.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const entry = join(cacheFolder(), name);
  if (existsSync(entry)) return entry;
  await mkdir(cacheFolder(), { recursive: true });
  const unlock = await lock(`${entry}.lock`);
  try {
    if (existsSync(entry)) return entry;
    const draft = await mkdtemp(`${entry}.part-`);
    try {
      await fill(draft);
      await rename(draft, entry);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return entry;
  } finally {
    await unlock();
  }
}

/** Waits for the lock `path` and takes it. A lock whose process is gone does not count. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    else await sleep(500);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
