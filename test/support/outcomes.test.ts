/** How whole runs end: the closing line counts every failure, and suites without their means are skipped or failed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A run of vitest as `npm test` has it, in an environment of its own. */
function run(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ status: number | null; lines: string[] }> {
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, lines: printed.trimEnd().split('\n') }));
  });
}

test('the closing line counts failed cases, hooks and files', async () => {
  const { status, lines } = await run(['--config', 'test/support/outcomes/vitest.config.ts'], {});
  expect(status).toBe(1);
  // The case behind the failed hook did not run.
  expect(lines.at(-1)).toBe('2 passed, 3 failed, 3 skipped');
});

const withoutChromium = (CI: string) =>
  run(['--config', 'test/vitest.config.ts', 'test/support/chromium.chromium.test.ts'], {
    CI,
    CHROMIUM_PATH: '/nonexistent/chromium',
  });

test('without a Chromium its suites are skipped, with one line that says why and what to do', async () => {
  const { status, lines } = await withoutChromium('');
  expect(status).toBe(0);
  expect(lines.at(-1)).toBe('0 passed, 0 failed, 1 skipped');
  expect(lines.filter((line) => line.includes('CHROMIUM_PATH'))).toEqual([
    expect.stringMatching(
      /^Chromium suites skipped: .*\/nonexistent\/chromium.*To run them, install Chromium/,
    ),
  ]);
});

test('in CI the same suites fail, with that line', async () => {
  const { status, lines } = await withoutChromium('true');
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(lines.at(-2)).toMatch(
    /^Chromium suites FAILED.*\/nonexistent\/chromium.*To run them, install Chromium/,
  );
});
