/** The day of the happening that an article tells of. */

import type { DateMention } from '../../text/dates.ts';
import { relativeDate } from '../../text/relative-dates.ts';
import { type Document, oneSpace, sentenceOf } from './document.ts';

const before = (ways: string[]) =>
  new RegExp(ways.map((way) => `(?<![\\p{L}\\p{M}])${way}\\s*\\(?$`).join('|'), 'iu');

/** Days of a plan are not the day of the news. */
const PLANNED = before([
  '(?:sẽ|dự kiến|will|is to|are to|scheduled|sáng mai|chiều mai|tomorrow)(?![\\p{L}\\p{M}])[^.;]{0,60}',
]);

/** Nor are those of a paper, an anniversary, a birth, a disaster that was the cause, or a deadline. */
const OTHER_DAY = before([
  '(?:nghị định|nghị quyết|quyết định|hiệp định|hiệp ước|công văn|chỉ thị|thông tư|kỷ niệm|số ra|thành lập|sinh ngày)(?![\\p{L}\\p{M}])[^.;,]{0,60}',
  '(?:theo|thực hiện|triển khai|căn cứ|cụ thể hóa|under|anniversary|established)(?![\\p{L}\\p{M}])[^.;,]{0,90}',
  '(?:trước|sau|đến hết|muộn nhất|chậm nhất|kể từ|từ năm|before|by|until|since|after)(?: ngày)?',
  '(?:trận lũ|trận lụt|cơn lũ|cơn bão|bão số|vỡ đập|vụ sạt|floods? of|burst|struck|swept|battered)(?![\\p{L}\\p{M}])[^.;,]{0,50}',
]);

