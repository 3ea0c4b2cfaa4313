/** The lint of the portable subset: what each rule finds, and that it finds nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../server/cypher/parse.ts';
import { PORTABLE_RULES, portabilityFindings } from '../../server/cypher/portable.ts';

type Cases = Record<string, { good: string[]; bad: string[] }>;
const cases: Cases = parseYaml(readFileSync(new URL('portable.yaml', import.meta.url), 'utf8'));

/** The rules a statement breaks. */
function broken(statement: string): string[] {
  const { tree, faults } = parse(statement.replace('MANY_CLAUSES', 'MATCH (n) '.repeat(100)));
  expect(faults, statement).toEqual([]);
  return portabilityFindings(tree).map(({ rule }) => rule);
}

test('every rule has cases, and every case a rule', () => {
  expect(Object.keys(cases).sort()).toEqual(PORTABLE_RULES.map(({ name }) => name).sort());
  for (const { good, bad } of Object.values(cases)) {
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
  }
});

describe.each(Object.entries(cases))('%s', (rule, { good, bad }) => {
  test.each(good)('lets pass: %s', (statement) => {
    expect(broken(statement)).toEqual([]);
  });
  test.each(bad)('finds: %s', (statement) => {
    expect(broken(statement)).toContain(rule);
  });
});

test('a finding says where it is and what to write', () => {
  const [finding] = portabilityFindings(parse('MATCH (n)\nRETURN sum(n.x) AS x').tree);
  expect(finding).toMatchObject({ rule: 'bare-sum', line: 2, column: 8 });
  expect(finding?.message).toMatch(/^Line 2, column 8: .*coalesce\(sum\(x\), 0\)/);
});
