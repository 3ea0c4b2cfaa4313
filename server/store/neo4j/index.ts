/**
 * The store in a Neo4j 5: one server, a cluster or Aura.
 *
 * Three drivers, because their pools and their patience differ: the program's reads, other people's statements, and
 * writes. Reads and writes go through the driver's managed transactions, so that routing and retries work.
 */
import neo4j from 'neo4j-driver';
import { CONSOLE_CONCURRENCY } from '../../cypher/limits.ts';
import { AppError } from '../../errors.ts';
import { CONSOLE_LIMITS, READER_LIMITS } from '../limits.ts';
import type { Neo4jSettings } from '../open.ts';
import { schemaStatements } from '../schema.ts';
import type { Reader, Store, Writer } from '../store.ts';
import { Connector } from './connector.ts';
import { Neo4jReader } from './reader.ts';
import { LOCK_CONSTRAINT, Neo4jWriter } from './writer.ts';

export class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly location: string;
  readonly reader: Reader;
  readonly console: Reader;
  readonly writer: Writer;
  readonly #reads: Connector;
  readonly #connectors: Connector[];
  readonly #writer: Neo4jWriter;

  /** Connects to nothing yet. @throws AppError `invalid-input` when the address is not one of Neo4j */
  constructor(settings: Neo4jSettings) {
    const bookmarks = neo4j.bookmarkManager();
    const connect = (retrySeconds: number, connections: number) =>
      new Connector(
        settings,
        {
          maxTransactionRetryTime: retrySeconds * 1000,
          maxConnectionPoolSize: connections,
          connectionAcquisitionTimeout: 4_000,
        },
        bookmarks,
      );
    try {
      this.#reads = connect(2, 50);
      const consoles = connect(2, 2 * CONSOLE_CONCURRENCY);
      const writes = connect(30, 4);
      this.#connectors = [this.#reads, consoles, writes];
      this.reader = new Neo4jReader(this.#reads, READER_LIMITS);
      this.console = new Neo4jReader(consoles, CONSOLE_LIMITS);
      this.#writer = new Neo4jWriter(writes);
      this.writer = this.#writer;
    } catch (error) {
      const { message } = error as Error;
      throw new AppError('invalid-input', `${settings.uri} is not an address of Neo4j: ${message}`);
    }
    this.location = settings.uri;
  }

  async migrate(): Promise<void> {
    for (const statement of [LOCK_CONSTRAINT, ...schemaStatements()]) await this.#writer.define(statement);
    await this.reader.run('CALL db.awaitIndexes(30)');
  }

  ping(): Promise<void> {
    return this.#reads.ping();
  }

  async version(): Promise<null> {
    return null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#connectors.map((connector) => connector.close()));
  }
}
