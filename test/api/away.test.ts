/** The API while the store is away: it keeps serving and says 503 where the graph is needed. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { type Serving, serving } from './serving.ts';

let store: Store;
let app: Serving;

/** A port of this machine on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

beforeAll(async () => {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  store = await openStore({
    store: '',
    neo4j: { uri, user: 'neo4j', password: 'secret-word', database: '' },
  });
  app = await serving(store);
});
afterAll(async () => {
  await app.stop();
  await store.close();
});

test('what needs the graph answers 503 and when to come back, without the password', async () => {
  const paths = [
    '/readyz',
    '/api/meta',
    '/api/graph',
    '/api/search?q=hue',
    '/api/entities/vn-hue',
    '/api/articles',
  ];
  const answers = await Promise.all(paths.map((path) => app.ask(path)));
  for (const { status, headers, body, text } of answers) {
    expect([status, body.error.code]).toEqual([503, 'store-unavailable']);
    expect(headers.get('retry-after')).toBe('5');
    expect(text).not.toContain('secret-word');
  }
});

test('what needs no graph is served', async () => {
  expect((await app.ask('/healthz')).status).toBe(200);
  expect((await app.ask('/api/queries')).status).toBe(200);
  expect((await app.ask('/api/geo')).status).toBe(200);
  expect((await app.ask('/api/nothing')).status).toBe(404);
});
