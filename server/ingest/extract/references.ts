/** Who the article is about, and the words that take it up: `hai tỉnh`, `đoàn đại biểu tỉnh X`, `UBND tỉnh`, `tỉnh bạn`. */

import { fold } from '../../text/fold.ts';
import { presumedCountry } from './bodies.ts';
import {
  addSpan,
  type Document,
  discard,
  type Entity,
  ofType,
  type Span,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import type { Sides } from './sides.ts';

/** The two localities that an article speaks of most: one of either side of the border. */
export interface Principals {
  own: Entity | null;
  other: Entity | null;
}

/** How much a delegation counts beside a plain mention. */
const DELEGATION_WEIGHT = 3;

export function principals(doc: Document): Principals {
  const weights = new Map<Entity, number>();
  const roads = new Set<number>();
  for (const { type, from, to } of doc.spans)
    if (type === 'Route') for (let i = from; i < to; i++) roads.add(i);
  for (const span of doc.spans) {
    const [entity] = span.entities;
    // `tuyến đường sắt Vũng Áng - Viêng Chăn`: the end of a road is no side.
    if (roads.has(span.from)) continue;
    if (entity?.type !== 'Province' || (span.type !== 'Province' && span.type !== 'Delegation')) continue;
    if (isVenue(doc, span)) continue;
    const weight = span.type === 'Delegation' ? DELEGATION_WEIGHT : 1;
    weights.set(entity, (weights.get(entity) ?? 0) + weight);
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || startOf(a[0]) - startOf(b[0]));
  const best = (side: (country: string | null) => boolean) =>
    ranked.find(([{ country }]) => side(country))?.[0] ?? null;
  return {
    own: best((country) => country === 'VN'),
    other: best((country) => country === 'LA') ?? best((country) => country !== null && country !== 'VN'),
  };
}

/** `in Hanoi on March 7`, `ký tại Hà Nội`: a capital where others meet is no side of what is told. */
function isVenue({ article, tokens }: Document, { entities: [entity], outerFrom, outerTo }: Span): boolean {
  const capital = entity?.record?.id === 'vn-ha-noi' || entity?.record?.properties.kind === 'prefecture';
  if (capital && /^(?:tại|ở|về)$/.test(tokens[outerFrom - 1]?.plain ?? '')) return true;
  return (
    article.lang === 'en' &&
    capital &&
    tokens[outerFrom - 1]?.plain === 'in' &&
    /^(?:on|[.,;]|last|this|for)$/.test(tokens[outerTo]?.plain ?? '.')
  );
}

/** Where an entity is named first. */
const startOf = ({ mentions }: Entity) => mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;

/** Widens provinces, countries and bodies to the words that leave them the actor (`lãnh đạo tỉnh X`, `UBND tỉnh X`). */
export function widenActors(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const span of [...doc.spans]) {
    if (span.type !== 'Province' && span.type !== 'Country') continue;
    const sentence = doc.sentences[sentenceAt(doc, span.from)]!;
    let from = span.outerFrom;
    for (let steps = 0; steps < 8; steps++) {
      const joined =
        from - 1 > sentence.from && /^(?:và|,|của)$/.test(tokens[from - 1]!.plain) && from < span.outerFrom
          ? from - 1
          : from;
      const befores = [lexicon.acting, lexicon.governing].flatMap(
        (set) => set.endingAt(tokens, joined, sentence.from, key)?.from ?? [],
      );
      if (befores.length === 0) break;
      from = Math.min(...befores);
    }
    if (from === span.outerFrom) continue;
    const wide = { ...span, outerFrom: from, bare: true };
    addSpan(doc, wide);
  }
}

/** Apart from the loop that asks for it: a callback there would be made for each word. */
const lastDelegation = ({ spans }: Document, before: number) =>
  spans.findLast(({ type, from }) => type === 'Delegation' && from < before);

export function findDelegations(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const head = lexicon.delegations.longest(tokens, i, to, key);
      if (!head) continue;
      const at =
        /^(?:của|tỉnh)$/.test(tokens[head.to]?.plain ?? '') && !spanFrom(doc, head.to, 'Province')
          ? head.to + 1
          : head.to;
      const of = spanFrom(doc, at, 'Province', 'Organization', 'Country');
      if (!of) {
        // `Đoàn đã trao …`: the delegation named last.
        const last = lastDelegation(doc, i);
        const alone = tokens[i]!.capital || i === from;
        if (last && alone && !tokens[head.to]?.capital)
          addSpan(doc, {
            type: 'Delegation',
            from: i,
            to: head.to,
            outerFrom: i,
            outerTo: head.to,
            entities: last.entities,
            bare: true,
            head: 'taken-up',
          });
        continue;
      }
      addSpan(doc, {
        type: 'Delegation',
        from: i,
        to: of.outerTo,
        outerFrom: i,
        outerTo: of.outerTo,
        entities: of.entities,
        bare: true,
      });
      i = of.outerTo - 1;
    }
  }
}

