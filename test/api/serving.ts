/** The real application on a real port, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ErrorBody } from '../../server/api/types.ts';
import { createApp } from '../../server/app.ts';
import type { Store } from '../../server/store/store.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  /** `null` when it is not JSON. */
  body: T;
  text: string;
}

export interface Serving {
  /** `http://127.0.0.1:<port>` */
  base: string;
  /** GET (or what `init` says) of a path: status, headers and the body, parsed when it is JSON. */
  ask<T = ErrorBody>(path: string, init?: RequestInit): Promise<Answer<T>>;
  stop(): Promise<void>;
}

export async function serving(store: Store, client?: string): Promise<Serving> {
  const server = createApp(client ? { store, client } : { store }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    async ask(path, init) {
      const response = await fetch(base + path, init);
      const text = await response.text();
      const json = response.headers.get('content-type')?.includes('json') && text !== '';
      return {
        status: response.status,
        headers: response.headers,
        body: json ? JSON.parse(text) : null,
        text,
      };
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
