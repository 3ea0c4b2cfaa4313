/** PASSES_THROUGH and the CONNECTS_TO of roads: the course that the text gives a road, and what the road joins. */

import type { Modality } from '../../../ontology.ts';
import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';
import { ALONG, BOTH, meantOfCourse } from './course-stops.ts';
import { isLarger } from './locations.ts';
import { meantOfWay } from './meant.ts';
import { passAll, roadNames } from './road-names.ts';
import { asItStands, connect, TAKEN } from './ways.ts';

/** Places on a course, joined as courses are told: `từ A - B - C đến D`. */
const STOP = '⟨[PLGT]\\d+⟩';
const COURSE = `${STOP}(?:(?:,| -| và| đến| tới| ra| lên| sang| xuống|, qua| qua|, đến| với| and| to| rồi~12lên| rồi~12đến) ${STOP}|(?: \\([^)]*\\))){0,8}`;

export function routes(context: Context): void {
  roadNames(context);
  for (const shape of context.shapes) {
    courses(context, shape);
    lastPoint(context, shape);
    englishCourses(context, shape);
    alongTheRoad(context, shape);
  }
  for (const shape of context.placeShapes) withinPlaces(context, shape);
}

/** `⟨R0⟩ kết nối từ A - B đến cảng D`, `dự án … quốc lộ 8 kết nối …`, `⟨R0⟩ từ A lên B`. */
function courses(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    `{road:R|J},?(?:~40(?:@links|đi qua|chạy qua|qua)|,?~24(?:chặng|đoạn)?)~8 (?:từ )?(?<course>${COURSE})`,
  )) {
    if ([ALONG, BOTH].some((other) => other.test(shape.text.slice(0, match.index)))) continue;
    if (/⟨G\d+⟩ theo $/u.test(shape.text.slice(0, match.index))) continue;
    if (LEFT.test(shape.text.slice(0, match.index)) || /\p{L}\. /u.test(match[0])) continue;
    if (/hay (?:làm|mở|xây)|(?:con đường|tuyến) mới/u.test(match[0])) continue;
    if (!/(?:từ|nối|qua)/.test(match[0]) || /^⟨[RJ]\d+⟩,? (?:vì|do|bởi|nên|mà|thì) /u.test(match[0]))
      continue;
    const road = roadOf(context, group(shape, match, 'road')[0]);
    const stops = stopsOf(shape, match.groups!.course!);
    if (!road || stops.length === 0) continue;
    const at = match.index + match[0].length - match.groups!.course!.length;
    const how = meantOfWay(context, shape, at);
    const ports = stops.filter(({ type }) => type === 'Port');
    // A wish to mend a road takes its course for granted; what it wishes is the way to the port.
    const course = meantOfCourse(context, shape, road, at, shape.text.slice(match.index, at));
    const there =
      course === 'proposed' && !road.record && match.groups!.road!.startsWith('⟨J') ? 'existing' : course;
    passAll(
      context,
      shape.index,
      road,
      stops.filter(({ type }) => type !== 'Port'),
      there,
      'linking',
    );
    const isTaken = TAKEN.test(shape.text.slice(0, match.index));
    for (const port of ports) {
      const leads = isTaken ? asItStands(road, port, how) : how;
      passAll(context, shape.index, road, [port], leads, 'linking');
      connect(context, shape.index, road, port, leads, 'road/to-port');
      for (const gate of stops)
        if (gate.type === 'BorderGate') connect(context, shape.index, gate, port, how, 'road/gate-to-port');
      // Whom the road is asked of, or the other side of the gates, is to reach the port by it.
      const asked = askedBefore(context, shape, match.index);
      if (asked && asked.country !== port.country)
        connect(context, shape.index, asked, port, how, 'road/asked');
    }
  }
}

/** The stops of a course, but for the units in which they lie: `qua xã A, huyện B (tỉnh C)`. */
function stopsOf(shape: Shape, course: string): Entity[] {
  const told = course.replace(/ \([^)]*\)/gu, '');
  const spans = spansIn(shape, told);
  const joints = told.split(/⟨\p{L}\d+⟩/u).slice(1);
  return spans
    .filter((span, i) => i === 0 || joints[i - 1] !== ', ' || !isLarger(spans[i - 1]!, span))
    .flatMap(({ entities }) => entities);
}

/** The route itself, or the one that a project is about. */
function roadOf({ doc }: Context, entity: Entity | undefined): Entity | undefined {
  return entity?.type === 'Project' ? doc.entities.get(`Route\n${entity.key}`) : entity;
}

/** `đề nghị tỉnh X … dự án`: the locality to which the request goes. */
function askedBefore(context: Context, shape: Shape, offset: number): Entity | null {
  let asked: Entity | null = null;
  for (const match of matches(context, shape, '@asking {to:P}'))
    if (match.index < offset) asked = group(shape, match, 'to')[0] ?? asked;
  return asked ?? context.discourse[shape.index]!.addressee;
}

