/** The tasks behind `npm start` and `npm test`: what is missing is installed first. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool of `node_modules` and ends the program when it fails. */
function run(path, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** `npm start`: serve, with whatever options follow `npm start --`. */
async function start(options) {
  const { buildClientIfStale } = await import('./build-client.mjs');
  await buildClientIfStale();
  process.argv = [process.execPath, join(root, 'server/cli/lang-gieng.mjs'), 'serve', ...options];
  await import('./cli/lang-gieng.mjs');
}

/** `npm test`: types, lint, then every suite; `npm test -- PATTERN` runs the suites that match. */
function test(options) {
  run('typescript/bin/tsc', ['--noEmit']);
  run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  run('vitest/vitest.mjs', ['run', '--config', 'test/vitest.config.ts', ...options]);
}

const [task, ...options] = process.argv.slice(2);
requireNode();
ensureInstalled();
if (task === 'start') await start(options);
else if (task === 'test') test(options);
else {
  console.error(`Unknown task "${task}": expected start or test.`);
  process.exit(2);
}
