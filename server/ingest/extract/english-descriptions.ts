/** How far an English name goes that describes: `the ninth meeting`, `a memorandum of understanding on trade for 2022-2026`. */

import { type Document, ofType, type Span, sentenceAt, sentenceOf, spanFrom } from './document.ts';

/** Words that go on with what a document is about, and words with which the sentence goes on instead. */
const GOES_ON = /^(?:on|for|of|in|and|between|to|the|its|their)$/;
const STOPS =
  /^(?:was|were|is|are|has|have|had|been|be|will|would|shall|can|could|may|should|signed|inked|concluded|reached|made|which|that|who|whose|by|during|at|from|after|before|when|while|where|with|as|under|this|these|said|it|they|he|she|until|since|also|last|earlier|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|but|or|so|if)$/;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)|annual|regular)$/;
/** Words between an article and a head that do not tell one document from another. */
const NO_NAME =
  /^(?:new|no|any|such|similar|same|existing|previous|earlier|other|another|further|more|latest)$/;
const LONGEST = 18;

/** The index after the description of a document that goes on from token `from`. */
export function englishDescriptionEnd(doc: Document, from: number, end: number): number {
  const { tokens } = doc;
  let to = from;
  for (let i = from; i < end && i - from < LONGEST; ) {
    const { plain, kind, glued } = tokens[i]!;
    // `signed in Hanoi on October 13`: where and when is no part of the name.
    if (plain === 'on' && (spanFrom(doc, i + 1, 'Date') || STOPS.test(tokens[i + 1]?.plain ?? ''))) break;
    if (
      plain === 'in' &&
      (tokens[i + 1]?.kind === 'number' || spanFrom(doc, i + 1, 'Date', 'Province', 'Country', 'Place'))
    )
      break;
    if (i === from && !/^(?:on|for|of|in|between|to)$/.test(plain)) break;
    // Between whom it is, is told after what it is about.
    if (plain === 'between' && i > from) break;
    if (STOPS.test(plain)) break;
    const place = spanFrom(
      doc,
      i,
      'Province',
      'Country',
      'Place',
      'Route',
      'BorderGate',
      'Port',
      'Organization',
      'EconomicZone',
    );
    if (place) {
      i = to = place.outerTo;
      continue;
    }
    if (kind === 'sign' && !(plain === '-' && (glued || tokens[i + 1]?.kind === 'number'))) break;
    i++;
    if (kind !== 'sign' && !GOES_ON.test(plain)) to = i;
  }
  return to;
}

/** `a concession agreement`, `the three-year handling contract`: what sort it is, between article and head. */
function sortStart({ tokens }: Document, head: number, start: number): number {
  let from = head;
  while (from - 1 > start && head - from < SORTS) {
    const { plain, kind, capital } = tokens[from - 1]!;
    const isSort = kind === 'word' ? !capital && !NO_NAME.test(plain) && !STOPS.test(plain) : plain === '-';
    if (!isSort || GOES_ON.test(plain) || /^(?:a|an)$/.test(plain)) break;
    from--;
  }
  return /^(?:a|an|the)$/.test(tokens[from - 1]?.plain ?? '') ? from : head;
}

/**
 * `A similar deal with X`, `talks on an agreement with X` where an agreement was named before: what is told with `a` is another than
 * the one known. With whom it is tells it from that; null where it does not say so.
 */
export function newlyMade(doc: Document, start: number, end: number, kind: string): Span | null {
  const { tokens } = doc;
  if (doc.article.lang !== 'en') return null;
  const at = /^(?:similar|separate)$/.test(tokens[start - 1]?.plain ?? '') ? start - 1 : start;
  const article = tokens[at - 1]?.plain ?? '';
  const known = ofType(doc, 'Agreement').some(
    (each) =>
      (at < start || each.kind === kind) &&
      each.mentions.some((mention) => sentenceOf(doc, mention.start) < sentenceAt(doc, start)),
  );
  if (!known || !(article === 'another' || /^(?:a|an)$/.test(article))) return null;
  if (!/^(?:with|between)$/.test(tokens[end]?.plain ?? '')) return null;
  const partner = spanFrom(doc, end + 1, 'Province', 'Organization', 'Country');
  return partner?.entities[0] ? partner : null;
}

