/** The console on Neo4j. */
import { openStore } from '../../server/store/open.ts';
import { describeNeo4j } from '../support/suites.ts';
import { consoleSuite } from './console-suite.ts';

describeNeo4j('the console on Neo4j', (neo4j) => {
  consoleSuite(() => openStore({ store: '', neo4j }));
});
