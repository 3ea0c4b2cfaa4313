/**
 * `npm run bench`: how fast extraction is, as a table, or with `--json` as JSON. Run it on a machine that has nothing else to
 * do; a part of it by `npm run bench -- throughput` or `-- pathological`.
 */

import { cpus } from 'node:os';
import { formatRows } from '../../server/cli/output.ts';
import { linearity } from './pathological.ts';
import { throughput } from './throughput.ts';

const parts = { throughput, pathological: linearity };
type Part = keyof typeof parts;

const args = process.argv.slice(2);
const json = args.includes('--json');
const named = args.filter((arg) => arg !== '--json');
const unknown = named.find((name) => !(name in parts));
if (unknown) {
  console.error(
    `bench: there is no part "${unknown}": say ${Object.keys(parts).join(' or ')}, or nothing for all.`,
  );
  process.exit(2);
}

const result: Record<string, unknown> = { node: process.version, cpu: cpus()[0]?.model };
for (const name of (named.length > 0 ? named : Object.keys(parts)) as Part[]) {
  const rows = (await parts[name]()) as unknown as Record<string, string | number>[];
  result[name] = rows;
  if (!json) console.log(formatRows(Object.keys(rows[0]!), rows.map(rounded), 'table'));
}
if (json) console.log(JSON.stringify(result, null, 2));

/** Figures with as many digits as mean something. */
function rounded(row: Record<string, string | number>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toPrecision(value >= 1000 ? 4 : 3)) : value,
    ]),
  );
}
