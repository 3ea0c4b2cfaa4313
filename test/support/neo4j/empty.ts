/** Emptying a test database: nodes, constraints and indexes. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAccess } from '../neo4j.ts';

/** Leaves nothing but what a new database has. */
export async function emptyNeo4j(access: Neo4jAccess): Promise<void> {
  await withDriver(access, async (driver) => {
    const run = async (statement: string): Promise<string[]> => {
      const session = driver.session({ database: access.database });
      try {
        const { records } = await session.run(statement);
        return records.map((record) => String(record.get(0)));
      } finally {
        await session.close();
      }
    };
    await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    for (const name of await run('SHOW CONSTRAINTS YIELD name')) await run(`DROP CONSTRAINT ${quoted(name)}`);
    // The two lookup indexes are there from the start.
    const indexes = await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const name of indexes) await run(`DROP INDEX ${quoted(name)}`);
  });
}

/** How many nodes there are. @throws Error of the driver when it cannot be reached or refuses the credentials. */
export function countNodes(access: Neo4jAccess): Promise<number> {
  return withDriver(access, async (driver) => {
    const { records } = await driver.executeQuery(
      'MATCH (n) RETURN count(n) AS nodes',
      {},
      { database: access.database },
    );
    return Number(records[0]?.get('nodes') ?? 0);
  });
}

async function withDriver<T>(access: Neo4jAccess, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    maxTransactionRetryTime: 5_000,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
