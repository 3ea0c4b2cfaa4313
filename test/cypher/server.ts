/** A server on a free port for the tests of the console's route, and how to ask it. */
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { cypherRoute } from '../../server/api/cypher.ts';
import { failure } from '../../server/api/failure.ts';
import type { CypherAnswer, ErrorBody } from '../../server/api/types.ts';
import type { Store } from '../../server/store/store.ts';

export interface Answered {
  status: number;
  body: CypherAnswer & ErrorBody;
}

export interface ConsoleServer {
  /** Sends a body as it is. */
  send(body: string, headers?: Record<string, string>, signal?: AbortSignal): Promise<Answered>;
  /** Runs a statement. */
  ask(statement: string, params?: Record<string, unknown>, signal?: AbortSignal): Promise<Answered>;
  close(): Promise<void>;
}

/** The console's route by itself, with the application's way of showing failures. */
export function routeOf(store: Pick<Store, 'console' | 'engine'>): Express {
  return express().use(cypherRoute(store)).use(failure);
}

export async function listen(app: Express): Promise<ConsoleServer> {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/cypher`;
  const send: ConsoleServer['send'] = async (body, headers = {}, signal = undefined) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      ...(signal && { signal }),
    });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  };
  return {
    send,
    ask: (statement, params, signal) => send(JSON.stringify({ statement, params }), {}, signal),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
