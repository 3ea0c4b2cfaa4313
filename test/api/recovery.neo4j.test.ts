/** The API recovers by itself when Neo4j comes back: a relay before the real server is opened, shut and opened again. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import type { QueryAnswer } from '../../server/api/types.ts';
import { openStore } from '../../server/store/open.ts';
import { fill } from '../queries/fixture.ts';
import { describeNeo4j } from '../support/suites.ts';
import { serving } from './serving.ts';

/** Passes bytes on between a port of its own and the server at `uri`, while it is open. */
class Relay {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  port = 0;

  constructor(uri: string) {
    this.#target = new URL(uri);
  }

  async open(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.#target.port || 7687), this.#target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
      }
    }).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    if (this.#server) await once(this.#server, 'close');
  }
}

describeNeo4j('the API with Neo4j behind a line that breaks', (neo4j) => {
  test('answers, then says 503, then answers again', async () => {
    const relay = new Relay(neo4j.uri);
    await relay.open();
    const store = await openStore({ store: '', neo4j: { ...neo4j, uri: `bolt://127.0.0.1:${relay.port}` } });
    const app = await serving(store);
    try {
      await fill(store);
      const question = '/api/queries/lao-provinces-by-port?port=chan%20may';
      expect((await app.ask<QueryAnswer>(question)).body.rows).toHaveLength(2);
      await relay.shut();
      const away = await app.ask('/api/graph');
      expect([away.status, away.body.error.code]).toEqual([503, 'store-unavailable']);
      expect((await app.ask('/readyz')).status).toBe(503);
      expect((await app.ask('/healthz')).status).toBe(200);
      await relay.open();
      expect((await app.ask('/readyz')).status).toBe(200);
      expect((await app.ask<QueryAnswer>(question)).body.rows).toHaveLength(2);
    } finally {
      await app.stop();
      await store.close();
      await relay.shut();
    }
  });

  test('a wrong password is told apart, and not repeated', async () => {
    const store = await openStore({ store: '', neo4j: { ...neo4j, password: 'not-the-password' } });
    const app = await serving(store);
    const { status, body, text } = await app.ask('/readyz');
    await app.stop();
    await store.close();
    expect([status, body.error.code]).toEqual([503, 'store-unauthorized']);
    expect(text).not.toContain('not-the-password');
  });
});
