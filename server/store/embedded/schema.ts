/** Applies the portable schema statements to the embedded engine, which needs help with each of them. */
import { AppError } from '../../errors.ts';
import type { WorkingCopy } from './writer.ts';

const CONSTRAINT =
  /^CREATE CONSTRAINT (\w+) IF NOT EXISTS\s+FOR \((\w+):(\w+)\)\s+REQUIRE \2\.(\w+) IS UNIQUE$/;
const INDEX = /^CREATE INDEX (\w+) IF NOT EXISTS\s+FOR \((\w+):(\w+)\)\s+ON \(\2\.(\w+)\)$/;

/**
 * Creates the constraint or index of one statement unless it is there.
 *
 * The engine's unique constraint neither looks at what is stored already nor brings an index, without which finding a
 * node by its key reads all nodes of the label.
 * @throws AppError `bad-statement` when stored values are not unique
 */
export async function define(copy: WorkingCopy, statement: string): Promise<void> {
  const [, constraint, , label, property] = CONSTRAINT.exec(statement) ?? [];
  if (constraint && label && property) {
    if (await exists(copy, 'CONSTRAINTS', constraint)) return;
    await checkUnique(copy, label, property);
    await copy.run(statement);
    await createIndex(copy, `${constraint}_lookup`, label, property);
    return;
  }
  const [, index, , of, on] = INDEX.exec(statement) ?? [];
  if (!index || !of || !on) throw new Error(`Not a schema statement of the portable kind: ${statement}`);
  await createIndex(copy, index, of, on);
}

async function createIndex(copy: WorkingCopy, name: string, label: string, property: string): Promise<void> {
  if (await exists(copy, 'INDEXES', name)) return;
  await copy.run(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  // Schema changes are not among what the engine counts.
  copy.changed = true;
}

async function exists(copy: WorkingCopy, kind: 'CONSTRAINTS' | 'INDEXES', name: string): Promise<boolean> {
  const { columns, rows } = await copy.run(`SHOW ${kind}`);
  const column = columns.indexOf('name');
  return rows.some((row) => row[column] === name);
}

async function checkUnique(copy: WorkingCopy, label: string, property: string): Promise<void> {
  const { rows } = await copy.run(
    `MATCH (n:${label})
     WHERE n.${property} IS NOT NULL
     WITH n.${property} AS value, count(*) AS times
     WHERE times > 1
     RETURN value
     LIMIT 1`,
  );
  const [twice] = rows;
  if (!twice) return;
  throw new AppError(
    'bad-statement',
    `${label}.${property} cannot be made unique: more than one node has ${JSON.stringify(twice[0])}.`,
  );
}
