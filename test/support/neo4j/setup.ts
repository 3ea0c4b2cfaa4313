/** Before the first suite that needs Neo4j: starts the one server of the run and tells the suites where it is. */
import type { TestProject } from 'vitest/node';
import { startNeo4j } from '../neo4j.ts';

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const started = await startNeo4j();
  if ('missing' in started) {
    project.provide('neo4j', started);
    return;
  }
  const { stop, ...access } = started.have;
  project.provide('neo4j', { have: access });
  return stop;
}
