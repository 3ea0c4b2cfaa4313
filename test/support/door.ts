/**
 * A door in front of a server: closed, nobody gets in and whoever is inside is cut off, as when the server is gone.
 * So a test takes a real Neo4j away and brings it back, whoever runs it.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Door {
  /** The same server through the door. The scheme must be `bolt:`; a driver that routes would go round it. */
  readonly uri: string;
  close(): Promise<void>;
  open(): Promise<void>;
}

/** An open door in front of `uri`. Close it when done. */
export async function doorTo(uri: string): Promise<Door> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const server = createServer((inside) => {
    const outside = connect(Number(port || 7687), hostname);
    for (const [socket, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  const listen = (at: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const own = await listen(0);
  return {
    uri: `bolt://127.0.0.1:${own}`,
    open: async () => {
      if (!server.listening) await listen(own);
    },
    close: async () => {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
