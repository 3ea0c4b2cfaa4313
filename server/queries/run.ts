/**
 * Asks a question of the catalogue: resolves its parameters, runs its statement, and adds the picture of its answer.
 */
import type { QueryAnswer } from '../api/types.ts';
import type { RunOptions, Store } from '../store/store.ts';
import { toRecords } from '../store/values.ts';
import { viewOfFacts } from '../view.ts';
import { question } from './catalogue.ts';
import { resolveParameters } from './parameters.ts';

/** The column that says what a row rests on: ids of facts, for drawing. Tables do not show it. */
const FACTS = '_facts';
const MAX_ROWS = 1_000;
const TIMEOUT_MS = 15_000;

/**
 * The answer to the question `name`.
 * @param given the parameters as people write them: `{port: 'Chân Mây'}`
 * @throws AppError `not-found` (question, place), `invalid-input` (parameter), or what the store throws
 */
export async function runQuery(
  store: Store,
  name: string,
  given: Readonly<Record<string, string>>,
  options: Pick<RunOptions, 'signal'> = {},
): Promise<QueryAnswer> {
  const { info, statement } = question(name);
  const { values, shown } = await resolveParameters(store.reader, info, given);
  const table = await store.reader.run(statement, values, {
    maxRows: MAX_ROWS,
    timeoutMs: TIMEOUT_MS,
    ...options,
  });
  const records = toRecords(table);
  const rowFacts = records.map(({ [FACTS]: basis }) => (Array.isArray(basis) ? basis.map(String) : []));
  return {
    query: name,
    parameters: shown,
    columns: table.columns.filter((column) => column !== FACTS),
    rows: records.map(({ [FACTS]: _, ...row }) => row),
    rowFacts,
    truncated: table.truncated,
    elapsedMs: table.elapsedMs,
    graph: await viewOfFacts(store.reader, [...new Set(rowFacts.flat())]),
  };
}
