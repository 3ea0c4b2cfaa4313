/** What the setups hand to the suites, as vitest's `provide` and `inject` know it. */
import type { Chromium } from './chromium.ts';
import type { Means } from './means.ts';
import type { Neo4jAccess } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Given in files named `*.neo4j.test.ts`. */
    neo4j: Means<Neo4jAccess>;
    /** Given in files named `*.chromium.test.ts`. */
    chromium: Means<Chromium>;
  }
}
