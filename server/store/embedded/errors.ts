/** Failures of the embedded engine and its folder as `AppError`: one line that names the folder and the next step. */
import { AppError } from '../../errors.ts';
import { outOfMemory, timedOut } from '../deadline.ts';
import { EngineError, ProcessEnded } from './process.ts';

/** What an error of the engine, of its process or of the file system means to a user; other errors stay what they are. */
export function embeddedFailure(error: unknown, folder: string): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof EngineError) return engineFailure(error, folder);
  if (error instanceof ProcessEnded) {
    if (error.outOfMemory) return outOfMemory();
    return unavailable(`The process that holds the graph in ${folder} ended unexpectedly: try again.`, error);
  }
  const { code } = error as NodeJS.ErrnoException;
  return code ? fileFailure(code, folder, error) : error;
}

/** For statements that come, or still wait, when the store is closed. */
export function closed(folder: string): AppError {
  return unavailable(`The store ${folder} is closed.`);
}

export function foreignFolder(folder: string, name: string): AppError {
  return unavailable(
    `${folder} is not a graph of this program (it holds "${name}"): name an empty or new folder with --store.`,
  );
}

export function busyWriter(folder: string): AppError {
  return new AppError(
    'busy',
    `Another program is writing to the graph in ${folder}: wait until it has ended and try again.`,
  );
}

/** True when another process holds the lock on the file that was to be opened. */
export function isLocked(error: unknown): boolean {
  return error instanceof EngineError && error.reason === 'open' && /lock/.test(error.message);
}

/** True when the file to be opened is gone: before it was looked at, or between that and the engine's own opening. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof EngineError &&
    error.reason === 'open' &&
    /^ENOENT|requires an existing database/.test(error.message)
  );
}

function engineFailure(error: EngineError, folder: string): AppError {
  const code = systemCode(error.message);
  if (code) return fileFailure(code, folder, error);
  if (error.reason === 'load') {
    return unavailable(
      `The embedded engine does not start on this machine (${firstLine(error.message)}): use Neo4j instead by setting NEO4J_URI.`,
      error,
    );
  }
  if (error.reason === 'open') {
    return unavailable(
      `The graph in ${folder} cannot be read (${firstLine(error.message)}): restore the folder from a copy, or delete it and ingest again.`,
      error,
    );
  }
  if (error.reason === 'refused') {
    return new AppError(
      'not-allowed',
      `${error.message} is not available on the embedded engine: ask with MATCH … RETURN, or use Neo4j.`,
    );
  }
  return statementFailure(error);
}

/** The system's error behind a message of Node (`EACCES: …`) or of the engine (`… (os error 13)`). */
function systemCode(message: string): string | undefined {
  const number = /os error (\d+)/.exec(message)?.[1];
  const known = { '13': 'EACCES', '1': 'EPERM', '28': 'ENOSPC', '30': 'EROFS', '24': 'EMFILE' };
  return number ? known[number as keyof typeof known] : /^E[A-Z]+(?=: )/.exec(message)?.[0];
}

function statementFailure(error: EngineError): AppError {
  const { message, gqlStatus, reason } = error;
  if (gqlStatus === '25G03' || /Schema commands should be routed/.test(message)) {
    return new AppError(
      'not-allowed',
      'The statement would change the graph or its schema; here it may only read.',
    );
  }
  if (/timed? ?out/i.test(message)) return timedOut(30_000);
  if (/MiB of paths/.test(message)) return outOfMemory();
  return new AppError('bad-statement', describe(message, reason === 'plan' ? 1 : 0), {}, { cause: error });
}

/**
 * `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected … --> query:2:5 …` becomes `Syntax error: expected … (line
 * 1, column 5).`
 * @param linesBefore lines that were put before the statement
 */
function describe(message: string, linesBefore: number): string {
  const [first = '', ...rest] = message.split('\n');
  const what = first.replace(/^.*?GRAFEO-[A-Z]\d+: /, '').replace('[Cypher] ', '');
  const at = /--> query:(\d+):(\d+)/.exec(message);
  const where = at ? ` (line ${Math.max(1, Number(at[1]) - linesBefore)}, column ${at[2]})` : '';
  const help = rest.map((line) => /help: (.*)/.exec(line)?.[1]).find((line) => line !== undefined);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${where}.${help ? ` ${help}` : ''}`;
}

function fileFailure(code: string, folder: string, cause: unknown): AppError {
  const reasons: Record<string, string> = {
    EACCES: `The folder ${folder} may not be read or written by this user: change its permissions, or name another with --store.`,
    EPERM: `The folder ${folder} may not be read or written by this user: change its permissions, or name another with --store.`,
    EROFS: `The folder ${folder} is on a read-only file system: name another with --store.`,
    ENOSPC: `The disk of ${folder} is full: free some space and try again. The graph is as it was.`,
    ENOTDIR: `${folder} is not a folder: name another with --store.`,
    EEXIST: `${folder} is not a folder: name another with --store.`,
    EMFILE: 'Too many files are open: raise the limit (ulimit -n) and try again.',
  };
  const message =
    reasons[code] ?? `The folder ${folder} cannot be used (${code}): name another with --store.`;
  return unavailable(message, cause);
}

function unavailable(message: string, cause?: unknown): AppError {
  return new AppError('store-unavailable', message, {}, { cause });
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/^.*?GRAFEO-[A-Z]\d+: /, '');
}
