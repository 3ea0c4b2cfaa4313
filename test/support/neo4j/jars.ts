/** Neo4j Community as jars, fetched once by Maven into the cache folder. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../cache.ts';
import { runCommand } from '../command.ts';

/** Exact: a version range makes Maven walk every version there is. */
export const NEO4J_VERSION = '5.26.30';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>lang-gieng</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

const DOWNLOAD_MS = 15 * 60_000;

/** The folder of the jars. @throws Error when Maven is missing or could not fetch them. */
export function neo4jJars(): Promise<string> {
  return cached(`neo4j-${NEO4J_VERSION}`, async (folder) => {
    await runCommand('mvn', ['--version'], 30_000);
    console.error(`Fetching Neo4j ${NEO4J_VERSION} by Maven (once, 123 MB, about a minute and a half) …`);
    const pom = join(folder, 'pom.xml');
    await writeFile(pom, POM);
    await runCommand(
      'mvn',
      [
        ...['-q', '-B', '-f', pom, 'dependency:copy-dependencies'],
        ...['-DoutputDirectory=lib', '-DincludeScope=runtime'],
      ],
      DOWNLOAD_MS,
    );
  }).then((folder) => join(folder, 'lib'));
}
