/** English roads: named after their ends (`Hoa Binh - Moc Chau expressway`), or told by them (`a road linking A with B`). */

import { fold } from '../../text/fold.ts';
import {
  addSpan,
  type Document,
  type Entity,
  entityOf,
  mention,
  ofType,
  oneSpace,
  type Span,
  type SpanType,
  spanFrom,
  textOf,
} from './document.ts';
import { unknownName } from './english-stops.ts';
import { placeSpan } from './place-spans.ts';
import { nameRun } from './runs.ts';

const HEAD = /^(?:road|trail|highway|expressway|motorway|railway|route|corridor)$/;
/** With these the course begins; between them and the head stands no other noun. */
const FROM = /^(?:from|linking|connecting|between|joining)$/;
/** What runs on a route that is no road. */
const NO_ROAD = /^(?:bus|air|flight|sea|shipping|tour|tourism|tourist|coach|trade|migration)$/;
const JOINT = /^(?:to|and|with|through|via|,|-|the|then|in|of)$/;
const ENDS: SpanType[] = ['Province', 'Place', 'BorderGate', 'Port'];
/** These are roads behind the names of their ends alone, not with a course of their own. */
const LINE = /^(?:line|service|track)$/;
/** What a line carries, between its name and its head. */
const CARRIED = /^(?:bus|coach|passenger|freight|cargo|rail|trade|transport)$/;
const COMPASS = /^(?:north|south|east|west)$/;
/** Words that say nothing of a road's course. */
const ASIDE =
  /^(?:the|capital|city|of|in|laos|lao|vietnam|vietnamese|vietnam's|central|northern|southern|province|border|district|'|s|which|will|would|is|to)$/;
/** Words that are none of a road's name. */
const OUTSIDE = /^(?:a|an|the|on|of|in|to|and|build|upgrade|widen|new|this|that|by|for|with)$/;
const LONGEST = 40;

export function findEnglishRoutes(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  const known = new Set<number>();
  for (const { type, outerFrom, outerTo } of doc.spans)
    if (type === 'Route') for (let i = outerFrom; i < outerTo; i++) known.add(i);
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const line = LINE.test(doc.tokens[i]!.plain);
      if ((!line && !HEAD.test(doc.tokens[i]!.plain)) || known.has(i)) continue;
      const carried = i > from && NO_ROAD.test(doc.tokens[i - 1]!.plain);
      const next = byName(doc, i, from) ?? (line || carried ? null : byCourse(doc, i, to));
      if (next) i = next - 1;
    }
  }
  findSections(doc);
}

/** `Section 2 of the A-B expressway`, and `Section 1` beside it: parts that are built each for itself. */
function findSections(doc: Document): void {
  const { tokens } = doc;
  const found: [number, number][] = [];
  let whole: Entity | undefined;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const part = tokens[i]!.capital && /^(?:section|phase)$/.test(tokens[i]!.plain);
    if (!part || !/^\d$/.test(tokens[i + 1]!.plain)) continue;
    const of = tokens[i + 2]?.plain === 'of' ? (tokens[i + 3]?.plain === 'the' ? i + 4 : i + 3) : -1;
    const road = of > 0 ? spanFrom(doc, of, 'Route') : undefined;
    whole ??= road?.entities[0];
    found.push([i, road?.outerTo ?? i + 2]);
  }
  if (!whole) return;
  for (const [from, to] of found) {
    const entity = entityOf(doc, 'Route', textOf(doc, from, from + 2).toLowerCase(), { kind: 'described' });

    addSpan(doc, {
      type: 'Route',
      from,
      to,
      outerFrom: from,
      outerTo: to,
      entities: [entity],
      head: 'counted',
    });
  }
}

/** `A-B expressway`, `A - B - C line`, `the A-B coach service`: the index after it where it is one. */
function byName(doc: Document, head: number, start: number): number | null {
  const { tokens } = doc;
  const names: Name[] = [];
  let at = CARRIED.test(tokens[head - 1]?.plain ?? '') ? head - 1 : head;
  for (let name = nameBefore(doc, at, start); name; name = nameBefore(doc, at, start)) {
    names.unshift(name);
    at = name.from - 1;
    if (at <= start || tokens[at]!.plain !== '-') break;
  }
  if (names.length < 2) return byCompass(doc, head, start);
  for (const { from, to, span } of names)
    if (!span) addSpan(doc, namedElsewhere(doc, from, to) ?? placeSpan(doc, from, from, to, null));
  return add(
    doc,
    names[0]!.from,
    head + 1,
    names.map(({ from }) => spanFrom(doc, from, ...ENDS)!),
  );
}

/** `the North-South expressway`: a road named after where it leads, without ends. */
function byCompass(doc: Document, head: number, start: number): number | null {
  const { tokens } = doc;
  const from = head - 3;
  if (from < start || tokens[head - 2]!.plain !== '-') return null;
  if (![from, head - 1].every((at) => COMPASS.test(tokens[at]!.plain))) return null;
  return add(doc, from, head + 1, []);
}

