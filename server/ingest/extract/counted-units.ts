/** `các tỉnh A, B và C` and `Công an ba tỉnh`: the units and bodies that a text counts. */

import { fold } from '../../text/fold.ts';
import { LONGEST_HEAD } from './both-sides.ts';
import {
  addSpan,
  type Document,
  discard,
  type Entity,
  ofType,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import { POINTING } from './references.ts';

/** Numbers before `tỉnh`; the words after it that point back. */
const COUNTS: Record<string, number> = { hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };

/** `cả ba tỉnh trên`, `các tỉnh bạn`, `bốn tỉnh Nam Lào`: the localities that the article listed before. */
export function findListed(doc: Document): void {
  const { tokens } = doc;
  const lists = listsOfProvinces(doc);
  if (lists.length === 0) return;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i + 1 < to; i++) {
      if (tokens[i + 1]!.plain !== 'tỉnh') continue;
      const many = tokens[i]!.plain === 'các';
      const count = COUNTS[tokens[i]!.plain] ?? Number(tokens[i]!.text);
      if (!many && !(count >= 2 && count <= 9)) continue;
      if (spanFrom(doc, i, 'Province', 'Both') || spanFrom(doc, i + 2, 'Province')) continue;
      const region = spanFrom(doc, i + 2, 'Place', 'Country');
      const pointing = POINTING.test(tokens[i + 2]?.plain ?? '');
      if (many && !region && !pointing) continue;
      const end = region?.outerTo ?? (pointing ? i + 3 : i + 2);
      const list = lists.filter(
        ({ to: until, entities }) =>
          until <= i &&
          (many || entities.length === count) &&
          (!region?.entities[0]?.country || entities[0]!.country === region.entities[0].country),
      );
      const entities = list.at(-1)?.entities;
      if (!entities) continue;
      addSpan(doc, {
        type: 'Province',
        from: i,
        to: end,
        outerFrom: i,
        outerTo: end,
        entities,
        bare: true,
        head: 'listed',
      });
      i = end - 1;
    }
  }
}

/** What may stand between two localities of a list. */
const JOINING = new Set([',', ';', 'và', 'tỉnh', 'and']);

/** Localities of one country named one after the other. */
export function listsOfProvinces(doc: Document): { to: number; entities: Entity[] }[] {
  const lists: { to: number; entities: Entity[] }[] = [];
  for (const { from, to } of doc.sentences) {
    let list: Entity[] = [];
    let end = -1;
    const close = () => {
      if (list.length >= 2) lists.push({ to: end, entities: list });
      list = [];
    };
    for (let i = from; i < to; i++) {
      const span = spanFrom(doc, i, 'Province');
      const entity = span?.entities[0];
      if (span && !span.bare && entity) {
        if (list.length > 0 && list[0]!.country !== entity.country) close();
        if (!list.includes(entity)) list.push(entity);
        end = span.outerTo;
        i = end - 1;
      } else if (list.length > 0 && !JOINING.has(doc.tokens[i]!.plain)) close();
    }
    close();
  }
  return lists;
}

/** `Công an ba tỉnh`: the bodies of that kind, where the article names as many. */
export function findCountedBodies(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i + 1]!.plain !== 'tỉnh') continue;
    const count = COUNTS[tokens[i]!.plain] ?? 0;
    if (count < 3 || spanFrom(doc, i, 'Province', 'Both')) continue;
    const { from } = doc.sentences[sentenceAt(doc, i)]!;
    const head = lexicon.heads.endingAt(tokens, i, Math.max(from, i - LONGEST_HEAD), key);
    if (!head) continue;
    const kind = fold(textOf(doc, head.from, i)).replaceAll(' ', '-');
    const entities = ofType(doc, 'Organization').filter(
      (body) => body.key.split('@')[0] === kind && doc.entities.has(`Province\n${body.key.split('@')[1]}`),
    );
    const taken = spanFrom(doc, head.from, 'Organization');
    if (entities.length !== count) continue;
    if (taken) discard(doc, taken);
    addSpan(doc, {
      type: 'Organization',
      from: head.from,
      to: i + 2,
      outerFrom: head.from,
      outerTo: i + 2,
      entities,
      bare: true,
      head: 'counted',
    });
  }
}
