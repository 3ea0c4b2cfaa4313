/** Places with a name: of the gazetteer, or any name in capitals beside a type word (`huyện Ka Lừm`, `Phuvong district`). */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { foldTight } from '../../text/fold.ts';
import { type Hint, resolve } from '../resolve.ts';
import { addSpan, type Document, drop, type Span, sentenceAt } from './document.ts';
import type { TypeWord } from './lexicon.ts';
import type { NameMatch, NameTree } from './names.ts';
import { dropUnknownProvinces, findJoinedCountries } from './place-checks.ts';
import { countrySpan, placeSpan, recordSpan, unknownSpan } from './place-spans.ts';
import { nameRun, runBefore } from './runs.ts';

/** A known name in the text and the records it may mean, best first. */
interface Known {
  match: NameMatch;
  records: GazetteerRecord[];
}

/** A list goes on over these: `các cảng Quy Nhơn, Dung Quất và Đà Nẵng`. */
const LIST = /^(?:,|;|và|and|-)$/;
const PLURAL = /^(?:các|hai|ba|bốn|năm|cặp|những|[2-9]|provinces|ports|districts)(?![\p{L}\p{M}])/u;

/** Words that end like a type word and are none. */
const COMPOUND =
  /^(?:biên|văn|cơ|căn|tài|kịch|ấn|xuất|phiên|nhật) bản$|^(?:yêu|nhu|toàn) cầu$|^(?:môi) trường$|^đông đảo$/;

/** Finds all places of a document. `tree` holds the names that are known. */
export function findPlaces(doc: Document, tree: NameTree): void {
  const finder = new PlaceFinder(doc, tree);
  for (const { from, to } of doc.sentences) {
    let i = from;
    while (i < to) i = finder.take(i, to);
  }
  finder.decideAll();
  dropUnknownProvinces(doc);
  findJoinedCountries(doc, tree);
}

class PlaceFinder {
  readonly #doc: Document;
  readonly #tree: NameTree;
  /** Gates and ports without a type word, which only the rest of the article can decide. */
  readonly #undecided: Known[] = [];

  constructor(doc: Document, tree: NameTree) {
    this.#doc = doc;
    this.#tree = tree;
  }

