/** How a statement is meant: so, agreed, or only proposed; and whether it is made at all. */

import type { Modality } from '../../ontology.ts';
import type { Lexicon } from './lexicon.ts';
import { alternatives } from './patterns.ts';
import type { Shape } from './shape.ts';

type Cue = 'proposed' | 'agreed' | 'existing' | 'negated' | 'hypothetical';

const expressions = new WeakMap<Lexicon, Record<Cue, RegExp>>();

function cues(lexicon: Lexicon): Record<Cue, RegExp> {
  let made = expressions.get(lexicon);
  if (!made) {
    const of = (cue: Cue) => new RegExp(alternatives(lexicon.data.modality[cue]), 'gu');
    made = {
      proposed: of('proposed'),
      agreed: of('agreed'),
      existing: of('existing'),
      negated: of('negated'),
      hypothetical: of('hypothetical'),
    };
    expressions.set(lexicon, made);
  }
  return made;
}

/** Characters before a verb within which a word such as `đã` or `không` belongs to it. */
const NEAR = 24;

/**
 * The modality of what is said at `offset` of a sentence, or null where the sentence does not state it (negation, condition).
 * The last wish or agreement before it holds, unless a fact begins anew (`⟨P1⟩ đã …`) in between. `inherited` is that of a
 * sentence without a subject of its own, which goes on with what the one before it said.
 */
export function modalityAt(
  lexicon: Lexicon,
  shape: Shape,
  offset: number,
  inherited: Modality | null = null,
): Modality | null {
  const { text, lists } = shape;
  const before = text.slice(0, offset);
  const near = before.slice(-NEAR).replace(/^[^,;]*[,;]/u, '');
  const { proposed, agreed, existing, negated, hypothetical } = cues(lexicon);
  // A place within a word makes words of its own.
  const whole = !/[\p{L}\p{M}]{2}/u.test(text.slice(Math.max(0, offset - 1), offset + 1));
  const lastOf = (cue: Cue, expression: RegExp) =>
    whole && !lists.has(`modality/${cue}`) ? -1 : last(before, expression);
  if (last(near, negated) >= 0 || lastOf('hypothetical', hypothetical) >= 0) return null;
  const verb = near.replace(/^.*⟩/u, '');
  if (last(verb, existing) >= 0 && last(verb, proposed) < 0) return 'existing';
  const wish = lastOf('proposed', proposed);
  const agreement = lastOf('agreed', agreed);
  const cue = Math.max(wish, agreement);
  if (cue < 0) return inherited ?? 'existing';
  const between = before.slice(cue);
  if (/⟩ (?:cũng |đều )?(?:đã|đang|luôn|từng|vừa) /u.test(between.slice(between.indexOf(' '))))
    return 'existing';
  return wish > agreement ? 'proposed' : 'agreed';
}

/** Where the last match of a global expression begins, or -1. */
function last(text: string, expression: RegExp): number {
  let index = -1;
  for (const match of text.matchAll(expression)) index = match.index;
  return index;
}