/** `UBND tỉnh`, `Tỉnh ủy` without a name: the unit that the article reports from, or the one just named. */
export function findBareBodies(doc: Document, { own, other }: Principals): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const body = lexicon.governing.longest(tokens, i, to, key);
      if (!body || body.value === 'district' || spanFrom(doc, body.to, 'Province', 'Place')) continue;
      const unit = lexicon.units.longest(tokens, body.to, to, key);
      const end = unit ? unit.to : body.to;
      if (
        unit?.value === 'district' ||
        spanFrom(doc, end, 'Province', 'Place') ||
        (body.value === 'unit' && !unit)
      )
        continue;
      const capital = doc.tokens[end - 1]!.plain === 'đô' ? capitalOf(doc) : null;
      const home = capital ?? nearestProvince(doc, i, from) ?? own ?? other;
      if (home)
        addSpan(doc, {
          type: 'Province',
          from: i,
          to: end,
          outerFrom: i,
          outerTo: end,
          entities: [home],
          bare: true,
          head: 'body',
        });
      i = end - 1;
    }
  }
}

/** `Thủ đô` without a name is the capital that the article speaks of. */
export function capitalOf(doc: Document): Entity | null {
  return ofType(doc, 'Province').find(({ record }) => record?.properties.kind === 'prefecture') ?? null;
}

/** The last province named before a token in its sentence. */
export function nearestProvince(
  doc: Document,
  token: number,
  from: number,
  country?: string | null,
): Entity | null {
  for (let i = token - 1; i >= from; i--) {
    const span = spanFrom(doc, i, 'Province', 'Delegation');
    const entity = span?.entities[0];
    if (entity?.type === 'Province' && (!country || !entity.country || entity.country === country))
      return entity;
  }
  return null;
}

/** How many words back the unit of a title may stand. */
const REACH = 600;

/** `A mới dừng ở lời ngỏ. Trong thư gửi B, tỉnh này …`: as the subject of a clause it takes up that of the sentence before. */
function subjectBefore(doc: Document, at: number): Entity | null {
  const here = sentenceAt(doc, at);
  const { from, paragraph } = doc.sentences[here]!;
  const before = doc.sentences[here - 1];
  if (before?.paragraph !== paragraph || doc.tokens[at - 1]?.plain !== ',' || at === from) return null;
  return spanFrom(doc, before.from, 'Province')?.entities[0] ?? null;
}

/** The province last named before a token in its paragraph or the one before, on a side of the border where one is given. */
export function provinceBefore(
  doc: Document,
  token: number,
  side: string | null,
  suits: (entity: Entity) => boolean = () => true,
): Entity | null {
  const here = doc.sentences[sentenceAt(doc, token)]!.paragraph;
  for (let i = token - 1; i >= Math.max(0, token - REACH); i--) {
    const span = spanFrom(doc, i, 'Province', 'Delegation');
    const entity = span?.entities[0];
    if (
      entity?.type !== 'Province' ||
      (side && entity.country !== null && entity.country !== side && !isThird(side, entity.country)) ||
      !suits(entity)
    )
      continue;
    if (doc.sentences[sentenceAt(doc, i)]!.paragraph < here - 1) break;
    return entity;
  }
  return null;
}

/** Officers that are of no Vietnamese unit may be of one beyond Laos (`tỉnh trưởng` of a Thai province). */
const isThird = (side: string, country: string) => side === 'LA' && country !== 'VN';

