/** Bodies by less than their names: by an abbreviation, by the part of the name that is their own, by their field and province. */

import { hasMarks } from '../../text/vietnamese.ts';
import { addSpan, type Document, type Entity, listIn, ofType, spanFrom, textOf } from './document.ts';
import { phrases } from './phrases.ts';
/** `Viện Nghiên cứu Cơ khí (NARIME) … NARIME`, `Tập đoàn GP Holdings … GP Holdings`: what a body is called for short. */
export function findByShortName(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  const names: [string, Entity][] = [];
  for (const span of doc.spans) {
    const [entity] = span.entities;
    if (span.type !== 'Organization' || !entity) continue;
    const bracket =
      tokens[span.to]?.plain === '(' && tokens[span.to + 2]?.plain === ')' ? tokens[span.to + 1]! : null;
    if (bracket && /^\p{Lu}[\p{Lu}\p{N}&-]{2,}$/u.test(bracket.text)) names.push([bracket.text, entity]);
    if (!BUSINESS.test(tokens[span.from]!.plain)) continue;
    let own = span.to;
    while (own > span.from + 1 && tokens[own - 1]!.capital && !lexicon.inner.has(tokens[own - 1]!.plain))
      own--;
    const tail = textOf(doc, own, span.to);
    // With Vietnamese marks one word alone may be any word (`Công ty Hải Vân Xanh`, but `Công ty Thành`).
    const telling = !hasMarks(tail) || span.to - own >= 2;
    if (tail.length > 2 && telling && !spanFrom(doc, own, 'Province', 'Place', 'Country'))
      names.push([tail, entity]);
  }
  if (names.length === 0) return;
  const short = phrases(names);
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.capital || doc.taken.has(i)) continue;
    const found = short.longest(tokens, i, tokens.length, key);
    if (!found || textOf(doc, i, found.to) !== names.find(([, entity]) => entity === found.value)?.[0])
      continue;
    addSpan(doc, {
      type: 'Organization',
      from: i,
      to: found.to,
      outerFrom: i,
      outerTo: found.to,
      entities: [found.value],
      head: 'short',
    });
    i = found.to - 1;
  }
}

const BUSINESS = /^(?:công|cty|tập|tổng|liên|ngân|hợp|htx|viện)$/;

/** `công an Hủa Phăn`, `biên phòng Quảng Trị`: the only body of that field which the article names in the province. */
export function findByField(doc: Document): void {
  if (doc.article.lang === 'en') return;
  const { tokens, lexicon, key } = doc;
  const homes = new Map<string, Entity[]>();
  for (const body of ofType(doc, 'Organization')) listIn(homes, body.key.split('@')[1]!, body);
  if (homes.size === 0) return;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      if (doc.taken.has(i)) continue;
      const field = lexicon.fields.longest(tokens, i, to, key);
      const unit = field && spanFrom(doc, field.to, 'Province');
      const home = unit?.entities[0];
      if (!field || !unit || !home || unit.entities.length > 1) continue;
      const meant = bodiesOfField(homes.get(home.key), field.value);
      if (meant.length !== 1) continue;
      addSpan(doc, {
        type: 'Organization',
        from: i,
        to: unit.outerTo,
        outerFrom: i,
        outerTo: unit.outerTo,
        entities: [meant[0]!],
        bare: true,
        head: 'field',
      });
      i = unit.outerTo - 1;
    }
  }
}

/** Apart from the loop that asks for it: a callback there would be made for each word. */
const bodiesOfField = (bodies: Entity[] = [], parts: readonly string[]) =>
  bodies.filter((body) => parts.some((part) => body.key.includes(part)));
