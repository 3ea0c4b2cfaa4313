/** Behind a closed door Neo4j is away; behind an open one it is there, with the same driver. */
import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { doorTo } from './door.ts';
import { describeNeo4j } from './suites.ts';

describeNeo4j('a door in front of Neo4j', (access) => {
  test('takes it away and brings it back', async () => {
    const door = await doorTo(access.uri);
    const driver = neo4j.driver(door.uri, neo4j.auth.basic(access.user, access.password));
    const ask = async () => {
      const session = driver.session();
      try {
        return (await session.run('RETURN 1 AS one')).records.length;
      } finally {
        await session.close();
      }
    };
    expect(await ask()).toBe(1);
    await door.close();
    await expect(ask()).rejects.toMatchObject({
      code: expect.stringMatching(/ServiceUnavailable|SessionExpired/),
    });
    await door.open();
    expect(await ask()).toBe(1);
    await driver.close();
    await door.close();
  });
});