export function findReferences(doc: Document, { own, other }: Principals, sides: Sides): void {
  const { tokens, lexicon, key } = doc;
  const countries = ofType(doc, 'Country');
  const vietnam = countries.find(({ country }) => country === 'VN');
  const laos = countries.find(({ country }) => country === 'LA');
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const found = lexicon.references.longest(tokens, i, to, key);
      if (!found || spanFrom(doc, i, 'Province', 'Country', 'BorderGate', 'Place')) continue;
      const { value } = found;
      if (value === 'this') {
        const last = subjectBefore(doc, i) ?? provinceBefore(doc, i, null);
        if (last)
          addSpan(doc, {
            type: 'Province',
            from: i,
            to: found.to,
            outerFrom: i,
            outerTo: found.to,
            entities: [last],
            bare: true,
            head: 'this',
          });
        i = found.to - 1;
        continue;
      }
      const led = value === 'both' || value === 'bothLocalities' ? bodiesOfBoth(doc, i, from) : null;
      const entities =
        led?.bodies ??
        (value === 'both'
          ? bothAt(doc, i, from, sides.own, sides.other)
          : value === 'bothLocalities'
            ? bothAt(doc, i, from, own ? [own] : [], other ? [other] : [])
            : value === 'bothCountries'
              ? [vietnam, laos]
              : value === 'friendCountry'
                ? [laos]
                : []);
      const span: Span = {
        type:
          value === 'both' || value === 'bothLocalities'
            ? 'Both'
            : value === 'bothCountries'
              ? 'Countries'
              : value === 'friendCountry'
                ? 'Country'
                : 'Friend',
        from: i,
        to: found.to,
        outerFrom: led?.from ?? i,
        outerTo: found.to,
        entities: entities.filter((entity) => entity !== undefined && entity !== null),
        bare: true,
        head: value,
      };
      if (span.type !== 'Country' || span.entities.length > 0) addSpan(doc, span);
      i = found.to - 1;
    }
  }
}

/** Numbers before `tỉnh`; the words after it that point back. */
const COUNTS: Record<string, number> = { hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 };
const POINTING = /^(?:trên|này|đó|bạn|nói|kể)$/;

/** `cả ba tỉnh trên`, `các tỉnh bạn`, `bốn tỉnh Nam Lào`: the localities that the article listed before. */
export function findListed(doc: Document): void {
  const { tokens } = doc;
  const lists = listsOfProvinces(doc);
  if (lists.length === 0) return;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i + 1 < to; i++) {
      if (tokens[i + 1]!.plain !== 'tỉnh') continue;
      const many = tokens[i]!.plain === 'các';
      const count = COUNTS[tokens[i]!.plain] ?? Number(tokens[i]!.text);
      if (!many && !(count >= 2 && count <= 9)) continue;
      if (spanFrom(doc, i, 'Province', 'Both') || spanFrom(doc, i + 2, 'Province')) continue;
      const region = spanFrom(doc, i + 2, 'Place', 'Country');
      const pointing = POINTING.test(tokens[i + 2]?.plain ?? '');
      if (many && !region && !pointing) continue;
      const end = region?.outerTo ?? (pointing ? i + 3 : i + 2);
      const list = lists.filter(
        ({ to: until, entities }) =>
          until <= i &&
          (many || entities.length === count) &&
          (!region?.entities[0]?.country || entities[0]!.country === region.entities[0].country),
      );
      const entities = list.at(-1)?.entities;
      if (!entities) continue;
      addSpan(doc, {
        type: 'Province',
        from: i,
        to: end,
        outerFrom: i,
        outerTo: end,
        entities,
        bare: true,
        head: 'listed',
      });
      i = end - 1;
    }
  }
}

/** What may stand between two localities of a list. */
const JOINING = new Set([',', ';', 'và', 'tỉnh', 'and']);

/** Localities of one country named one after the other. */
export function listsOfProvinces(doc: Document): { to: number; entities: Entity[] }[] {
  const lists: { to: number; entities: Entity[] }[] = [];
  for (const { from, to } of doc.sentences) {
    let list: Entity[] = [];
    let end = -1;
    const close = () => {
      if (list.length >= 2) lists.push({ to: end, entities: list });
      list = [];
    };
    for (let i = from; i < to; i++) {
      const span = spanFrom(doc, i, 'Province');
      const entity = span?.entities[0];
      if (span && !span.bare && entity) {
        if (list.length > 0 && list[0]!.country !== entity.country) close();
        if (!list.includes(entity)) list.push(entity);
        end = span.outerTo;
        i = end - 1;
      } else if (list.length > 0 && !JOINING.has(doc.tokens[i]!.plain)) close();
    }
    close();
  }
  return lists;
}

