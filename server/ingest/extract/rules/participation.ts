/** A participation in the happening that the article tells of, with the role first said of it. */

import type { Context } from '../context.ts';
import type { Entity } from '../document.ts';

export type Role = 'head' | 'host' | 'signatory' | 'attendee';

export function join(
  context: Context,
  who: Entity | undefined,
  sentence: number,
  role: Role | undefined,
  rule: string,
  confidence = 0.8,
): void {
  if (who?.type === 'Country') return;
  // The first role said of someone holds: who heads a delegation is no mere attendee.
  const known = context.claims.from(who, 'PARTICIPATED_IN').find(({ to }) => to === context.mainEvent);
  if (known && (role === 'attendee' || known.sentence !== sentence) && known.properties.role) return;
  context.claims.add({
    type: 'PARTICIPATED_IN',
    from: who,
    to: context.mainEvent,
    sentence,
    rule: `participants/${rule}`,
    confidence,
    properties: { role },
  });
}
