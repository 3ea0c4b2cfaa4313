/** The cases of guard.yaml, and those that are too long to write down. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Cases {
  allowed: string[];
  /** Statement, a part of the message, the kind where it is not `not-allowed`. */
  refused: [string, string, string?][];
  malformed: [string, string][];
}

const cases: Cases = parse(readFileSync(new URL('guard.yaml', import.meta.url), 'utf8'));

export const ALLOWED = cases.allowed;
export const REFUSED = cases.refused;
export const MALFORMED = cases.malformed;

const nested = (open: string, inner: string, close: string, times: number) =>
  open.repeat(times) + inner + close.repeat(times);

/** What it is, the statement, a part of the message. */
export const OVERSIZED: [string, string, string][] = [
  ['5 MB of text', `RETURN '${'x'.repeat(5_000_000)}' AS x`, '10000 is the most'],
  ['10,001 characters', `RETURN 1 AS x${' '.repeat(9_988)}`, '10000 is the most'],
  ['a comment of 5 MB', `RETURN 1 AS x /*${' '.repeat(5_000_000)}*/`, '10000 is the most'],
  ['a sum of 2,000 terms', `RETURN ${'1+'.repeat(2_000)}1 AS x`, 'words and signs'],
  ['a sum of 1,000 terms', `RETURN ${'1+'.repeat(1_000)}1 AS x`, 'operators'],
  ['NOT, 400 times', `RETURN ${'NOT '.repeat(400)}true AS x`, 'operators'],
  ['parentheses 3,000 deep', `RETURN ${nested('(', '1', ')', 3_000)} AS x`, 'words and signs'],
  ['parentheses 1,000 deep', `RETURN ${nested('(', '1', ')', 1_000)} AS x`, 'brackets inside one another'],
  ['brackets that never close', `RETURN ${'['.repeat(1_000)}`, 'brackets inside one another'],
  ['lists 50 deep', `RETURN ${nested('[', '1', ']', 50)} AS x`, 'brackets inside one another'],
  [
    'EXISTS 20 deep',
    `MATCH (n) WHERE ${nested('EXISTS { MATCH (n) WHERE ', 'true', ' }', 20)} RETURN n`,
    'subqueries',
  ],
  ['a list of 1,500 items', `RETURN [${'1,'.repeat(1_500)}1] AS x`, 'items in one list'],
  ['200 keys after one value', `MATCH (a) RETURN a${'.b'.repeat(200)} AS x`, 'inside one another'],
  [
    '60 keys after one value, 5 deep',
    `MATCH (a) RETURN ${nested('(', 'a', `${'.b'.repeat(60)})`, 5)} AS x`,
    'inside one another',
  ],
  ['CASE 300 deep', `RETURN ${nested('CASE WHEN true THEN ', '1', ' END', 300)} AS x`, 'inside one another'],
  ['a node of 1,500 labels', `MATCH (a${':A'.repeat(1_500)}) RETURN a`, 'inside one another'],
  ['a path of 60 relationships', `MATCH (a)${'-->()'.repeat(60)} RETURN a`, 'relationship patterns'],
  ['120 clauses', `${'WITH 1 AS x '.repeat(120)}RETURN x`, 'clauses'],
];