/** Words of a sort: `three-year handling`. */
const SORTS = 4;

/** `the Dong Ha Memorandum`: an English name of its own, a place and the head in capitals. */
export function isChristened({ article, tokens }: Document, start: number, head: number): boolean {
  if (article.lang !== 'en' || !tokens[head]!.capital || start === head) return false;
  const named = tokens.slice(start, head);
  return named.every(({ capital, kind }) => capital || kind !== 'word') && tokens[start - 1]?.plain === 'the';
}

/** Where the name begins whose head is at token `head`: ordinals, years, capitals, countries, and one sort of it in small letters. */
export function englishNameStart(doc: Document, head: number, start: number): number {
  const { tokens, lexicon } = doc;
  let from = head;
  while (from > start) {
    const { plain, kind, capital } = tokens[from - 1]!;
    const place = [...Array(6).keys()]
      .map((back) => from - 1 - back)
      .find((at) => at >= start && spanFrom(doc, at, 'Country', 'Province')?.outerTo === from);
    const joins =
      plain === 'and' &&
      tokens[from]!.capital &&
      tokens[from - 2]?.capital &&
      lexicon.english.fields.has(tokens[from - 2]!.plain);
    if (place !== undefined) from = place;
    else if (kind === 'number' || ORDINAL.test(plain) || (plain === '-' && from - 1 > start) || joins) from--;
    else if (capital && from - 1 > start && !lexicon.english.starts.has(plain)) from--;
    else break;
  }
  while (from < head && /^[-–]$/.test(tokens[from]!.plain)) from++;
  return from === head ? sortStart(doc, head, start) : from;
}

/**
 * `meeting with forwarders in Dong Hoi`, `talks held in Vinh on June 3`: where the fuller name of a happening ends, with whom, where
 * and when it was; the end of the head itself where nothing of the sort follows.
 */
export function englishEventEnd(doc: Document, from: number, end: number): number {
  const { tokens } = doc;
  let to = from;
  for (let i = from; i < end && i - from < LONGEST; ) {
    const named = spanFrom(
      doc,
      i,
      'Province',
      'Country',
      'Place',
      'Organization',
      'Route',
      'BorderGate',
      'Date',
    );
    if (named) {
      i = to = named.outerTo;
      continue;
    }
    const { plain, kind, capital } = tokens[i]!;
    if (kind === 'sign' || (i === from && !OF_EVENT.test(plain)) || IN_SENTENCE.test(plain)) break;
    i++;
    if (capital) to = i;
  }
  return to;
}

/** `a two-day working meeting`: where the fuller name of a happening begins, behind the article; the head itself where none stands near. */
export function englishEventStart({ tokens }: Document, head: number, start: number): number {
  for (let i = head - 1; i >= Math.max(start, head - DESCRIBING); i--) {
    const { plain, kind } = tokens[i]!;
    if (/^(?:a|an|the|this|that)$/.test(plain)) return NO_NAME.test(tokens[i + 1]!.plain) ? head : i + 1;
    if (STOPS.test(plain) || GOES_ON.test(plain) || (kind === 'sign' && plain !== '-')) return head;
  }
  return head;
}

/** Words between article and head, those joined by a dash counted singly. */
const DESCRIBING = 6;

/** Words that say with whom, where and when a happening was, and words of the sentence around it. */
const OF_EVENT = /^(?:held|between|with|in|at|on|of|to|by|for|along|among|hosted)$/;
const IN_SENTENCE =
  /^(?:was|were|is|are|has|have|had|been|be|will|would|said|that|which|who|after|before|when|while|where|it|they|he|she|told|agreed|signed|took|opened|ended|began)$/;
