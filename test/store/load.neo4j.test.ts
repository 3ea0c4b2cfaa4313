/** Loading into Neo4j. */
import { openStore } from '../../server/store/open.ts';
import { describeNeo4j, freshNeo4j } from '../support/suites.ts';
import { loadContract } from './load.contract.ts';

describeNeo4j('loading into Neo4j', (neo4j) => {
  loadContract(async () => {
    await freshNeo4j();
    return openStore({ store: '', neo4j });
  });
});
