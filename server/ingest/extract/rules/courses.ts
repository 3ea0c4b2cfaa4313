/** PASSES_THROUGH as courses are told in free order: from stop to stop after the road's name, before it, and with a pronoun for it. */

import type { Modality } from '../../../ontology.ts';
import { type Context, group, matches, modality } from '../context.ts';
import type { Entity, Span } from '../document.ts';
import { isFormer } from '../modality.ts';
import { type Shape, spansIn } from '../shape.ts';
import { isLarger } from './located-in.ts';

const SIGN = /⟨(\p{L})(\d+)⟩/gu;

/** The last words before a stop: a verb or preposition of a course, and at most three more (`qua địa phận các xã`). */
const LEADS =
  /(?:^|[\s,(])(từ|qua|vượt|xuyên|nối|đến|tới|lên|xuống|về|ra|sang|theo|giữa)(?: [\p{L}\p{M}]+){0,3} ?$/u;
/** `điểm đầu tại A, điểm cuối ở B`, `bắt đầu ở A rồi dừng ở B`. */
const ENDS =
  /(?:điểm (?:đầu|cuối|giao)|bắt đầu|xuất phát|dừng|kết thúc|khởi đầu)[^⟨⟩;]{0,40}(?:ở|tại|từ|là|trước)(?: [\p{L}\p{M}]+){0,3} ?$/u;
const JOINED = /^(?:,| và|, và| -) ?$/u;
const LINKED = /^ (?:với|và|-|đến|tới)(?: [\p{L}\p{M}]+){0,3} $/u;
export const ALONG = /(?:men theo|dọc theo|bám theo|song song với)\s*$/u;
/** `quốc lộ A và quốc lộ B nối các cửa khẩu C, D với …`: which goes where is not said. */
export const BOTH = /⟨R\d+⟩(?:,| và) ?$/u;
/** No break where a whole sentence tells the course. */
const TURNS = /rẽ|;|,\d/gu;
/** Another road is met, or lies at the end of this one. */
const JUNCTION = /(?:với|giao|cắt|nối|từ|đến|tới)(?: [\p{L}\p{M}]+){0,2}\s*$/u;
/** The unit of the stop before: `(tỉnh A)`, `của tỉnh A`. */
const UNIT = /^(?: \(| (?:của|thuộc|ở)(?: [\p{L}\p{M}]+){0,2}|,) ?$/u;
/** Another clause begins. */
const BREAKS =
  /(?:trong khi|để|nhằm|nên|thì|nhưng|song|còn|cho biết|đề nghị|kiến nghị|phục vụ|vận chuyển|hàng|giúp|hỗ trợ|nếu|khi(?! tới| đến)|mà|vì|rẽ|[;:.])/u;

/** How a course goes on after a comma. */
const GOES_ON =
  /^\)?, (?:rồi|sau đó|và|qua|đến|tới|từ|lên|xuống|về|ra|sang|băng|vượt|xuyên|nối|điểm|đi|chạy|kết thúc|dừng|trước khi|tiếp|đoạn|huyện|xã|thị|thành|tỉnh|đường|men)/u;

/** Characters between one stop and the next. */
const FAR = 70;

/** A road at the head of a sentence that takes up the one named before. */
const AGAIN =
  /^(?:tuyến|tuyến đường|con đường|tuyến cao tốc|đường|dự án|đoạn|đoạn tuyến)(?: này| trên| ấy)?,? (?=(?:có|dài|chạy|đi|bắt đầu|nối|sẽ|được|từ|rộng))/u;

/** A sentence that tells the course of the road named before: `Khởi đầu ở A, đường men theo quốc lộ 6 qua B …`. */
const STARTS = /^(?:khởi đầu|bắt đầu|xuất phát|điểm đầu) /u;

/** How many sentences back the road may be. */
const REACH = 4;

export function courses(context: Context): void {
  let last: Span | null = null;
  let age = 0;
  for (const shape of context.shapes) {
    const roads = shape.spans.filter((span) => roadOf(context, span));
    const again = AGAIN.exec(shape.text);
    if (again && last) follow(context, shape, last, again[0].length - 1);
    if (last && STARTS.test(shape.text)) follow(context, shape, last, 0, true);
    for (const [index, span] of shape.spans.entries()) {
      if (!roads.includes(span) || span.head === 'described') continue;
      const at = shape.text.indexOf('⟨', shape.offsetOf(span.outerFrom));
      // `đường men theo quốc lộ 6 qua …`: the course is that of another road.
      if ([JUNCTION, ALONG, BOTH].some((other) => other.test(shape.text.slice(0, at)))) continue;
      follow(context, shape, span, at + `⟨R${index}⟩`.length);
    }
    toldBefore(context, shape);
    age = roads.length > 0 ? 0 : age + 1;
    // Of several roads, not the one that another meets or leads to.
    const own = roads.filter((span) => !JUNCTION.test(shape.text.slice(0, shape.offsetOf(span.outerFrom))));
    last = own.at(-1) ?? roads.at(-1) ?? (age < REACH ? last : null);
  }
}

/** The route itself, or the one that a project is about. */
function roadOf({ doc }: Context, span: Span): Entity | undefined {
  const [entity] = span.entities;
  if (span.type === 'Project') return entity && doc.entities.get(`Route\n${entity.key}`);
  return span.type === 'Route' ? entity : undefined;
}

/** Goes from stop to stop behind a road's name. */
function follow(context: Context, shape: Shape, span: Span, from: number, whole = false): void {
  const road = roadOf(context, span)!;
  const stops: Entity[] = [];
  let first = '';
  let at = from;
  let linked = false;
  let met = false;
  let before: Span | null = null;
  let end = from;
  SIGN.lastIndex = from;
  for (let match = SIGN.exec(shape.text); match; match = SIGN.exec(shape.text)) {
    const gap = shape.text.slice(end, match.index);
    const [sign, letter, number] = match as unknown as [string, string, string];
    if (gap.length > FAR || (whole ? gap.replaceAll(TURNS, ' ') : gap).search(BREAKS) >= 0) break;
    // `…, thạch cao thì ra cảng B`: something else goes on.
    if (stops.length > 0 && /^\)?, [\p{L}\p{M}]/u.test(gap) && !GOES_ON.test(gap)) break;
    end = match.index + sign.length;
    if ('CDM'.includes(letter)) continue;
    linked ||= /nối|giữa/.test(gap);
    if (letter === 'R') {
      // `nối quốc lộ 6 ở thị trấn X với …`: where the two roads meet is a stop.
      if (!JUNCTION.test(gap) && !ALONG.test(gap)) break;
      met = JUNCTION.test(gap);
      continue;
    }
    if (!'PLGT'.includes(letter)) break;
    const here = shape.spans[Number(number)]!;
    const nested = before && gap === ', ' && isLarger(before, here);
    if (stops.length > 0 && (nested || (UNIT.test(gap) && isUnit(letter, gap)))) {
      before = here;
      continue;
    }
    before = here;
    const leads = LEADS.test(gap) || ENDS.test(gap) || (met && /^ (?:ở|tại|thuộc) /.test(gap));
    met = false;
    if (!leads && !(stops.length > 0 && (JOINED.test(gap) || (linked && LINKED.test(gap))))) break;
    if (stops.length === 0) {
      first = gap;
      at = match.index;
    }
    stops.push(...here.entities);
  }
  if (stops.length === 0) return;
  const how = meantOfCourse(context, shape, road, at, first);
  for (const to of stops)
    if (to.type !== 'Port')
      claim(context, shape, 'PASSES_THROUGH', road, to, how, 'course/from-stop-to-stop');
  const ports = stops.filter(({ type }) => type === 'Port');
  const toPort = modality(context, shape, at);
  for (const port of ports) {
    claim(context, shape, 'PASSES_THROUGH', road, port, toPort, 'course/from-stop-to-stop');
    claim(context, shape, 'CONNECTS_TO', road, port, toPort, 'road/to-port');
  }
  // `đường A nối tỉnh X với cửa khẩu Y`: it is the province that the road joins to the gate.
  const [start, ...rest] = stops;
  if (/nối/.test(first) && start!.type === 'Province')
    for (const to of rest)
      if (to.type === 'Port' || to.type === 'BorderGate')
        claim(context, shape, 'CONNECTS_TO', start!, to, how, 'road/joins');
}

