/** CONNECTS_TO in English: goods and lorries that go by a gate to a port or a province. */

import type { Modality } from '../../../ontology.ts';
import { actorOf, type Context, group, matches } from '../context.ts';
import { type Entity, type Span, spanFrom } from '../document.ts';
import type { PersonSpan } from '../persons.ts';
import { entitiesIn, type Shape, spansIn } from '../shape.ts';
import { englishCourses } from './english-courses.ts';
import { meantOfWay } from './meant.ts';
import { connect, pass } from './ways.ts';

const CLAUSE = '(?:[^;⟨⟩]|⟨[MDPLCVR]\\d+⟩)';

export function englishTransport(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  englishCourses(context);
  for (const shape of context.shapes) {
    for (const match of matches(
      context,
      shape,
      `(?<act>@goods|@vehicles|(?:most|much|some|all|half) of (?:it|them)(?= (?:came|comes|goes|travels|travelled)(?!\\p{L})))${CLAUSE}{1,120}?(?:through|via|by way of|(?:leaves?|left|bound|heads?|headed|heading|destined) for|at|over|across|to|towards|reach|reaches|reaching|using|use|by(?= (?:the )?⟨G))(?: the)?(?: ⟨[PLC]\\d+⟩(?:,| and|, and| ' s)(?: the)?){0,3} (?=⟨[TG]\\d+⟩|⟨R\\d+⟩~12⟨T)`,
    ))
      send(context, shape, match);
    for (const match of matches(
      context,
      shape,
      `(?:use|used|using|access to|make use of)~24(?<at>{to:T+})`,
    )) {
      const how = meantOfWay(context, shape, match.index);
      for (const to of group(shape, match, 'to'))
        for (const from of origins(context, shape, match.index, match.index, to))
          connect(context, shape.index, from, to, how, 'english/goods');
    }
    atPort(context, shape);
    byRoad(context, shape);
    goesOn(context, shape);
    byThisGate(context, shape);
    namedByEnds(context, shape);
  }
}

/** `Port A handled … tonnes of goods, most of it potash from B`; `port A is the nearest outlet to the sea for B`. */
function atPort(context: Context, shape: Shape): void {
  for (const source of [
    '{to:T} (?:handled|handles|received|receives|took|takes|shipped|ships)~40(?:{M}~12|{C}~12)?(?:@goods|@vehicles)~~60 from(?: the)? {from:P+}',
    '{to:T+}~40(?:outlet|gateway|access|route|way) to the sea~30(?:for|of)~16{from:P+}',
  ])
    for (const match of matches(context, shape, source)) {
      const how = DENIED.test(match[0]) ? null : meantOfWay(context, shape, match.index + match[0].length);
      for (const to of group(shape, match, 'to'))
        for (const from of group(shape, match, 'from'))
          if (from.country !== to.country) connect(context, shape.index, from, to, how, 'english/goods');
    }
}

/** `ginger from A … go down Highway 6 to B`: the province at the end of the road; `a container service between A and port B`. */
function byRoad(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    'from {from:P}(?<way>~~90) (?:down|up|along|by|on|via|through|take|takes|follow)~12 {R}~16 to(?: the)? {to:P}',
  )) {
    if (/(?:delegation|visit|officials|leaders|tourists)/u.test(shape.text.slice(0, match.index))) continue;
    const how = meantOfWay(context, shape, match.index);
    for (const from of group(shape, match, 'from'))
      for (const to of group(shape, match, 'to'))
        if (from.country !== to.country) connect(context, shape.index, from, to, how, 'english/goods');
  }
  const lines = [
    ...matches(
      context,
      shape,
      '(?:service|services|trucks|lorries|freight|trains|containers)~24(?:between|from) {town:L} (?:and|to)(?: the)? {to:T}',
    ),
    ...matches(
      context,
      shape,
      '(?:trucks|lorries|convoy|trains?)~40 (?:leave|leaves|left) {town:L} for(?: the)? {to:T}',
    ),
  ];
  for (const match of lines) {
    const how = meantOfWay(context, shape, match.index);
    const [town] = group(shape, match, 'town');
    for (const to of group(shape, match, 'to'))
      for (const from of origins(context, shape, match.index, match.index, to))
        if (from.country === town?.country) connect(context, shape.index, from, to, how, 'english/goods');
  }
}

