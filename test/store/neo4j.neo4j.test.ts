/** The store over a real Neo4j: the contract, and what only a server can do. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { doorTo } from '../support/door.ts';
import { describeNeo4j, freshNeo4j } from '../support/suites.ts';
import { failure, storeContract } from './contract.ts';

describeNeo4j('the store over Neo4j', (neo4j) => {
  const open = (settings: Partial<typeof neo4j> = {}) =>
    openStore({ store: '', neo4j: { ...neo4j, ...settings } });

  storeContract({
    openEmpty: async () => {
      await freshNeo4j();
      return open();
    },
    openAgain: () => open(),
    skips: {},
  });

  test('gives points as maps, and times with zones as text', async () => {
    const store = await open();
    const { rows } = await store.reader.run(
      `RETURN point({longitude: 106.5, latitude: 16.25}) AS p,
         datetime('2025-05-14T08:30[Asia/Ho_Chi_Minh]') AS t, duration({seconds: -1.5}) AS d`,
    );
    expect(rows).toEqual([
      [{ srid: 4326, x: 106.5, y: 16.25 }, '2025-05-14T08:30:00+07:00[Asia/Ho_Chi_Minh]', 'PT-1.5S'],
    ]);
    await store.close();
  });

  test.each(['UNWIND range(1, 100000000) AS x RETURN collect(x) AS xs', 'RETURN range(1, 1000000000) AS xs'])(
    'ends what needs too much memory, and does not try it again: %s',
    async (statement) => {
      const store = await open();
      const { kind } = await failure(store.console.run(statement, {}, { timeoutMs: 20_000 }));
      expect(kind).toBe('limit-exceeded');
      await store.ping();
      await store.close();
    },
  );

  describe('tells what is wrong in a line, without the password:', () => {
    const SECRET = 'a-secret-that-is-wrong';
    test.each([
      ['a wrong password', { password: SECRET }, 'store-unauthorized', /NEO4J_PASSWORD/],
      ['nobody there', { uri: 'bolt://127.0.0.1:1' }, 'store-unavailable', /127\.0\.0\.1:1.*start it/],
      ['nobody to route', { uri: 'neo4j://127.0.0.1:1' }, 'store-unavailable', /127\.0\.0\.1:1.*start it/],
      ['no such host', { uri: 'bolt://no-such-host.invalid' }, 'store-unavailable', /no-such-host\.invalid/],
      ['no such database', { database: 'nowhere' }, 'store-unavailable', /"nowhere".*NEO4J_DATABASE/],
    ] as const)('%s', async (_, settings, kind, says) => {
      const store = await open(settings);
      const failures = [
        await failure(store.ping()),
        await failure(store.reader.run('RETURN 1 AS one')),
        await failure(store.console.run('RETURN 1 AS one')),
        await failure(store.writer.transaction((tx) => tx.run('RETURN 1 AS one'))),
        await failure(store.migrate()),
      ];
      for (const { kind: each, message } of failures) {
        expect(each).toBe(kind);
        expect(message).toMatch(says);
        expect(message).not.toContain(SECRET);
      }
      await store.close();
    });

    test('a server that takes connections and says nothing', async () => {
      const silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const uri = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`;
      const store = await open({ uri });
      for (const work of [() => store.ping(), () => store.reader.run('RETURN 1 AS one')]) {
        const { kind, message } = await failure(work());
        expect(kind).toBe('store-unavailable');
        expect(message).toContain(uri);
      }
      await store.close();
      silent.close();
    });

    test('a statement that speaks of a wrong password is a wrong statement', async () => {
      const store = await open();
      const statement = 'RETURN `Security.Unauthorized TransactionTimedOut` AS x';
      expect((await failure(store.reader.run(statement))).kind).toBe('bad-statement');
      await store.close();
    });

    test('an address that is not one', async () => {
      expect((await failure(open({ uri: 'http://127.0.0.1:7474' }))).kind).toBe('invalid-input');
    });
  });

  test('is there again when the server is', async () => {
    const door = await doorTo(neo4j.uri);
    const store = await open({ uri: door.uri });
    const ask = () => store.reader.run('RETURN 1 AS one');
    await ask();
    await door.close();
    expect((await failure(store.ping())).kind).toBe('store-unavailable');
    expect((await failure(ask())).kind).toBe('store-unavailable');
    await door.open();
    await store.ping();
    expect((await ask()).rows).toEqual([[1]]);
    await store.writer.transaction((tx) => tx.run('RETURN 1 AS one'));
    await store.close();
    await door.close();
  });
});
