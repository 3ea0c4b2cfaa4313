/** LOCATED_IN as English says it: a body's province in its name, `Laos' Sekong province`, `the Lao provinces of A and B`, `A, Laos`. */

import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import { type Document, type Entity, ofType, type Span, sentenceAt, spanFrom } from '../document.ts';
import { afterPossessive, beforeDescription, countryEnding } from '../english-actors.ts';
import { RULE } from './locations.ts';

/** Bodies that a state has elsewhere, and those that two states have together. */
const NOT_AT_HOME = /^(?:embassy|consulate|association|dang)(?:-|$)/;

export function englishPlaces(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const span of context.doc.spans) {
    const [entity] = span.entities;
    if (span.bare || !entity) continue;
    if (span.type === 'Organization') homeOf(context, span, entity);
    if (span.type === 'Province') countryOf(context, span, entity);
  }
  apposed(context);
}

/** `Na Son, a village of Phonthong district`; `eight provinces of Vietnam`, and later `the eight provinces: A, B …`. */
function apposed(context: Context): void {
  const counted = new Map<string, Entity>();
  for (const shape of context.placeShapes) {
    for (const match of matches(
      context,
      shape,
      '{what:L|G|T|Z}, (?:a|an|the|one)(?: [\\p{L}-]+){1,4} (?:of|in) (?:the )?{in:L|P}',
    )) {
      const [what] = group(shape, match, 'what');
      const [where] = group(shape, match, 'in');
      if (what && where) byShape(context, shape.index, what, where, 'apposition');
    }
    for (const match of matches(context, shape, "{in:P} ' (?:s )?{what:L|G|T|Z}")) {
      const [what] = group(shape, match, 'what');
      const [where] = group(shape, match, 'in');
      if (what && where) byShape(context, shape.index, what, where, 'possessive');
    }
    const company =
      '{what:O}, (?:a|an|the|one)~24(?:company|firm|developer|enterprise|cooperative|charity|supplier|producer|forwarder)(?: based| headquartered)? (?:in|from|of) (?:the )?{in:L|P|C}';
    for (const match of matches(context, shape, company))
      byShape(
        context,
        shape.index,
        group(shape, match, 'what')[0]!,
        group(shape, match, 'in')[0]!,
        'company',
      );
    const parts =
      '(?:districts|communes|villages|towns) (?:of|in) (?:the )?{in:P}(?: -|:|,)?(?: namely| including)? {what:L+}';
    for (const match of matches(context, shape, parts)) {
      const [where] = group(shape, match, 'in');
      for (const what of group(shape, match, 'what'))
        if (where) byShape(context, shape.index, what, where, 'parts');
    }
    for (const match of matches(context, shape, `(?<count>${NUMBER})~40 provinces (?:of|in) {in:C}`))
      counted.set(match.groups!.count!, group(shape, match, 'in')[0]!);
    for (const match of matches(context, shape, `(?<count>${NUMBER})~24 provinces~24{what:P+}`)) {
      const where = counted.get(match.groups!.count!);
      for (const what of group(shape, match, 'what'))
        if (where && what.country === where.country) byShape(context, shape.index, what, where, 'counted');
    }
  }
}

const NUMBER = '(?<![\\p{L}\\d-])(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})(?!\\d)';

function byShape({ claims }: Context, sentence: number, from: Entity, to: Entity, rule: string): void {
  claims.add({ type: 'LOCATED_IN', from, to, sentence, rule: `${RULE}/${rule}`, confidence: 0.8 });
}

function homeOf(context: Context, span: Span, body: Entity): void {
  const { doc } = context;
  const home = provinceOfBody(doc, body);
  if (home) claim(context, span, body, home, 'own-name', 0.85);
  else if (body.country && !NOT_AT_HOME.test(body.key)) {
    const state = namedCountry(doc, body.country);
    if (state) claim(context, span, body, state, 'own-name', 0.75);
  }
}

/** The country, where the article names it otherwise than by its adjective. */
const namedCountry = (doc: Document, iso: string): Entity | null =>
  ofType(doc, 'Country').find(({ country, mentions }) => country === iso && mentions.length > 0) ?? null;

/** `in north-eastern Vietnam` */
const DIRECTION =
  /^(?:north|south|east|west|northern|southern|central|eastern|western|north(?:east|west)ern|south(?:east|west)ern|the|-)$/;

/** The country before a province or list of them, or after it. */
function countryOf(context: Context, span: Span, province: Entity): void {
  const { doc } = context;
  const { tokens } = doc;
  const { from: start, to: end } = doc.sentences[sentenceAt(doc, span.from)]!;
  let first = span;
  for (let before = listedBefore(doc, first, start); before; before = listedBefore(doc, first, start))
    first = before;
  let last = span;
  for (let after = listedAfter(doc, last, end); after; after = listedAfter(doc, last, end)) last = after;
  const at = last.outerTo;
  let next = at + 1;
  while (next < at + 6 && DIRECTION.test(tokens[next]?.plain ?? '')) next++;
  const joined = /^(?:,|of|in)$/.test(tokens[at]?.plain ?? '') ? spanFrom(doc, next, 'Country') : undefined;
  const plural = first === last || tokens[at - 1]!.plain === 'provinces';
  const own = joined && last === span ? joined.entities[0]! : null;
  const named = own ?? (joined && plural ? joined.entities[0]! : countryBefore(doc, first, start));
  if (named && named.country === province.country) claim(context, span, province, named, 'country', 0.85);
}

/** `Laos' northern province of X`, `the Vietnamese provinces of X and Y`. */
function countryBefore(doc: Document, span: Span, start: number): Entity | null {
  const { tokens, lexicon } = doc;
  const before = beforeDescription(doc, span.outerFrom, start);
  for (let i = before + 1; i < span.outerFrom; i++) {
    const iso =
      lexicon.english.adjectives.get(tokens[i]!.plain) ?? spanFrom(doc, i, 'Country')?.entities[0]?.country;
    if (iso) return namedCountry(doc, iso);
  }
  return countryEnding(doc, span.outerFrom, start)?.entities[0] ?? null;
}

/** The province before in a list. */
function listedBefore(doc: Document, { outerFrom }: Span, start: number): Span | undefined {
  const { tokens } = doc;
  let at = outerFrom - 1;
  if (tokens[at]?.plain === 'and' && tokens[at - 1]?.plain === ',') at--;
  if (at <= start || !/^(?:,|and)$/.test(tokens[at]!.plain)) return undefined;
  for (let i = at - 1; i >= Math.max(start, at - 6); i--) {
    const span = spanFrom(doc, i, 'Province');
    if (span && span.outerTo === at) return span;
  }
  return undefined;
}

function listedAfter(doc: Document, { outerTo }: Span, end: number): Span | undefined {
  const { tokens } = doc;
  let at = outerTo;
  if (tokens[at]?.plain === ',' && tokens[at + 1]?.plain === 'and') at++;
  if (at + 1 >= end || !/^(?:,|and)$/.test(tokens[at]!.plain)) return undefined;
  return spanFrom(doc, afterPossessive(doc, at + 1), 'Province');
}

function claim(
  context: Context,
  span: Span,
  from: Entity,
  to: Entity,
  rule: string,
  confidence: number,
): void {
  context.claims.add({
    type: 'LOCATED_IN',
    from,
    to,
    sentence: sentenceAt(context.doc, span.from),
    rule: `${RULE}/${rule}`,
    confidence,
  });
}
