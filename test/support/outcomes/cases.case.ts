/** Two cases that pass, one that fails, two that are skipped, and a hook that fails before a third. */
import { beforeAll, describe, expect, test } from 'vitest';

test('passes', () => expect(1).toBe(1));
test('passes too', () => expect(2).toBe(2));
test('fails', () => expect(1).toBe(2));
test.skip('is skipped', () => {});
describe.skip('a skipped suite', () => test('is skipped', () => {}));
describe('a suite whose hook fails', () => {
  beforeAll(() => {
    throw new Error('hook');
  });
  test('does not run', () => {});
});
