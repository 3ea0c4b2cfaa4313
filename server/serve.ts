/**
 * The service: listens first, so that a taken port is known at once; then loads the corpus when the graph is empty.
 *
 * While the store is away it keeps serving (503 where the graph is needed) and goes on when the store is back.
 */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import { AppError, isUnavailable } from './errors.ts';
import { describeIngest, ingest, type Progress } from './ingest/run.ts';
import type { StoreSettings } from './settings.ts';
import { isEmpty } from './stats.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

const RETRY_MS = 2_000;

export interface ServeOptions {
  host: string;
  port: number;
  store: StoreSettings;
  /** Takes what the operator should know, a line each. */
  say: (line: string) => void;
  progress?: Progress;
}

/** Serves until SIGINT or SIGTERM. @throws AppError `cannot-listen`, or what opening the store throws */
export async function serve(options: ServeOptions): Promise<void> {
  const { host, port, say } = options;
  const store = await openStore(options.store);
  const stopped = new AbortController();
  let server: Server | undefined;
  try {
    server = await listen(createApp({ store }), host, port);
    const told = stopOnSignal(stopped);
    const address = addressOf(server, host);
    const announce = () => say(`Láng Giềng is at ${address} (graph: ${store.location}). Ctrl-C stops it.`);
    await Promise.race([told, fillWhenReachable(store, options, announce, stopped.signal)]);
    await told;
  } finally {
    stopped.abort();
    server?.close();
    server?.closeAllConnections();
    await store.close();
  }
}

/** @throws AppError `cannot-listen` naming the address and what to do */
function listen(app: ReturnType<typeof createApp>, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const at = `${host}:${port}`;
      const reasons: Record<string, string> = {
        EADDRINUSE: `${at} is taken by another program: stop that one, or choose another port with --port.`,
        EACCES: `${at} may not be listened on by this user: choose a port above 1023 with --port.`,
        EADDRNOTAVAIL: `${host} is not an address of this machine: choose another with --host.`,
        ENOTFOUND: `${host} is not a known host name: choose another with --host.`,
      };
      reject(
        new AppError(
          'cannot-listen',
          reasons[error.code ?? ''] ?? `Cannot listen on ${at}: ${error.message}`,
        ),
      );
    });
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  const shown = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

/** Resolves when the operator says so; what is being loaded then is given up. */
function stopOnSignal(stopped: AbortController): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      stopped.abort();
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

/**
 * Loads the corpus into an empty graph, waiting for the store as long as it takes.
 * @param announce called once the service is worth visiting: when the graph is there, or known to be away
 */
async function fillWhenReachable(
  store: Store,
  options: ServeOptions,
  announce: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (let waiting = false; !signal.aborted; ) {
    try {
      await store.ping();
      await fillIfEmpty(store, options);
      return waiting ? options.say('The graph is there now.') : announce();
    } catch (error) {
      if (signal.aborted) return;
      if (!mayPass(error, store)) throw error;
      if (!waiting) {
        const { message } = error as Error;
        options.say(`${message} Serving without the graph, and trying again every ${RETRY_MS / 1000} s.`);
        announce();
      }
      waiting = true;
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
    }
  }
}

/** Whether waiting may mend it: another program is loading the graph, or a server is away. A bad folder stays bad. */
function mayPass(error: unknown, { engine }: Store): boolean {
  if (error instanceof AppError && error.kind === 'busy') return true;
  return engine === 'neo4j' && isUnavailable(error);
}

async function fillIfEmpty(store: Store, { say, progress }: ServeOptions): Promise<void> {
  if (!(await isEmpty(store))) return;
  say('The graph is empty: loading the articles of data/articles …');
  say(describeIngest(await ingest(store, undefined, progress)));
}