  /** Takes the place that begins with token `i`, if any; the index from which to go on. */
  take(i: number, end: number): number {
    const { tokens, lexicon, key } = this.#doc;
    const bare = this.#best(i, end, null);
    const word = lexicon.typeBefore.longest(tokens, i, end, key);
    const typed = word ? this.#typed(i, word.to, end, word.value) : null;
    if (typed && (!bare || typed.to >= bare.match.to)) {
      addSpan(this.#doc, typed);
      if (typed.type === 'Route') this.#endsOfName(word!.to, typed.to);
      return this.#continueList(typed, word!.value, end);
    }
    if (bare) return this.#bare(bare, end);
    return this.#typedAfter(i, end) ?? i + 1;
  }

  /** A name with its type word before it, spanning both. */
  #typed(outer: number, at: number, end: number, word: TypeWord): Span | null {
    const doc = this.#doc;
    const from = at < end && doc.tokens[at]!.plain === '"' && word.type !== 'Route' ? at + 1 : at;
    const known = this.#best(from, end, word);
    if (known) return recordSpan(doc, known.records[0]!, outer, from, known.match.to, word);
    if (word.type === 'Route' || word.kind === 'capital' || !this.#plausible(outer, from, end, word))
      return null;
    const run = nameRun(doc, from, end, word.type === 'Place' ? 4 : 3, word.kind === 'dia-diem');
    if (run === null) return null;
    return word.type === 'Place'
      ? placeSpan(doc, outer, from, run, word)
      : unknownSpan(doc, word, outer, from, run);
  }

  /** False where the words are no name of such a place: a country or region, another head word, a surname (`Hồ Xuân Mãn`). */
  #plausible(outer: number, from: number, end: number, word: TypeWord): boolean {
    const { tokens, lexicon, key, sentences } = this.#doc;
    const first = sentences[sentenceAt(this.#doc, outer)]!.from === outer;
    if (word.kind === 'dia-diem' && outer < from && tokens[outer]!.capital && !first) return false;
    if (outer > 0 && COMPOUND.test(`${tokens[outer - 1]!.plain} ${tokens[outer]!.plain}`)) return false;
    if (
      [lexicon.meetings, lexicon.heads, lexicon.agreements].some((set) => set.longest(tokens, from, end, key))
    )
      return false;
    const person = from < end && lexicon.surnames.sure.has(tokens[from]!.plain) && tokens[from + 1]?.capital;
    // `Chủ tịch UBND tỉnh Võ Trọng Hải`: the unit is not named, and a person follows.
    if (
      person &&
      (word.type === 'Province' || lexicon.governing.endingAt(tokens, outer, Math.max(0, outer - 6), key))
    )
      return false;
    const known = this.#best(from, end, null);
    return known === null || (known.records[0]!.type !== 'Country' && known.records[0]!.type !== 'Place');
  }

  /** `cửa khẩu A - B`, `các cảng A, B và C`, `hai huyện A và B`: the type word holds for the whole list. */
  #continueList(first: Span, word: TypeWord, end: number): number {
    const { tokens, lexicon, key } = this.#doc;
    const plural = PLURAL.test(word.word);
    let i = first.outerTo;
    for (;;) {
      const sign = tokens[i];
      if (i + 1 >= end || !sign || !LIST.test(sign.plain)) return i;
      const pair = word.type === 'BorderGate' && (sign.plain === '-' || sign.plain === 'và');
      if (!plural && !pair && word.type !== 'Province') return i;
      const next = i + 1 + (LIST.test(tokens[i + 1]!.plain) ? 1 : 0);
      if (lexicon.typeBefore.longest(tokens, next, end, key)) return i;
      const span = this.#typed(next, next, end, word);
      if (!span || (word.type === 'Province' && !span.entities[0]!.record)) return i;
      if (pair && span.entities[0] === first.entities[0]) this.#otherSide(first, span);
      addSpan(this.#doc, span);
      i = span.outerTo;
    }
  }

  /** `La Lay - La Lay`: the second is the gate of the same name across the border. */
  #otherSide(first: Span, span: Span): void {
    const known = this.#best(span.from, span.to, { type: 'BorderGate', kind: undefined, word: '' });
    const other = known?.records.find((record) => record !== first.entities[0]!.record);
    if (other) span.entities = recordSpan(this.#doc, other, span.from, span.from, span.to, null).entities;
  }

  /** A known name without a type word before it; perhaps with one after it (`Chan May Port`). */
  #bare({ match, records }: Known, end: number): number {
    const doc = this.#doc;
    const { tokens, lexicon, key } = doc;
    const [record] = records as [GazetteerRecord];
    if (record.type === 'Country') {
      addSpan(doc, countrySpan(doc, record, match));
      return match.to;
    }
    const after = lexicon.typeAfter.longest(tokens, match.to, end, key);
    const typed = after && this.#best(match.from, end, after.value);
    if (after && (typed || after.value.type === 'Place')) {
      addSpan(
        doc,
        typed
          ? {
              ...recordSpan(doc, typed.records[0]!, match.from, match.from, match.to, after.value),
              outerTo: after.to,
              to: typed.records[0]!.type === 'Province' ? match.to : after.to,
            }
          : placeSpan(doc, match.from, match.from, after.to, after.value),
      );
      if (after.value.type === 'Route') this.#endsOfName(match.from, match.to);
      return after.to;
    }
    if (record.type === 'BorderGate' || record.type === 'Port') this.#undecided.push({ match, records });
    else {
      addSpan(doc, recordSpan(doc, record, match.from, match.from, match.to, null));
      if (record.type === 'Route') this.#endsOfName(match.from, match.to);
    }
    return match.to;
  }

  /** `Dong Ha–Lao Bao expressway`: a road named after its two ends names them. */
  #endsOfName(from: number, to: number): void {
    const doc = this.#doc;
    const { tokens } = doc;
    let dash = from + 1;
    while (dash < to && tokens[dash]!.plain !== '-') dash++;
    if (dash >= to || DIRECTIONS.test(tokens[dash - 1]!.plain)) return;
    for (const [start, end] of [
      [from, dash],
      [dash + 1, to],
    ] as const) {
      let first = start;
      while (first < end && !tokens[first]!.capital) first++;
      const known = this.#best(first, end, null);
      if (known && (known.records[0]!.type === 'BorderGate' || known.records[0]!.type === 'Port'))
        this.#undecided.push(known);
      else if (known) addSpan(doc, recordSpan(doc, known.records[0]!, first, first, known.match.to, null));
      else {
        const run = nameRun(doc, first, end, 3);
        if (run !== null) addSpan(doc, placeSpan(doc, first, first, run, null));
      }
    }
  }

