/** Running statements typed by people: prepared first, then given to the store's console, which has its limits. */
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Parameters, Table } from '../store/values.ts';
import type { CheckedStatement } from './check.ts';
import { checkStatement } from './guard.ts';

/**
 * Checks a statement and that its parameters are given; takes no store.
 * @throws AppError `bad-statement`, `not-allowed`, `invalid-input` (a parameter without a value)
 */
export async function prepareStatement(statement: string, parameters: Parameters): Promise<CheckedStatement> {
  const checked = await checkStatement(statement);
  const missing = checked.parameters.find((name) => !Object.hasOwn(parameters, name));
  if (missing !== undefined)
    throw new AppError('invalid-input', `The statement uses $${missing}, which is given no value.`, {
      parameter: missing,
    });
  return checked;
}

/** A table, and what to know about it. */
export interface ConsoleAnswer extends Table {
  /** Why the engine in use may answer otherwise than Neo4j; empty on Neo4j. */
  warnings: string[];
}

/**
 * Runs what `prepareStatement` gave.
 * @param signal ends the statement (the person went away)
 * @throws AppError what the store throws
 */
export async function runPrepared(
  store: Pick<Store, 'console' | 'engine'>,
  { text, warnings }: CheckedStatement,
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<ConsoleAnswer> {
  const table = await store.console.run(text, parameters, signal ? { signal } : {});
  return { ...table, warnings: store.engine === 'embedded' ? warnings : [] };
}
