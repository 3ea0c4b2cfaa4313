/**
 * Ends a run with one line for each of the means that were missing, and then the plain line
 * `N passed, N failed, N skipped`.
 */
import type { Reporter, TestModule } from 'vitest/node';
import { missingLine } from './means.ts';
import type {} from './provided.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const MEANS = { neo4j: 'Neo4j', chromium: 'Chromium' } as const;

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    for (const line of new Set(modules.flatMap(missingLines))) console.log(line);
    console.log(closingLine(count(modules, errors.length)));
  }
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A file that could not be collected, a hook that failed and an error outside every test count as a failure each. */
function count(modules: readonly TestModule[], errors: number): Counts {
  const counts: Counts = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
  }
  return counts;
}

function missingLines(module: TestModule): string[] {
  const provided = module.project.getProvidedContext();
  return Object.entries(MEANS).flatMap(([key, what]) => {
    const means = provided[key as keyof typeof MEANS];
    return means && 'missing' in means ? [missingLine(what, means.missing, process.env)] : [];
  });
}
