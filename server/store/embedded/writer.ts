/**
 * The embedded writer: a transaction works on a copy of the current snapshot, which is published as a whole.
 *
 * The copy makes the engine's own transactions unnecessary: what fails, or is killed at any moment, is a file that
 * nobody looks at. Constraints and indexes are covered too, which the engine does not roll back.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { checkParameters, checkStorable } from '../parameters.ts';
import type { Transaction, Writer } from '../store.ts';
import type { Parameters, Table } from '../values.ts';
import { decode } from './decode.ts';
import { busyWriter, closed, embeddedFailure, isLocked } from './errors.ts';
import type { StoreFolder } from './folder.ts';
import { EngineProcess } from './process.ts';

const LOCK_RETRY_MS = 50;

export class EmbeddedWriter implements Writer {
  readonly maxRows = Number.POSITIVE_INFINITY;
  readonly #folder: StoreFolder;
  readonly #lockWaitMs: number;
  #previous: Promise<unknown> = Promise.resolve();
  #process: EngineProcess | null = null;
  #closed = false;

  /** @param lockWaitMs how long to wait for a writer in another process */
  constructor(folder: StoreFolder, lockWaitMs: number) {
    this.#folder = folder;
    this.#lockWaitMs = lockWaitMs;
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.onCopy((copy) => work(copy));
  }

  /** As `transaction`, for work that changes the schema as well. */
  onCopy<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    const turn = this.#previous.then(() => this.#run(work));
    this.#previous = turn.catch(() => {});
    return turn;
  }

  /** Ends a transaction that is under way, of which nothing is published, and begins no other. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#process?.kill();
    await this.#process?.ended;
  }

  async #run<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    if (this.#closed) throw closed(this.#folder.path);
    const process = new EngineProcess();
    this.#process = process;
    try {
      await this.#folder.create();
      await this.#lock(process);
      await this.#folder.clean();
      const path = await this.#folder.workingCopy();
      await process.request('open', { path });
      const copy = new WorkingCopy(process);
      const result = await work(copy).catch(async (error) => {
        await this.#discard(process, path);
        throw error;
      });
      copy.throwIfFailed();
      if (copy.changed) {
        const nodes = await process.request('close', {});
        await this.#folder.publish(path, nodes);
      } else await this.#discard(process, path);
      return result;
    } catch (error) {
      throw embeddedFailure(error, this.#folder.path);
    } finally {
      // Gives up the lock, which is why the file is published before.
      process.kill();
      await process.ended;
      this.#process = null;
    }
  }

  /** Tidies up while the lock is held; what a process that died left is the next writer's to remove. */
  async #discard(process: EngineProcess, path: string): Promise<void> {
    if (!process.alive) return;
    await process.request('close', {}).catch(() => {});
    await this.#folder.remove(path);
  }

  async #lock(process: EngineProcess): Promise<void> {
    const deadline = performance.now() + this.#lockWaitMs;
    for (;;) {
      try {
        return await process.request('lock', { path: this.#folder.lock });
      } catch (error) {
        if (!isLocked(error)) throw error;
        if (performance.now() > deadline) throw busyWriter(this.#folder.path);
        await sleep(LOCK_RETRY_MS);
      }
    }
  }
}

/** The inside of a transaction. As in Neo4j, it is lost once a statement failed, even if the caller goes on. */
export class WorkingCopy implements Transaction {
  /** Something is different from the snapshot it was copied from. */
  changed = false;
  readonly #process: EngineProcess;
  #failure: unknown = null;

  constructor(process: EngineProcess) {
    this.#process = process;
  }

  async run(statement: string, parameters: Parameters = {}): Promise<Table> {
    this.throwIfFailed();
    const started = performance.now();
    try {
      checkParameters(parameters);
      checkStorable(parameters);
      const { changes, ...raw } = await this.#process.request('write', { statement, parameters });
      if (changes > 0) this.changed = true;
      const rows = raw.rows.map((row) => row.map(decode));
      return { ...raw, rows, elapsedMs: performance.now() - started };
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure;
  }
}
