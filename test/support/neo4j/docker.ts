/** Neo4j in a container, where a Docker engine answers. */
import { randomBytes } from 'node:crypto';
import { runCommand } from '../command.ts';
import type { RunningNeo4j } from '../neo4j.ts';
import { containerEnvironment } from './settings.ts';

const IMAGE = 'neo4j:5.26-community';

/** True when a Docker engine answers within five seconds. */
export async function dockerAnswers(): Promise<boolean> {
  try {
    await runCommand('docker', ['info'], 5_000);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error when the image cannot be had or the container does not start. */
export async function startContainer(): Promise<RunningNeo4j> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(IMAGE)
    .withPassword(randomBytes(12).toString('hex'))
    .withEnvironment(containerEnvironment())
    .start();
  return {
    uri: container.getBoltUri().replace(/\/$/, ''),
    user: container.getUsername(),
    password: container.getPassword(),
    stop: async () => {
      await container.stop();
    },
  };
}
