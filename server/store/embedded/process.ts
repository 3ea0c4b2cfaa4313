/** One process that holds the engine (host.mjs), seen from the parent: requests in, answers out, killable. */

import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Parameters } from '../values.ts';

const HOST = fileURLToPath(new URL('host.mjs', import.meta.url));
/** V8's own heap, which holds an answer on its way out; the engine's memory is bounded apart. */
const HEAP_MB = 1024;

/** What the host answers a statement with; entities are `Map`s (decode.ts). */
export interface RawTable {
  columns: string[];
  rows: unknown[][];
  truncated: boolean;
}

/** A file that holds a graph, and how many nodes it holds; `null` is the empty graph. */
export interface Snapshot {
  path: string | null;
  nodes: number;
}

interface Operations {
  lock: { input: { path: string }; output: undefined };
  open: { input: { path: string }; output: undefined };
  write: { input: { statement: string; parameters: Parameters }; output: RawTable & { changes: number } };
  close: { input: object; output: number };
  read: {
    input: Snapshot & { statement: string; parameters: Parameters; maxRows: number };
    output: RawTable;
  };
}

/** The engine refused or failed; the process goes on. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly gqlStatus: string | undefined;
  /** What was under way: loading the engine, opening a file, planning; or `refused` by the host itself. */
  readonly reason: 'load' | 'open' | 'plan' | 'refused' | undefined;

  constructor(message: string, gqlStatus?: string, reason?: EngineError['reason']) {
    super(message);
    this.gqlStatus = gqlStatus;
    this.reason = reason;
  }
}

/** The process is gone, and with it whatever it was asked. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
  /** It used more memory than it may. */
  readonly outOfMemory: boolean;

  constructor(outOfMemory: boolean, how: string) {
    super(`The process of the embedded engine ended (${how}).`);
    this.outOfMemory = outOfMemory;
  }
}

interface Answer {
  id?: number;
  event?: 'memory';
  result?: unknown;
  error?: { message: string; gqlStatus?: string; reason?: EngineError['reason'] };
  rss?: number;
}

export class EngineProcess {
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  /** Bytes in use beyond those of the graph as opened, after the last answer. */
  extraBytes = 0;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #nextId = 0;
  #outOfMemory = false;
  #failure: ProcessEnded | null = null;

  /** @param memoryBytes what a statement may use on top of the open graph; 0 is no limit */
  constructor(memoryBytes = 0) {
    // The engine leaves a folder there each time; a process that is killed could not take it away.
    const scratch = mkdtempSync(join(tmpdir(), 'lang-gieng-engine-'));
    this.#child = fork(HOST, [String(memoryBytes)], {
      serialization: 'advanced',
      // Not the parent's own: it may have been started with a loader, an inspector, a coverage tool.
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    });
    this.#child.on('message', (answer: Answer) => this.#settle(answer));
    this.ended = new Promise((resolve) => {
      const end = (how: string, aborted = false) => {
        // V8 aborts when its heap is full.
        this.#failure = new ProcessEnded(this.#outOfMemory || aborted, how);
        for (const { reject } of this.#waiting.values()) reject(this.#failure);
        this.#waiting.clear();
        rmSync(scratch, { recursive: true, force: true });
        resolve();
      };
      this.#child.once('error', (error) => end(error.message));
      this.#child.once('exit', (code, signal) => end(signal ?? `status ${code}`, signal === 'SIGABRT'));
    });
  }

  get alive(): boolean {
    return this.#failure === null;
  }

  /** @throws EngineError | ProcessEnded */
  request<K extends keyof Operations>(
    operation: K,
    input: Operations[K]['input'],
  ): Promise<Operations[K]['output']> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      // When the channel is closed, `exit` follows and rejects.
      this.#child.send({ id, operation, ...input }, () => {});
    });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #settle({ id, event, result, error, rss }: Answer): void {
    if (event === 'memory') this.#outOfMemory = true;
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.extraBytes = rss ?? this.extraBytes;
    if (error) waiting?.reject(new EngineError(error.message, error.gqlStatus, error.reason));
    else waiting?.resolve(result);
  }
}
