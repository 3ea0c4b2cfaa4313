/** The stops of a course, one after the other behind a road: `bắt đầu từ A, băng qua B rồi dừng ở C`. */

import type { Modality } from '../../../ontology.ts';
import type { Context } from '../context.ts';
import type { Entity, Span } from '../document.ts';
import { isFormer } from '../modality.ts';
import type { Shape } from '../shape.ts';
import { isLarger } from './locations.ts';
import { meantOfWay } from './meant.ts';
import { asItStands } from './ways.ts';

const SIGN = /⟨(\p{L})(\d+)⟩/gu;

/** The last words before a stop: a verb or preposition of a course, and at most three more (`qua địa phận các xã`). */
const LEADS =
  /(?:^|[\s,(])(từ|qua|vượt|xuyên|băng|nối|rời|đi|đến|tới|lên|xuống|về|ra|sang|theo|giữa|leo|xuôi|ngược|dọc|trước khi vào|trong đó có)(?: [\p{L}\p{M}]+){0,3} ?$/u;
/** `điểm đầu tại A, điểm cuối ở B`, `bắt đầu ở A rồi dừng ở B`. */
const ENDS =
  /(?:điểm (?:đầu|cuối|giao)|bắt đầu|xuất phát|dừng|kết thúc|khởi đầu|chạm|gặp)[^⟨⟩;]{0,40}(?:ở|tại|từ|là|trước)(?: [\p{L}\p{M}]+){0,3} ?$/u;
/** `Điểm đầu của quốc lộ A là B, điểm cuối là C`. */
const START_POINT = /điểm (?:đầu|cuối)(?: của)?(?: [\p{L}\p{M}]+){0,2} ⟨[RJ]\d+⟩$/u;
const JOINED = /^(?:,| và|, và| -) ?$/u;
const LINKED = /^ (?:với|và|-|đến|tới)(?: [\p{L}\p{M}]+){0,3} $/u;
export const ALONG = /(?:men theo|dọc theo|bám theo|song song với)\s*$/u;
/** `chạy dọc sông A`: beside it, not through it. */
const BESIDE = /(?:dọc|men|ven|bám|song song)(?: theo| với)?(?: bờ)? $/u;
/** `chạy dọc các huyện A, B`: of units it is through them. */
const UNITS = /^(?:các |hai |ba |bốn )?(?:tỉnh|huyện|thị|xã|phường|bản|cụm)/u;
/** `từ A vào B`, of a road that has begun; goods and people go into a port by other roads. */
const INTO = / vào(?: [\p{L}\p{M}]+){0,2} $/u;
/** `quốc lộ A và quốc lộ B nối các cửa khẩu C, D với …`: which goes where is not said. */
export const BOTH = /⟨R\d+⟩(?:,| và) ?$/u;
/** No break where a whole sentence tells the course. */
const TURNS = /rẽ|;|,\d/gu;
/** Another road is met, or lies at the end of this one. */
export const JUNCTION = /(?:với|giao|cắt|nối|từ|đến|tới)(?: (?!theo|men|xuôi|ngược)[\p{L}\p{M}]+){0,2}\s*$/u;
/** The unit of the stop before: `(tỉnh A)`, `của tỉnh A`. */
const UNIT = /^(?: \(| (?:của|thuộc|ở)(?: [\p{L}\p{M}]+){0,2}|,) ?$/u;
/** Another clause begins. */
const BREAKS =
  /(?:trong khi|để|nhằm|nên|thì|nhưng|song|còn|cho biết|đề nghị|kiến nghị|phục vụ|vận chuyển|hàng|chở|xuất đi|xuất sang|xuất khẩu|giúp|hỗ trợ|nếu|khi(?! tới| đến| chạm| gặp| vào| ra| lên| xuống| sang| về)|mà|vì|rẽ(?! từ| khỏi| ra)|hay (?:là )?(?:làm|mở|xây)|(?:con đường|tuyến) mới|thời gian|quãng|khoảng cách|chi phí|cự ly|:|;(?! điểm (?:đầu|cuối))|\.(?!\d))/u;

/** How a course goes on after a comma. */
const GOES_ON =
  /^\)?, (?:rồi|sau đó|và|qua|đến|tới|từ|lên|xuống|về|ra|sang|băng|vượt|xuyên|nối|điểm|đi|chạy|kết thúc|dừng|trước khi|tiếp|đoạn|cắt|giao|leo|xuôi|ngược|về|theo|huyện|xã|thị|thành|tỉnh|đường|men)/u;

/** Of a lorry on a road: there it leaves the road. */
const LEAVES = /(?:từ đó|từ đây|rồi (?:sang|từ)|, sang) /u;

/** Characters between one stop and the next. */
const FAR = 70;

/** The route itself, or the one that a project is about. */
export function roadOf({ doc }: Context, span: Span): Entity | undefined {
  const [entity] = span.entities;
  if (span.type === 'Project') return entity && doc.entities.get(`Route\n${entity.key}`);
  return span.type === 'Route' ? entity : undefined;
}

/** Goes from stop to stop behind a road's name. */
export function follow(
  context: Context,
  shape: Shape,
  span: Span,
  from: number,
  { anyTurn = false, meant }: { anyTurn?: boolean; meant?: Modality } = {},
): void {
  const road = roadOf(context, span)!;
  const stops: Entity[] = [];
  let first = '';
  let at = from;
  let linked = false;
  let met = false;
  let followed = false;
  let left = false;
  const beyond: Entity[] = [];
  // `xe theo quốc lộ A …, rồi theo quốc lộ B`: it is the lorry that goes on.
  const own = !/(?:theo|men|xuôi|ngược|bằng|qua|hết|dọc) ⟨[RJ]\d+⟩$/u.test(shape.text.slice(0, from));
  let before: Span | null = null;
  let end = from;
  SIGN.lastIndex = from;
  for (let match = SIGN.exec(shape.text); match; match = SIGN.exec(shape.text)) {
    const between = shape.text.slice(end, match.index);
    const gap = end === from && START_POINT.test(shape.text.slice(0, from)) ? `điểm đầu${between}` : between;
    const [sign, letter, number] = match as unknown as [string, string, string];
    if (gap.length > FAR || (anyTurn ? gap.replaceAll(TURNS, ' ') : gap).search(BREAKS) >= 0) break;
    // `…, thạch cao thì ra cảng B`: something else goes on.
    if (stops.length > 0 && /^\)?, [\p{L}\p{M}]/u.test(gap) && !GOES_ON.test(gap)) break;
    end = match.index + sign.length;
    if ('CDFM'.includes(letter)) continue;
    linked ||= /nối|giữa/.test(gap);
    if (letter === 'R') {
      // `nối quốc lộ 6 ở thị trấn X với …`: where the two roads meet is a stop.
      // `khởi đầu từ A, theo quốc lộ B và quốc lộ C lên D`: along other roads.
      const along = own && stops.length > 0 && /(?:theo|men|qua|xuôi|ngược) $/u.test(gap);
      if (along || (followed && JOINED.test(gap))) {
        followed = true;
        continue;
      }
      if (!JUNCTION.test(gap) && !ALONG.test(gap)) break;
      met = JUNCTION.test(gap);
      continue;
    }
    if (!'PLGT'.includes(letter)) break;
    const here = shape.spans[Number(number)]!;
    left ||= !own && stops.length > 0 && LEAVES.test(gap);
    if (left && letter !== 'T') continue;
    const river = /^(?:sông|suối)/u.test(here.head ?? '') && /(?:xuôi|ngược) $/u.test(gap);
    if ((BESIDE.test(gap) && !UNITS.test(here.head ?? '')) || river) continue;
    const nested = before && gap === ', ' && isLarger(before, here);
    if (
      stops.length > 0 &&
      !met &&
      (nested || (UNIT.test(gap) && isUnit(letter, gap) && before?.type !== 'Province'))
    ) {
      before = here;
      continue;
    }
    before = here;
    const into = stops.length > 0 && letter !== 'T' && INTO.test(gap);
    const leads =
      into || LEADS.test(gap) || ENDS.test(gap) || (met && /^(?: nhánh \p{L}+)? (?:ở|tại|thuộc) /u.test(gap));
    met = false;
    if (!leads && !(stops.length > 0 && (JOINED.test(gap) || (linked && LINKED.test(gap))))) break;
    if (stops.length === 0) {
      first = gap;
      at = match.index;
    }
    (left ? beyond : stops).push(...here.entities);
  }
  if (stops.length === 0) return;
  const how = meant ?? meantOfCourse(context, shape, road, at, first);
  for (const to of stops)
    if (to.type !== 'Port')
      claim(context, shape, 'PASSES_THROUGH', road, to, how, 'course/from-stop-to-stop');
  const ports = stops.filter(({ type }) => type === 'Port');
  const toPort = meantOfWay(context, shape, at);
  for (const port of ports) {
    const leads = own ? toPort : asItStands(road, port, toPort);
    claim(context, shape, 'PASSES_THROUGH', road, port, leads, 'course/from-stop-to-stop');
    claim(context, shape, 'CONNECTS_TO', road, port, leads, 'road/to-port');
    // Of a corridor between several ports it is not said which gate leads to which.
    const corridor = road.record?.properties.kind === 'corridor';
    for (const gate of stops)
      if (gate.type === 'BorderGate' && !corridor)
        claim(context, shape, 'CONNECTS_TO', gate, port, toPort, 'road/gate-to-port');
  }
  for (const gate of stops)
    for (const port of beyond)
      if (gate.type === 'BorderGate' && port.type === 'Port')
        claim(context, shape, 'CONNECTS_TO', gate, port, toPort, 'road/gate-to-port');
  // `đường A nối tỉnh X với cửa khẩu Y`: it is the province that the road joins to the gate.
  const [start, ...rest] = stops;
  if (/nối/.test(first) && start!.type === 'Province')
    for (const to of rest)
      if (to.type === 'Port' || to.type === 'BorderGate')
        claim(context, shape, 'CONNECTS_TO', start!, to, how, 'road/joins');
}

/** A province after a smaller place, in brackets or after a comma, says where that lies. */
const isUnit = (letter: string, gap: string) => letter === 'P' || (letter === 'L' && !gap.startsWith(','));

/** `Nếu được xây dựng, con đường sẽ qua A`, `if built, the line would pass B`: that is the condition, the course is planned. */
const IF_BUILT =
  /(?:^|, )(?:nếu [^⟨⟩,;]*(?:xây|làm|mở|duyệt|chấp thuận|thông qua|hoàn thành|thành hình)[^⟨⟩,;]*, [^⟨⟩,;]*sẽ |(?:if|once|when) [^⟨⟩,;]*(?:built|approved|funded|finished|completed|opened|extended)[^⟨⟩,;]*, [^⟨⟩,;]*(?:would|will) )/u;

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
  const said = meantOfWay(context, shape, offset);
  const how = said === null && IF_BUILT.test(shape.text.slice(0, offset)) ? 'proposed' : said;
  if (how === null || !status || /(?:sẽ|kéo dài|nối dài|dự kiến|được mở)/u.test(between)) return how;
  if (status === 'planned') return how === 'existing' ? 'proposed' : how;
  return 'existing';
}

export function claim(
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