/** A province after a smaller place, in brackets or after a comma, says where that lies. */
const isUnit = (letter: string, gap: string) => letter === 'P' || (letter === 'L' && !gap.startsWith(','));

/**
 * How a course is meant whose first stop stands at `offset`, with `between` before it after the road: a wish to mend a road
 * takes its course for granted, unless the course itself is to be (`sẽ được kéo dài đến …`); a planned road has none yet.
 */
export function meantOfCourse(
  context: Context,
  shape: Shape,
  road: Entity,
  offset: number,
  between: string,
): Modality | null {
  if (isFormer(shape.text.slice(0, offset))) return null;
  const status = road.record?.properties.status;
  const how = modality(context, shape, offset);
  if (how === null || !status || /(?:sẽ|kéo dài|nối dài|dự kiến|được mở)/u.test(between)) return how;
  if (status === 'planned') return how === 'existing' ? 'proposed' : how;
  return 'existing';
}

/** `Nối A với B, quốc lộ C …`; `A và B được nối với nhau bằng quốc lộ C`. */
function toldBefore(context: Context, shape: Shape): void {
  for (const source of [
    '^(?:là đường )?nối (?:liền )?~12{a:P|L|G|T}~12 (?:với|và|đến|tới) ~12{b:P|L|G|T}, {road:R}',
    '{a:P|L|G|T} (?:và|với|-) {b:P|L|G|T}~12(?:nối|kết nối|thông)~24(?:bằng|bởi|qua|nhờ|theo) {road:R}',
    '{a:P|L|G|T}~12(?:được )?(?:nối|kết nối)~8(?:với|tới|đến|ra)~8 {b:P|L|G|T}~16(?:bằng|bởi|qua|nhờ|theo) {road:R}',
  ])
    for (const match of matches(context, shape, source)) {
      const [road] = spansIn(shape, match.groups?.road);
      const how = meantOfCourse(context, shape, road!.entities[0]!, match.index, '');
      for (const to of [...group(shape, match, 'a'), ...group(shape, match, 'b')])
        claim(context, shape, 'PASSES_THROUGH', road!.entities[0]!, to, how, 'course/told-before');
    }
}

function claim(
  context: Context,
  { index }: Shape,
  type: string,
  from: Entity,
  to: Entity,
  modality: Modality | null,
  rule: string,
): void {
  context.claims.add({ type, from, to, sentence: index, rule, modality, confidence: 0.8 });
}
