/**
 * The store on this machine alone: the embedded engine, in processes of its own, over a folder of snapshots.
 *
 * Readers open immutable files read-only and can be killed at any time; a writer publishes a new file or nothing. See
 * folder.ts, pool.ts and writer.ts.
 */
import { CONSOLE_CONCURRENCY } from '../../cypher/limits.ts';
import { CONSOLE_LIMITS, READER_LIMITS } from '../limits.ts';
import { schemaStatements } from '../schema.ts';
import type { Reader, Store, Writer } from '../store.ts';
import { StoreFolder } from './folder.ts';
import { ReaderPool } from './pool.ts';
import { define } from './schema.ts';
import { EmbeddedWriter } from './writer.ts';

export interface EmbeddedOptions {
  /** Bytes that one statement may use on top of the open graph. */
  readerMemoryBytes?: number;
  consoleMemoryBytes?: number;
  /** How long a writer waits for one in another process. */
  lockWaitMs?: number;
}

const MiB = 2 ** 20;

export class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly location: string;
  readonly reader: Reader;
  readonly console: Reader;
  readonly writer: Writer;
  readonly #folder: StoreFolder;
  readonly #pools: ReaderPool[];
  readonly #writer: EmbeddedWriter;

  /** Touches nothing yet: processes start, and the folder is created, when they are needed. */
  constructor(path: string, options: EmbeddedOptions = {}) {
    const { readerMemoryBytes = 1024 * MiB, consoleMemoryBytes = 512 * MiB, lockWaitMs = 3_000 } = options;
    this.location = path;
    this.#folder = new StoreFolder(path);
    const reader = new ReaderPool(this.#folder, {
      ...READER_LIMITS,
      size: 2,
      memoryBytes: readerMemoryBytes,
    });
    const console = new ReaderPool(this.#folder, {
      ...CONSOLE_LIMITS,
      size: CONSOLE_CONCURRENCY,
      memoryBytes: consoleMemoryBytes,
    });
    this.#pools = [reader, console];
    this.#writer = new EmbeddedWriter(this.#folder, lockWaitMs);
    this.reader = reader;
    this.console = console;
    this.writer = this.#writer;
  }

  migrate(): Promise<void> {
    return this.#writer.onCopy(async (copy) => {
      for (const statement of schemaStatements()) await define(copy, statement);
    });
  }

  async ping(): Promise<void> {
    await this.reader.run('RETURN 1 AS one');
  }

  async version(): Promise<string> {
    return this.#folder.version();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools, this.#writer].map((part) => part.close()));
  }
}