/** `đưa cảng X là điểm cuối của dự án quốc lộ 8A`. */
function lastPoint(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{stop:T|G|P|L}(?:, {P})?~12 (?:là|làm|thành) điểm (?:cuối|đầu)~20 {road:R|J}',
  )) {
    const road = roadOf(context, group(shape, match, 'road')[0]);
    const how = meantOfWay(context, shape, match.index);
    const stops = group(shape, match, 'stop');
    if (!road) continue;
    passAll(context, shape.index, road, stops, how, 'last-point');
    for (const stop of stops)
      if (stop.type === 'Port') connect(context, shape.index, road, stop, how, 'road/to-port');
  }
}

/** `The first corridor … begins at A and ends at B`, `covers … between A, where a port is planned, and B`. */
function englishCourses(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{road:R}[^;⟨⟩]{0,60}?(?:begins at|starts (?:at|from)|runs from|links|connects|between|from) {a:P|L|G|T}(?<aside>, where[^⟨⟩]*)?,?~12(?:and|to|with)~16 {b:P|L|G|T}',
  )) {
    const [road] = group(shape, match, 'road');
    const [a] = group(shape, match, 'a');
    const [b] = group(shape, match, 'b');
    if (!road || !a || !b) continue;
    const how = meantOfWay(context, shape, match.index);
    const planned: Modality | null = /planned|to be built|proposed/.test(match.groups?.aside ?? '')
      ? 'proposed'
      : how;
    passAll(context, shape.index, road, [a], planned, 'english');
    passAll(context, shape.index, road, [b], how, 'english');
    if (a.type === 'Port') {
      connect(context, shape.index, road, a, planned, 'road/to-port');
      if (b.type === 'BorderGate') connect(context, shape.index, b, a, planned, 'road/gate-to-port');
    }
  }
  for (const match of matches(
    context,
    shape,
    '{a:P} a (?:road|route|way) (?:towards|to)~~80 {b:P}(?= in| \\(|[.,])',
  )) {
    const [a] = group(shape, match, 'a');
    connect(
      context,
      shape.index,
      a,
      group(shape, match, 'b')[0],
      meantOfWay(context, shape, match.index),
      'road/way-to',
    );
  }
}

/** `Nhờ ⟨R0⟩, các tỉnh ⟨L1⟩ được nối với ⟨L2⟩ và từ đó ra ⟨T3⟩, ⟨T4⟩`; `theo ⟨R0⟩ tới ⟨L1⟩`. */
function alongTheRoad(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '(?:nhờ|qua|theo|bằng) {road:R},?~16 {a:L|P}~16(?:nối|kết nối) (?:với|đến|tới|ra)~8 {b:L|P|G|T+}(?:~24{ports:T+})?',
  )) {
    const [road] = group(shape, match, 'road');
    if (!road) continue;
    const how = meantOfWay(context, shape, match.index);
    const stops = [...group(shape, match, 'a'), ...group(shape, match, 'b')];
    passAll(
      context,
      shape.index,
      road,
      stops.filter(({ type }) => type !== 'Port'),
      how,
      'along',
    );
    for (const port of [...stops, ...group(shape, match, 'ports')])
      if (port.type === 'Port')
        connect(context, shape.index, road, port, asItStands(road, port, how), 'road/to-port');
  }
  for (const match of matches(context, shape, 'theo {road:R} (?:tới|đến|lên|về) {a:L|P|G}')) {
    const [road] = group(shape, match, 'road');
    if (road)
      passAll(
        context,
        shape.index,
        road,
        group(shape, match, 'a'),
        meantOfWay(context, shape, match.index),
        'along',
      );
  }
}

/** `12 km quốc lộ 15D ở huyện X`, `Road 6A in Y district`: a part of the road lies there. */
function withinPlaces(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{road:R},? (?<by>ở|thuộc|tại|in|(?:nằm )?(?:trên|trong|thuộc|qua|ở) (?:địa bàn|địa phận)) (?:the )?{at:L}',
  )) {
    const before = shape.text.slice(0, match.index);
    // `họp về quốc lộ 8 tại thị xã X`: it is the talks that are there.
    if (TALKS.test(before) || (match.groups!.by === 'tại' && !MEETS.test(before))) continue;
    const [span] = spansIn(shape, match.groups!.at);
    if (span?.head === 'Place' || span?.entities[0]?.record?.properties.kind === 'region') continue;
    const [road] = group(shape, match, 'road');
    if (road && road.kind !== 'described')
      passAll(context, shape.index, road, span!.entities, 'existing', 'within');
  }
}

/** `rẽ từ cao tốc A ở xã B, qua …`: it is the road that leaves it whose course goes on. */
const LEFT = /(?:rẽ|tách|giao|cắt)(?: [\p{L}]+){0,2} (?:từ|ra|khỏi|với)(?: [\p{L}]+){0,2} $/u;

const TALKS = /(?:bàn|họp|ký|trao đổi|hội nghị|discuss\p{L}*|talks|meeting|signed|agreed)[^⟨⟩;,]{0,40}$/u;
/** Before a road that another meets. */
const MEETS = /(?:nối|với|giao|cắt|gặp|từ|đến|tới|ra|vào|tách khỏi|rẽ|đoạn|km)\s*$/u;
