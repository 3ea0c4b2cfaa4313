/** The day of the happening that an article tells of. */

import { type Document, oneSpace, sentenceOf } from './document.ts';

/** Days of a document, a paper or a deadline are not the day of the news. */
const OTHER_DAY =
  /(?:nghị định|nghị quyết|quyết định|hiệp định|hiệp ước|số ra|trước|từ năm|đến hết|kể từ|thành lập|kỷ niệm)[^.;]{0,40}$/iu;

/** How far into the article the day of the news may be told first. */
const LEAD = 8;

/** `YYYY-MM-DD`, or null where the text gives no day. */
export function mainDate(doc: Document): string | null {
  const { body, published } = doc.article;
  const event = doc.entities.get('Event\nmain');
  const eventful = new Set(event?.mentions.map((each) => sentenceOf(doc, each.start)));
  const scored: { iso: string; score: number }[] = [];
  for (const { start, end, iso } of doc.dates) {
    if (!iso) continue;
    const index = sentenceOf(doc, start);
    const sentence = doc.sentences[index];
    if (!sentence || end > sentence.end || OTHER_DAY.test(oneSpace(body.slice(sentence.start, start))))
      continue;
    const near =
      published && published.length === 10
        ? Math.abs(Date.parse(published) - Date.parse(iso)) < 45 * 86_400_000
        : true;
    scored.push({ iso, score: (eventful.has(index) ? 4 : 0) + (index < LEAD ? 2 : 0) + (near ? 2 : 0) });
  }
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= 4 ? best.iso : null;
}
