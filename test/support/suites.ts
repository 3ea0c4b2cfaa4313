/**
 * How a suite says that it needs a real Neo4j or a real Chromium:
 *
 *     // test/store/contract.neo4j.test.ts
 *     describeNeo4j('the store contract on Neo4j', (neo4j) => {
 *       test('…', async () => { const store = await openStore({ store: '', neo4j }); … });
 *     });
 *
 *     // test/client/first-picture.chromium.test.ts
 *     describeChromium('the first picture', (browser) => {
 *       test('…', async () => { const page = await browser().newPage(); … });
 *     });
 *
 * The file's name decides where it runs (vitest.config.ts): `*.neo4j.test.ts`, `*.chromium.test.ts`. One server serves
 * the whole run and these files run one after another; the database is empty when a suite begins. Where the means are
 * missing the suite is skipped, and fails in CI.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Means, missingLine, verdict } from './means.ts';
import { emptyNeo4j } from './neo4j/empty.ts';
import type { Neo4jAccess } from './neo4j.ts';
import type {} from './provided.ts';

/** A suite against a real Neo4j, whose database is emptied before the suite (`freshNeo4j` does it again). */
export function describeNeo4j(name: string, body: (neo4j: Neo4jAccess) => void): void {
  describeWith('Neo4j', provided('neo4j', '*.neo4j.test.ts'), name, (access) => {
    beforeAll(() => emptyNeo4j(access));
    body(access);
  });
}

/** Empties the database of the run's Neo4j: nodes, constraints and indexes. Inside `describeNeo4j`. */
export async function freshNeo4j(): Promise<Neo4jAccess> {
  const means = provided('neo4j', '*.neo4j.test.ts');
  if ('missing' in means) throw new Error(means.missing);
  await emptyNeo4j(means.have);
  return means.have;
}

/** A suite with a real Chromium and the client built. `browser()` is for tests and hooks; pages close with it. */
export function describeChromium(name: string, body: (browser: () => Browser) => void): void {
  describeWith('Chromium', provided('chromium', '*.chromium.test.ts'), name, (chromium) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium(chromium);
    });
    afterAll(() => browser?.close());
    body(() => browser);
  });
}

function describeWith<T>(what: string, means: Means<T>, name: string, body: (have: T) => void): void {
  if ('have' in means) {
    describe(name, () => body(means.have));
    return;
  }
  const line = missingLine(what, means.missing, process.env);
  describe(name, () => {
    test.skipIf(verdict(means, process.env) === 'skip')(`needs ${what}`, () => {
      throw new Error(line);
    });
  });
}

function provided<K extends 'neo4j' | 'chromium'>(key: K, pattern: string) {
  const means = inject(key);
  if (!means) throw new Error(`A suite that needs ${key} belongs in a file named ${pattern}`);
  return means;
}
