/** Whether a sentence tells of something that happened: on a day, and not year by year or only as a wish. */

import { type Document, sentenceAt, spanFrom, textOf } from './document.ts';

/** Sentences at the head of an article, which say what happened. */
export const LEAD = 3;

/** True unless the sentence wishes for the meeting or denies it. */
export function happens(doc: Document, token: number): boolean {
  const { from } = doc.sentences[sentenceAt(doc, token)]!;
  const before = textOf(doc, from, token).toLowerCase();
  if (HABITUAL.test(before)) return false;
  return !/(?:mong muốn|đề nghị|sẽ|dự kiến|chưa|không|nếu|hy vọng|will|plans?|hopes?)(?!\p{L})/u.test(before);
}

/** `năm nào hai tỉnh cũng hội đàm`: no single one. */
export const HABITUAL =
  /(?:năm nào|hằng năm|hàng năm|mỗi năm|định kỳ|luân phiên|thường xuyên|every year|annually)(?!\p{L})/u;

/** True where a sentence, or a part of it, names a day. */
export function hasDate(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (spanFrom(doc, i, 'Date')) return true;
  return false;
}
