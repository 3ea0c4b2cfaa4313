/** PARTICIPATED_IN of those who sign: whoever puts a name to a document is there when it is signed. */

import type { Context } from '../context.ts';
import { unitsOfOfficials } from './participated-in.ts';
import { join } from './participation.ts';

export function signatories(context: Context): void {
  const { claims, mainEvent } = context;
  if (!mainEvent) return;
  for (const { from, sentence, modality } of claims.of('SIGNED'))
    if (modality === 'existing') join(context, from, sentence, 'signatory', 'signatory', 0.7);
  unitsOfOfficials(context);
}
