/**
 * What a suite needs beyond Node (a real Neo4j, a real Chromium): had, or missing with the reason; and what then
 * happens to the suite.
 */

/** Something a suite needs: there, or missing with one sentence that says why and how to get it. */
export type Means<T> = { readonly have: T } | { readonly missing: string };

/** `run` the suite, `skip` it with its one line, or `fail` it: in CI nothing may be skipped. */
export type Verdict = 'run' | 'skip' | 'fail';

export function isCi(environment: NodeJS.ProcessEnv): boolean {
  return ['true', '1'].includes((environment.CI ?? '').toLowerCase());
}

export function verdict(means: Means<unknown>, environment: NodeJS.ProcessEnv): Verdict {
  if ('have' in means) return 'run';
  return isCi(environment) ? 'fail' : 'skip';
}

/** The line that tells of suites left out, alike whether they are skipped or, in CI, failed. */
export function missingLine(what: string, reason: string, environment: NodeJS.ProcessEnv): string {
  const fate = isCi(environment) ? 'FAILED, since CI allows no skipping' : 'skipped';
  return `${what} suites ${fate}: ${oneLine(reason)}`;
}

/** An error's message on one line, as it can be quoted inside a reason. */
export function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
