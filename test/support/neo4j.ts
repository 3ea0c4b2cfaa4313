/**
 * A real Neo4j 5 for the suites that need one: the server of `NEO4J_TEST_URI`; else a container, where a Docker engine
 * answers; else a Java process of our own from jars that Maven fetches once.
 *
 * Suites do not call this: `describeNeo4j` (suites.ts) hands them the one server of the whole run.
 */

import { type Means, reasonOf } from './means.ts';
import { dockerAnswers, startContainer } from './neo4j/docker.ts';
import { countNodes, emptyNeo4j } from './neo4j/empty.ts';
import { startLocal } from './neo4j/local.ts';

/** How to reach a Neo4j; the shape that `openStore` takes. */
export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A server that answers, and how to be rid of it. */
export type RunningNeo4j = Omit<Neo4jAccess, 'database'> & { stop(): Promise<void> };

const HOW =
  'To run them, install Java 17 or newer and Maven (on Debian: default-jre-headless maven), start Docker, ' +
  'or set NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD to an empty Neo4j 5 that tests may fill.';

export async function startNeo4j(): Promise<Means<Neo4jAccess & { stop(): Promise<void> }>> {
  const given = process.env.NEO4J_TEST_URI;
  const failures: string[] = [];
  for (const start of given ? [() => useGiven(given)] : [tryContainer, startLocal]) {
    try {
      const running = await start();
      if (running) return { have: { ...running, database: 'neo4j' } };
    } catch (error) {
      failures.push(reasonOf(error));
    }
  }
  return { missing: `${failures.join('; ')}. ${HOW}` };
}

async function tryContainer(): Promise<RunningNeo4j | null> {
  return (await dockerAnswers()) ? startContainer() : null;
}

/**
 * A server that somebody else runs. Suites empty the database, so one that holds anything is left alone, and it is
 * left empty.
 */
async function useGiven(uri: string): Promise<RunningNeo4j> {
  const user = process.env.NEO4J_TEST_USER || 'neo4j';
  const access = { uri, user, password: process.env.NEO4J_TEST_PASSWORD || '', database: 'neo4j' };
  const nodes = await countNodes(access).catch((error) => {
    throw new Error(`NEO4J_TEST_URI ${uri}: ${reasonOf(error)}`, { cause: error });
  });
  if (nodes > 0) throw new Error(`NEO4J_TEST_URI ${uri} holds ${nodes} nodes, which the tests would delete`);
  return { ...access, stop: () => emptyNeo4j(access) };
}
