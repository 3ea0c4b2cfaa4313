/** Sends rows to a statement in batches of the size that both engines like best. */
import { type Placeholder, statement } from '../../cypher/files.ts';
import type { Transaction } from '../../store/store.ts';
import { type Parameter, toRecords, type Value } from '../../store/values.ts';

/** Measured on both engines: smaller ones cost round trips, larger ones memory. */
const BATCH = 1_000;

type Row = Record<string, unknown>;

export function* chunks<T>(items: Iterable<T>, size = BATCH): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** Runs `load/<name>` over the rows. */
export async function writeRows(
  tx: Transaction,
  name: string,
  rows: Row[],
  fill: Partial<Record<Placeholder, string>> = {},
): Promise<void> {
  for (const chunk of chunks(rows))
    await tx.run(statement(`load/${name}`, fill), { rows: chunk as Parameter[] });
}

/** Runs `load/<name>` once for every value that `key` gives, with that value in the place of the placeholder. */
export async function writeGroups<T extends Row>(
  tx: Transaction,
  name: string,
  rows: T[],
  placeholder: Placeholder,
  key: (row: T) => string,
): Promise<void> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  for (const [value, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    await writeRows(tx, name, group, { [placeholder]: value });
}

/** Runs `load/<name>` over a list of ids, and gives back its rows as records. */
export async function readByIds(
  tx: Pick<Transaction, 'run'>,
  name: string,
  parameter: string,
  ids: Iterable<string>,
): Promise<Record<string, Value>[]> {
  const records: Record<string, Value>[] = [];
  for (const chunk of chunks(ids)) {
    const table = await tx.run(statement(`load/${name}`), { [parameter]: chunk });
    // Not spread: a call takes so many arguments at most.
    for (const record of toRecords(table)) records.push(record);
  }
  return records;
}