  /** An unknown name before its type word (`Con Co Island`, `Phuvong district`). */
  #typedAfter(i: number, end: number): number | null {
    const doc = this.#doc;
    if (doc.article.lang !== 'en') return null;
    const after = doc.lexicon.typeAfter.longest(doc.tokens, i, end, doc.key);
    if (!after || after.value.type === 'Route' || i === 0) return null;
    const from = runBefore(doc, i, doc.sentences[sentenceAt(doc, i)]!.from);
    if (from === null) return null;
    const span =
      after.value.type === 'Place'
        ? placeSpan(doc, from, from, i, after.value)
        : unknownSpan(doc, after.value, from, from, i);
    addSpan(doc, { ...span, to: after.value.type === 'Province' ? i : after.to, outerTo: after.to });
    return after.to;
  }

  /** A bare gate or port is one when the article says so elsewhere, or speaks of ports in the same sentence; else a Place. */
  decideAll(): void {
    const doc = this.#doc;
    const named = new Map<string, GazetteerRecord>();
    for (const { entities } of doc.spans) {
      const record = entities[0]?.record;
      if (record) named.set(record.id, record);
    }
    const zones = [...named.values()]
      .filter(({ type }) => type === 'EconomicZone')
      .map((record) => [foldTight(record.name), record] as const);
    for (const { match, records } of this.#undecided) {
      const tight = foldTight(match.plain);
      const record =
        records.find(({ id }) => named.has(id)) ??
        zones.find(([name]) => name.endsWith(tight))?.[1] ??
        (this.#isSpokenOf(records[0]!, match.from) ? records[0] : undefined);
      const { from, to } = match;
      // A syllable alone, or one within a run of capitals, is part of another name (Lê Thanh Hưng).
      if (!record && (match.plain.length <= LONGEST_SYLLABLE || doc.tokens[from - 1]?.capital)) {
        drop(doc, records[0]!.type, 'without its type word it may be part of another name', from, to);
        continue;
      }
      addSpan(
        doc,
        record ? recordSpan(doc, record, from, from, to, null) : placeSpan(doc, from, from, to, null),
      );
    }
  }

  #isSpokenOf({ type }: GazetteerRecord, token: number): boolean {
    const { from, to } = this.#doc.sentences[sentenceAt(this.#doc, token)]!;
    const about = type === 'Port' ? /^(?:cảng|port|ports|seaport)$/ : /^(?:khẩu|gate|gates|crossing)$/;
    return this.#doc.tokens.slice(from, to).some(({ plain }) => about.test(plain));
  }

  /** The longest known name at a token that is written as a name there and suits the type word. */
  #best(at: number, end: number, word: TypeWord | null): Known | null {
    const hint: Hint = { type: word?.type ?? null, kind: word?.kind ?? null, date: this.#doc.day };
    if (word === null && this.#isWithinName(at)) return null;
    for (const match of this.#tree.from(this.#doc.tokens, at, end)) {
      const records = resolve(match, hint);
      if (records.length > 0 && this.#isWrittenAsName(match, records[0]!)) return { match, records };
    }
    return null;
  }

  /** True behind a surname (`Nguyễn Thái Bình`) and where a name begins that is none of a place (`Vientiane Times`). */
  #isWithinName(at: number): boolean {
    const { tokens, lexicon, key } = this.#doc;
    const before = tokens[at - 1];
    if (lexicon.notPlaces.longest(tokens, at, tokens.length, key)) return true;
    return Boolean(
      before?.capital &&
        before.plain !== 'đoàn' &&
        lexicon.surnames.sure.has(before.plain) &&
        this.#doc.sentences[sentenceAt(this.#doc, at)]!.from < at,
    );
  }

  /** Capitals at the beginning of each word that is not hung on by a dash; the type word within a name needs none. */
  #isWrittenAsName({ from, to, forms, plain }: NameMatch, record: GazetteerRecord): boolean {
    const { tokens, lexicon, key } = this.#doc;
    const own = forms.filter((each) => each.record === record);
    const form = own.find((each) => each.plain === plain) ?? own[0];
    const start = form?.typed ? (lexicon.typeBefore.longest(tokens, from, to, key)?.to ?? from) : from;
    if (start >= to) return false;
    if (tokens[start]!.kind === 'word' && !tokens[start]!.capital) return false;
    for (let i = start + 1; i < to; i++) {
      const { kind, capital, glued, plain: word } = tokens[i]!;
      const hung = glued && tokens[i - 1]!.plain === '-' && tokens[i - 1]!.glued;
      if (kind === 'word' && !capital && !hung && !SMALL.test(word)) return false;
    }
    return true;
  }
}

/** Letters of the longest syllable (`nghiêng`). */
const LONGEST_SYLLABLE = 7;

/** Names of corridors, which are no places. */
const DIRECTIONS = /^(?:đông|tây|nam|bắc|east|west|north|south)$/;

/** Words within a name that may be written small. */
const SMALL = /^(?:bộ|xã|hội|chủ|nghĩa|dân|nhân|hòa|kinh|tế|mở|cửa|khẩu|quốc|của|and|of|the)$/;