/** `… its maize … For now most of it leaves for China by way of gate A`: the goods of the sentence before. */
function goesOn(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '(?:(?:most|much|some|all|half) of (?:it|them|these)|^they|^it|(?:until|for now|now|meanwhile)[^;]{0,24},? the (?:cargo|goods)) (?:now |still |are to |is to |will )?(?:leaves?|goes?|go|travels?|passes|moves?|(?:is|are) (?:shipped|sent|trucked))~~40(?:through|via|by way of|from)(?: the)? {to:G|T}',
  )) {
    const how = tenseOf(match[0]);
    const before = context.claims
      .of('CONNECTS_TO')
      .filter(({ sentence, rule }) => sentence === shape.index - 1 && rule.endsWith('goods'));
    for (const to of group(shape, match, 'to'))
      for (const from of new Set(before.map((claim) => claim.from)))
        connect(context, shape.index, from, to, how, 'english/goods');
  }
}

/** `bananas from A and B leave by this gate`: the gate named last. */
function byThisGate(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    'from (?:the )?{from:P+}~16(?:leaves?|goe?s?|pass|passes|cross|crosses|come|comes|travels?|moves?|enters?|exported)~12(?:by|through|via|over|at) (?:this|the same) (?:gate|crossing|checkpoint|border gate|port)',
  )) {
    const how = tenseOf(match[0]);
    let gate: Entity | undefined;
    for (let at = shape.index; at >= Math.max(0, shape.index - REACH * 2) && !gate; at--) {
      const text = at === shape.index ? shape.text.slice(0, match.index) : context.shapes[at]!.text;
      gate = entitiesIn(context.shapes[at]!, text)
        .filter(({ type }) => type === 'BorderGate')
        .at(-1);
    }
    for (const from of group(shape, match, 'from'))
      if (gate && from.country !== gate.country)
        connect(context, shape.index, from, gate, how, 'english/goods');
  }
}

/** How the verb of a clause that goes on is meant, whatever the clause before says. */
function tenseOf(clause: string): Modality | null {
  if (DENIED.test(clause)) return null;
  if (/(?<!\p{L})(?:are to|is to|could|would)(?!\p{L})/u.test(clause)) return 'proposed';
  return / will /.test(clause) ? 'agreed' : 'existing';
}

/** All gates and ports on the way; the gates lead to the ports. */
function send(context: Context, shape: Shape, match: RegExpMatchArray & { index: number }): void {
  const start = match.index + match[0].length;
  const rest = /^[^;]{0,140}/u
    .exec(shape.text.slice(start))![0]
    .replace(/(?:,? (?:but|while|which|who|where|said|added) |, a |, and (?!⟨|the ⟨)|\. ).*$/u, '');
  const stops = entitiesIn(shape, [...rest.matchAll(/⟨[GT]\d+⟩/gu)].join(' '));
  // `follow Highway 8 down to Vung Ang Port`: the road itself leads there.
  const roads = entitiesIn(
    shape,
    [...rest.matchAll(/⟨R\d+⟩(?= (?:down |on )?(?:to|towards) (?:the )?⟨T)/gu)].join(' '),
  );
  // `if the rules allowed, tea could be shipped`: what is asked for is the permission.
  const asked = ALLOWED.test(shape.text.slice(0, match.index)) ? 'proposed' : null;
  const now = /(?:is|are) (?:now|currently|already) [^;]{0,24}$/u.test(match[0]);
  // `exporters may use port A when its first berths open`
  const later =
    WHEN_BUILT.test(rest) || WHEN_BUILT.test(shape.text.slice(0, match.index)) ? 'proposed' : null;
  const meant = now ? 'existing' : (saidOf(context, shape, match) ?? asked);
  const how = DENIED.test(match[0])
    ? null
    : meant === 'existing' && later
      ? later
      : meant === 'agreed' && IF.test(rest)
        ? 'proposed'
        : meant;
  const ports = stops.filter(({ type }) => type === 'Port');
  for (const to of stops)
    for (const from of origins(context, shape, match.index, start, to))
      connect(context, shape.index, from, to, how, 'english/goods');
  for (const port of ports) {
    for (const gate of stops)
      if (gate.type === 'BorderGate' && !/ or /.test(rest))
        connect(context, shape.index, gate, port, how, 'english/gate-to-port');
    for (const road of roads) {
      pass(context, shape.index, road, port, how, 'course/english');
      connect(context, shape.index, road, port, how, 'english/to-port');
    }
  }
}

