/** The API with Neo4j behind. */
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { fill } from '../queries/fixture.ts';
import { describeNeo4j } from '../support/suites.ts';
import { graphIsServed } from './routes.suite.ts';
import { type Serving, serving } from './serving.ts';

describeNeo4j('the API over Neo4j', (neo4j) => {
  let store: Store;
  let app: Serving;
  beforeAll(async () => {
    store = await openStore({ store: '', neo4j });
    await fill(store);
    app = await serving(store);
  });
  afterAll(async () => {
    await app?.stop();
    await store?.close();
  });
  graphIsServed('neo4j', () => app);
});
