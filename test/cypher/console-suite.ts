/** What POST /api/cypher must do on a real store, whichever engine it is: answer, refuse, end what runs away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Store } from '../../server/store/store.ts';
import { ALLOWED, MALFORMED, OVERSIZED, REFUSED } from './guard-cases.ts';
import { type ConsoleServer, listen } from './server.ts';

const EXAMPLE = `
  CREATE (port:Entity:Port {id: 'port-chan-may', name: 'Chân Mây', lat: 16.33, aliases: ['Chan May']}),
    (sekong:Entity:Province {id: 'la-se', name: 'Sê Kông', country: 'LA'}),
    (hue:Entity:Province {id: 'vn-hue', name: 'Huế', country: 'VN'}),
    (sekong)-[:CONNECTS_TO {id: 'la-se.CONNECTS_TO.port-chan-may', claims: 2}]->(port),
    (port)-[:LOCATED_IN {id: 'port-chan-may.LOCATED_IN.vn-hue', claims: 0}]->(hue)`;

/** Statements that would run for minutes, or fill the machine. */
const RUNAWAYS = [
  ['a cross product', 'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*) AS times'],
  [
    'a cross product of nodes',
    // Counted by itself it would be a product of counts.
    `MATCH ${Array.from('abcdefghijklmnopqrst', (x) => `(${x})`).join(', ')} WHERE a.id <> t.id RETURN count(*) AS times`,
  ],
  ['a list of a thousand million', 'RETURN range(1, 1000000000) AS list'],
  ['rows of which none fits', 'UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x'],
  [
    'a sum that only computes',
    'RETURN reduce(s = 0, x IN range(1, 20000) | s + reduce(t = 0, y IN range(1, 20000) | t + y)) AS sum',
  ],
  ['a text doubled 40 times', "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS length"],
] as const;

/** Tried on the store itself, without the guard: what the second layer alone must stop. */
const WRITES = [
  'CREATE (n:Attack)',
  'MERGE (n:Attack {id: 1})',
  'MATCH (n) SET n.name = 1',
  'MATCH (n) REMOVE n.name',
  'MATCH (n) DETACH DELETE n',
  'CALL { CREATE (n:Attack) } RETURN 1 AS x',
  'FOREACH (x IN [1] | CREATE (n:Attack))',
  'CREATE INDEX attack FOR (n:Attack) ON (n.id)',
  "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
];

/** @param open gives a store that is empty */
export function consoleSuite(open: () => Promise<Store>): void {
  let store: Store;
  let server: ConsoleServer;

  beforeAll(async () => {
    store = await open();
    await store.writer.transaction((tx) => tx.run(EXAMPLE));
    server = await listen(createApp({ store }));
  });
  afterAll(async () => {
    await server?.close();
    await store?.close();
  });

  /** All there is in the graph. */
  async function everything() {
    const nodes = await store.reader.run(
      'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id',
    );
    const edges = await store.reader.run(
      'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b ORDER BY r.id',
    );
    return [nodes.rows, edges.rows];
  }

  async function unchanged<T>(attempt: () => Promise<T>): Promise<T> {
    const before = await everything();
    const outcome = await attempt();
    expect(await everything()).toEqual(before);
    return outcome;
  }

  describe('answers', () => {
    test('with rows, columns and the name of the engine', async () => {
      const { status, body } = await server.ask(
        'MATCH (n:Entity {id: $id})-[r]->(m) RETURN n.name AS name, r.claims AS claims, m.aliases AS aliases',
        { id: 'la-se' },
      );
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          columns: ['name', 'claims', 'aliases'],
          rows: [['Sê Kông', 2, ['Chan May']]],
          truncated: false,
          elapsedMs: expect.any(Number),
          engine: store.engine,
        },
      });
    });

    test('with nodes, relationships and paths', async () => {
      const { body } = await server.ask('MATCH p = (a:Province)-[r]->(b:Port) RETURN a, r, p, [b] AS bs');
      const [a, r, p, bs] = body.rows[0] as [never, never, never, never[]];
      expect(a).toMatchObject({ $type: 'node', properties: { id: 'la-se', country: 'LA' } });
      expect([...(a as { labels: string[] }).labels].sort()).toEqual(['Entity', 'Province']);
      expect(r).toMatchObject({ $type: 'relationship', type: 'CONNECTS_TO', properties: { claims: 2 } });
      expect(p).toMatchObject({ $type: 'path', relationships: [r] });
      expect((p as { nodes: unknown[] }).nodes).toEqual([a, bs[0]]);
      expect(r).toMatchObject({ startElementId: (a as { elementId: string }).elementId });
    });

    test('with values that JSON has no form for', async () => {
      const { body } = await server.ask(
        "RETURN 9223372036854775807 AS big, 9007199254740991 AS safe, 1.0 / 0.0 AS infinite, date('2025-05-14') AS day",
      );
      expect(body.rows).toEqual([
        [
          { $type: 'integer', value: '9223372036854775807' },
          9007199254740991,
          { $type: 'float', value: 'Infinity' },
          '2025-05-14',
        ],
      ]);
    });

    test('with a thousand rows at most, and says so', async () => {
      const { body } = await server.ask('UNWIND range(1, 1001) AS x RETURN x');
      expect([body.rows.length, body.truncated]).toEqual([1000, true]);
      const all = await server.ask('UNWIND range(1, 1000) AS x RETURN x');
      expect([all.body.rows.length, all.body.truncated]).toEqual([1000, false]);
    });

    test.each(ALLOWED)('or fails as a statement, and changes nothing: %s', async (statement) => {
      const { status } = await unchanged(() => server.ask(statement, { id: 'la-se' }));
      expect([200, 400]).toContain(status);
    });
  });

  describe('refuses, and changes nothing', () => {
    test.each(REFUSED)('%s', async (statement, part, kind = 'not-allowed') => {
      const { status, body } = await unchanged(() => server.ask(statement));
      expect(body.error).toMatchObject({ code: kind, message: expect.stringContaining(part) });
      expect(status).toBe(kind === 'not-allowed' ? 403 : 400);
    });

    test.each(MALFORMED)('%s', async (statement, part) => {
      const { status, body } = await server.ask(statement);
      expect(body.error).toMatchObject({ code: 'bad-statement', message: expect.stringContaining(part) });
      expect(status).toBe(400);
    });

    test.each(OVERSIZED)('%s', async (_, statement) => {
      const { status } = await server.ask(statement);
      expect([400, 403]).toContain(status);
    });

    test.each(WRITES)('without the guard as well: %s', async (statement) => {
      await unchanged(() => expect(store.console.run(statement)).rejects.toHaveProperty('kind'));
    });
  });

  describe('ends, and answers afterwards', () => {
    test.each(RUNAWAYS)('%s', async (_, statement) => {
      const { status, body } = await server.ask(statement);
      expect([status, body.error?.code]).toEqual([422, 'limit-exceeded']);
      expect((await server.ask('MATCH (n:Port) RETURN n.name AS name')).body.rows).toEqual([['Chân Mây']]);
    });

    test('several at once', async () => {
      const [, statement] = RUNAWAYS[0];
      const answers = await Promise.all([1, 2, 3, 4].map(() => server.ask(statement)));
      expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
      expect((await server.ask('RETURN 1 AS one')).body.rows).toEqual([[1]]);
    });
  });
}
