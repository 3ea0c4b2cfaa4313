/** PASSES_THROUGH in English: roads with a course of several stops, told behind their name or behind a word that takes them up. */

import { type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { connect, pass } from './ways.ts';

/** A place on the way, with what joins it to the next. */
const STOP = '⟨[PLGT]\\d+⟩';
const COURSE = `${STOP}(?:(?:,|,? and|,? to|,? with|,? through|,? via|,? past|,? then|,? before(?: meeting| reaching)?(?: the border at)?| -| in)(?: the)? ${STOP}){0,7}`;

/** `It covers 126 km between A and B`, `the 203.8 km section leaves A and climbs through B before reaching C`. */
const AGAIN =
  /(?:^|, |and )(?:it|(?:the|this)(?: [\p{L}\d.,-]+){0,3} (?<head>road|highway|expressway|motorway|section|route|railway|corridor))(?: would| will| is to| then| now| itself)? (?:runs?|covers?|leaves?|passes|pass|goes|go|starts?|begins?|links?|connects?|stretch(?:es)?|cross(?:es)?|climbs?|winds?|follows?)(?= )/u;

/** The words before a stop of a course, and the unit in which the last one lies. */
const LEADS =
  /(?:from|through|via|by way of|to|between|and|leaves?|reach(?:es|ing)?|cross(?:es|ing)?|past|towards|into|links?|connects?|with)(?: (?!in |at |on )[\p{L}]+){0,4} $/u;
const UNIT = /^,? in(?: the| central| northern| southern)? $|^, $/u;
/** Another clause begins. */
const BREAKS =
  /(?:,? (?:but|while|which|who|where|said|because|if|when|according|never|although) |[;:]|\.(?!\d))/u;

/** How many sentences back the road may be. */
const REACH = 3;

export function englishCourses(context: Context): void {
  let last: Entity | null = null;
  let section: Entity | null = null;
  let age = 0;
  for (const shape of context.shapes) {
    named(context, shape);
    downRoad(context, shape);
    fromStart(context, shape);
    meets(context, shape);
    const again = last ? AGAIN.exec(shape.text) : null;
    if (again && last) {
      const road = again.groups?.head === 'section' ? section : last;
      const roadBefore = entitiesIn(shape, shape.text.slice(0, again.index)).some(
        ({ type }) => type === 'Route',
      );
      if (road && !roadBefore) follow(context, shape, road, again.index + again[0].length);
    }
    const roads = shape.spans.filter(({ type }) => type === 'Route');
    for (const { entities } of roads)
      if (/^(?:section|phase) /.test(entities[0]!.key)) section = entities[0]!;
    age = roads.length > 0 ? 0 : age + 1;
    last = roads.at(-1)?.entities[0] ?? (age < REACH ? last : null);
  }
}

/** Goes from stop to stop behind the verb of a course. */
function follow(context: Context, shape: Shape, road: Entity, from: number): void {
  const stops: Entity[] = [];
  let at = from;
  let end = from;
  const sign = /⟨(\p{L})(\d+)⟩/gu;
  sign.lastIndex = from;
  for (let match = sign.exec(shape.text); match; match = sign.exec(shape.text)) {
    // The verb itself may lead to the first stop: `leaves A`.
    const gap = shape.text.slice(stops.length === 0 ? from - 8 : end, match.index);
    if (BREAKS.test(gap)) break;
    end = match.index + match[0].length;
    if ('CDM'.includes(match[1]!)) continue;
    const here = shape.spans[Number(match[2])]!.entities;
    if (!'PLGT'.includes(match[1]!)) break;
    if (stops.length > 0 && UNIT.test(gap)) continue;
    if (!LEADS.test(gap) && !/(?:border|frontier) in $/.test(gap)) break;
    if (stops.length === 0) at = match.index;
    stops.push(...here);
  }
  // One place alone may be what the road does not run through: `it covers 3 km in A`.
  if (stops.length < 2) return;
  const how = modality(context, shape, at);
  for (const stop of stops) {
    pass(context, shape.index, road, stop, how, 'course/english');
    if (stop.type !== 'Port') continue;
    connect(context, shape.index, road, stop, how, 'english/to-port');
    for (const gate of stops)
      if (gate.type === 'BorderGate') connect(context, shape.index, gate, stop, how, 'english/gate-to-port');
  }
}

/** `to gate A, where it meets Road 12 on its way to B`; `Highway 279 drops into Dien Bien Phu`. */
function meets(context: Context, shape: Shape): void {
  for (const source of [
    '{at:G|L}, where it (?:meets|joins|becomes) {road:R}(?: of {C})?(?:~12way to(?: the)? {to:L|P|G})?',
    '{road:R} (?:drops|runs|leads|goes|climbs) (?:down |up )?(?:into|to)(?: the)? {to:L|P|G}',
  ])
    for (const match of matches(context, shape, source)) {
      const [road] = group(shape, match, 'road');
      for (const to of [...group(shape, match, 'at'), ...group(shape, match, 'to')])
        if (road)
          pass(context, shape.index, road, to, modality(context, shape, match.index), 'course/english');
    }
}

/** `From Muang Xay, Road 2E climbs through …`: where it begins. */
function fromStart(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '^from(?: the)? {start:L|G|P}, {road:R} (?:runs|climbs|goes|leads|winds|passes|crosses|drops)',
  )) {
    const [road] = group(shape, match, 'road');
    for (const to of group(shape, match, 'start'))
      if (road) pass(context, shape.index, road, to, modality(context, shape, match.index), 'course/english');
  }
}

/** `go down National Highway 6 to Ha Noi`, `follow Highway 8 to the port of A`. */
function downRoad(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '(?:down|up|along|take|takes|follow|follows|on|then|by)(?: the)? {road:R} (?:down |up |on |south |north |east |west )?(?:to|towards)(?: the)? {to:P|L|G|T}',
  )) {
    const [road] = group(shape, match, 'road');
    for (const to of group(shape, match, 'to'))
      if (road) pass(context, shape.index, road, to, modality(context, shape, match.index), 'course/english');
  }
}

/** `⟨R⟩ runs from A through B to C`: every stop, and the port that it leads to. */
function named(context: Context, shape: Shape): void {
  const verbs =
    '(?:by way of|via|through|from|links|linking|connects|connecting|between|runs|passes|crosses|leaves|leads|joins|climbs|winds|drops|into|to)';
  for (const match of matches(
    context,
    shape,
    `{road:R},?~40${verbs}(?: [\\p{L}]+){0,2}?(?: the)? (?<course>${COURSE})`,
  )) {
    const stops = entitiesIn(shape, match.groups!.course);
    const [road] = group(shape, match, 'road');
    const byWay = /⟩ (?:by way of|via|through) /.test(match[0]);
    if (!road || stops.length < (byWay ? 1 : 2)) continue;
    const how = modality(context, shape, match.index);
    for (const stop of stops) pass(context, shape.index, road, stop, how, 'course/english');
    for (const port of stops) {
      if (port.type !== 'Port') continue;
      connect(context, shape.index, road, port, how, 'english/to-port');
      for (const gate of stops)
        if (gate.type === 'BorderGate')
          connect(context, shape.index, gate, port, how, 'english/gate-to-port');
    }
  }
}
