/** Which happenings an article names beside its own: what it stands within, what is planned, the next of a series. */

import { type Document, sentenceAt, textOf } from './document.ts';
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
  return (isFrame(doc, each) && !isFrame(doc, main)) || isPlanned(doc, each);
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
