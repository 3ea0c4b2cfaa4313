/**
 * Builds the client when what is in `client/dist` is missing or older than its sources. Plain JavaScript, since it
 * runs before anything else of the program does.
 */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLIENT = join(ROOT, 'client');
const DIST = join(CLIENT, 'dist');
/** Written last, so that an interrupted build is not taken for whole. */
const STAMP = join(DIST, '.built');

/** @returns {Promise<boolean>} whether there was something to build */
export async function buildClient() {
  if (!existsSync(STAMP) || statSync(STAMP).mtimeMs < newest()) {
    rmSync(STAMP, { force: true });
    const { build } = await import('vite');
    await build({ root: CLIENT, logLevel: 'warn' });
    writeFileSync(STAMP, '');
    return true;
  }
  return false;
}

/** When anything was last changed, added or removed that the client is built from: milliseconds since 1970. */
function newest() {
  return Math.max(statSync(join(ROOT, 'package-lock.json')).mtimeMs, newestIn(CLIENT));
}

function newestIn(folder) {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (path === DIST) return 0;
    return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
  });
  // The root folder's own time changes with every build, which makes `dist` anew.
  const own = folder === CLIENT ? 0 : statSync(folder).mtimeMs;
  return Math.max(own, ...times);
}
