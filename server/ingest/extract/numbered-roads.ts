/** Roads that only their number names and no list knows: `quốc lộ 49F`, `tỉnh lộ 586`, `Road 16B`. */

import { addSpan, type Document, type Entity, entityOf, type Span, spanFrom } from './document.ts';
import type { TypeWord } from './lexicon.ts';

/** Type words behind which a number is the name of a road. */
const NUMBERED =
  /^(?:(?:tuyến )?quốc lộ|ql\.?|đường quốc lộ|tỉnh lộ|đường tỉnh|(?:national|provincial) (?:road|highway|route)(?: no\.?)?)$/;
/** Behind these it may as well count something (`đường 4 làn xe`), so it must have a letter (`đường 16B`). */
const LETTERED = /^(?:đường(?: số)?|tuyến đường|highway(?: no\.?)?|route(?: no\.?)?|road(?: no\.?)?)$/;
const NUMBER = /^\d{1,3}\p{L}?\d?$/u;
const WITH_LETTER = /^\d{1,3}\p{Lu}$/u;
/** `đường 74 từ A về B`: before the word of a course a number without a letter is a road's too. */
const COURSE = /^(?:từ|nối|qua|chạy|lên|xuống|về|ra|sang|của|vượt|băng|xuyên)$/;
/** Roads of a province are counted apart from those of the country. */
const PROVINCIAL = /^(?:tỉnh lộ|đường tỉnh|provincial .*)$/;

/** The road that a number at token `from` names behind the type word that begins at `outer`; null where none does. */
export function numberedRoad(doc: Document, word: TypeWord, outer: number, from: number): Span | null {
  const { tokens, article } = doc;
  const token = tokens[from];
  const head = word.word.toLowerCase();
  const form = NUMBERED.test(head) ? NUMBER : LETTERED.test(head) ? WITH_LETTER : null;
  // `Road 7` in capitals is a name in English.
  const counts =
    form === WITH_LETTER && (article.lang === 'en' || COURSE.test(tokens[from + 1]?.plain ?? ''));
  if (token?.kind !== 'number' || !(counts ? NUMBER : form)?.test(token.text)) return null;
  // `30/4`, `3.500 km`: a date, an amount.
  if (spanFrom(doc, from, 'Amount', 'Date') || (tokens[from + 1]?.glued && tokens[from + 1]!.plain === '/'))
    return null;
  if (article.lang === 'en' && !tokens[outer]!.capital) return null;
  // `Road 9 National Martyrs Cemetery`
  if (article.lang === 'en' && tokens[from + 1]?.capital) return null;
  const entity =
    namedBefore(doc, head, token.plain) ??
    entityOf(doc, 'Route', `${PROVINCIAL.test(head) ? 'provincial ' : ''}road ${token.plain}`);
  return {
    type: 'Route',
    from: outer,
    to: from + 1,
    outerFrom: outer,
    outerTo: from + 1,
    entities: [entity],
    head: word.word,
  };
}

/** `National Road 8`, then `Road 8`: in English one road. */
function namedBefore(doc: Document, head: string, number: string): Entity | undefined {
  if (doc.article.lang !== 'en' || !LETTERED.test(head)) return undefined;
  return doc.spans.find(({ type, to }) => type === 'Route' && doc.tokens[to - 1]!.plain === number)
    ?.entities[0];
}

/** Words before a number that names a road anew. */
const AGAIN = /^(?:tuyến|xuôi|ngược|theo|men|trên|dọc|qua|và|rồi|,)$/;

/** `quốc lộ 14D … xuôi 14D, 14B`: a number with its letter, of a road that the article has named. */
export function findNumbersAgain(doc: Document): void {
  const roads = new Map<string, Entity>();
  const { tokens } = doc;
  for (const { type, to, entities } of doc.spans)
    if (type === 'Route' && entities[0] && WITH_LETTER.test(tokens[to - 1]!.text))
      roads.set(tokens[to - 1]!.plain, entities[0]);
  for (let i = 1; i < tokens.length; i++) {
    const { kind, plain, text } = tokens[i]!;
    if (kind !== 'number' || doc.taken.has(i) || !AGAIN.test(tokens[i - 1]!.plain)) continue;
    const listed = /^(?:và|rồi|,)$/.test(tokens[i - 1]!.plain);
    if (
      listed &&
      !doc.spans.some(({ type, to }) => type === 'Route' && to === i - 1 && /\d/.test(tokens[to - 1]!.text))
    )
      continue;
    // `quốc lộ 14D và 14B`: behind another road a number is one too.
    // `tuyến 2E từ A đến B`: a road that is named so alone.
    const line = tokens[i - 1]!.plain === 'tuyến' && COURSE.test(tokens[i + 1]?.plain ?? '');
    const other =
      (listed || line) && WITH_LETTER.test(text) ? entityOf(doc, 'Route', `road ${plain}`) : undefined;
    const road = roads.get(plain) ?? other;
    if (!road) continue;
    const from = tokens[i - 1]!.plain === 'tuyến' ? i - 1 : i;
    addSpan(doc, {
      type: 'Route',
      from: i,
      to: i + 1,
      outerFrom: from,
      outerTo: i + 1,
      entities: [road],
      head: 'again',
    });
  }
}
