/** Projects: `dự án` and what tells the one meant from others, and works that are projects by their name (`cầu Hữu nghị số 5`). */

import { fold } from '../../text/fold.ts';
import { withinSpans } from './agreements.ts';
import { descriptionEnd, distinction } from './descriptions.ts';
import { addSpan, type Document, drop, entityOf, spanFrom, textOf } from './document.ts';
import { placeSpan } from './place-spans.ts';
import { nameRun } from './runs.ts';

const STOPS = new Set(
  'được do nhằm để là sẽ đã kết nối có tại trên với theo mà khi này gồm đạt đang trong của bằng was is will that which'.split(
    ' ',
  ),
);

/** A project counts when its description names a road, zone, gate or port, goes on in capitals, or says its years. */
export function findProjects(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  const others = new Set<number>();
  for (const { type, outerFrom, outerTo } of doc.spans)
    if (type === 'Organization' || type === 'Person') for (let i = outerFrom; i < outerTo; i++) others.add(i);
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const work = lexicon.works.longest(tokens, i, to, key);
      if (work && !others.has(i)) i = namedWork(doc, i, work.to, to) ?? i;
      const head = lexicon.projects.longest(tokens, i, to, key);
      if (!head || lexicon.plural.endingAt(tokens, i, Math.max(from, i - 3), key)) continue;
      if (i > from && /^(?:\p{N}.*|ban|chủ|vốn|quản|lý|nhóm)$/u.test(tokens[i - 1]!.plain)) continue;
      const end = withSite(doc, head.to, whole(doc, head.to, descriptionEnd(doc, head.to, to, STOPS)), to);
      const mark = end - head.to < 2 ? null : markOf(doc, head.to, end);
      if (mark) add(doc, mark, i, end, head.value);
      else drop(doc, 'Project', 'it names nothing that would tell it from others', i, end);
    }
  }
}

/** `dự án Bãi đỗ xe Nậm Cắn rộng 5 ha`: its size is no part of its name, and its years end it. */
function whole({ tokens }: Document, from: number, end: number): number {
  const year = (at: number) => /^(?:19|20)\d\d$/.test(tokens[at]?.plain ?? '');
  for (let i = from; i < end; i++) {
    if (year(i) && tokens[i + 1]?.plain === '-' && year(i + 2)) return i + 3;
    if (/^(?:rộng|dài|giá|vốn)$/.test(tokens[i]!.plain) && tokens[i + 1]?.kind === 'number')
      return tokens[i]!.plain === 'giá' ? i - 1 : i;
  }
  return end;
}

/** `dự án trồng cao su ở huyện A`: where a project lies tells it from others when nothing else does. */
function withSite(doc: Document, from: number, end: number, to: number): number {
  if (end - from < 2 || !/^(?:ở|tại)$/.test(doc.tokens[end]?.plain ?? '') || markOf(doc, from, end))
    return end;
  const site = spanFrom(doc, end + 1, 'Place');
  return site && site.outerTo <= to && site.head !== 'Place' ? site.outerTo : end;
}

/** What tells a project from others: the road, gate, port or zone that it is about, its name, its years. */
function markOf(doc: Document, from: number, end: number): string | null {
  const [object] = withinSpans(doc, from, end, 'Route', 'EconomicZone', 'BorderGate', 'Port');
  if (object) return object.entities[0]!.key;
  // `dự án ký túc xá Trường … huyện X`, `dự án trồng cà phê Lào Ngam`: for whom, or where.
  const [about] = withinSpans(doc, from + 1, end, 'Place', 'Organization');
  const quoted = doc.tokens[from]!.plain === '"' && doc.tokens[end - 1]!.plain === '"';
  if ((about && !OWNED.test(doc.tokens[from]!.plain)) || quoted) return fold(textOf(doc, from, end));
  const named = doc.tokens[from]!.capital && !spanFrom(doc, from, 'Country', 'Province', 'Person');
  const text = textOf(doc, from, end);
  return named || distinction(text).period ? fold(text) : null;
}

/** Behind `dự án` these only say whose it is, or tell of several. */
const OWNED = /^(?:của|cho|ở|tại|này|đó|trên|giữa|đầu|hợp|lớn|mới|khác|nào)$/;

/** `Nhà máy điện gió Savan 1`, `cầu Hữu nghị số 5`: the index before the token after it. */
function namedWork(doc: Document, at: number, from: number, to: number): number | null {
  const { tokens } = doc;
  const name = tokens[from]?.plain === 'số' ? from + 1 : from;
  const end = name < to ? nameRun(doc, name, to, 4, true) : null;
  if (end === null) return null;
  // The first four bridges of friendship over the Mekong stand since long.
  if (doc.tokens[at]!.plain === 'cầu' && /^(?:[1-4]|iv|i{1,3})$/.test(doc.tokens[end - 1]!.plain))
    addSpan(doc, placeSpan(doc, at, at, end, null));
  else add(doc, fold(textOf(doc, at, end)), at, end, 'work');
  return end - 1;
}

function add(doc: Document, key: string, from: number, to: number, head: string): void {
  addSpan(doc, {
    type: 'Project',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [entityOf(doc, 'Project', key)],
    head,
  });
}
