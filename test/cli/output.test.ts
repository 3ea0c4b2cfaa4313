/** Tables for people, also of more rows than the library draws at once. */
import { expect, test } from 'vitest';
import { formatRows } from '../../server/cli/output.ts';

test('a table of very many rows has all of them', () => {
  const rows = Array.from({ length: 120_000 }, (_, n) => ({ name: `Xiêng Khoảng ${n}` }));
  const table = formatRows(['name'], rows, 'table');
  expect(table.match(/Xiêng Khoảng \d+/g)).toHaveLength(rows.length);
  expect(table).toContain('Xiêng Khoảng 119999');
});
