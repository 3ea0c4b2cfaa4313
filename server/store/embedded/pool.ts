/**
 * The embedded reader: processes that hold the current snapshot, each running one statement at a time.
 *
 * One at a time, so that the process killed at a deadline or a memory limit is the statement's own and no neighbour
 * has to be run again. Processes start when there is something to run; each is told with every statement which
 * snapshot to read, and opens it when it moved.
 */
import { AppError } from '../../errors.ts';
import { withinDeadline } from '../deadline.ts';
import { MAX_WAITING, type RunLimits } from '../limits.ts';
import { checkParameters } from '../parameters.ts';
import type { Reader, RunOptions } from '../store.ts';
import type { Parameters, Table } from '../values.ts';
import { decode } from './decode.ts';
import { closed, embeddedFailure, isMissing } from './errors.ts';
import type { StoreFolder } from './folder.ts';
import { EngineProcess, ProcessEnded, type RawTable } from './process.ts';

export interface PoolOptions extends RunLimits {
  /** Processes at most. */
  size: number;
  /** Bytes that a statement may use on top of the open graph. */
  memoryBytes: number;
}

/** A snapshot may be replaced between being named and being opened; more often than this is no coincidence. */
const MAX_MISSING = 5;

export class ReaderPool implements Reader {
  readonly #folder: StoreFolder;
  readonly #options: PoolOptions;
  readonly #processes = new Set<EngineProcess>();
  readonly #idle: EngineProcess[] = [];
  readonly #waiting: Waiter[] = [];
  #closed = false;

  constructor(folder: StoreFolder, options: PoolOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async run(statement: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<Table> {
    checkParameters(parameters);
    const started = performance.now();
    const { timeoutMs = this.#options.timeoutMs, maxRows = this.#options.maxRows, signal } = options;
    if (this.#closed) throw closed(this.#folder.path);
    if (this.#waiting.length >= MAX_WAITING) throw busy(this.#waiting.length);

    const turn = new Turn();
    const input = { statement, parameters, maxRows };
    try {
      const raw = await withinDeadline(() => this.#answer(turn, input), {
        timeoutMs,
        signal,
        end: () => this.#end(turn),
      });
      const rows = raw.rows.map((row) => row.map(decode));
      return { ...raw, rows, elapsedMs: performance.now() - started };
    } catch (error) {
      // Time was up before it began: it is the others that take long.
      if (error instanceof AppError && error.details.limit === 'time' && !turn.began) throw busy();
      throw embeddedFailure(error, this.#folder.path);
    }
  }

  /** Ends all processes, whatever runs in them and what waits for them. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(closed(this.#folder.path));
    for (const process of this.#processes) process.kill();
    await Promise.all([...this.#processes].map((process) => process.ended));
  }

  /** Runs once more what was under way in a process that something else ended. */
  async #answer(turn: Turn, input: ReadInput): Promise<RawTable> {
    try {
      return await this.#runInProcess(turn, input);
    } catch (error) {
      const ended = error instanceof ProcessEnded && !error.outOfMemory;
      if (!ended || turn.over || this.#closed) throw error;
      return this.#runInProcess(turn, input);
    }
  }

  async #runInProcess(turn: Turn, input: ReadInput): Promise<RawTable> {
    const process = await this.#take(turn);
    turn.process = process;
    turn.began = true;
    try {
      return await this.#read(process, input);
    } finally {
      turn.process = null;
      this.#giveBack(process);
    }
  }

  async #read(process: EngineProcess, input: ReadInput): Promise<RawTable> {
    for (let missing = 0; ; missing++) {
      try {
        return await process.request('read', { ...this.#folder.current(), ...input });
      } catch (error) {
        if (missing >= MAX_MISSING || !isMissing(error)) throw error;
      }
    }
  }

  #take(turn: Turn): Promise<EngineProcess> {
    for (;;) {
      const idle = this.#idle.pop();
      if (!idle) break;
      if (idle.alive) return Promise.resolve(idle);
    }
    if (this.#processes.size < this.#options.size) return Promise.resolve(this.#start());
    return new Promise((resolve, reject) => {
      turn.waiting = { resolve, reject };
      this.#waiting.push(turn.waiting);
    });
  }

  #start(): EngineProcess {
    const process = new EngineProcess(this.#options.memoryBytes);
    this.#processes.add(process);
    process.ended.then(() => {
      this.#processes.delete(process);
      if (!this.#closed && this.#processes.size < this.#options.size)
        this.#waiting.shift()?.resolve(this.#start());
    });
    return process;
  }

  #giveBack(process: EngineProcess): void {
    // What the engine allocated it may keep: a process that has grown makes room for a new one.
    if (process.alive && process.extraBytes > this.#options.memoryBytes / 2) process.kill();
    else if (process.alive) {
      const next = this.#waiting.shift();
      if (next) next.resolve(process);
      else this.#idle.push(process);
    }
  }

  #end(turn: Turn): void {
    turn.over = true;
    turn.process?.kill();
    const place = turn.waiting ? this.#waiting.indexOf(turn.waiting) : -1;
    if (place !== -1) this.#waiting.splice(place, 1);
  }
}

type ReadInput = { statement: string; parameters: Parameters; maxRows: number };

/** A statement for which no process is free. */
interface Waiter {
  resolve: (process: EngineProcess) => void;
  reject: (error: AppError) => void;
}

/** Where one statement stands. */
class Turn {
  process: EngineProcess | null = null;
  waiting: Waiter | null = null;
  began = false;
  /** Its caller no longer waits. */
  over = false;
}

function busy(waiting?: number): AppError {
  const many = waiting === undefined ? 'Other statements are' : `${waiting} statements are`;
  return new AppError('busy', `${many} waiting for their turn: try again in a moment.`);
}
