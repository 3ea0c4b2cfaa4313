/**
 * Builds the client when what is in `client/dist` is missing or older than its sources. Plain JavaScript, since it
 * runs before anything else of the program does.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLIENT = join(ROOT, 'client');
const DIST = join(CLIENT, 'dist');
const STAMP = '.built';

/**
 * Says on standard error that it builds. What was built before stays until the new one is whole.
 * @returns {Promise<boolean>} whether there was something to build
 * @throws {Error} with the bundler's words when the build fails
 */
export async function buildClientIfStale() {
  const stamp = join(DIST, STAMP);
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest()) return false;
  console.error('Building the client …');
  const began = new Date();
  const draft = join(ROOT, 'node_modules', `.client-${process.pid}`);
  const former = `${draft}-former`;
  try {
    await bundle(draft);
    writeFileSync(join(draft, STAMP), '');
    // What is edited while the bundler runs counts as newer.
    utimesSync(join(draft, STAMP), began, began);
    if (existsSync(DIST)) renameSync(DIST, former);
    renameSync(draft, DIST);
  } finally {
    for (const folder of [draft, former]) rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

/** In a process of its own, so that NODE_ENV, which tests set, does not put React's development build into it. */
async function bundle(folder) {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', CLIENT, ...options], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    const said = (error.stderr || error.message).replace(/^ +at .*\n?/gm, '').trim();
    throw new Error(`The client could not be built.\n${said}`, { cause: error });
  }
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
  // The root folder's own time changes with every build, which renames `dist`.
  const own = folder === CLIENT ? 0 : statSync(folder).mtimeMs;
  return Math.max(own, ...times);
}
