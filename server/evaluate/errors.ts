/** What an extraction has otherwise than the reader, in words. */

import type { Claim } from '../ingest/types.ts';
import type { Comparison, Score } from './score.ts';

export interface Difference {
  kind: 'missed' | 'wrong';
  /** `Province Hà Tĩnh`, `CONNECTS_TO Sekong → Chân Mây`, `sector aid`, `date 2024-05-14`. */
  what: string;
  /** Of a relation that was found: which rule says so, and on what sentence. */
  rule?: string;
  quote?: string;
}

export function differences({ entities, relations, sectors, date, modalities }: Score): Difference[] {
  return [
    ...[entities, relations, sectors].flatMap(both),
    ...(date.gold !== null && date.found !== date.gold
      ? [{ kind: 'wrong' as const, what: `date ${date.found ?? 'none'}, it is ${date.gold}` }]
      : []),
    ...modalities
      .filter(({ type, gold, found }) => type === 'CONNECTS_TO' && found !== gold)
      .map(({ type, what, gold, found, claim }) => ({
        kind: 'wrong' as const,
        what: `${type} ${what} as ${found}, it is ${gold}`,
        ...evidence(claim),
      })),
  ];
}

function both({ missed, wrong }: Comparison): Difference[] {
  return [
    ...missed.map(({ type, what }): Difference => ({ kind: 'missed', what: `${type} ${what}` })),
    ...wrong.map(
      ({ type, what, claim }): Difference => ({ kind: 'wrong', what: `${type} ${what}`, ...evidence(claim) }),
    ),
  ];
}

const evidence = (claim: Claim | undefined) => (claim ? { rule: claim.rule, quote: claim.quote } : {});
