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

/** How a statement is meant, and what tells so. */
export interface Judgement {
  /** `null` where the sentence does not state it (negation, condition). */
  modality: Modality | null;
  /** The deciding word as the shape has it; `null` where none does. */
  word: string | null;
  /** The sentence goes on with what the one before it said. */
  inherited: boolean;
}

/** As `judge`, without its reason. */
export function modalityAt(
  lexicon: Lexicon,
  shape: Shape,
  offset: number,
  inherited: Modality | null = null,
): Modality | null {
  return judge(lexicon, shape, offset, inherited).modality;
}

/**
 * How what is said at `offset` of a sentence is meant. The last wish or agreement before it holds, unless a fact begins anew
 * (`⟨P1⟩ đã …`) in between. `inherited` is the modality of a sentence without a subject of its own, which goes on with what the
 * one before it said.
 */
export function judge(
  lexicon: Lexicon,
  shape: Shape,
  offset: number,
  inherited: Modality | null = null,
): Judgement {
  const { text, lists } = shape;
  const before = text.slice(0, offset);
  const near = before.slice(-NEAR).replace(/^[^,;]*[,;]/u, '');
  const begin = before.length - near.length;
  const { proposed, agreed, existing, negated, hypothetical } = cues(lexicon);
  // A piece that begins or ends within a word has words of its own.
  const whole = !isWithinWord(text, offset);
  const wholeNear = whole && !isWithinWord(text, begin);
  const lastOf = (cue: Cue, expression: RegExp) =>
    whole && !lists.has(`modality/${cue}`) ? NONE : last(before, expression);
  const lastIn = (piece: string, cue: Cue, expression: RegExp) =>
    wholeNear && !lists.has(`modality/${cue}`) ? NONE : last(piece, expression);
  const denial = lastIn(near, 'negated', negated);
  const denied = denial.index >= 0 ? denial : lastOf('hypothetical', hypothetical);
  if (denied.index >= 0) return by(null, denied);
  const verb = near.replace(/^.*⟩/u, '');
  const fact = lastIn(verb, 'existing', existing);
  // `đã nhất trí` is an agreement, not a fact.
  const settled = lastIn(verb, 'agreed', agreed).index >= fact.index;
  if (fact.index >= 0 && last(verb, proposed).index < 0 && !settled) return by('existing', fact);
  const wish = lastOf('proposed', proposed);
  const agreement = lastOf('agreed', agreed);
  const [earlier, later] = wish.index > agreement.index ? [agreement, wish] : [wish, agreement];
  // `agreed that goods would go`, `hoped that they will`: the verb before tells, not the tense that it asks for.
  const cue =
    earlier.index >= 0 && TENSES.has(later.word ?? '') && !ANEW.test(before.slice(earlier.index, later.index))
      ? earlier
      : later;
  // `tỉnh X: nông sản đang qua cửa khẩu Y`: within a list of wishes a fact says that it is one.
  const clause = before.slice(1 + Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')));
  if (cue.index < 0 && inherited && /(?<!\p{L})(?:đang|hiện|vẫn|đã|vừa)(?!\p{L})/u.test(clause))
    return { modality: 'existing', word: null, inherited: false };
  if (cue.index < 0) return { modality: inherited ?? 'existing', word: null, inherited: inherited !== null };
  // `said that it would send teachers`: what is to be, told afterwards.
  if (cue.word === 'would' && REPORTED.test(before.slice(0, cue.index))) return by('agreed', cue);
  // `Hai tỉnh thống nhất:` and `- Khuyến khích doanh nghiệp …`: they agreed to.
  if (inherited === 'agreed' && SOFT.has(cue.word ?? ''))
    return { modality: 'agreed', word: cue.word, inherited: true };
  const between = before.slice(cue.index);
  const anew = /⟩ (?:cũng |đều )?(đã|đang|luôn|từng|vừa) /u.exec(between.slice(between.indexOf(' ')));
  if (anew) return by('existing', { word: anew[1]! });
  return by(cue === wish ? 'proposed' : 'agreed', cue);
}

/** Between a wish and a tense: somebody begins to say something else. */
const ANEW = /;|(?:cho biết|cho hay|thông báo|thông tin|khẳng định|nói)(?! muốn)/u;

/** Wishes that in a list of what was agreed are part of the agreement. */
const SOFT = new Set(['khuyến khích', 'hướng tới', 'nghiên cứu', 'xem xét', 'định hướng']);

/** True for what is told of former days. */
export const isFormer = (text: string): boolean =>
  /(?:trước đây|trước kia|ngày trước|hồi trước|thời bao cấp|xưa kia|có thời|một thời)/u.test(text);

/** Words of tense, which tell nothing after a verb that does. */
const TENSES = new Set(['would', 'could', 'will', 'sẽ', 'có thể']);

/** Verbs after which `would` is a `will` of the past. */
const REPORTED = /(?<!\p{L})(?:said|added|announced|confirmed|noted|revealed|told)(?!\p{L})[^.;]{0,120}$/u;

const by = (modality: Modality | null, { word }: { word: string | null }): Judgement => ({
  modality,
  word,
  inherited: false,
});

const isWithinWord = (text: string, offset: number) =>
  offset > 0 && offset < text.length && /^[\p{L}\p{M}]{2}$/u.test(text.slice(offset - 1, offset + 1));

const NONE = { index: -1, word: null };

/** The last match of a global expression, and where it begins; -1 where there is none. */
function last(text: string, expression: RegExp): { index: number; word: string | null } {
  let found: { index: number; word: string | null } = NONE;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text))
    found = { index: match.index, word: match[0] };
  return found;
}
