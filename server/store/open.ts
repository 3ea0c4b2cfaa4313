/** Opens the store that the settings name. */
import { EmbeddedStore } from './embedded/index.ts';
import { Neo4jStore } from './neo4j/index.ts';
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
  return neo4j ? new Neo4jStore(neo4j) : new EmbeddedStore(store);
}
