/**
 * How `npm test` runs the suites: by what they need. Most need nothing but Node; those with a real Neo4j or a real
 * Chromium say so in the file's name (support/suites.ts) and come after, one file at a time.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const ALL = 'test/**/*.test.{ts,tsx}';
const NEO4J = 'test/**/*.neo4j.test.ts';
const CHROMIUM = 'test/**/*.chromium.test.ts';

/** A project whose files run one after another, after those of the projects with a smaller `order`. */
function alone(name: string, order: number, include: string, globalSetup: string) {
  return {
    test: {
      name,
      root,
      include: [include],
      globalSetup,
      maxWorkers: 1,
      sequence: { groupOrder: order },
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  root,
  test: {
    reporters: ['default', fileURLToPath(new URL('support/closing-line.ts', import.meta.url))],
    projects: [
      {
        test: {
          name: 'node',
          root,
          include: [ALL],
          exclude: [NEO4J, CHROMIUM],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      alone('neo4j', 1, NEO4J, 'test/support/neo4j/setup.ts'),
      alone('chromium', 2, CHROMIUM, 'test/support/chromium-setup.ts'),
    ],
  },
});
