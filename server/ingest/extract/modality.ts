/** How a statement is meant: so, agreed, or only proposed; and whether it is made at all. */

import type { Modality } from '../../ontology.ts';
import { type Cue, cuesOf } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import type { Shape } from './shape.ts';

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
  /** Not stated, since it stands under a condition that the words before it end: `nếu …, hàng sẽ …`. */
  conditional?: true;
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
  const before = shape.text.slice(0, offset);
  const cues = cuesOf(lexicon, shape).filter(({ end }) => end <= offset);
  const near = offset - before.slice(-NEAR).replace(/^[^,;]*[,;]/u, '').length;
  const denial = cues.findLast(({ kind, index }) => kind === 'negated' && index >= near);
  if (denial) return by(null, denial);
  const condition = cues.findLast(({ kind }) => kind === 'hypothetical');
  if (condition)
    return CONSEQUENCE.test(before.slice(condition.index))
      ? { ...by(null, condition), conditional: true }
      : by(null, condition);
  const former = FORMER_WAY.exec(before);
  if (former) return by('existing', { word: former[1]! });
  const fact = factOf(cues, Math.max(near, before.lastIndexOf('⟩') + 1));
  if (fact) return by('existing', fact);
  const cue = decisive(cues, before);
  if (!cue) {
    // `tỉnh X: nông sản đang qua cửa khẩu Y`: within a list of wishes a fact says that it is one.
    const clause = before.slice(1 + Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')));
    if (inherited && /(?<!\p{L})(?:đang|hiện|vẫn|đã|vừa)(?!\p{L})/u.test(clause))
      return { modality: 'existing', word: null, inherited: false };
    return { modality: inherited ?? 'existing', word: null, inherited: inherited !== null };
  }
  // `kiến nghị mở rộng đường, vì hàng của A qua đây`: the reason of a wish is a fact.
  const reason = cue.isTense ? null : REASON.exec(before.slice(cue.end));
  if (reason) return by('existing', { word: reason[1]! });
  // `said that it would send teachers`: what is to be, told afterwards.
  if (cue.word === 'would' && REPORTED.test(before.slice(0, cue.index))) return by('agreed', cue);
  // `Hai tỉnh thống nhất:` and `- Khuyến khích doanh nghiệp …`: they agreed to.
  if (inherited === 'agreed' && SOFT.has(cue.word))
    return { modality: 'agreed', word: cue.word, inherited: true };
  const between = before.slice(cue.index);
  const contrast = IN_FACT.exec(between);
  if (contrast) return by('existing', { word: contrast[1]! });
  const anew = /⟩ (?:cũng |đều )?(đã|đang|luôn|từng|vừa) /u.exec(between.slice(between.indexOf(' ')));
  if (anew) return by('existing', { word: anew[1]! });
  return by(cue.kind === 'proposed' ? 'proposed' : 'agreed', cue);
}

/** `đã`, `đang` by the verb, which begins at `from`; `đã nhất trí` is an agreement, not a fact, and `đang xin` a wish. */
function factOf(cues: Cue[], from: number): Cue | undefined {
  const verb = cues.filter(({ index }) => index >= from);
  const last = verb.findLast(({ kind }) => kind === 'existing' || kind === 'agreed');
  const wished = verb.some(({ kind }) => kind === 'proposed');
  return last?.kind === 'existing' && !wished ? last : undefined;
}

/**
 * The wish or agreement that holds: the last; but after a verb that tells (`agreed that goods would go`, `hoped that they will`)
 * the verb, not the tense that it asks for. Where only tenses tell, a wish among them makes it one.
 */
function decisive(cues: Cue[], before: string): Cue | undefined {
  const telling = cues.filter(({ kind }) => kind === 'proposed' || kind === 'agreed');
  let at = telling.length - 1;
  let wish: Cue | undefined;
  while (telling[at]?.isTense) {
    const here = telling[at]!;
    if (here.kind === 'proposed') wish = here;
    const earlier = telling[at - 1];
    if (!earlier || ANEW.test(before.slice(earlier.index, here.index))) return wish ?? here;
    at--;
  }
  const verb = telling[at];
  const asked = verb?.kind === 'agreed' ? telling[at - 1] : undefined;
  // `đề nghị Chính phủ chấp thuận cho …`, `hoped that they would agree to`: an agreement that is asked for.
  if (asked?.kind === 'proposed' && !APART.test(before.slice(asked.end, verb!.index))) return asked;
  return verb;
}

/** Between a wish and an agreement: somebody else agrees. */
const APART = /[,;:]|(?<!\p{L})(?:và|nhưng|song|đã|được|and|but|which)(?!\p{L})/u;

/** What follows when a condition is met. */
const CONSEQUENCE = /,|(?<!\p{L})(?:thì|then)(?!\p{L})/u;

/** `hoped to use port A, although their exports at present go by B`: over against the wish, what is so. */
const IN_FACT =
  /(?:,|;| -) (?:although|though|even though|but|while|whereas|nhưng|song|tuy|tuy rằng|dù|mặc dù|dẫu|trong khi|còn)(?!\p{L})[^;]*?(?<!\p{L})(at present|currently|now|still|today|so far|hiện|đang|vẫn|lâu nay|bấy lâu|trước nay|tới nay|đến nay)(?!\p{L})[^;]*$/u;

/** Where the reason of a wish or an agreement begins. */
const REASON =
  /, (vì|bởi|bởi vì|do|because|since) (?!(?:lợi ích|sự|mục tiêu|tình|quyền lợi|vậy|thế|đó|⟨[NPOV]\d+⟩ (?:chủ trì|tổ chức|làm)))[^;]*$/u;

/** Between a wish and a tense: somebody begins to say something else. */
const ANEW = /;|(?:cho biết|cho hay|thông báo|thông tin|khẳng định|nói)(?! muốn)/u;

/** Wishes that in a list of what was agreed are part of the agreement. */
const SOFT = new Set(['khuyến khích', 'hướng tới', 'nghiên cứu', 'xem xét', 'định hướng']);

/** `… to port A instead of port B`: the way that goods go as yet. */
const FORMER_WAY = /(?<!\p{L})(thay vì|thay cho|instead of|rather than)(?!\p{L})[^,;]{0,60}$/u;

/** True for what is told of former days. */
export const isFormer = (text: string): boolean =>
  /(?:trước đây|trước kia|ngày trước|hồi trước|thời bao cấp|xưa kia|có thời|một thời)/u.test(text);

/** Verbs after which `would` is a `will` of the past. */
const REPORTED = /(?<!\p{L})(?:said|added|announced|confirmed|noted|revealed|told)(?!\p{L})[^.;]{0,120}$/u;

const by = (modality: Modality | null, { word }: { word: string | null }): Judgement => ({
  modality,
  word,
  inherited: false,
});
