/** PASSES_THROUGH in English: roads with a course of several stops, told behind their name or behind a word that takes them up. */

import { type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { followEnglish } from './english-course-stops.ts';
import { pass } from './ways.ts';

/** `It covers 126 km between A and B`, `the 203.8 km section leaves A and climbs through B before reaching C`. */
const AGAIN =
  /(?:^|, |and )(?:it|(?:the|this)(?! (?:planned|proposed|future|second|third|other|parallel) )(?: [\p{L}\d.,-]+){0,3} (?<head>road|highway|expressway|motorway|section|route|railway|corridor|line|trail|track|service))(?:, [^⟨⟩,;]{1,40},)?(?: would| will| is (?:planned |expected |due )?to| then| now| itself)? (?<verb>runs?|covers?|leaves?|passes|pass|goes|go|leads?|starts?|begins?|links?|connects?|stretch(?:es)?|cross(?:es)?|climbs?|winds?|follows?|enters?|traverses?|joins?)(?= )/u;

/** `The trucks cross the border at A`, right behind the road that they use. */
const VEHICLES =
  /^(?:the )?(?:coaches|buses|trains|trucks|lorries|vehicles|drivers|passengers)(?: would| will| now| then)? (?<verb>cross|pass|go|run|leave|stop|travel|climb|head|enter|call)(?= )/u;

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
    const again = last ? (AGAIN.exec(shape.text) ?? (age === 0 ? VEHICLES.exec(shape.text) : null)) : null;
    if (again && last) {
      const road = again.groups?.head === 'section' ? section : last;
      const roadBefore = entitiesIn(shape, shape.text.slice(0, again.index)).some(
        ({ type }) => type === 'Route',
      );
      if (road && !roadBefore)
        followEnglish(context, shape, road, again.index + again[0].length - again.groups!.verb!.length - 1);
    }
    const roads = shape.spans.filter(({ type }) => type === 'Route');
    for (const { entities } of roads)
      if (/^(?:section|phase) /.test(entities[0]!.key)) section = entities[0]!;
    age = roads.length > 0 ? 0 : age + 1;
    last = roads.at(-1)?.entities[0] ?? (age < REACH ? last : null);
  }
}

/** `to gate A, where it meets Road 12 on its way to B`; `Highway 279 drops into Dien Bien Phu`. */
function meets(context: Context, shape: Shape): void {
  for (const source of [
    '{at:G|L}, where it (?:meets|joins|becomes) {road:R}(?: of {C})?(?:~12way to(?: the)? {to:L|P|G})?',
    '{to:P|L},? (?:which|that) (?:the )?{road:R} (?:crosses|passes|runs|skirts|serves|reaches|enters|traverses)',
    '{road:R}~40(?:paved|sealed|widened|upgraded|repaired|rebuilt|built|extended|open|opened|asphalted|surfaced|completed|finished) as far as(?: the)? {to:P|L|G|T}',
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

/** `⟨R⟩ runs from A through B to C`: the course behind each road that is not only met or followed by another. */
function named(context: Context, shape: Shape): void {
  for (const [index, span] of shape.spans.entries()) {
    const [road] = span.entities;
    if (span.type !== 'Route' || !road) continue;
    const sign = `⟨R${index}⟩`;
    const at = shape.text.indexOf(sign);
    if (at < 0) continue;
    const end = at + sign.length;
    if (!OF_ANOTHER.test(shape.text.slice(0, at)) || OWN_COURSE.test(shape.text.slice(end)))
      followEnglish(context, shape, road, end);
  }
}

/** The road behind these is met by another, whose course goes on; unless what follows at once is its own. */
const OF_ANOTHER = /(?:meets?|meeting|joins?|joining|with|parallel to)(?: the)? $/u;
const OWN_COURSE = /^ (?:from|through|via|to) /u;
