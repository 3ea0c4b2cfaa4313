/** Projects: `dự án` and what tells the one meant from others, and works that are projects by their name (`cầu Hữu nghị số 5`). */

import { fold } from '../../text/fold.ts';
import { withinSpans } from './agreements.ts';
import { closing, descriptionEnd, distinction } from './descriptions.ts';
import { addSpan, type Document, discard, drop, entityOf, spanFrom, textOf } from './document.ts';
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
      const ownEnd = namedAlone(doc, from, i, to, others);
      if (ownEnd !== null) {
        add(doc, fold(textOf(doc, i, ownEnd)), i, ownEnd, 'work');
        i = ownEnd - 1;
        continue;
      }
      const head = lexicon.projects.longest(tokens, i, to, key);
      if (!head || lexicon.plural.endingAt(tokens, i, Math.max(from, i - 3), key)) continue;
      if (i > from && /^(?:\p{N}.*|ban|chủ|vốn|quản|lý|nhóm)$/u.test(tokens[i - 1]!.plain)) continue;
      const end = withSite(doc, head.to, whole(doc, head.to, description(doc, head.to, to)), to);
      const mark = end - head.to < 2 ? null : (markOf(doc, head.to, end) ?? matterOf(doc, i, head.to, end));
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

/** The end of what is said of a project; `trồng và chế biến cà phê` is one matter. */
function description(doc: Document, from: number, to: number): number {
  const about = doc.lexicon.projectsAbout.longest(doc.tokens, from, to, doc.key);
  const end = descriptionEnd(doc, about ? about.to : from, to, STOPS);
  return end > from ? end : descriptionEnd(doc, from, to, STOPS);
}

/** `dự án nhà máy săm lốp`, `Dự án mở rộng bãi`: the work that it is about, with a word that says which. */
function matterOf(doc: Document, at: number, from: number, end: number): string | null {
  const { tokens, lexicon, key } = doc;
  const about = lexicon.projectsAbout.longest(tokens, from, end, key);
  if (!about || end === about.to || /^(?:thêm|một|các|mỗi|nhiều|từng|cấp)$/.test(tokens[at - 1]?.plain ?? ''))
    return null;
  return /^(?:mới|khác|này|đó|lớn|nhỏ)$/.test(tokens[about.to]!.plain) ? null : fold(textOf(doc, from, end));
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

/** The end of a project that needs no word `dự án`; null where token `at` begins none. */
function namedAlone(
  doc: Document,
  start: number,
  at: number,
  to: number,
  others: ReadonlySet<number>,
): number | null {
  const body = spanFrom(doc, at, 'Organization');
  if (others.has(at) && !body) return null;
  const end = plantBeingBuilt(doc, start, at, to) ?? quotedProject(doc, at, to);
  if (end === null || (body && body.outerTo >= end)) return null;
  // `Nhà máy` alone was taken for a body named elsewhere.
  if (body) discard(doc, body);
  return end;
}

/** How far from a plant's name its building may be told, and words of its purpose. */
const NEAR = 8;
const PURPOSE = 7;

/** `cấp giấy chứng nhận đầu tư cho Nhà máy chế biến hoa quả Sơn Tây, vốn 96 tỷ đồng`: the end of the name of a plant being built. */
function plantBeingBuilt(doc: Document, start: number, at: number, to: number): number | null {
  const { tokens, lexicon, key } = doc;
  const head = tokens[at]!.capital ? lexicon.plants.longest(tokens, at, to, key) : null;
  if (!head) return null;
  let name = head.to;
  while (name < to && name - head.to < PURPOSE && tokens[name]!.kind === 'word' && !tokens[name]!.capital)
    name++;
  const end = name > head.to && name < to ? nameRun(doc, name, to, 4, true) : null;
  if (end === null) return null;
  const told = (from: number) => lexicon.building.longest(tokens, from, to, key) !== null;
  if (tokens[end]?.plain === ',' && told(end + 1)) return end;
  for (let i = Math.max(start, at - NEAR); i < at; i++) if (told(i)) return end;
  return null;
}

/** `chương trình "Nâng bước em tới trường"`: the index behind the name; a feast is none. */
function quotedProject(doc: Document, at: number, to: number): number | null {
  const { tokens, lexicon, key } = doc;
  const head = lexicon.quotedProjects.longest(tokens, at, to, key);
  if (!head || tokens[head.to]?.plain !== '"' || FEAST.test(tokens[head.to + 1]?.plain ?? '')) return null;
  return closing(doc, head.to, to);
}

const FEAST = /^(?:xuân|tết|đêm|ngày|tuần|giao|gặp|trung)$/;

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
