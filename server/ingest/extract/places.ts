/** Places with a name: of the gazetteer, or any name in capitals beside a type word (`huyện Ka Lừm`, `Phuvong district`). */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { foldTight } from '../../text/fold.ts';
import { type Hint, resolve } from '../resolve.ts';
import {
  addSpan,
  type Document,
  drop,
  type Entity,
  ofType,
  type Span,
  sentenceAt,
  spanFrom,
} from './document.ts';
import type { TypeWord } from './lexicon.ts';
import type { NameMatch, NameTree } from './names.ts';
import { dropUnknownProvinces, findJoinedCountries } from './place-checks.ts';
import { countrySpan, isPlaceNamed, placeSpan, recordSpan, unknownSpan } from './place-spans.ts';
import { nameRun, runBefore } from './runs.ts';

/** A known name in the text and the records it may mean, best first. */
interface Known {
  match: NameMatch;
  records: GazetteerRecord[];
  /** It stands in the name of a road: a town that has a port, where the article names the town. */
  ofRoad?: boolean;
}

/** A list goes on over these: `các cảng Quy Nhơn, Dung Quất và Đà Nẵng`. */
const LIST = /^(?:,|;|và|and|-)$/;
const PLURAL = /^(?:các|hai|ba|bốn|năm|cặp|những|[2-9]|provinces|ports|districts)(?![\p{L}\p{M}])/u;

