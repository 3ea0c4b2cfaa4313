/**
 * Decides whether a statement typed by a person may run. Reading a statement can take long, or for ever, so it is done
 * in a thread of its own that is ended at a limit; the thread starts with the first statement and is kept.
 */
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorKind } from '../errors.ts';
import type { CheckedStatement } from './check.ts';
import { decodeEscapes } from './escapes.ts';
import { MAX_CHECK_MS, MAX_STATEMENT_LENGTH } from './limits.ts';

interface Answer {
  ready?: true;
  checked?: CheckedStatement;
  failure?: { name: string; kind?: ErrorKind; message: string; details?: Record<string, unknown> };
}

/**
 * Checks that a statement is one, is well-formed, only reads, and is of a size that the engines survive.
 * @returns what to run in its place: the same statement with nothing left that an engine could read otherwise
 * @throws AppError `bad-statement` (with line and column), `not-allowed` (naming what is)
 */
export async function checkStatement(statement: string): Promise<CheckedStatement> {
  if (statement.length > MAX_STATEMENT_LENGTH)
    throw new AppError(
      'not-allowed',
      `The statement has ${statement.length} characters: ${MAX_STATEMENT_LENGTH} is the most. Pass long values as parameters.`,
    );
  const decoded = decodeEscapes(statement);
  if (decoded.trim() === '')
    throw new AppError(
      'bad-statement',
      'There is no statement: write one, such as MATCH (n) RETURN n LIMIT 10',
    );
  const check = queue.then(() => ask(decoded));
  queue = check.catch(() => {});
  return check;
}

/** The thread reads one statement at a time, so that its limit is each statement's own. */
let queue: Promise<unknown> = Promise.resolve();
let thread: Promise<Worker> | undefined;

async function ask(decoded: string): Promise<CheckedStatement> {
  thread ??= start();
  const worker = await thread;
  worker.ref();
  try {
    const { checked, failure } = await nextAnswer(worker, decoded);
    if (checked) return checked;
    if (failure?.kind) throw new AppError(failure.kind, failure.message, failure.details);
    // The parser calls itself for every level of nesting that the bounds leave.
    if (failure?.name === 'RangeError') throw tooComplicated();
    throw new Error(`The statement could not be checked: ${failure?.message}`);
  } finally {
    worker.unref();
  }
}

function start(): Promise<Worker> {
  const worker = new Worker(new URL('./check-thread.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const started = new Promise<Worker>((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    // An error ends the thread: while it starts that is a defect, later the waiting statement's fault (`gone`).
    worker.on('error', reject);
  });
  worker.once('exit', () => {
    if (thread === started) thread = undefined;
  });
  return started;
}

function nextAnswer(worker: Worker, decoded: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), MAX_CHECK_MS);
    const gone = () => settle(() => reject(tooComplicated()));
    const settle = (then: () => void) => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('exit', gone);
      then();
    };
    const answered = (answer: Answer) => settle(() => resolve(answer));
    worker.once('message', answered);
    worker.once('exit', gone);
    worker.postMessage(decoded);
  });
}

/** The thread ran out of time, memory or stack. */
function tooComplicated(): AppError {
  return new AppError(
    'not-allowed',
    'The statement is too complicated to check; split it into smaller ones.',
  );
}
