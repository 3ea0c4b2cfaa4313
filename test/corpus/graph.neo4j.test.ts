/** The corpus in Neo4j. */
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { describeNeo4j } from '../support/suites.ts';
import { corpusStands } from './graph.suite.ts';

describeNeo4j('the corpus in Neo4j', (neo4j) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ store: neo4j.uri, neo4j });
  });
  afterAll(() => store.close());
  corpusStands(() => store);
});