/** `Lễ kỷ niệm … diễn ra sáng 12/7`: only a happening has a time of the day. */
const TIME_OF_DAY = /(?:^|\s)(?:sáng|trưa|chiều|tối)(?: ngày)?\s*\(?$/iu;

/** Characters beside a day in which it is said what kind of day it is. */
const REACH = 160;

/** Sentences at the head of an article, where the day of the news usually stands, and the very first. */
const LEAD = 6;
const FIRST = 3;

/** Days before publication within which news happened. */
const RECENT = 31;
const SOON = 3;

/** `YYYY-MM-DD`, or null where the text gives no day. */
export function mainDate(doc: Document): string | null {
  const { dates } = doc;
  const eventful = sentencesOfEvent(doc);
  let best: { iso: string; score: number } | null = null;
  for (const [i, mention] of dates.entries()) {
    const index = sentenceOf(doc, mention.start);
    if (!mention.iso || isOther(doc, mention, index) || isAnniversary(dates, i)) continue;
    const { published } = doc.article;
    if (published && !isNear(mention.iso, published)) continue;
    // The further on a day stands, the more must speak for it: that the event is told of there, that it is near publication
    // or that the sentence sets in with it.
    const grounds = (eventful.has(index) ? 1 : 0) + (published || opensSentence(doc, mention, index) ? 1 : 0);
    if (grounds < (index < FIRST ? 0 : index < LEAD ? 1 : 2)) continue;
    const score = (eventful.has(index) ? 2 : 0) + (index < FIRST ? 2 : index < LEAD ? 1 : 0);
    if (!best || score > best.score) best = { iso: firstDay(doc, mention, index), score };
  }
  return best?.iso ?? toldFromPublication(doc, eventful) ?? onlyDay(doc, eventful) ?? loneDay(doc);
}

/** The one day that the sentences of the happening tell, wherever they stand. */
function onlyDay(doc: Document, eventful: ReadonlySet<number>): string | null {
  return oneOf(newsDays(doc).filter(({ start }) => eventful.has(sentenceOf(doc, start))));
}

/** `ngỏ ý khi thăm nông trường hôm 18-11`: the one day of a feature, written in full or of the weeks before its publication. */
function loneDay(doc: Document): string | null {
  if (doc.dates.length > 1) return null;
  return oneOf(newsDays(doc).filter(({ hasYear }) => hasYear || doc.article.published));
}

/** The days that may be those of the news. */
function newsDays(doc: Document): DateMention[] {
  const { published } = doc.article;
  return doc.dates.filter(
    (mention) =>
      mention.iso &&
      !isOther(doc, mention, sentenceOf(doc, mention.start)) &&
      (!published || isNear(mention.iso, published)),
  );
}

function oneOf(days: DateMention[]): string | null {
  const different = new Set(days.map(({ iso }) => iso));
  return different.size === 1 ? days[0]!.iso : null;
}

function sentencesOfEvent(doc: Document): Set<number> {
  const event = doc.entities.get('Event\nmain');
  return new Set(event?.mentions.map((each) => sentenceOf(doc, each.start)));
}

function isOther(doc: Document, { start, end }: DateMention, index: number): boolean {
  const sentence = doc.sentences[index];
  if (!sentence || end > sentence.end) return true;
  const from = Math.max(sentence.start, start - REACH);
  const told = oneSpace(doc.article.body.slice(from, start));
  return PLANNED.test(told) || (OTHER_DAY.test(told) && !TIME_OF_DAY.test(told));
}

/** `18/7/1977 - 18/7/2022`: one day of two years. */
function isAnniversary(dates: DateMention[], i: number): boolean {
  const { iso, start, end } = dates[i]!;
  const same = (other: DateMention | undefined, gap: number) =>
    other?.iso != null && gap <= ANNIVERSARY_GAP && other.iso !== iso && other.iso.slice(4) === iso!.slice(4);
  const [before, after] = [dates[i - 1], dates[i + 1]];
  return same(before, start - (before?.end ?? 0)) || same(after, (after?.start ?? 0) - end);
}

/** Characters between the two days of an anniversary. */
const ANNIVERSARY_GAP = 12;

/** `Chiều 22/8/2019, bảy căn nhà …`: what follows happened then. */
function opensSentence({ sentences, article }: Document, { start }: DateMention, index: number): boolean {
  return OPENING.test(article.body.slice(sentences[index]!.start, start));
}

const OPENING =
  /^(?:(?:vào )?(?:sáng|trưa|chiều|tối)?(?: ngày)?|ngày|(?:trong )?(?:các ngày )?từ(?: ngày)?|on) ?$/iu;

const DAY = 86_400_000;

/** True for a day of the weeks before publication, and soon after it. */
function isNear(iso: string, published: string): boolean {
  if (published.length < 10) return iso.startsWith(published);
  const days = (Date.parse(published) - Date.parse(iso)) / DAY;
  return days <= RECENT && days >= -SOON;
}

/** `Chiều 24-3, khép lại hai ngày làm việc`: an event of several days is of its first. */
function firstDay(doc: Document, { iso, start, end }: DateMention, index: number): string {
  const after = oneSpace(doc.article.body.slice(end, Math.min(doc.sentences[index]!.end, end + REACH)));
  const before = oneSpace(
    doc.article.body.slice(Math.max(doc.sentences[index]!.start, start - REACH), start),
  );
  const closing = CLOSING.exec(after) ?? CLOSED.exec(before);
  const days = closing ? (COUNTS.get(closing[1]!.toLowerCase()) ?? Number(closing[1])) : 1;
  if (!(days > 1)) return iso!;
  return daysBefore(iso!, days - 1);
}

const daysBefore = (iso: string, days: number) =>
  new Date(Date.parse(iso) - days * DAY).toISOString().slice(0, 10);

const CLOSING =
  /^(?:-\d{4})?,? (?:khép lại|kết thúc|bế mạc|sau|wrapping up|concluding|at the end of)(?: a)? (\p{L}+|\d)(?: ngày|-day| days)/iu;
/** `wrapped up a three-day working visit to … on April 5` */
const CLOSED =
  /(?:wrapped up|concluded|ended|finished|kết thúc|khép lại)(?: a| an| the| chuyến \p{L}+| đợt \p{L}+)? (\p{L}+|\d)(?:-day| days| ngày)[^.;]{0,110}$/iu;
/** `a two-day visit that ended yesterday` */
const ENDED =
  /(?<!\p{L})(\p{L}+)(?:-day| days| ngày)(?!\p{L})[^.;]{0,80}(?:ended|concluded|wrapped up|kết thúc|bế mạc)[^.;]{0,20}$/iu;
const COUNTS = new Map([
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** The day as the first sentences, or those of the happening soon after, tell it from that of publication (`hôm qua`). */
function toldFromPublication({ article, sentences }: Document, eventful: ReadonlySet<number>): string | null {
  const { published, body } = article;
  if (published?.length !== 10) return null;
  for (const [index, { start, end }] of sentences.slice(0, LEAD).entries()) {
    if (index >= FIRST && !eventful.has(index)) continue;
    const sentence = oneSpace(body.slice(start, end));
    const told = relativeDate(sentence, published);
    if (!told) continue;
    const days = ENDED.exec(sentence.slice(0, told.at))?.[1];
    return daysBefore(told.iso, (COUNTS.get(days?.toLowerCase() ?? '') ?? 1) - 1);
  }
  return null;
}