/** `ba bản A, B và C`: counted before the type word. */
const COUNTED = /^(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|[2-9]|1\d)$/;

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
  readonly #topicsOf = new Map<number, Set<string>>();

  constructor(doc: Document, tree: NameTree) {
    this.#doc = doc;
    this.#tree = tree;
  }

  /** Takes the place that begins with token `i`, if any; the index from which to go on. */
  take(i: number, end: number): number {
    const { tokens, lexicon, key } = this.#doc;
    const bare = this.#best(i, end, null);
    const found = lexicon.typeBefore.longest(tokens, i, end, key);
    // `CK Import-Export Trading`: letters that are short for a Vietnamese word are none in an English paper.
    const word = this.#doc.article.lang === 'en' && /^\p{Lu}{1,4}$/u.test(tokens[i]!.text) ? null : found;
    const before = word ? this.#typed(i, word.to, end, word.value) : null;
    // `a village of Phonthong district`: the name is that of the district.
    const ofAnother =
      before && tokens[i + 1]?.plain === 'of' && lexicon.typeAfter.longest(tokens, before.to, end, key);
    const typed = ofAnother ? null : before;
    // `Cầu Treo` is a gate, not a bridge called Treo.
    const wins =
      typed &&
      (!bare ||
        typed.to > bare.match.to ||
        (typed.to === bare.match.to && !(word!.value.kind === 'dia-diem' && tokens[i]!.capital)));
    if (typed && wins) {
      addSpan(this.#doc, typed);
      if (typed.type === 'Route') this.#endsOfName(word!.to, typed.to);
      return this.#continueList(typed, word!.value, end);
    }
    if (bare) return this.#bare(bare, end);
    return this.#inBrackets(i, end) ?? this.#typedAfter(i, end) ?? i + 1;
  }

  /** `cửa khẩu Nậm Cắn (Kỳ Sơn, Nghệ An)`: an unknown name before its province in brackets. */
  #inBrackets(i: number, end: number): number | null {
    const doc = this.#doc;
    if (doc.tokens[i]!.plain !== '(') return null;
    const run = nameRun(doc, i + 1, end, 4);
    if (run === null || doc.tokens[run]?.plain !== ',') return null;
    const home = this.#best(run + 1, end, null);
    if (home?.records[0]?.type !== 'Province' || doc.tokens[home.match.to]?.plain !== ')') return null;
    addSpan(doc, placeSpan(doc, i + 1, i + 1, run, null));
    return run;
  }

  /** A name with its type word before it, spanning both. */
  #typed(outer: number, at: number, end: number, word: TypeWord): Span | null {
    const doc = this.#doc;
    const from = at < end && doc.tokens[at]!.plain === '"' && word.type !== 'Route' ? at + 1 : at;
    const known = word.kind === 'ends' && !doc.tokens[from]?.capital ? null : this.#best(from, end, word);
    if (known) return recordSpan(doc, known.records[0]!, outer, from, known.match.to, word);
    if (word.type === 'Route') return this.#roadOfEnds(outer, from, end, word);
    const friendship = /^(?:nghĩa trang|cầu|chợ)/.test(word.word) ? this.#friendship(from) : null;
    if (friendship !== null) return placeSpan(doc, outer, from, friendship, word);
    if (word.kind === 'capital' || !this.#plausible(outer, from, end, word)) return null;
    const run = nameRun(doc, from, end, word.type === 'Place' ? 4 : 3, word.kind === 'dia-diem');
    if (run === null || (run === from + 1 && this.#isShortCountry(from))) return null;
    return word.type === 'Place'
      ? placeSpan(doc, outer, from, run, word)
      : unknownSpan(doc, word, outer, from, run);
  }

  /** `nghĩa trang liệt sĩ quốc tế Việt - Lào`: the index after two countries that are a name. */
  #friendship(from: number): number | null {
    const { tokens } = this.#doc;
    const country = (at: number) =>
      /^(?:việt|lào|campuchia)$/.test(tokens[at]?.plain ?? '') && tokens[at]!.capital;
    const dash = country(from) ? (tokens[from + 1]?.plain === 'nam' ? from + 2 : from + 1) : -1;
    if (dash < 0 || tokens[dash]?.plain !== '-' || !country(dash + 1)) return null;
    return tokens[dash + 2]?.plain === 'nam' ? dash + 3 : dash + 2;
  }

  /** `nghĩa trang Việt kiều`: the short name of a country is no name of a place. */
  #isShortCountry(at: number): boolean {
    const { tokens, lexicon } = this.#doc;
    return Object.values(lexicon.data.places.countries).some(({ joined }) =>
      joined.includes(tokens[at]!.text),
    );
  }

  /** A road that no list knows, named by two ends or more: `tuyến Sơn La - Xiêng Khọ - Luang Prabang`. */
  #roadOfEnds(outer: number, from: number, end: number, word: TypeWord): Span | null {
    const ends = this.#ends(from, end);
    const last = ends.at(-1);
    if (!last || ends.length < 2 || ends.some(({ known }) => known?.records[0]?.type === 'Country'))
      return null;
    const span = unknownSpan(this.#doc, word, outer, from, last.to);
    const whole = /^đoạn/.test(word.word) ? this.#roadBefore(outer) : undefined;
    return whole ? { ...span, from: outer, entities: [whole] } : span;
  }

  /** `quốc lộ 2E, đoạn A - B`: a section named right behind a road is a part of that road. */
  #roadBefore(outer: number): Entity | undefined {
    const { tokens, spans } = this.#doc;
    const end = /^[,(]$/.test(tokens[outer - 1]?.plain ?? '') ? outer - 1 : outer;
    for (let i = spans.length - 1; i >= Math.max(0, spans.length - LONGEST_END); i--)
      if (spans[i]!.type === 'Route' && spans[i]!.outerTo === end) return spans[i]!.entities[0];
    return undefined;
  }

  /** The places in a name of a road, parted by dashes. */
  #ends(from: number, end: number): { from: number; to: number; known: Known | null }[] {
    const { tokens } = this.#doc;
    const ends: { from: number; to: number; known: Known | null }[] = [];
    for (let i = from; i < end; i++) {
      const typed = this.#doc.lexicon.typeBefore.longest(tokens, i, end, this.#doc.key);
      const start = typed && typed.value.type !== 'Route' && !tokens[i]!.capital ? typed.to : i;
      const known = this.#best(start, this.#beforeDash(start, end), null);
      let to = known && known.match.to > start ? known.match.to : start;
      while (!known && to < end && to - start < LONGEST_END && this.#isOfEnd(start, to)) to++;
      if (to === start) break;
      ends.push({ from: start, to, known });
      if (tokens[to]?.plain !== '-') break;
      i = to;
    }
    return ends;
  }

  /** The index of the first dash after which a capital stands, or `end`. */
  #beforeDash(start: number, end: number): number {
    const { tokens } = this.#doc;
    const last = Math.min(end, start + LONGEST_END);
    for (let i = start + 1; i < last; i++) if (tokens[i]!.plain === '-' && tokens[i + 1]?.capital) return i;
    return last;
  }

  /** A word in capitals, or a syllable hung on (`Phôn-xa-vẳn`); a dash before a capital parts two names. */
  #isOfEnd(start: number, at: number): boolean {
    const { tokens } = this.#doc;
    const { capital, glued, plain, kind } = tokens[at]!;
    if (capital) return at === start || tokens[at - 1]!.plain !== '-';
    if (at === start || !glued) return false;
    const next = tokens[at + 1];
    if (plain === '-') return Boolean(next?.glued && !next.capital && next.kind === 'word');
    return kind === 'word' && tokens[at - 1]!.plain === '-';
  }

  /** False where the words are no name of such a place: a country or region, another head word, a surname (`Hồ Xuân Mãn`). */
  #plausible(outer: number, from: number, end: number, word: TypeWord): boolean {
    const { tokens, lexicon, key, sentences } = this.#doc;
    const first = sentences[sentenceAt(this.#doc, outer)]!.from === outer;
    if (word.kind === 'dia-diem' && outer < from && tokens[outer]!.capital && !first) {
      if (tokens[outer - 1]!.capital || lexicon.surnames.sure.has(tokens[outer]!.plain)) return false;
    }
    // `H.T` under an article is no district.
    if (
      tokens[from]?.text.length === 1 &&
      !(from + 1 < end && tokens[from + 1]!.capital) &&
      tokens[from]!.kind === 'word'
    )
      return false;
    // `Cầu Hữu nghị`: a word of several syllables in small letters goes on.
    if (word.kind === 'dia-diem' && /^(?:hữu|đoàn|thống)$/.test(tokens[from]?.plain ?? '')) return false;
    if (outer > 0 && COMPOUND.test(`${tokens[outer - 1]!.plain} ${tokens[outer]!.plain}`)) return false;
    const lists = [lexicon.meetings, lexicon.agreements];
    // Places are called Trường Sơn, Trường Xuân.
    if (tokens[from]?.plain !== 'trường') lists.push(lexicon.heads);
    if (lists.some((set) => set.longest(tokens, from, end, key))) return false;
    const person = from < end && lexicon.surnames.sure.has(tokens[from]!.plain) && tokens[from + 1]?.capital;
    // `Chủ tịch UBND tỉnh Võ Trọng Hải`: the unit is not named, and a person follows.
    if (
      person &&
      (word.type === 'Province' || lexicon.governing.endingAt(tokens, outer, Math.max(0, outer - 6), key))
    )
      return false;
    const bare = this.#best(from, end, null);
    const record = bare?.records[0];
    if (record?.type === 'Province' && word.word === 'biển') return false;
    // `bản Lao Khô`: the name goes on after what could be a country.
    if (word.type === 'Place' && bare && bare.match.to < end && tokens[bare.match.to]!.capital) return true;
    return !record || record.properties.kind === 'town' || !/^(?:Country|Place)$/.test(record.type);
  }

  /** `cửa khẩu A - B`, `các cảng A, B và C`, `hai huyện A và B`: the type word holds for the whole list. */
  #continueList(first: Span, word: TypeWord, end: number): number {
    const { tokens, lexicon, key } = this.#doc;
    const plural = PLURAL.test(word.word) || COUNTED.test(tokens[first.outerFrom - 1]?.plain ?? '');
    let i = first.outerTo;
    for (;;) {
      const aside = plural || word.type === 'BorderGate' ? this.#afterBrackets(i, end) : i;
      const sign = tokens[aside];
      if (aside > i && sign && aside + 1 < end && !LIST.test(sign.plain)) return i;
      if (aside > i && aside + 1 < end) {
        // The place in brackets is taken by itself.
        const inner = this.#within(i + 1, aside - 1);
        if (!inner) return i;
        i = aside;
      }
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

  /** The index after brackets that open at `i` and hold a few words; `i` where none do. */
  #afterBrackets(i: number, end: number): number {
    const { tokens } = this.#doc;
    if (tokens[i]?.plain !== '(') return i;
    for (let j = i + 1; j < Math.min(end, i + LONGEST_ASIDE); j++) if (tokens[j]!.plain === ')') return j + 1;
    return i;
  }

  /** Takes the places within brackets; false where a list of the same kind stands there. */
  #within(from: number, to: number): boolean {
    for (let i = from; i < to; ) i = this.take(i, to);
    return true;
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
      if (record.properties.kind === 'town' && NOT_OF_TOWNS.test(tokens[match.from - 1]?.plain ?? ''))
        return match.to;
      addSpan(doc, recordSpan(doc, record, match.from, match.from, match.to, null));
      if (record.type === 'Route') this.#endsOfName(match.from, match.to);
    }
    return match.to;
  }

  /** `Dong Ha–Lao Bao expressway`: a road named after its ends names them; a gate's name among them means the gate. */
  #endsOfName(from: number, to: number): void {
    const doc = this.#doc;
    let start = from;
    while (start < to && !doc.tokens[start]!.capital) start++;
    const ends = this.#ends(start, to);
    if (ends.length < 2 || ends.some((end) => DIRECTIONS.test(doc.tokens[end.from]!.plain))) return;
    for (const { from: first, to: last, known } of ends) {
      if (!known) addSpan(doc, placeSpan(doc, first, first, last, null));
      else if (known.records[0]!.type === 'Port') {
        this.#undecided.push({ ...known, ofRoad: true });
      } else addSpan(doc, recordSpan(doc, known.records[0]!, first, first, last, null));
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
    const gates = new Map<number, string[]>();
    for (const { outerTo, type, entities } of doc.spans)
      if (type === 'BorderGate') gates.set(outerTo, [entities[0]?.record?.id ?? '']);
    for (const { match, records } of this.#undecided)
      if (!gates.has(match.to))
        gates.set(
          match.to,
          records.map(({ id }) => id),
        );
    for (const { match, records, ofRoad } of this.#undecided) {
      const tight = foldTight(match.plain);
      // `đường 16B nối Đắc Tà Oọc với …`: a road goes to the gate that faces one named elsewhere.
      const topics = this.#topics(match.from);
      const facing = topics.has('Route');
      // `đường 12 qua Cha Lo`: what a road goes through that is known as a gate.
      const onRoad = facing && /^(?:qua|lên|tới)$/.test(doc.tokens[match.from - 1]?.plain ?? '');
      const record =
        records.find(({ id }) => named.has(id) || (facing && named.has(this.#tree.partner(id) ?? ''))) ??
        this.#other(match.from, records, gates) ??
        zones.find(([name]) => name.endsWith(tight))?.[1] ??
        (topics.has(records[0]!.type) || onRoad ? records[0] : undefined) ??
        (this.#isTopicOfArticle(records[0]!.type) && !this.#isPlaceElsewhere(tight) ? records[0] : undefined);
      const { from, to } = match;
      if (ofRoad && isPlaceNamed(doc, from, to)) {
        addSpan(doc, placeSpan(doc, from, from, to, null));
        continue;
      }
      // A syllable alone, or one within a run of capitals, is part of another name (Lê Thanh Hưng).
      const syllable = match.plain.length <= LONGEST_SYLLABLE && to === from + 1;
      const within = doc.tokens[from - 1]?.capital || (syllable && doc.tokens[to]?.capital);
      if (within ? !record || syllable : syllable && !named.has(record?.id ?? '')) {
        drop(doc, records[0]!.type, 'without its type word it may be part of another name', from, to);
        continue;
      }
      addSpan(
        doc,
        record ? recordSpan(doc, record, from, from, to, null) : placeSpan(doc, from, from, to, null),
      );
    }
  }

  /** `Cầu Treo và Nậm Phao`: the gate that faces the one before it. */
  #other(
    from: number,
    records: GazetteerRecord[],
    gates: ReadonlyMap<number, string[]>,
  ): GazetteerRecord | undefined {
    if (!/^(?:-|và|and)$/.test(this.#doc.tokens[from - 1]?.plain ?? '')) return undefined;
    const before = gates.get(from - 1) ?? [];
    return records.find(({ id }) => before.includes(this.#tree.partner(id) ?? ''));
  }

  /** What the sentence of a token speaks of: roads, ports, gates. */
  #topics(token: number): Set<string> {
    const index = sentenceAt(this.#doc, token);
    const known = this.#topicsOf.get(index);
    if (known) return known;
    const { from, to } = this.#doc.sentences[index]!;
    const topics = new Set<string>();
    for (let i = from; i < to; i++) {
      const { plain } = this.#doc.tokens[i]!;
      if (spanFrom(this.#doc, i, 'Route')) topics.add('Route');
      if (/^(?:cảng|port|ports|seaport)$/.test(plain)) topics.add('Port');
      if (/^(?:khẩu|gate|gates|crossing|quan)$/.test(plain)) topics.add('BorderGate');
    }
    this.#topicsOf.set(index, topics);
    return topics;
  }

  /** The article speaks of gates, or of ports, somewhere; in English a bare name may as well be the village beside the gate. */
  #isTopicOfArticle(type: string): boolean {
    const about = type === 'Port' ? /^(?:cảng|port|ports|seaport)$/ : /^(?:khẩu|gate|gates|crossing)$/;
    return this.#doc.article.lang === 'vi' && this.#doc.tokens.some(({ plain }) => about.test(plain));
  }

  /** The article names a village, commune or district so. */
  #isPlaceElsewhere(tight: string): boolean {
    return ofType(this.#doc, 'Place').some(({ key }) => key.endsWith(`:${tight}`));
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

/** Words of the longest name at an end of a road, and of the longest remark in brackets. */
const LONGEST_END = 7;
const LONGEST_ASIDE = 10;

/** Before a town's name: it is that of a battle, a street, a school. */
const NOT_OF_TOWNS = /^(?:thắng|dịch|trận|phố|đường|trường)$/;

/** Letters of the longest syllable (`nghiêng`). */
const LONGEST_SYLLABLE = 7;

/** Names of corridors, which are no places. */
const DIRECTIONS = /^(?:đông|tây|nam|bắc|east|west|north|south)$/;

/** Words within a name that may be written small. */
const SMALL = /^(?:bộ|xã|hội|chủ|nghĩa|dân|nhân|hòa|kinh|tế|mở|cửa|khẩu|quốc|của|and|of|the)$/;
