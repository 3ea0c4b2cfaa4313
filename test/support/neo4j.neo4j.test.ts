/** The server that suites get is a Neo4j 5, empty, and hardened as the product asks its users to harden theirs. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

  test.each(['file:///etc/passwd', 'http://127.0.0.1:1/rows.csv'])('does not load %s', async (address) => {
    const loading = rows(`LOAD CSV FROM '${address}' AS row RETURN row`);
    await expect(loading).rejects.toThrow(/load|access|block/i);
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
