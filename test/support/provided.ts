/** What the setups hand to the suites, as vitest's `provide` and `inject` know it. */
import type { Means } from './means.ts';
import type { Neo4jAccess } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Given in files named `*.neo4j.test.ts`. */
    neo4j: Means<Neo4jAccess>;
    /** The browser's executable; given in files named `*.chromium.test.ts`. */
    chromium: Means<string>;
  }
}