/** `Công an ba tỉnh`: the bodies of that kind, where the article names as many. */
export function findCountedBodies(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i + 1]!.plain !== 'tỉnh') continue;
    const count = COUNTS[tokens[i]!.plain] ?? 0;
    if (count < 3 || spanFrom(doc, i, 'Province', 'Both')) continue;
    const { from } = doc.sentences[sentenceAt(doc, i)]!;
    const head = lexicon.heads.endingAt(tokens, i, Math.max(from, i - LONGEST_HEAD), key);
    if (!head) continue;
    const kind = fold(textOf(doc, head.from, i)).replaceAll(' ', '-');
    const entities = ofType(doc, 'Organization').filter(
      (body) => body.key.split('@')[0] === kind && doc.entities.has(`Province\n${body.key.split('@')[1]}`),
    );
    const taken = spanFrom(doc, head.from, 'Organization');
    if (entities.length !== count) continue;
    if (taken) discard(doc, taken);
    addSpan(doc, {
      type: 'Organization',
      from: head.from,
      to: i + 2,
      outerFrom: head.from,
      outerTo: i + 2,
      entities,
      bare: true,
      head: 'counted',
    });
  }
}

/** `Công an hai tỉnh`: the body of that kind on either side, where the article names them. */
function bodiesOfBoth(doc: Document, token: number, from: number): { from: number; bodies: Entity[] } | null {
  const head = doc.lexicon.heads.endingAt(doc.tokens, token, Math.max(from, token - LONGEST_HEAD), doc.key);
  // `Sở Ngoại vụ hai tỉnh`
  const named = head ? undefined : bodyEndingAt(doc, token, from);
  if (!head && !named) return null;
  const kind = head
    ? fold(textOf(doc, head.from, token)).replaceAll(' ', '-')
    : `${named!.entities[0]!.key.split('@')[0]}@`;
  const bodies = ofType(doc, 'Organization').filter(({ key }) => key.startsWith(kind));
  const [ours, theirs] = ['VN', 'LA'].map((side) => bodies.find(({ country }) => country === side));
  const start = head?.from ?? named!.outerFrom;
  return ours && theirs ? { from: start, bodies: [ours, theirs] } : null;
}

function bodyEndingAt(doc: Document, token: number, from: number): Span | undefined {
  for (let i = token - 1; i >= Math.max(from, token - LONGEST_HEAD); i--) {
    const span = spanFrom(doc, i, 'Organization');
    if (span) return span.outerTo === token && span.entities[0] ? span : undefined;
  }
  return undefined;
}

const LONGEST_HEAD = 6;

/** The pair meant: two localities or bodies of two countries named before in the same sentence, else the article's own sides. */
function bothAt(
  doc: Document,
  token: number,
  from: number,
  own: Entity[],
  other: Entity[],
): (Entity | null)[] {
  const units =
    UNITS.test(doc.tokens[token + 1]?.plain ?? '') || UNITS.test(doc.tokens[token + 2]?.plain ?? '');
  const pair = units
    ? (bodiesOfKind(doc, token) ?? unitsOnBorder(doc, token) ?? lastBodies(doc, token, from))
    : null;
  if (pair) return pair;
  if (units && own[0]?.type === 'Province') return [];
  const named: Entity[] = [];
  for (let i = from; i < token; i++) {
    const entity = spanFrom(doc, i, 'Province', 'Delegation')?.entities[0];
    if (entity?.type === 'Province' && !named.includes(entity)) named.push(entity);
  }
  const bodies = own[0]?.type === 'Organization';
  if (!bodies && named.length === 2 && named[0]!.country !== named[1]!.country) return named;
  // `Với Savannakhet, năm 2016 hai bên ký …`: the one just named and the article's own on the other side.
  const [only] = named;
  if (!bodies && only && named.length === 1 && !own.includes(only) && !other.includes(only)) {
    const partner = (only.country === 'VN' ? other : own)[0];
    if (partner) return [partner, only];
  }
  return bodies ? [...own, ...other] : localPair(doc, token, own, other);
}

/**
 * The sides as the paragraph has them: where it speaks of one locality of the other side only, and that is not the article's
 * own pair, that one is meant (`Với Savannakhet … hai bên ký …`).
 */
