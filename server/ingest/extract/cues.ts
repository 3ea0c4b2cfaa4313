/** The words of a sentence that tell how it is meant: wishes, agreements, facts, denials, conditions. */

import { plainCase } from '../../text/vietnamese.ts';
import type { Lexicon } from './lexicon.ts';
import { alternatives, mayHold } from './patterns.ts';
import type { Shape } from './shape.ts';

/** The lists of data/lexicon/modality.yaml that tell something; `none` and `tenses` only qualify these. */
const KINDS = ['proposed', 'agreed', 'existing', 'negated', 'hypothetical'] as const;

export type CueKind = (typeof KINDS)[number];

export interface Cue {
  kind: CueKind;
  /** As the shape has it. */
  word: string;
  index: number;
  end: number;
  /** A word of time (`sẽ`, `sắp tới`), which after a verb that tells tells nothing of its own. */
  isTense: boolean;
}

interface Words {
  expression: RegExp;
  kinds: ReadonlyMap<string, CueKind>;
  tenses: ReadonlySet<string>;
}

const words = new WeakMap<Lexicon, Words>();
const found = new WeakMap<Shape, Cue[]>();

/** All cues of a sentence in their order, the longest at a place: `nhất trí với đề nghị của` is an agreement and no wish. */
export function cuesOf(lexicon: Lexicon, shape: Shape): Cue[] {
  let cues = found.get(shape);
  if (!cues) {
    cues = KINDS.some((kind) => mayHold(lexicon, shape, `modality/${kind}`))
      ? cuesIn(lexicon, shape.text)
      : [];
    found.set(shape, cues);
  }
  return cues;
}

function cuesIn(lexicon: Lexicon, text: string): Cue[] {
  const { expression, kinds, tenses } = wordsOf(lexicon);
  const cues: Cue[] = [];
  for (const { 0: word, index } of text.matchAll(expression)) {
    const kind = kinds.get(word);
    if (kind) cues.push({ kind, word, index, end: index + word.length, isTense: tenses.has(word) });
  }
  return cues;
}

function wordsOf(lexicon: Lexicon): Words {
  let made = words.get(lexicon);
  if (!made) {
    const { none, tenses, ...lists } = lexicon.data.modality;
    const kinds = new Map(
      KINDS.flatMap((kind) => lists[kind].map((word) => [plainCase(word), kind] as const)),
    );
    made = {
      expression: new RegExp(alternatives([...kinds.keys(), ...none]), 'gu'),
      kinds,
      tenses: new Set(tenses.map(plainCase)),
    };
    words.set(lexicon, made);
  }
  return made;
}
