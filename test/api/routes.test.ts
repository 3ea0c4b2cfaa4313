/** The API with the embedded engine behind, and the headers it sends whatever is behind. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphView } from '../../server/api/types.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { fill } from '../queries/fixture.ts';
import { graphIsServed } from './routes.suite.ts';
import { type Serving, serving } from './serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-api-'));
const client = join(folder, 'client');
let store: Store;
let app: Serving;

beforeAll(async () => {
  mkdirSync(join(client, 'assets'), { recursive: true });
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Láng Giềng</title>');
  writeFileSync(join(client, 'assets', 'main-1a2b3c.js'), 'export {};');
  store = await openStore({ store: join(folder, 'store'), neo4j: null });
  await fill(store);
  app = await serving(store, client);
});
afterAll(async () => {
  await app.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

graphIsServed('embedded', () => app);

describe('headers', () => {
  test('a page may load from here only, and nothing inline', async () => {
    const { headers } = await app.ask('/');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('other origins are not let in', async () => {
    const { headers } = await app.ask('/api/meta', { headers: { origin: 'https://example.org' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('files with a hash in their name are kept, the page and the answers are asked for again', async () => {
    expect((await app.ask('/assets/main-1a2b3c.js')).headers.get('cache-control')).toContain('immutable');
    expect((await app.ask('/')).headers.get('cache-control')).toBe('no-cache');
    const { headers } = await app.ask<GraphView>('/api/graph');
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = await app.ask('/api/graph', {
      headers: { 'if-none-match': headers.get('etag')!, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test('answers are compressed for those who can', async () => {
    const { headers } = await app.ask('/api/meta', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  test('without a built client the page says what to do', async () => {
    const bare = await serving(store, join(folder, 'nowhere'));
    const { status, text } = await bare.ask('/');
    await bare.stop();
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
  });
});

test('health and readiness', async () => {
  expect((await app.ask('/healthz')).body).toEqual({ status: 'ok' });
  expect((await app.ask('/readyz')).body).toEqual({ status: 'ready', engine: 'embedded' });
});
