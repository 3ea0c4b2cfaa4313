/**
 * What every store does: the suite is a function, and each implementation passes through it and says what it skips.
 *
 * Most cases are data: `values.yaml`, `writes.yaml`, `failures.yaml`, `unstorable.yaml`.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AppError, type ErrorKind } from '../../server/errors.ts';
import type { Reader, Store } from '../../server/store/store.ts';
import { Node, type Parameter, Path, Relationship } from '../../server/store/values.ts';

export interface Implementation {
  /** Opens a store on an empty graph. */
  openEmpty(): Promise<Store>;
  /** Opens the same graph once more, as another program would. */
  openAgain(): Promise<Store>;
  /** Names of tests that do not hold here, and why. */
  skips: Record<string, string>;
}

export function cases<T>(file: string): T[] {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T[];
}

/** The kind of the failure that a promise ends with; the failure's message is one line. */
export async function failure(work: Promise<unknown>): Promise<{ kind: ErrorKind; message: string }> {
  const error = await work.then(
    () => expect.fail('it did not fail'),
    (reason) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  expect(error.message).not.toContain('\n');
  return { kind: error.kind, message: error.message };
}

/** Takes hours, hardly any memory, and can be interrupted in the server. */
const RUNAWAY = `UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b UNWIND range(1, 2000) AS c
  WITH (a + b + c) % 7 AS d RETURN max(d) AS most`;

export function storeContract({ openEmpty, openAgain, skips }: Implementation): void {
  const check = (name: string) => (skips[name] ? test.skip : test);
  let store: Store;
  const rows = async (statement: string, reader: Reader = store.reader) => (await reader.run(statement)).rows;
  const write = (statement: string, parameters = {}) =>
    store.writer.transaction((tx) => tx.run(statement, parameters));

  beforeAll(async () => {
    store = await openEmpty();
    await store.migrate();
    await write("CREATE (:Place {id: 'a'})-[:NEAR {km: 1.5}]->(:Place {id: 'b'})");
  });
  afterAll(() => store.close());

  describe('values', () => {
    for (const { returns, is } of cases<{ returns: string; is: unknown }>('values.yaml')) {
      check(returns)(returns, async () => {
        const table = await store.reader.run(`RETURN ${returns} AS value, 1 AS one`);
        expect(table).toMatchObject({ columns: ['value', 'one'], truncated: false });
        expect(table.rows).toEqual([[is, 1]]);
      });
    }

    test('integers beyond what a number holds are bigints', async () => {
      expect(await rows('RETURN 9007199254740993 AS n')).toEqual([[9007199254740993n]]);
    });

    test('nodes, relationships and paths are of their own classes', async () => {
      const [row = []] = await rows(
        'MATCH p = (a:Place)-[r:NEAR]->(b) RETURN a, r, p, [a, b] AS both, {end: b} AS map',
      );
      const [a, r, p, both, map] = row;
      expect(a).toBeInstanceOf(Node);
      expect(a).toMatchObject({ labels: ['Place'], properties: { id: 'a' } });
      expect(r).toBeInstanceOf(Relationship);
      const ends = both as Node[];
      expect(r).toMatchObject({
        type: 'NEAR',
        properties: { km: 1.5 },
        startElementId: ends[0]?.elementId,
        endElementId: ends[1]?.elementId,
      });
      expect(p).toBeInstanceOf(Path);
      expect(p).toEqual(new Path(ends, [r as Relationship]));
      expect(map).toEqual({ end: ends[1] });
    });

    test.each<[string, Parameter]>([
      ['null', null],
      ['a whole number', 3],
      ['a large whole number', 9007199254740993n],
      ['a fraction', 0.25],
      ['text', 'Đà Nẵng'],
      ['a list', [1, 'hai', [3]]],
      ['a map', { a: { b: [true, null] } }],
    ])('%s given is the same taken', async (_, value) => {
      expect((await store.reader.run('RETURN $value AS value', { value })).rows).toEqual([[value]]);
    });

    test('whole numbers are given as integers', async () => {
      const { rows: some } = await store.reader.run('UNWIND [1, 2, 3] AS x RETURN x LIMIT $n', { n: 2 });
      expect(some).toEqual([[1], [2]]);
      expect((await store.reader.run('RETURN 7 / $n AS x', { n: 2 })).rows).toEqual([[3]]);
    });

    test.each<[string, unknown, string]>([
      ['a key with a dollar', { $date: '2025-05-14' }, '$date'],
      ['an integer beyond 64 bits', 2n ** 63n, '64 bits'],
      ['undefined', undefined, 'undefined'],
      ['what is not JSON', new Map(), 'JSON'],
    ])('%s is refused', async (_, value, says) => {
      const { kind, message } = await failure(store.reader.run('RETURN $v AS v', { v: value as Parameter }));
      expect(kind).toBe('invalid-input');
      expect(message).toContain('$v');
      expect(message).toContain(says);
    });
  });

  describe('a transaction', () => {
    test('sees what it wrote, and readers see it afterwards', async () => {
      const inside = await store.writer.transaction(async (tx) => {
        await tx.run('CREATE (:Step {n: 1})');
        expect(await rows('MATCH (s:Step) RETURN s.n AS n')).toEqual([]);
        return (await tx.run('MATCH (s:Step) RETURN s.n AS n')).rows;
      });
      expect(inside).toEqual([[1]]);
      expect(await rows('MATCH (s:Step) RETURN s.n AS n')).toEqual([[1]]);
      expect(await rows('MATCH (s:Step) RETURN s.n AS n', store.console)).toEqual([[1]]);
    });

    test('whose work fails leaves no trace', async () => {
      const work = store.writer.transaction(async (tx) => {
        await tx.run('CREATE (:Lost)');
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect(await rows('MATCH (n:Lost) RETURN n')).toEqual([]);
    });

    test('with a statement that failed leaves no trace, even if its caller goes on', async () => {
      const work = store.writer.transaction(async (tx) => {
        await tx.run('CREATE (:Lost)');
        await tx.run('CREATE (:Lost').catch(() => {});
      });
      await expect(work).rejects.toThrow();
      expect(await rows('MATCH (n:Lost) RETURN n')).toEqual([]);
    });

    test('follows another, also that of another program', async () => {
      const other = await openAgain();
      await write('CREATE (:Counter {n: 0})');
      const increment = ({ writer }: Store) =>
        writer.transaction(async (tx) => {
          const [[n] = []] = (await tx.run('MATCH (c:Counter) RETURN c.n AS n')).rows;
          await tx.run('MATCH (c:Counter) SET c.n = $n', { n: Number(n) + 1 });
        });
      await Promise.all([store, other, store, other, store, other].map(increment));
      expect(await rows('MATCH (c:Counter) RETURN c.n AS n')).toEqual([[6]]);
      await other.close();
    });

    for (const { statement, value } of cases<{ statement: string; value: Parameter }>('unstorable.yaml')) {
      test(`does not store ${JSON.stringify(value)}`, async () => {
        expect((await failure(write(statement, { value }))).kind).toBe('bad-statement');
        expect(await rows('MATCH (n:Thing) RETURN n')).toEqual([]);
      });
    }
  });

  describe.each(['reader', 'console'] as const)('the %s', (name) => {
    const everything =
      'MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m ORDER BY elementId(n), elementId(r)';

    test.each(cases<string>('writes.yaml'))('refuses %s', async (statement) => {
      const before = await rows(everything);
      expect((await failure(store[name].run(statement))).kind).toBe('not-allowed');
      expect(await rows(everything)).toEqual(before);
    });

    test.each(cases<{ statement: string; says: string }>('failures.yaml'))(
      'tells what is wrong with $statement',
      async ({ statement, says }) => {
        const { kind, message } = await failure(store[name].run(statement));
        expect(kind).toBe('bad-statement');
        expect(message).toContain(says);
      },
    );

    test('ends a statement at its deadline, and goes on', async () => {
      const { kind, message } = await failure(store[name].run(RUNAWAY, {}, { timeoutMs: 300 }));
      expect(kind).toBe('limit-exceeded');
      expect(message).toContain('0.3 s');
      expect(await rows('RETURN 1 AS one', store[name])).toEqual([[1]]);
    });

    test('ends a statement whose caller goes away', async () => {
      const controller = new AbortController();
      const work = failure(store[name].run(RUNAWAY, {}, { signal: controller.signal }));
      setTimeout(() => controller.abort(), 100);
      expect((await work).kind).toBe('limit-exceeded');
      const late = store[name].run('RETURN 1 AS one', {}, { signal: controller.signal });
      expect((await failure(late)).kind).toBe('limit-exceeded');
      expect(await rows('RETURN 1 AS one', store[name])).toEqual([[1]]);
    });

    test.each([
      [9, true],
      [10, false],
      [11, false],
    ])('of ten rows and a limit of %i says truncated: %s', async (maxRows, truncated) => {
      const table = await store[name].run('UNWIND range(1, 10) AS n RETURN n', {}, { maxRows });
      expect(table.rows).toEqual(Array.from({ length: Math.min(10, maxRows) }, (_, i) => [i + 1]));
      expect(table.truncated).toBe(truncated);
    });

    test('reads the beginning of an endless answer', async () => {
      const table = await store[name].run('UNWIND range(1, 1000000) AS n RETURN n', {}, { maxRows: 2 });
      expect(table).toMatchObject({ rows: [[1], [2]], truncated: true });
    });

    test('names the columns of an answer without rows', async () => {
      const table = await store[name].run('MATCH (n:Nothing) RETURN n AS a, n.id AS b');
      expect(table).toMatchObject({ columns: ['a', 'b'], rows: [] });
    });

    test('answers many at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => store[name].run('RETURN $i AS i', { i })),
      );
      expect(answers.map((table) => table.rows)).toEqual(Array.from({ length: 20 }, (_, i) => [[i]]));
    });
  });

  test('statements stuck in the console keep nobody else waiting', async () => {
    const stuck = Array.from({ length: 4 }, () =>
      failure(store.console.run(RUNAWAY, {}, { timeoutMs: 1500 })),
    );
    expect(await rows('RETURN 1 AS one')).toEqual([[1]]);
    for (const { kind } of await Promise.all(stuck)) expect(kind).toBe('limit-exceeded');
    expect(await rows('RETURN 1 AS one', store.console)).toEqual([[1]]);
  });

  test('answers a ping', () => store.ping());

  test('has another version after a change, or none at all', async () => {
    const version = await store.version();
    expect(await store.version()).toBe(version);
    await write('CREATE (:Changed)');
    if (version !== null) expect(await store.version()).not.toBe(version);
  });

  describe('migrating', () => {
    test('again changes nothing', async () => {
      const version = await store.version();
      await store.migrate();
      expect(await store.version()).toBe(version);
    });

    test.each(['Entity', 'Article', 'Claim'])('keeps ids of %s apart', async (label) => {
      await write(`CREATE (:${label} {id: 'same'})`);
      const { kind, message } = await failure(write(`CREATE (:${label} {id: 'same'})`));
      expect(kind).toBe('bad-statement');
      expect(message).toContain('same');
      expect(await rows(`MATCH (n:${label} {id: 'same'}) RETURN count(n) AS n`)).toEqual([[1]]);
    });

    test('refuses a graph whose ids are not apart', async () => {
      const fresh = await openEmpty();
      await fresh.writer.transaction((tx) => tx.run("CREATE (:Entity {id: 'twin'}), (:Entity {id: 'twin'})"));
      expect((await failure(fresh.migrate())).kind).toBe('bad-statement');
      await fresh.close();
    });
  });

  test('a closed store says so', async () => {
    const closing = await openAgain();
    await closing.ping();
    await closing.close();
    expect((await failure(closing.reader.run('RETURN 1 AS one'))).kind).toBe('store-unavailable');
  });
}
