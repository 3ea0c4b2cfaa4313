/** The guard of the console: what it lets pass, what it refuses and in which words, and that nothing hangs it. */
import { describe, expect, test } from 'vitest';
import { statement, statementNames } from '../../server/cypher/files.ts';
import { checkStatement } from '../../server/cypher/guard.ts';
import { ALLOWED, MALFORMED, OVERSIZED, REFUSED } from './guard-cases.ts';

describe('the guard', () => {
  test.each(ALLOWED)('lets pass: %s', async (text) => {
    await expect(checkStatement(text)).resolves.toHaveProperty('text');
  });

  test.each(statementNames('queries'))('lets pass the question %s', async (name) => {
    await expect(checkStatement(statement(name))).resolves.toHaveProperty('text');
  });

  test.each(REFUSED)('refuses: %s', async (statement, part, kind = 'not-allowed') => {
    await expect(checkStatement(statement)).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(part),
    });
  });

  test.each(MALFORMED)('finds fault with: %s', async (statement, part) => {
    await expect(checkStatement(statement)).rejects.toMatchObject({
      kind: 'bad-statement',
      message: expect.stringContaining(part),
    });
  });

  test.each(OVERSIZED)('refuses %s', async (_, statement, part) => {
    await expect(checkStatement(statement)).rejects.toMatchObject({
      kind: 'not-allowed',
      message: expect.stringContaining(part),
    });
  });
});

describe('what is run in place of a statement', () => {
  test.each([
    [
      'has no comments',
      'RETURN 1 AS x // one\n/* two\n*/ ORDER BY x',
      'RETURN 1 AS x       \n      \n   ORDER BY x',
    ],
    ['has no semicolon', 'RETURN 1 AS x ; ', 'RETURN 1 AS x   '],
    ['keeps what stands in texts', "RETURN '/* ; */ // x' AS x", "RETURN '/* ; */ // x' AS x"],
    [
      'has its escapes decoded',
      "RETURN '\\u0110\\uD83D\\uDE00 😀' AS x /* 😀 */",
      "RETURN 'Đ😀 😀' AS x        ",
    ],
  ])('%s', async (_, statement, text) => {
    expect((await checkStatement(statement)).text).toBe(text);
  });

  test('comes with the names of its parameters', async () => {
    const { parameters } = await checkStatement(
      'MATCH (n {id: $id}) WHERE n.x > $`at least` OR $id = 1 RETURN n',
    );
    expect(parameters).toEqual(['id', 'at least']);
  });

  test('comes with what the embedded engine would answer wrongly', async () => {
    const { warnings } = await checkStatement('MATCH (n) RETURN max(n) AS n, n.name AS name');
    expect(warnings).toEqual([expect.stringContaining('entity-in-expression')]);
    expect((await checkStatement('MATCH (n) RETURN n.name, count(*)')).warnings).toEqual([]);
  });
});

test('statements that come at once are answered each for itself', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => checkStatement(i % 2 ? `RETURN ${i} AS x` : `CREATE (n:X${i})`)),
  );
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual(answers.map((_, i) => i % 2 === 1));
});
