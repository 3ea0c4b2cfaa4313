/** The server that suites get is a Neo4j 5, empty, and hardened as `compose.yaml` has it. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeNeo4j, freshNeo4j } from './suites.ts';

describeNeo4j('the Neo4j of the tests', (access) => {
  let driver: Driver;
  beforeAll(() => {
    driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  });
  afterAll(() => driver.close());

  const rows = async (statement: string) =>
    (await driver.executeQuery(statement, {}, { database: access.database })).records.map((record) =>
      record.toObject(),
    );

  test('is a Neo4j 5', async () => {
    const info = await driver.getServerInfo();
    expect(info.agent).toMatch(/^Neo4j\/5\./);
  });

  test('is emptied of nodes, constraints and indexes', async () => {
    await rows('CREATE CONSTRAINT `odd ``name` FOR (a:A) REQUIRE a.id IS UNIQUE');
    await rows('CREATE TEXT INDEX names FOR (a:A) ON (a.name)');
    await rows('UNWIND range(1, 20) AS id CREATE (:A {id: id})-[:R]->(:B)');
    await freshNeo4j();
    expect(await rows('MATCH (n) RETURN n')).toEqual([]);
    expect(await rows('SHOW CONSTRAINTS')).toEqual([]);
    expect(await rows("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'")).toEqual([]);
  });

  // A server that somebody else runs has the settings that it has.
  describe.skipIf(process.env.NEO4J_TEST_URI)('when it is our own', () => {
    test.each([
      ['file:///etc/passwd', 'allow_csv_import_from_file_urls'],
      ['http://127.0.0.1:1/rows.csv', 'blocked'],
    ])('does not load %s', async (address, reason) => {
      await expect(rows(`LOAD CSV FROM '${address}' AS row RETURN row`)).rejects.toThrow(reason);
    });

    test('ends statements that take too much time or memory', async () => {
      const limits = await rows(
        `SHOW SETTINGS 'db.transaction.timeout', 'db.memory.transaction.max' YIELD name, value
       RETURN name, value ORDER BY name`,
      );
      expect(limits).toEqual([
        { name: 'db.memory.transaction.max', value: '128.00MiB' },
        { name: 'db.transaction.timeout', value: '1m' },
      ]);
    });

    test('refuses wrong passwords without locking the user out', async () => {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const stranger = neo4j.driver(access.uri, neo4j.auth.basic(access.user, `wrong-${attempt}`));
        await expect(stranger.verifyConnectivity()).rejects.toMatchObject({
          code: 'Neo.ClientError.Security.Unauthorized',
        });
        await stranger.close();
      }
      const again = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
      await again.verifyConnectivity();
      await again.close();
    });
  });
});
