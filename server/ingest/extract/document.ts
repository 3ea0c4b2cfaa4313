/** What the extraction knows of one article while it works: tokens, sentences, the spans found so far and their entities. */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { type DateMention, findDates, usualYear } from '../../text/dates.ts';
import { type Reading, read } from '../../text/reading.ts';
import { type Sentence, splitSentences } from '../../text/sentences.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { hasMarks } from '../../text/vietnamese.ts';
import type { Article, Dropped, Mention } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import type { Key } from './phrases.ts';

/** Something the article speaks of; its id is given at the end, when all that is said of it is known. */
export interface Entity {
  type: string;
  /** Tells it from the other entities of its type in this article. */
  key: string;
  record: GazetteerRecord | null;
  mentions: Mention[];
  /** Kind of a Place (`huyen`), nationality of a Person (`VN`), document kind of an Agreement … */
  kind: string | null;
  /** ISO code of the country it belongs to, where known. */
  country: string | null;
  properties: Record<string, string | number | boolean | string[]>;
  /** A name for what the text names only together with others. */
  label?: string;
}

export type SpanType =
  | 'Country'
  | 'Province'
  | 'Place'
  | 'BorderGate'
  | 'Port'
  | 'Route'
  | 'EconomicZone'
  | 'Organization'
  | 'Person'
  | 'Agreement'
  | 'Project'
  | 'Event'
  /** A delegation: acts for the unit or body it comes from. */
  | 'Delegation'
  /** Words that take up several localities (`hai tỉnh`), and countries (`hai nước`). */
  | 'Both'
  | 'Countries'
  /** `tỉnh bạn`, `nước bạn`. */
  | 'Friend'
  | 'Date'
  | 'Amount';

/** A run of tokens that means one thing; `outer` takes in type words, titles and the like around the name. */
export interface Span {
  type: SpanType;
  from: number;
  to: number;
  outerFrom: number;
  outerTo: number;
  entities: Entity[];
  /** The span is no name (a title alone, `đồng chí`), so it is no mention. */
  bare?: boolean;
  /** How it was found: the type word, head word or document kind. */
  head?: string;
}

export interface Document {
  /** With its title and text as they are read; all offsets but those of the extraction count in it. */
  article: Article;
  /** The article as it is written, and where in it stands what is read. */
  source: Article;
  reading: Reading;
  lexicon: Lexicon;
  tokens: Token[];
  sentences: Sentence[];
  dates: DateMention[];
  /** How phrases are compared: by letters alone in a text without any Vietnamese mark. */
  key: Key;
  /** The day by which names are resolved: of publication, else the year that the text speaks of. */
  day: string | null;
  entities: Map<string, Entity>;
  byType: Map<string, Entity[]>;
  /** Entities by part of their name, for those that are also called by it. */
  byPart: Map<string, Entity[]>;
  spans: Span[];
  /** Spans by the token with which their outer part begins. */
  starting: Map<number, Span[]>;
  /** Tokens that a name already takes in. */
  taken: Set<number>;
  /** Mentions that are recorded. */
  mentioned: Set<string>;
  dropped: Dropped[];
}

export function openDocument(source: Article, lexicon: Lexicon): Document {
  const reading = read(source.body);
  const article = { ...source, title: read(source.title).text, body: reading.text };
  const tokens = tokenize(article.body);
  return {
    article,
    source,
    reading,
    lexicon,
    tokens,
    sentences: splitSentences(article.body, tokens),
    dates: findDates(article.body, article.published, article.lang),
    day: article.published ?? usualYear(article.body)?.toString() ?? null,
    key: article.lang === 'vi' && !hasMarks(article.body) ? 'folded' : 'plain',
    entities: new Map(),
    byType: new Map(),
    byPart: new Map(),
    spans: [],
    starting: new Map(),
    taken: new Set(),
    mentioned: new Set(),
    dropped: [],
  };
}

/** The text of the tokens `from` to `to` (exclusive), its runs of space made one. */
export function textOf({ article, tokens }: Document, from: number, to: number): string {
  if (from >= to) return '';
  const text = article.body.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return text.includes('\n') ? oneSpace(text) : text;
}