export function localPair(doc: Document, token: number, own: Entity[], other: Entity[]): Entity[] {
  const { paragraph, from: first } = doc.sentences[sentenceAt(doc, token)]!;
  const led = ledBy(doc, first);
  const seen = new Set<Entity>(led ? [led] : []);
  const here = sentenceAt(doc, token);
  const earliest = Math.max(0, here - PARAGRAPH);
  for (let i = here; i >= earliest && doc.sentences[i]!.paragraph === paragraph; i--) {
    const { from, to } = doc.sentences[i]!;
    for (let at = from; at < Math.min(to, token); at++) {
      const entity = spanFrom(doc, at, 'Province', 'Delegation')?.entities[0];
      if (entity?.type === 'Province' && !led) seen.add(entity);
    }
  }
  const swap = (side: Entity[], country: string) => {
    const local = [...seen].filter((entity) => entity.country === country);
    const swaps = local.length === 1 && side.length > 0 && (led !== null || !side.includes(local[0]!));
    return swaps ? local : side;
  };
  return [...swap(own, 'VN'), ...swap(other, 'LA')];
}

/** Sentences of the longest paragraph; keeps the time linear in a text without any. */
const PARAGRAPH = 40;

/** `Với Champasak, năm 2006 mới có thỏa thuận …`: the locality with which the sentence begins. */
function ledBy(doc: Document, first: number): Entity | null {
  for (let i = first; i < first + 3; i++) {
    if (doc.tokens[i]?.plain !== 'với') continue;
    const span = spanFrom(doc, i + 1, 'Province');
    const closed = span && /^[,:]$/.test(doc.tokens[span.outerTo]?.plain ?? '');
    return closed ? (span.entities[0] ?? null) : null;
  }
  return null;
}

/** Words for bodies in `hai đơn vị`, `hai trường`. */
const UNITS =
  /^(?:đơn|cơ|trường|bệnh|tổ|sở|đồn|hội|công|doanh|lực|viện|tòa|báo|đài|units|agencies|schools|hospitals)$/;

/** `hai cơ quan mặt trận`, `hai sở`, `hai bệnh viện`: the bodies of that kind, where the article has one on either side. */
function bodiesOfKind(doc: Document, token: number): Entity[] | null {
  const words = doc.tokens.slice(token + 1, token + 5).map(({ text }) => fold(text));
  const general = /^(?:co quan|don vi|to chuc|luc luong|units|agencies)$/.test(words.slice(0, 2).join(' '));
  const kinds = general
    ? [words.slice(2, 4).join('-'), words[2] ?? '']
    : [words.slice(0, 2).join('-'), words[0] ?? ''];
  for (const kind of kinds.filter((each) => each.length > 1)) {
    const alike = ofType(doc, 'Organization').filter(({ key }) =>
      general ? key.includes(kind) : key.startsWith(kind),
    );
    const [ours, theirs] = ['VN', 'LA'].map((side) => alike.filter(({ country }) => country === side));
    if (ours?.length === 1 && theirs?.length === 1) return [ours[0]!, theirs[0]!];
  }
  return null;
}

/** How many sentences back the bodies of `hai đơn vị` may be named. */
const SENTENCES = 3;

/** `the two units` of an English paper: the last post of one side and the last company of the other. */
function unitsOnBorder(doc: Document, token: number): Entity[] | null {
  if (!/^(?:units|posts)$/.test(doc.tokens[token + 2]?.plain ?? '')) return null;
  const found = new Map<string, Entity>();
  for (let i = token - 1; i >= 0 && found.size < 2; i--) {
    const entity = spanFrom(doc, i, 'Organization')?.entities[0];
    const country = entity && presumedCountry(doc, entity);
    if (!country || !/(?:^|-)(?:post|station|company|battalion)(?:-|@)/.test(entity.key)) continue;
    if (!found.has(country)) found.set(country, entity);
  }
  const pair = [found.get('VN'), found.get('LA')].filter((entity) => entity !== undefined);
  return pair.length === 2 ? pair : null;
}

/** The last two bodies named in this sentence or in those before. */
function lastBodies(doc: Document, token: number, from: number): Entity[] | null {
  const before = doc.sentences[Math.max(0, sentenceAt(doc, token) - SENTENCES)];
  const found: Entity[] = [];
  for (let i = token - 1; i >= (before?.from ?? from) && found.length < 2; i--) {
    const entity = spanFrom(doc, i, 'Organization')?.entities[0];
    // `Đại đội 535 của Bộ Chỉ huy X`: whose it is.
    const parent = /^(?:của|thuộc|\()$/.test(doc.tokens[i - 1]?.plain ?? '');
    if (entity && !parent && !found.includes(entity)) found.unshift(entity);
  }
  return found.length === 2 ? found : null;
}
