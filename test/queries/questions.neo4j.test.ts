/** The catalogue on Neo4j. */
import { openStore } from '../../server/store/open.ts';
import { describeNeo4j } from '../support/suites.ts';
import { questionsAreAnswered } from './questions.suite.ts';

describeNeo4j('the catalogue on Neo4j', (neo4j) => {
  questionsAreAnswered(() => openStore({ store: '', neo4j }));
});
