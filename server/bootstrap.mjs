/**
 * What `npm start` and `npm test` do first: install what is missing. Plain JavaScript that needs nothing but Node,
 * since on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/** Runs one of the project's own tools and ends the program when it fails. */
function run(name, args) {
  const script = fileURLToPath(import.meta.resolve(name));
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** `npm start`: serve, with whatever options follow `npm start --`. */
async function start(options) {
  const { buildClientIfStale } = await import('./build-client.mjs');
  await buildClientIfStale();
  process.argv = [
    process.argv[0],
    fileURLToPath(new URL('cli/lang-gieng.mjs', import.meta.url)),
    'serve',
    ...options,
  ];
  await import('./cli/lang-gieng.mjs');
}

/** `npm test`: types, lint, then every suite; `npm test -- PATTERN` runs the suites that match. */
function test(options) {
  const bin = (name, path) => join(root, 'node_modules', name, path);
  run(pathToFileURL(bin('typescript', 'bin/tsc')).href, ['--noEmit']);
  run(pathToFileURL(bin('@biomejs/biome', 'bin/biome')).href, ['check', '--error-on-warnings', '.']);
  run(pathToFileURL(bin('vitest', 'vitest.mjs')).href, [
    'run',
    '--config',
    'test/vitest.config.ts',
    ...options,
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [task, ...options] = process.argv.slice(2);
  requireNode();
  ensureInstalled();
  if (task === 'start') await start(options);
  else if (task === 'test') test(options);
  else {
    console.error(`Unknown task "${task}": expected start or test.`);
    process.exit(2);
  }
}
