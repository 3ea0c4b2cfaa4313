/** Facts from claims, by the cases of `facts.yaml`; the order of the claims has no part in them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factId } from '../../server/fact-id.ts';
import type { ReferenceFact } from '../../server/gazetteer.ts';
import { deriveFact, type FactClaim } from '../../server/ingest/load/facts.ts';
import { cases } from './contract.ts';

interface Case {
  name: string;
  type: string;
  reference?: Pick<ReferenceFact, 'modality' | 'properties'>;
  claims: [article: string, properties: Record<string, never>][];
  fact: Record<string, unknown> | null;
}

describe.each(cases<Case>('facts.yaml'))('$name', ({ type, reference, claims: stated, fact }) => {
  const id = factId(type, 'x', 'y');
  const claims = stated.map(([article, properties], i): FactClaim => {
    const { modality = 'existing', date = null, confidence = 1, ...own } = properties;
    return { id: `${article}#${i}`, article, modality, date, confidence, properties: own };
  });
  const known = reference && { type, from: 'x', to: 'y', ...reference };

  test('is the fact', () => {
    expect(deriveFact(id, claims, known)).toEqual(fact && { id, source: 'article', ...fact });
  });

  test('in whatever order the claims come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(deriveFact(id, shuffled, known)).toEqual(deriveFact(id, claims, known));
      }),
    );
  });
});

test('a symmetric relation is one fact either way round, another one is two', () => {
  expect(factId('TWINNED_WITH', 'b', 'a')).toBe(factId('TWINNED_WITH', 'a', 'b'));
  expect(factId('SUPPORTED', 'b', 'a')).not.toBe(factId('SUPPORTED', 'a', 'b'));
});
