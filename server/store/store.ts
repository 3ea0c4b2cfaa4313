/**
 * The store seam: what the rest of the program knows of a graph database.
 *
 * Reading and writing are different objects. A reader cannot write, whatever statement it is given; a writer publishes
 * the whole of a transaction or nothing. Both adapters (`neo4j/`, `embedded/`) pass `test/store/contract.ts`.
 */
import type { Parameters, Table } from './values.ts';

export interface RunOptions {
  /** Wall-clock milliseconds by the application's own clock; past it the statement is ended: `limit-exceeded`. */
  timeoutMs?: number;
  /** Rows to return at most; one more is looked for, so that `truncated` is known. */
  maxRows?: number;
  /** Ends the statement when aborted (a client that went away). */
  signal?: AbortSignal;
}

export interface Reader {
  /**
   * Runs one read statement.
   * @throws AppError `bad-statement`, `not-allowed` (it would write), `limit-exceeded`, `busy`, `store-unavailable`, `store-unauthorized`
   */
  run(statement: string, parameters?: Parameters, options?: RunOptions): Promise<Table>;
}

/** The inside of a write transaction: statements see what earlier ones of the same transaction wrote. */
export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<Table>;
}

export interface Writer {
  /** How many rows one transaction should hold at most; `Infinity` where the engine does not mind. */
  readonly maxRows: number;
  /**
   * Runs `work` in one transaction. Readers see all of it once the promise resolves, and none of it when it rejects.
   * `work` may be run again after a transient failure, so it must not have side effects of its own.
   * One writer at a time: a second one, in this or another process, waits or is refused with `busy`.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

export type EngineName = 'neo4j' | 'embedded';

export interface Store {
  readonly engine: EngineName;
  /** Where it is, for messages: a folder or an address, never a password. */
  readonly location: string;
  /** For the program's own questions. */
  readonly reader: Reader;
  /** For other people's statements: its own connections or process, so that a stuck one starves nobody. */
  readonly console: Reader;
  readonly writer: Writer;
  /** Creates the constraints and indexes of `cypher/schema/`. May be run any number of times. */
  migrate(): Promise<void>;
  /** Resolves when the store answers. @throws AppError `store-unavailable` | `store-unauthorized` */
  ping(): Promise<void>;
  /** Changes whenever readers may see something new; `null` when unknown. Cheap. */
  version(): Promise<string | null>;
  close(): Promise<void>;
}
