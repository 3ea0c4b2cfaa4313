/** Opens the store that the settings name. */
import type { Store } from './store.ts';

export interface Neo4jSettings {
  uri: string;
  user: string;
  password: string;
  /** Empty for the user's home database. */
  database: string;
}

export interface OpenSettings {
  /** A folder, where `neo4j` does not name a server. */
  store: string;
  neo4j?: Neo4jSettings | null;
}

/**
 * Reaches out to nothing yet, so a store that is away now can be used once it is back: `ping` tells.
 * @throws AppError `invalid-input` when the address is not one of Neo4j
 */
export async function openStore({ store, neo4j }: OpenSettings): Promise<Store> {
  // Each adapter is read only when it is used: the driver is large, and a question on the command line is short.
  if (neo4j) return new (await import('./neo4j/index.ts')).Neo4jStore(neo4j);
  return new (await import('./embedded/index.ts')).EmbeddedStore(store);
}
