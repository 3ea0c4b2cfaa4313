/** Roads without a name, told by their ends: `tuyến đường từ trung tâm tỉnh Sekong đến cửa khẩu Tà Vàng`. */

import { fold } from '../../text/fold.ts';
import {
  addSpan,
  type Document,
  type Entity,
  entityOf,
  lastNotAfter,
  type Span,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';

const HEADS = new Set(['tuyến', 'con', 'đoạn', 'đường', 'trục', 'cao', 'nhánh']);
const FROM = /^(?:từ|nối|giữa|liền)$/;
const TO = /^(?:qua|đến|tới|với|sang|và|-|lên|xuống|về|ra|đi|vào)$/;
const ENDS = ['Province', 'Place', 'BorderGate', 'Port', 'Country'] as const;

const LINE = /^tuyến (?:xe|vận|giao|liên)/;

/** Words between the head and the first end, and between an end and the next. */
const NEAR = 7;

export function findDescribedRoutes(doc: Document): void {
  const { tokens } = doc;
  const within = new Set<number>();
  for (const { type, outerFrom, outerTo } of doc.spans)
    if (type === 'Route') for (let i = outerFrom; i < outerTo; i++) within.add(i);
  const roads = doc.spans
    .filter(({ type }) => type === 'Route')
    .sort((a, b) => a.outerTo - b.outerTo || a.outerFrom - b.outerFrom);
  const named = new Map(roads.map((span) => [span.outerTo, span.entities[0] ?? null]));
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      if (!HEADS.has(tokens[i]!.plain) || within.has(i)) continue;
      // `quốc lộ 12, con đường từ A đi B`: the course of the road just named.
      if (tokens[i - 1]?.plain === ',' && named.has(i - 1)) {
        i += 2;
        continue;
      }
      // `Quốc lộ 19 là con đường duy nhất nối A với B`
      const same =
        tokens[i - 1]?.plain === 'là' && named.has(i - 1) ? named.get(i - 1)! : takenUp(doc, roads, i);
      const road = roadAfter(doc, i) ?? partAfter(doc, roads, i);
      if (road === null) continue;
      const lone = wayInto(doc, i, road, to);
      if (lone) {
        const key = fold(textOf(doc, i, lone.to));
        describe(doc, lone.from, lone.to, entityOf(doc, 'Route', key, { kind: 'described' }));
        i = lone.to - 1;
        continue;
      }
      const first = nextEnd(doc, road, to, FROM);
      if (!first) continue;
      const ends = [first];
      for (let last = first; ; ) {
        const next = nextEnd(doc, last.outerTo, to, TO, ends.length > 1 ? last : null);
        if (!next) break;
        ends.push(next);
        last = next;
      }
      // `làm hẳn một con đường mới từ A xuống biển`: an idea, not yet a road.
      const idea = tokens[road]?.plain === 'mới';
      const open = ends.length < 2 && !idea ? openEnd(doc, first.outerTo, to) : null;
      if (ends.length < 2 && open === null) continue;
      const end = open ?? ends.at(-1)!.outerTo;
      const key = ends.map((span) => fold(span.entities[0]!.record?.id ?? span.entities[0]!.key)).join('+');
      // `con đường nối A với B ấy`: the one named last.
      const pointed = POINTED.test(tokens[end]?.plain ?? '') ? lastBefore(roads, i) : null;
      const entity = same ?? pointed ?? entityOf(doc, 'Route', key, { kind: 'described' });
      describe(doc, i, end, entity);
      i = end - 1;
    }
  }
}

function describe(doc: Document, from: number, to: number, road: Entity): void {
  const around = { outerFrom: from, outerTo: to };
  addSpan(doc, { type: 'Route', from, to, ...around, entities: [road], head: 'described' });
}

