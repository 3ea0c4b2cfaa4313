/**
 * Installs the dependencies where they are missing. Plain JavaScript that needs nothing but Node, since on a fresh clone
 * there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends the program with a sentence when this Node is too old for the dependencies. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Láng Giềng needs Node.js 20.19 or newer; this is ${process.version}. Get a current one from https://nodejs.org.`,
  );
  process.exit(1);
}

/** True when node_modules holds what package-lock.json says; packages for other platforms may be absent. */
function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = read('node_modules/.package-lock.json');
  return Object.entries(read('package-lock.json')).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      installed[path]?.version === entry.version,
  );
}

/** Installs the dependencies unless they are there already. Does nothing where the project is itself a dependency. */
export function ensureInstalled() {
  if (!existsSync(join(root, 'package-lock.json')) || isInstalled()) return;
  console.error('Installing dependencies (about a minute the first time) …');
  const npm = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const [command, ...first] = npm;
  const { status } = spawnSync(
    command,
    [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    // npm's own words go to standard error, so that a command's standard output stays its own.
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (status === 0) return;
  console.error('The dependencies could not be installed: see npm’s message above, then try again.');
  process.exit(1);
}
