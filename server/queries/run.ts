/**
 * Asks a question of the catalogue: resolves its parameters, runs its statement, and adds the picture of its answer.
 */
import type { QueryAnswer } from '../api/types.ts';
import { statement as read } from '../cypher/files.ts';
import type { Reader, RunOptions, Store } from '../store/store.ts';
import { toRecords, type Value } from '../store/values.ts';
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
  const graph = await viewOfFacts(store.reader, [...new Set(rowFacts.flat())]);
  const rows = records.map(({ [FACTS]: _, ...row }) => row);
  return {
    query: name,
    parameters: shown,
    columns: table.columns.filter((column) => column !== FACTS),
    rows,
    englishNames: await englishNames(store.reader, rows, new Set(graph.nodes.map((node) => node.name))),
    rowFacts,
    truncated: table.truncated,
    elapsedMs: table.elapsedMs,
    graph,
  };
}

/** English names of what the rows call by a name, but for those `known` already. */
async function englishNames(
  reader: Reader,
  rows: readonly Record<string, Value>[],
  known: ReadonlySet<string>,
): Promise<Record<string, string>> {
  const names = new Set<string>();
  const visit = (value: Value): void => {
    if (typeof value === 'string') names.add(value);
    // A map is an article with its quotation: it keeps the language it was written in.
    else if (Array.isArray(value)) value.forEach(visit);
  };
  for (const row of rows) Object.values(row).forEach(visit);
  const unknown = [...names].filter((name) => !known.has(name));
  if (unknown.length === 0) return {};
  const found = toRecords(await reader.run(read('read/english-names'), { names: unknown }));
  return Object.fromEntries(found.map(({ name, nameEn }) => [String(name), String(nameEn)]));
}
