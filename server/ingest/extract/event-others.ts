/** Which happenings an article names beside its own: what it stands within, what is planned, the next of a series. */

import { fold } from '../../text/fold.ts';
import { type Document, sentenceAt, spanFrom, textOf } from './document.ts';
import { happens } from './event-told.ts';

/** A happening seen in the text, not yet known to be the article's own. */
export interface Sighting {
  from: number;
  to: number;
  /** Where its name ends. */
  named: number;
  kind: string;
  /** It took place: not any meeting, but this one. */
  definite: boolean;
  /** The years or the number in its name. */
  mark: string | null;
}

/** Words of a name that tells one happening from others. */
export const SPECIFIC = 3;

/** A happening of another kind with a name of its own beside the one that the article tells of. */
export function isAnother(doc: Document, each: Sighting, main: Sighting): boolean {
  const { kind, from, named } = each;
  if (each === main) return false;
  if (kind !== main.kind && kind !== 'meeting' && named - from >= SPECIFIC) return true;
  return (
    (isFrame(doc, each) && !isFrame(doc, main)) || isPlanned(doc, each) || isOfAnotherTime(doc, each, main)
  );
}

/** `Trước đó, chiều 16/5, lễ tiễn đưa …`, `cuộc hội đàm hồi tháng 3`, `buổi làm việc sau lễ thông xe`: told with a time of its own. */
function isOfAnotherTime(doc: Document, each: Sighting, main: Sighting): boolean {
  if (sentenceAt(doc, each.from) === sentenceAt(doc, main.from) || takesUp(doc, each, main)) return false;
  if (isOfBefore(doc, each)) return true;
  const day = dayBeside(doc, each);
  const own = dayBeside(doc, main);
  return day !== null && own !== null && day !== own;
}

/** `hội nghị`, `phiên toàn thể` where a conference was told: the same one, or a part of it. */
function takesUp(doc: Document, each: Sighting, main: Sighting): boolean {
  const [name, own] = [each, main].map(({ from, to }) =>
    fold(textOf(doc, from, to)).replace(/^(?:buoi|cuoc) /, ''),
  );
  return own!.startsWith(name!) || name!.startsWith(own!) || name!.startsWith('phien');
}

/** Told as one of the months before, or as what came before or after another. */
export const isOfBefore = (doc: Document, { from, to }: Sighting): boolean =>
  ANOTHER_TIME.test(textOf(doc, to, Math.min(doc.sentences[sentenceAt(doc, from)]!.to, to + 4)));

const ANOTHER_TIME =
  /^(?:sau lễ|trước lễ|sau buổi|hồi (?:tháng|đầu|cuối|giữa)|tháng trước|năm ngoái|after the|last (?:month|year|week))(?!\p{L})/iu;

/** The day told nearest before a happening in its sentence, or right behind it. */
function dayBeside(doc: Document, { from, to }: Sighting): string | null {
  const sentence = doc.sentences[sentenceAt(doc, from)]!;
  for (let i = from - 1; i >= sentence.from; i--) if (dayAt(doc, i)) return dayAt(doc, i);
  for (let i = to; i < Math.min(sentence.to, to + BESIDE); i++) if (dayAt(doc, i)) return dayAt(doc, i);
  return null;
}

const BESIDE = 6;

function dayAt(doc: Document, token: number): string | null {
  if (!spanFrom(doc, token, 'Date')) return null;
  const { start } = doc.tokens[token]!;
  return doc.dates.find((each) => each.start <= start && start < each.end)?.iso ?? null;
}

/** `Trong khuôn khổ Tuần Văn hóa X`, `nhân dịp Lễ hội Y`: what the article's own happening stands within, by a name of its own. */
export function isFrame(doc: Document, each: Sighting): boolean {
  if (!hasProperName(doc, each)) return false;
  const { tokens, lexicon, key } = doc;
  return lexicon.frames.endingAt(tokens, each.from, Math.max(0, each.from - 5), key) !== null;
}

/** `mời dự Ngày hội X`, `sẽ tổ chức Lễ hội Y`: named in capitals, and still to come. */
const isPlanned = (doc: Document, each: Sighting): boolean =>
  each.kind !== 'meeting' && hasProperName(doc, each) && !happens(doc, each.from);

/** Written in capitals within a sentence, and of several words. */
function hasProperName(doc: Document, { from, named }: Sighting): boolean {
  const begins = doc.sentences[sentenceAt(doc, from)]!.from === from;
  return named - from >= SPECIFIC && doc.tokens[from]!.capital && !begins;
}

/** The mark of the next of a series. */
export const NEXT = 'next';

/** `hội nghị lần sau`: where the name of the next of a series ends; `null` where it is none. */
export function nextEnd(doc: Document, end: number, limit: number): number | null {
  return doc.lexicon.nextOfSeries.longest(doc.tokens, end, limit, doc.key)?.to ?? null;
}

/** `hội đàm thường niên lần thứ 12`: the number of a meeting belongs to its name. */
export function isNumbered(doc: Document, from: number, to: number): boolean {
  return /lần thứ/u.test(textOf(doc, from, to));
}
