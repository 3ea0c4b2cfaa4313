/** Runs a statement typed by a person: checked first, then given to the store's console within its limits. */
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Parameters, Table } from '../store/values.ts';
import { checkStatement } from './guard.ts';
import { CONSOLE_LIMITS } from './limits.ts';

/** A table, and what to know about it. */
export interface ConsoleAnswer extends Table {
  /** Why the engine in use may answer otherwise than Neo4j; empty on Neo4j. */
  warnings: string[];
}

/**
 * @param signal ends the statement (the person went away)
 * @throws AppError `bad-statement`, `not-allowed`, `invalid-input` (a parameter without a value), and what the store throws
 */
export async function runStatement(
  store: Pick<Store, 'console' | 'engine'>,
  statement: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<ConsoleAnswer> {
  const checked = await checkStatement(statement);
  const missing = checked.parameters.find((name) => !Object.hasOwn(parameters, name));
  if (missing !== undefined)
    throw new AppError('invalid-input', `The statement uses $${missing}, which is given no value.`, {
      parameter: missing,
    });
  signal?.throwIfAborted();
  const table = await store.console.run(checked.text, parameters, { ...CONSOLE_LIMITS, signal });
  return { ...table, warnings: store.engine === 'embedded' ? checked.warnings : [] };
}