/** `Lorries do not use port A yet`. */
const DENIED = /(?<!\p{L})(?:not(?! only)|never|no longer|cannot|hardly|without)(?!\p{L})/u;

const ALLOWED = /^(?:and |but )?if [^;⟨⟩]{0,60}(?:allow|permit|agree|approve)(?:s|d|ed)?,/u;

/** `will be exported through port A if the road is upgraded` */
const IF = /(?<!\p{L})(?:if|provided that)(?!\p{L})/u;

/** `once the road is finished`, `when its first berths open`. */
const WHEN_BUILT =
  /(?<!\p{L})(?:when|once) (?:the |its |their |this )?[^.;,⟨⟩]{0,40}(?:opens?|is (?:completed|finished|ready|built|upgraded|paved)|are (?:completed|finished|ready|built))/u;

/** How the clause is meant: by what stands before its verb, else by the verb itself (`potash is expected to leave through …`). */
function saidOf(
  context: Context,
  shape: Shape,
  match: RegExpMatchArray & { index: number },
): Modality | null {
  const how = meantOfWay(context, shape, verbAt(match));
  const isTold = how !== 'existing' || context.claims.grounds.judgement?.word;
  return isTold ? how : meantOfWay(context, shape, match.index + match[0].length);
}

/** Where the verb stands that tells how it is meant: at the last auxiliary before the place, else at the goods. */
function verbAt(match: RegExpMatchArray & { index: number }): number {
  const auxiliary = /^(.*) (?:be |go |pass |reach |travel )/u.exec(match[0]);
  return match.index + (auxiliary ? auxiliary[1]!.length : 0);
}

/** Whose goods: `from` a province in the clause, else the provinces before it, else the one that speaks or is asked. */
function origins(context: Context, shape: Shape, at: number, end: number, to: Entity): Entity[] {
  const abroad = (entity: Entity) =>
    entity !== to && (to.type === 'BorderGate' || entity.country !== to.country);
  const clause = shape.text.slice(at, end);
  const named =
    /(?:from|(?<!way )of)(?: the| lao| northern| southern| central| neighbouring| provinces?| of)* (⟨[PV]\d+⟩(?:(?:,|,? and)(?: the)? ⟨[PV]\d+⟩)*)/u.exec(
      clause,
    );
  // `barite from A and iron ore from B`
  const others = [...clause.matchAll(/ and [^⟨⟩;,]{0,24} from (⟨P\d+⟩)/gu)].map(([, sign]) => sign);
  const within = entitiesIn(shape, [named?.[1], ...others].join(' ')).filter(abroad);
  if (within.length > 0) return within;
  // `ore from Dak Cheung District`: of the province in which it lies; `trucks from Xam Neua` of none that is told.
  const town = /(?:from|mines in)(?: the)? (⟨L\d+⟩)/u.exec(clause);
  const home = town && provinceAround(context, entitiesIn(shape, town[1])[0]);
  if (home && abroad(home)) return [home];
  if (town || /from(?: the)? ⟨[GC]/u.test(clause)) return [];
  const before = [
    ...shape.text.slice(0, at).matchAll(/⟨[PVN]\d+⟩(?:(?:,|,? and)(?: the)? ⟨[PV]\d+⟩)*/gu),
  ].reverse();
  for (const [text] of before) {
    const found = spansIn(shape, text)
      .flatMap((span) => unitsOf(context, span))
      .filter((entity) => entity.type === 'Province' && abroad(entity) && entity.country !== to.country);
    // `A and B agreed that coal …` over a gate: whose it is, is not said.
    const both =
      new Set(
        spansIn(shape, text)
          .flatMap((span) => unitsOf(context, span))
          .map(({ country }) => country),
      ).size > 1;
    if (found.length > 0) return both && to.type === 'BorderGate' ? [] : found;
  }
  // `Goods from the province`, `timber could go …`: of the province that the sentences before were about.
  // What passes a gate in all is nobody's.
  const taken = /(?<!\p{L})(?:its|the province|their|his|her)(?!\p{L})/u.test(shape.text.slice(0, end));
  const reach = taken || to.type === 'Port' ? REACH : 0;
  for (let i = shape.index - 1; i >= Math.max(0, shape.index - reach); i--) {
    const last = context.shapes[i]!;
    const subject = /^[^⟨⟩]{0,40}⟨[PV]\d+⟩/u.exec(last.text)?.[0];
    const found = entitiesIn(last, subject).filter((entity) => entity.type === 'Province' && abroad(entity));
    if (found.length > 0) return found;
  }
  const asked = [context.discourse[shape.index]!.addressee, actorOf(context, shape.index)];
  return asked
    .filter((entity): entity is Entity => entity !== null && entity.country !== to.country)
    .slice(0, 1);
}