export const oneSpace = (text: string) =>
  // Asked first, since most texts are so already.
  /[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text;

/** The entity of a type with a key, made on first use. */
export function entityOf(doc: Document, type: string, key: string, make: Partial<Entity> = {}): Entity {
  const id = `${type}\n${key}`;
  let entity = doc.entities.get(id);
  if (!entity) {
    const { record = null, mentions = [], kind = null, country = null, properties = {} } = make;
    entity = { type, key, record, mentions, kind, country, properties };
    doc.entities.set(id, entity);
    listIn(doc.byType, type, entity);
  }
  return entity;
}

/** The entities of a type, in the order in which the article names them. */
export const ofType = (doc: Document, type: string): Entity[] => doc.byType.get(type) ?? [];

/** Takes an entity out of the document: it was another one under a second name. */
export function forget(doc: Document, entity: Entity): void {
  doc.entities.delete(`${entity.type}\n${entity.key}`);
  const alike = doc.byType.get(entity.type);
  const at = alike?.indexOf(entity) ?? -1;
  if (at >= 0) alike!.splice(at, 1);
}

export function listIn<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Records that the tokens `from` to `to` name the entity. */
export function mention(doc: Document, entity: Entity, from: number, to: number): void {
  if (from >= to) return;
  const start = doc.tokens[from]!.start;
  const end = doc.tokens[to - 1]!.end;
  const place = `${entity.type}\n${entity.key}\n${start}\n${end}`;
  if (doc.mentioned.has(place)) return;
  doc.mentioned.add(place);
  entity.mentions.push({ start, end, text: doc.article.body.slice(start, end) });
}

export function addSpan(doc: Document, span: Span): Span {
  doc.spans.push(span);
  listIn(doc.starting, span.outerFrom, span);
  if (!span.bare) {
    for (let i = span.outerFrom; i < span.outerTo; i++) doc.taken.add(i);
    for (const entity of span.entities) mention(doc, entity, span.from, span.to);
  }
  return span;
}

/** A stretch of the text as it is written. */
export function sourceOf({ source, reading }: Document, start: number, end: number): Mention {
  const [begins, ends] = [reading.begins(start), reading.ends(end)];
  return { start: begins, end: ends, text: source.body.slice(begins, ends) };
}

/** Index of the sentence that holds a token. */
export function sentenceAt({ sentences }: Document, token: number): number {
  return lastNotAfter(sentences, (sentence) => sentence.from <= token);
}

/** Index of the last sentence that begins no later than an offset of the body. */
export function sentenceOf({ sentences }: Document, offset: number): number {
  return lastNotAfter(sentences, (sentence) => sentence.start <= offset);
}

/** Index of the token that begins at an offset of the body; null where none does. */
export function tokenAt({ tokens }: Document, offset: number): number | null {
  const index = lastNotAfter(tokens, ({ start }) => start <= offset);
  return tokens[index]?.start === offset ? index : null;
}

/** Index of the last item that has begun, by halving; the first where none has. */
export function lastNotAfter<T>(items: readonly T[], begun: (item: T) => boolean): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (begun(items[middle]!)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The longest span of these types, ten at most, whose outer part begins with a token. */
export function spanFrom(doc: Document, token: number, ...types: SpanType[]): Span | undefined;
// Asked for each word of a text many times over: a rest parameter would make a list each time.
export function spanFrom(
  doc: Document,
  token: number,
  a?: SpanType,
  b?: SpanType,
  c?: SpanType,
  d?: SpanType,
  e?: SpanType,
  f?: SpanType,
  g?: SpanType,
  h?: SpanType,
  i?: SpanType,
  j?: SpanType,
): Span | undefined {
  const spans = doc.starting.get(token);
  if (spans === undefined) return undefined;
  let longest: Span | undefined;
  for (const span of spans) {
    const { type, outerTo } = span;
    if (longest !== undefined && outerTo <= longest.outerTo) continue;
    const isOne =
      type === a ||
      type === b ||
      type === c ||
      type === d ||
      type === e ||
      type === f ||
      type === g ||
      type === h ||
      type === i ||
      type === j;
    if (isOne) longest = span;
  }
  return longest;
}

/**
 * Takes back the places without a record within a longer name that begins with token `from`: only the name speaks of
 * them (`Ban quản lý Khu kinh tế Quảng Bình`).
 */
export function hideWithin(doc: Document, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    for (const span of doc.starting.get(i) ?? []) {
      const [entity] = span.entities;
      // `Trường Đại học Tây Bắc`: a region that a name has taken over.
      const region = entity?.record?.properties.kind === 'region';
      if (span.bare || !entity || (entity.record && !region) || span.outerTo > to || !PLACES.has(span.type))
        continue;
      // `Trường Tiểu học bản La Cồ`: a place told with its type is one, wherever it stands.
      if (entity.type === 'Place' && span.outerFrom <= span.from && span.head && UNITS.test(span.head))
        continue;
      discard(doc, span);
    }
  }
}

/** Records that what the tokens `from` to `to` seemed to name is left out, and why. */
export function drop(doc: Document, what: string, reason: string, from: number, to: number): void {
  const start = doc.tokens[from]!.start;
  const end = doc.tokens[to - 1]!.end;
  doc.dropped.push({ what: `${what} ${textOf(doc, from, to)}`, reason, start, end });
}

/** Takes a span back: it names nothing, and its tokens are free for other names. */
export function discard(doc: Document, span: Span): void {
  const { start } = doc.tokens[span.from]!;
  for (const entity of span.entities)
    entity.mentions = entity.mentions.filter((each) => each.start !== start);
  span.bare = true;
  span.entities = [];
  for (let i = span.outerFrom; i < span.outerTo; i++) doc.taken.delete(i);
}

const UNITS = /^(?:bản|cụm bản|cụm|thôn|làng|xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tp\.?)$/i;
const PLACES = new Set<SpanType>(['Province', 'Place', 'EconomicZone', 'BorderGate', 'Port']);
