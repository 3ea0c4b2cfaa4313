/** The happening of an article that no noun names: what its first sentences say was done on a day. */

import type { Sentence } from '../../text/sentences.ts';
import { type Document, entityOf, mention, spanFrom, textOf } from './document.ts';
import { happens, hasDate, LEAD } from './event-told.ts';

/** `Chiều 29/8, … đã trao tiền, hàng giúp tỉnh X`: without a word for it, the happening is what the lead says was done on a day. */
export function nameByDeed(doc: Document): void {
  for (const sentence of doc.sentences.slice(0, LEAD)) {
    const { from, to } = sentence;
    const dated = hasDate(doc, from, to);
    if ((!dated && !isRecent(doc, from, to)) || REPORTER.test(textOf(doc, from, to))) continue;
    for (let i = from; i < to; i++) {
      const end = deedAt(doc, i, sentence);
      if (end === null || (!dated && !isDone(doc, i))) continue;
      const main = entityOf(doc, 'Event', 'main', { kind: 'deed' });
      main.properties.kind = 'deed';
      mention(doc, main, i, deedEnd(doc, end, to));
      return;
    }
  }
}

/** `Phóng viên gặp ông X`: how the article came to be is no happening that it tells of. */
const REPORTER = /phóng viên|nhà báo|reporter|(?<!\p{L})PV(?!\p{L})/iu;

/** Where the words of a deed end that begin at a token and tell what happened; `null` where none do. */
function deedAt(doc: Document, at: number, { from, to }: Sentence): number | null {
  const { tokens, lexicon, key } = doc;
  const deed =
    lexicon.deeds.longest(tokens, at, to, key) ??
    (hasActor(doc, from, at) ? lexicon.acts.longest(tokens, at, to, key) : null);
  if (!deed || isPartOf(doc, at, deed.to, to) || isOfDocument(doc, at, from) || !happens(doc, at))
    return null;
  return spanFrom(doc, at, 'Event', 'Agreement', 'Organization') ? null : deed.to;
}

/** Somebody who acts is named: a person, a delegation, a locality or a body. */
function hasActor(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (spanFrom(doc, i, 'Person', 'Delegation', 'Province', 'Organization')) return true;
  return false;
}

/** `liên tiếp`, `trao đổi`, `tàu tuần tra`: the words belong to others. */
function isPartOf({ tokens, lexicon, key }: Document, at: number, deedTo: number, end: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    const other = lexicon.notDeeds.longest(tokens, from, end, key);
    if (other && other.to > at && (from < at || other.to > deedTo)) return true;
  }
  return false;
}

/** `theo bản cam kết ký hôm 20/5`: when a document was signed is told in passing. */
const isOfDocument = ({ tokens, lexicon, key }: Document, at: number, from: number): boolean =>
  tokens[at]!.plain === 'ký' && lexicon.agreements.endingAt(tokens, at, Math.max(from, at - 6), key) !== null;

/** True where a sentence says without a day that what it tells is new. */
function isRecent({ tokens, lexicon, key }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lexicon.recently.longest(tokens, i, to, key)) return true;
  return false;
}

const isDone = ({ tokens, article }: Document, at: number) =>
  article.lang === 'en' || /^(?:đã|vừa|được|mới)$/.test(tokens[at - 1]?.plain ?? '');

/** The phrase of a deed: to the end of the first locality or body that it names, or the next stop. */
function deedEnd(doc: Document, from: number, end: number): number {
  if (WHEN.test(doc.tokens[from]?.plain ?? '')) return from;
  for (let i = from; i < Math.min(end, from + DEED); i++) {
    const span = spanFrom(doc, i, 'Province', 'Place', 'Organization', 'BorderGate', 'Country');
    if (span) return span.outerTo;
    // `bàn giao diễn ra sáng 3/9`: when it was is no part of the name.
    const when = i > from && (spanFrom(doc, i, 'Date') || WHEN.test(doc.tokens[i]!.plain));
    if (when || /^[.;:(]$/.test(doc.tokens[i]!.plain)) return i;
  }
  return Math.min(end, from + DEED);
}

const WHEN = /^(?:diễn|hôm|ngày)$/;

/** Words of the longest phrase that names a deed. */
const DEED = 12;