/** `12 km đường vào bản A`, `đoạn đường vào Trường B`: told by where it leads and how long it is, or as a section. */
function wayInto(doc: Document, at: number, road: number, to: number): { from: number; to: number } | null {
  const { tokens } = doc;
  const measured = /^(?:km|cây)$/.test(tokens[at - 1]?.plain ?? '') && tokens[at - 2]?.kind === 'number';
  if (!(measured || tokens[at]!.plain === 'đoạn') || !/^(?:vào|lên|về)$/.test(tokens[road]?.plain ?? ''))
    return null;
  const end = spanFrom(doc, road + 1, 'Place', 'Organization');
  if (!end?.head || end.outerTo > to) return null;
  return { from: measured ? at - 2 : at, to: end.outerTo };
}

/** `đoạn từ A về B`, `một tuyến nối thẳng A với B`: a road of its own where its paragraph has named none that it may be a part of. */
function partAfter(doc: Document, roads: readonly Span[], at: number): number | null {
  const { tokens, sentences } = doc;
  if (!/^(?:đoạn|tuyến|nhánh)$/.test(tokens[at]!.plain)) return null;
  const next = afterLength(doc, at + 1);
  const from = /^(?:mới|thẳng)$/.test(tokens[next]?.plain ?? '') ? next + 1 : next;
  if (!/^(?:từ|nối)$/.test(tokens[from]?.plain ?? '')) return null;
  if (tokens[at - 1]?.plain === 'một') return from;
  if (tokens[at]!.plain === 'đoạn' && OF_ROAD.test(tokens[at - 1]?.plain ?? '')) return null;
  const { paragraph } = sentences[sentenceAt(doc, at)]!;
  const last = roads[lastNotAfter(roads, ({ outerTo }) => outerTo <= at)];
  const near = last && last.outerTo <= at && sentences[sentenceAt(doc, last.from)]!.paragraph === paragraph;
  return near ? null : from;
}

/** `một nhánh 16 km từ …`: the index after a length, or `at` itself. */
function afterLength({ tokens }: Document, at: number): number {
  return tokens[at]?.kind === 'number' && /^(?:km|cây)$/.test(tokens[at + 1]?.plain ?? '') ? at + 2 : at;
}

/** `các khúc cua đoạn từ A lên B`, `trên đoạn từ A đến B`: of a road that is spoken of. */
const OF_ROAD = /^(?:cua|áo|dốc|đèo|mặt|trên|ở|tại|thuộc|của)$/;

/** How far into a sentence `dài 38 km, đoạn đường từ …` stands. */
const OPENING = 8;