/** The province in which the article says that a place lies. */
function provinceAround({ claims }: Context, place: Entity | undefined): Entity | null {
  const seen = new Set<Entity>();
  for (let at = place; at && !seen.has(at); at = claims.from(at, 'LOCATED_IN')[0]?.to) {
    if (at.type === 'Province') return at;
    seen.add(at);
  }
  return null;
}

/** What a span stands for: the governor of a province for the province. */
function unitsOf({ claims }: Context, span: Span): Entity[] {
  if (span.type !== 'Person') return span.entities;
  const named = (span as PersonSpan).titles.flatMap(({ parts }) =>
    parts.flatMap(({ target }) => target ?? []),
  );
  return named.length > 0 ? named : claims.from(span.entities[0], 'HOLDS_POSITION').map(({ to }) => to);
}

/** How many sentences back the province may be named whose goods they are. */
const REACH = 3;

/** `a railway connecting Vientiane with Vung Ang Port`: the province at one end reaches the port or gate at the other. */
function namedByEnds(context: Context, shape: Shape): void {
  const { doc } = context;
  for (const [at, span] of shape.spans.entries()) {
    if (span.type !== 'Route' || span.head !== 'english') continue;
    const ends: Entity[] = [];
    let begins = false;
    for (let i = span.from; i < span.to; i++) {
      const end = spanFrom(doc, i, 'Province', 'BorderGate', 'Port')?.entities[0];
      if (!end || ends.includes(end)) continue;
      if (ends.length === 0)
        begins =
          i === span.from || /^(?:from|linking|connecting|joining|between)$/.test(doc.tokens[i - 1]!.plain);
      ends.push(end);
    }
    const sign = `⟨R${at}⟩`;
    const place = shape.text.indexOf(sign);
    const how = saidAfter(shape.text.slice(place + sign.length)) ?? meantOfWay(context, shape, place);
    const [first] = ends;
    for (const to of ends) {
      if (to.type === 'Port') connect(context, shape.index, span.entities[0]!, to, how, 'english/to-port');
      if (begins && first?.type === 'Province' && to !== first && to.type !== 'Province')
        connect(context, shape.index, first, to, how, 'english/ends');
    }
  }
}

/** `… railway is expected to be built by 2030`: English says how far a road has come after it. */
function saidAfter(text: string): Modality | null {
  if (
    /^[^.;]{0,100}?(?:(?:is|are|was|were) (?:expected|planned|proposed|scheduled|due|being (?:considered|studied))|feasibility stud|under study)/u.test(
      text,
    )
  )
    return 'proposed';
  return /^[^.;]{0,60}?(?:will|is to|are to) be (?:built|opened|upgraded|constructed)/u.test(text)
    ? 'agreed'
    : null;
}
