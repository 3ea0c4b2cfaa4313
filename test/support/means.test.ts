/** What becomes of a suite whose means are there or missing, on a developer's machine and in CI. */
import { describe, expect, test } from 'vitest';
import { isCi, type Means, missingLine, verdict } from './means.ts';

const have: Means<string> = { have: 'bolt://…' };
const missing: Means<string> = { missing: 'no Java.\n Install it.' };

describe('the verdict', () => {
  test.each([
    [have, {}, 'run'],
    [have, { CI: 'true' }, 'run'],
    [missing, {}, 'skip'],
    [missing, { CI: '' }, 'skip'],
    [missing, { CI: 'false' }, 'skip'],
    [missing, { CI: 'true' }, 'fail'],
    [missing, { CI: '1' }, 'fail'],
  ] as const)('of %o under %o is %s', (means, environment, expected) => {
    expect(verdict(means, environment)).toBe(expected);
    expect(isCi(environment)).toBe(['true', '1'].includes((environment as { CI?: string }).CI ?? ''));
  });
});

describe('the line of what is missing', () => {
  test('is one line with the reason', () => {
    expect(missingLine('Neo4j', missing.missing, {})).toBe('Neo4j suites skipped: no Java. Install it.');
  });
  test('is the same in CI but for what becomes of the suites', () => {
    const line = missingLine('Neo4j', missing.missing, { CI: 'true' });
    expect(line).toMatch(/^Neo4j suites FAILED.*: no Java\. Install it\.$/);
  });
});