/** `… quốc lộ 19. Con đường nối A với B …`: the one road that the sentence before names, taken up where the next begins. */
function takenUp(doc: Document, roads: readonly Span[], at: number): Entity | null {
  const { tokens, sentences } = doc;
  const index = sentenceAt(doc, at);
  const { from, paragraph } = sentences[index]!;
  const before = sentences[index - 1];
  const opens = at === from && tokens[at]!.plain === 'con';
  const measured =
    at - from < OPENING && at > from && tokens[from]!.plain === 'dài' && tokens[at - 1]!.plain === ',';
  if (!before || before.paragraph !== paragraph || !(opens || measured)) return null;
  const named = new Set(
    roads
      .filter((road) => road.from >= before.from && road.from < before.to)
      .map(({ entities }) => entities[0]),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

const POINTED = /^(?:ấy|này|đó)$/;

/** The road named last before a token, of roads in the order of their ends. */
function lastBefore(roads: readonly Span[], token: number): Entity | null {
  const last = roads[lastNotAfter(roads, ({ outerTo }) => outerTo <= token)];
  return last && last.outerTo <= token ? (last.entities[0] ?? null) : null;
}

/** The index after `tuyến đường`, `đường`, `tuyến đường sắt`, `cao tốc`; null where token `at` begins none of them. */
function roadAfter(doc: Document, at: number): number | null {
  const plain = (i: number) => doc.tokens[i]?.plain ?? '';
  // `tuyến xe khách từ A đi B`: a line is told by its ends as a road is.
  const line = doc.lexicon.typeBefore.longest(doc.tokens, at, doc.tokens.length, doc.key);
  if (line?.value.kind === 'ends' && LINE.test(line.value.word) && plain(line.to) === 'từ') return line.to;
  // `rút quãng đường từ A đến B`: how far it is.
  if (plain(at) === 'đường' && plain(at - 1) === 'quãng') return null;
  const road = /^(?:đường|cao)$/.test(plain(at)) ? at : at + 1;
  if (spanFrom(doc, road, 'Route')) return null;
  if (plain(road) === 'cao') return plain(road + 1) === 'tốc' ? road + 2 : null;
  // `bằng đường bộ từ A về B` tells no road, `tuyến đường bộ` does.
  const none = road === at ? /^(?:biên|dây|bay|lối|bộ|sắt|phân)$/ : /^(?:biên|dây|bay|lối|phân)$/;
  return plain(road) === 'đường' && !none.test(plain(road + 1)) ? road + 1 : null;
}

/** What moves on a road, behind a comma. */
const MOVES = /^(?:hàng|xe|khách|người|nông|gỗ|quặng|đoàn|container)$/;

/** The place that follows one of `words` within a few tokens; before the first the verb may stand anywhere (`nối huyện X của tỉnh Y sang tỉnh Z`). */
function nextEnd(
  doc: Document,
  from: number,
  end: number,
  words: RegExp,
  before: Span | null = null,
): Span | null {
  const { tokens } = doc;
  let seen = false;
  let reach = from + NEAR;
  for (let i = from; i < Math.min(end, reach); i++) {
    const token = tokens[i]!;
    const place = spanFrom(doc, i, ...ENDS);
    if (place) {
      if (seen || (before && isListed(doc, before, place))) return place;
      // The unit of the end before it: `huyện X của tỉnh Y`, `Y (Lào)`.
      if (!/^(?:của|\(|,|ở)$/.test(tokens[i - 1]?.plain ?? '')) return null;
      i = place.outerTo - 1;
      if (tokens[i + 1]?.plain === ')') i++;
      reach = i + NEAR;
      continue;
    }
    // `tuyến nối từ quốc lộ 1 ở thị xã A tới …`: it begins at the place where it leaves the other road.
    const other = seen && !before ? spanFrom(doc, i, 'Route') : undefined;
    if (other) {
      if (tokens[i - 1]!.plain === 'với') return null;
      i = other.outerTo - 1;
      reach = i + NEAR;
      continue;
    }
    // `Nếu đường tốt lên, hàng từ A xuống B`: it is the goods that go.
    if (token.plain === ',' && MOVES.test(tokens[i + 1]?.plain ?? '')) return null;
    if (words.test(token.plain)) seen = true;
    else if (token.kind === 'sign' && !/^[(),]$/.test(token.plain)) return null;
  }
  return null;
}

/** `đường từ A ra biển`, `đường từ A ra quốc lộ 11`: the index after an end that is no place. */
function openEnd(doc: Document, from: number, end: number): number | null {
  if (!TO.test(doc.tokens[from]?.plain ?? '')) return null;
  const road = spanFrom(doc, from + 1, 'Route');
  if (road && road.outerTo <= end) return road.outerTo;
  const words = `${doc.tokens[from + 1]?.plain} ${doc.tokens[from + 2]?.plain}`;
  return /^(?:biên giới|cửa khẩu)$/.test(words) ? from + 3 : words.startsWith('biển ') ? from + 2 : null;
}

/** `qua A, B xuống C`: a name alone behind another is the next stop, one with its type word the unit of the last. */
function isListed({ tokens }: Document, before: Span, place: Span): boolean {
  return (
    place.type === 'Place' &&
    place.outerFrom === before.outerTo + 1 &&
    tokens[before.outerTo]!.plain === ',' &&
    place.outerFrom === place.from &&
    tokens[place.from]!.capital &&
    !/^(?:huyện|tỉnh|xã|thị|thành|tp)/u.test(tokens[place.from]!.plain)
  );
}
