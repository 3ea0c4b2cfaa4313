/** `npm start` as a newcomer types it, and what an operator sees of its life. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    [join(root, 'server/bootstrap.mjs'), 'start', '--port', '0', ...args],
    {
      env: { ...process.env, NEO4J_URI: '', ...env },
    },
  );
  const said: string[] = [];
  child.stdout.on('data', (text) => said.push(String(text)));
  child.stderr.on('data', (text) => said.push(String(text)));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exit, said: () => said.join('') };
}

async function until(
  service: { said: () => string; child: ChildProcess },
  pattern: RegExp,
): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(service.said());
    if (found) return found;
    if (service.child.exitCode !== null) throw new Error(`It ended: ${service.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ADDRESS = /Láng Giềng is at (http:\S+)/;

it('fills an empty graph, serves, says where, and stops when told', async () => {
  const service = start(['--store', join(folder, 'store')]);
  const [, address] = await until(service, ADDRESS);
  expect(service.said()).toMatch(/\d+ articles: \d+ added/);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const answer = await fetch(`${address}/api/queries/lao-provinces-by-port?port=chan+may`);
  expect(await answer.json()).toMatchObject({ rows: [{ province: 'Champasak' }, { province: 'Sekong' }] });
  expect(await (await fetch(address!)).text()).toContain('<script type="module"');
  service.child.kill('SIGTERM');
  expect(await service.exit).toBe(0);
}, 90_000);

it('loads nothing the second time', async () => {
  const service = start(['--store', join(folder, 'store')]);
  await until(service, ADDRESS);
  expect(service.said()).not.toMatch(/loading|added/);
  service.child.kill('SIGINT');
  expect(await service.exit).toBe(0);
}, 60_000);

it('serves without its Neo4j, and says that it is away', async () => {
  const service = start([], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'not-for-the-log' });
  await until(service, /bolt:\/\/127\.0\.0\.1:1.*trying again/);
  const [, address] = await until(service, ADDRESS);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect(await (await fetch(`${address}/api/graph`)).json()).toMatchObject({
    error: { code: 'store-unavailable' },
  });
  expect(service.said()).not.toContain('not-for-the-log');
  service.child.kill('SIGTERM');
  expect(await service.exit).toBe(0);
}, 60_000);