/** `the Vung Ang - Vientiane railway`: the port or gate that the article calls so elsewhere. */
function namedElsewhere(doc: Document, from: number, to: number): Span | null {
  const name = textOf(doc, from, to);
  for (const type of ['Port', 'BorderGate'] as const)
    for (const entity of ofType(doc, type))
      if (entity.mentions.some(({ text }) => oneSpace(text).startsWith(name)))
        return { type, from, to, outerFrom: from, outerTo: to, entities: [entity] };
  return null;
}

interface Name {
  from: number;
  to: number;
  span: Span | undefined;
}

/** The place, or run of capitals, that ends before a token. */
function nameBefore(doc: Document, to: number, start: number): Name | null {
  const { tokens } = doc;
  for (let from = Math.max(start, to - 4); from < to; from++) {
    const span = spanFrom(doc, from, ...ENDS);
    if (span && !span.bare && span.outerTo === to) return { from: span.outerFrom, to, span };
  }
  for (let from = Math.max(start, to - 3); from < to; from++) {
    const before = tokens[from - 1];
    const begins =
      !before?.capital ||
      from === start ||
      before.plain === '-' ||
      doc.lexicon.english.starts.has(before.plain);
    if (begins && tokens[from]!.capital && !doc.taken.has(from) && nameRun(doc, from, to, 3) === to) {
      if (doc.lexicon.english.starts.has(tokens[from]!.plain)) continue;
      return { from, to, span: undefined };
    }
  }
  return null;
}

/** `a 485km highway from the capital through A and B to C`: two ends or more after the head. */
function byCourse(doc: Document, head: number, sentenceEnd: number): number | null {
  const { tokens } = doc;
  if (!FROM.test(tokens[head + 1]?.plain ?? '')) return null;
  const stops: Span[] = [];
  let to = head + 2;
  // `Vung Ang Port in Ha Tinh province`: the province only says where the port is.
  const isSite = (at: number) =>
    stops.length > 0 && /^(?:in|of|,)$/.test(tokens[at - 1]!.plain) && to === at - 1;
  for (let i = to; i < Math.min(sentenceEnd, head + LONGEST); ) {
    const stop = spanFrom(doc, i, ...ENDS);
    if (stop && !stop.bare && stop.type !== 'Port' && stop.type !== 'BorderGate' && isSite(i)) {
      i = stop.outerTo;
      if (!/^(?:,|and|to|through|via)$/.test(tokens[i]?.plain ?? '')) break;
      continue;
    }
    if (stop && !stop.bare) {
      stops.push(stop);
      i = to = stop.outerTo;
      continue;
    }
    // `from the capital through A`
    const capital = tokens[i]!.plain === 'capital' && stops.length === 0 ? capitalOf(doc, i) : undefined;
    if (capital && !/^(?:of|city)$/.test(tokens[i + 1]?.plain ?? '')) {
      stops.push({
        type: 'Province',
        from: i,
        to: i + 1,
        outerFrom: i,
        outerTo: i + 1,
        entities: [capital],
        bare: true,
      });
      addSpan(doc, stops.at(-1)!);
      i = to = i + 1;
      continue;
    }
    // `the road from Muang Mai to Panghok`: names that no list knows.
    const led = /^(?:from|to|and|with|through|via|between|linking|connecting|joining)$/.test(
      tokens[i - 1]!.plain,
    );
    const unknown = led ? unknownName(doc, i, sentenceEnd) : null;
    if (unknown !== null) {
      stops.push(addSpan(doc, placeSpan(doc, i, i, unknown, null)));
      i = to = unknown;
      continue;
    }
    const country = spanFrom(doc, i, 'Country');
    if (country) i = country.outerTo;
    else if (JOINT.test(tokens[i]!.plain) || ASIDE.test(tokens[i]!.plain)) i++;
    else break;
  }
  if (stops.length < 2) return null;
  // `a 485km highway`: what stands between article and head goes with it, and is its short name.
  let from = head;
  while (
    from > head - 4 &&
    /^(?:number|word)$/.test(tokens[from - 1]?.kind ?? '') &&
    !OUTSIDE.test(tokens[from - 1]!.plain)
  )
    from--;
  const start = /^(?:a|an|the)$/.test(tokens[from - 1]?.plain ?? '') ? from : head;
  const end = add(doc, start, to, stops);
  mention(doc, doc.spans.at(-1)!.entities[0]!, start, head + 1);
  return end;
}

/** The capital of the country named last before a token, where the article names that capital. */
function capitalOf(doc: Document, at: number): Entity | undefined {
  const capitals = ofType(doc, 'Province').filter(({ key }) =>
    /^(?:la-vientiane-capital|vn-ha-noi)$/.test(key),
  );
  for (let i = at; i >= Math.max(0, at - LONGEST); i--) {
    const country = spanFrom(doc, i, 'Country')?.entities[0]?.country;
    if (country) return capitals.find((each) => each.country === country);
  }
  return capitals.length === 1 ? capitals[0] : undefined;
}

function add(doc: Document, from: number, to: number, ends: Span[]): number {
  const named = ends.map((span) => fold(span.entities[0]!.record?.id ?? span.entities[0]!.key)).join('+');
  const key = named || fold(textOf(doc, from, to));
  addSpan(doc, {
    type: 'Route',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [entityOf(doc, 'Route', key, { kind: 'described' })],
    head: 'english',
  });
  return to;
}
