/** An ingest that is killed leaves the former graph, and the next one brings the rest. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-interrupted-'));
const store = join(folder, 'store');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COPIES = 150;
const source = readFileSync(join(root, 'data/articles/2026-01-29-hue-sekong.md'), 'utf8');
const articles = join(folder, 'articles');
mkdirSync(articles);
for (let i = 0; i < COPIES; i++) writeFileSync(join(articles, `copy-${i}.md`), source);

const script = join(root, 'server/cli/lang-gieng.mjs');
async function langGieng(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args, '--store', store]);
  return stdout;
}

test.each([
  ['while it reads', /Articles read: \d+ of/],
  ['while it loads', /Articles read: 150 of/],
])('killed %s', async (_, moment) => {
  rmSync(store, { recursive: true, force: true });
  await langGieng('ingest', join(root, 'data/articles/2022-06-10-thua-thien-hue-sekong.md'));
  const former = await langGieng('stats', '--format', 'json');

  const running = spawn(process.execPath, [script, 'ingest', articles, '--store', store]);
  let said = '';
  running.stderr.on('data', (text) => {
    said += text;
    if (moment.test(said)) running.kill('SIGKILL');
  });
  await new Promise((resolve) => running.once('exit', resolve));
  expect(running.signalCode).toBe('SIGKILL');
  expect(await langGieng('stats', '--format', 'json')).toBe(former);

  expect(await langGieng('ingest', articles)).toMatch(new RegExp(`^${COPIES} articles: ${COPIES} added`));
  const { articles: rows } = JSON.parse(await langGieng('stats', '--format', 'json'));
  expect(rows.reduce((sum: number, row: { articles: number }) => sum + row.articles, 0)).toBe(COPIES + 1);
});
