/** The Java runtime that Neo4j 5 needs: 17 or newer, of JAVA_HOME or on the PATH. */
import { join } from 'node:path';
import { runCommand } from '../command.ts';

const OLDEST = 17;

/** The major version in what `java -version` prints: 17 of `17.0.15`, 8 of `1.8.0_392`; null when there is none. */
export function javaMajor(printed: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match ? Number(match[1]) : null;
}

/** The command of a Java that is new enough. @throws Error when there is none. */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const java = environment.JAVA_HOME ? join(environment.JAVA_HOME, 'bin', 'java') : 'java';
  const major = javaMajor(await runCommand(java, ['-version'], 20_000));
  if (major === null || major < OLDEST) {
    throw new Error(`${java} is version ${major ?? 'unknown'}, older than ${OLDEST}`);
  }
  return java;
}
