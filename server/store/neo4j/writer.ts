/** Writing to Neo4j: one transaction at a time, whoever else writes with this program. */
import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { checkParameters } from '../parameters.ts';
import type { Transaction, Writer } from '../store.ts';
import type { Parameters, Table } from '../values.ts';
import type { Connector } from './connector.ts';
import { neo4jFailure } from './errors.ts';
import { readTable } from './reader.ts';

/**
 * Merging on a unique key locks that key until the transaction ends, and no trace of the node is left. Without the
 * constraint, which `migrate` creates, it locks nothing.
 */
const LOCK = "MERGE (l:WriterLock {id: 'writer'}) DELETE l";

export const LOCK_CONSTRAINT =
  'CREATE CONSTRAINT writer_lock IF NOT EXISTS FOR (l:WriterLock) REQUIRE l.id IS UNIQUE';

export class Neo4jWriter implements Writer {
  /** The server holds what a transaction changes in memory until it ends; the hardened settings give it 128 MB. */
  readonly maxRows = 2_000;
  readonly #connector: Connector;

  constructor(connector: Connector) {
    this.#connector = connector;
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#write(async (tx) => {
      await tx.run(LOCK);
      const transaction = new Neo4jTransaction(tx);
      const result = await work(transaction);
      transaction.throwIfFailed();
      return result;
    });
  }

  /** Schema statements cannot share a transaction with others. */
  async define(statement: string): Promise<void> {
    await this.#write((tx) => tx.run(statement));
  }

  async #write<T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    // A managed transaction would wait half a minute for a server that is away.
    await this.#connector.ping();
    const session = this.#connector.session(this.#connector.driver, {
      defaultAccessMode: neo4j.session.WRITE,
    });
    try {
      // Errors reach the driver as they are: it knows which of them to try again.
      return await session.executeWrite(work);
    } catch (error) {
      throw neo4jFailure(error, this.#connector.place);
    } finally {
      await session.close().catch(() => {});
    }
  }
}

/** The server has dropped a transaction once a statement of it failed, even if the caller goes on. */
class Neo4jTransaction implements Transaction {
  readonly #tx: ManagedTransaction;
  #failure: unknown = null;

  constructor(tx: ManagedTransaction) {
    this.#tx = tx;
  }

  async run(statement: string, parameters: Parameters = {}): Promise<Table> {
    const started = performance.now();
    try {
      checkParameters(parameters);
      const table = await readTable(this.#tx, statement, parameters, Number.POSITIVE_INFINITY);
      return { ...table, elapsedMs: performance.now() - started };
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure;
  }
}
