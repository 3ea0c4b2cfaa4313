/** Whether a text says that a document was signed, when, and by whom: such a one there is. */

import { type Document, sentenceAt, textOf } from './document.ts';

/** When a document was signed, told right behind it without a break. */
export const SIGNED_IN =
  /^ký(?: kết)?(?: (?:tại|ở) (?:\p{L}[^\s,.;]* ){1,5}?(?=năm|tháng|ngày|từ|vào))?(?: từ| vào)?(?: ngày \S+)? ?(?:tháng (?:\S+ )?)?(?:năm )?(?:\S*\/)?((?:19|20)\d\d)/u;

/** How many tokens behind a document say when it was signed: they tell it from others of its kind. */
export function signedBehind(doc: Document, end: number): number {
  const signing = SIGNED_IN.exec(textOf(doc, end, Math.min(doc.tokens.length, end + 8)));
  if (!signing) return 0;
  const until = doc.tokens[end]!.start + signing[0].length;
  let to = end;
  while (to < doc.tokens.length && doc.tokens[to]!.start < until) to++;
  return to - end;
}

/** `ký biên bản`, `bản ghi nhớ được ký`, `đặt bút ký vào bản thỏa thuận`: one that was put on paper. */
export function isSigned(doc: Document, start: number, end: number, from: number): boolean {
  const { tokens, lexicon, key, sentences } = doc;
  const { from: first, to } = sentences[sentenceAt(doc, start)]!;
  // `Chỉ đạo các lực lượng … ký kết …`: what is to be done.
  if (lexicon.relations.goingOn!.longest(tokens, first, to, key)) return false;
  for (let i = Math.max(from, start - NEAR - LONGEST_VERB); i < start; i++) {
    if (i >= start - NEAR && /^(?:chưa|không|chẳng|not|never)$/.test(tokens[i]!.plain)) return false;
    const verb = lexicon.relations.signing!.longest(tokens, i, start, key);
    if (verb && i < start - NEAR && verb.to < start - NEAR) continue;
    // What stands between is no other document.
    if (verb && !tokens.slice(verb.to, start).some(({ plain }) => /^[,;.:]$/.test(plain))) return true;
  }
  const by = signersBehind(doc, end);
  const reach = end + (by === null ? BEHIND_NAME : BEHIND_SIGNERS);
  for (let i = by ?? end; i < Math.min(to, reach); i++) {
    if (/^[;.:]$/.test(tokens[i]!.plain) || (by === null && tokens[i]!.plain === ','))
      return isListed(doc, start);
    if (lexicon.relations.signing!.longest(tokens, i, to, key)) return true;
  }
  return isListed(doc, start);
}

/** `bản ghi nhớ về tuyến đường, do ông A và ông B cùng ký`: where those are named who sign. */
function signersBehind({ tokens }: Document, end: number): number | null {
  const at = tokens[end]?.plain === ',' ? end + 1 : end;
  const by = tokens[at]?.plain ?? '';
  if (at > end) return /^(?:do|mang)$/.test(by) ? at + 1 : null;
  // `thỏa thuận về kiểm dịch và chuyển viện mà Sở A cùng Sở B ký`
  for (let i = end; i < end + FEW && tokens[i]?.kind === 'word'; i++)
    if (/^(?:do|được|mà)$/.test(tokens[i]!.plain)) return i + 1;
  return null;
}

/** `Các đoàn thể đã ký kết:`, and the documents in lines under it. */
function isListed(doc: Document, start: number): boolean {
  const { tokens, lexicon, key, sentences } = doc;
  let at = sentenceAt(doc, start);
  const isItem = (from: number) => /^(?:[-+*•]|\d{1,2}[.)])$/.test(tokens[from]!.plain);
  if (!isItem(sentences[at]!.from) || start - sentences[at]!.from > 2) return false;
  while (at > 0 && isItem(sentences[at]!.from)) at--;
  const { from, to } = sentences[at]!;
  if (tokens[to - 1]?.plain !== ':') return false;
  for (let i = Math.max(from, to - NEAR); i < to; i++)
    if (lexicon.relations.signing!.longest(tokens, i, to, key)) return true;
  return false;
}

/** `một biên bản ghi nhớ`: one that there is, not one that is wished for. */
export function isSingle(doc: Document, start: number, from: number): boolean {
  if (start === from || !/^(?:một|a|an)$/.test(doc.tokens[start - 1]!.plain)) return false;
  const before = textOf(doc, from, start).toLowerCase();
  return !/(?:mong|đề nghị|đề xuất|sẽ|dự thảo|dự kiến|chưa|không|nếu|cần|hướng tới|will|propose|hope|plan|draft|no )/u.test(
    before,
  );
}

/** `muốn … ký văn bản thỏa thuận`: there is none yet. */
export const isWished = (doc: Document, start: number, from: number) =>
  /(?<!\p{L})(?:mong|mong muốn|muốn|đề nghị|đề xuất|kiến nghị|nên (?:sớm |cùng )?(?:ký|có|xem xét)|hy vọng|tiến tới|hướng tới)(?!\p{L})/u.test(
    textOf(doc, from, start).toLowerCase(),
  );

/** `concluded in Paksan in 2017`, `in 2023`: the year behind the name of a document. */
export function signedIn(doc: Document, end: number): RegExpExecArray | null {
  const behind = textOf(doc, end, Math.min(doc.tokens.length, end + BEHIND));
  const verb = '(?:signed|concluded|reached|made|inked)';
  return new RegExp(
    `^(?:${verb} (?:in \\p{Lu}[\\p{L} ]{1,24}? )?)?(?:in|on|for|of) (?:\\p{Lu}?[\\p{L}\\d, ]{0,14} )?((?:19|20)\\d\\d)(?!\\d)`,
    'u',
  ).exec(behind);
}

/** Words behind the name of a document that may tell its year. */
const BEHIND = 9;

/** Words of the longest verb of signing but its last (`put their names to`). */
const LONGEST_VERB = 3;

/** Words between a verb of signing and the document. */
const NEAR = 8;

/** Words between a document and the verb of signing behind it, for those who sign are named there. */
const BEHIND_NAME = 14;

/** Words of a description that its end does not take in. */
const FEW = 5;

/** The same where those who sign stand between with their offices. */
const BEHIND_SIGNERS = 32;
