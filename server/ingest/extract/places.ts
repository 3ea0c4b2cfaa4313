/** Places with a name: of the gazetteer, or any name in capitals beside a type word (`huyện Ka Lừm`, `Phuvong district`). */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { decideBareGates } from './bare-gates.ts';
import { addSpan, type Document, type Span, sentenceAt, spanFrom } from './document.ts';
import { type Known, KnownNames } from './known-names.ts';
import type { TypeWord } from './lexicon.ts';
import type { NameTree } from './names.ts';
import { numberedRoad } from './numbered-roads.ts';
import { dropAdjectives, dropUnknownProvinces, findJoinedCountries } from './place-checks.ts';
import { countrySpan, placeSpan, recordSpan, unknownSpan } from './place-spans.ts';
import { roadBefore, roadEnds } from './road-ends.ts';
import { nameRun, runBefore } from './runs.ts';

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
  decideBareGates(doc, finder.names, finder.undecided);
  dropUnknownProvinces(doc);
  findJoinedCountries(doc, tree);
  dropAdjectives(doc);
}

class PlaceFinder {
  readonly #doc: Document;
  readonly names: KnownNames;
  /** Gates and ports without a type word, which only the rest of the article can decide. */
  readonly undecided: Known[] = [];

  constructor(doc: Document, tree: NameTree) {
    this.#doc = doc;
    this.names = new KnownNames(doc, tree);
  }

  /** Takes the place that begins with token `i`, if any; the index from which to go on. */
  take(i: number, end: number): number {
    const { tokens, lexicon, key } = this.#doc;
    const bare = this.names.best(i, end, null);
    const found = lexicon.typeBefore.longest(tokens, i, end, key);
    // `CK Import-Export Trading`: letters that are short for a Vietnamese word are none in an English paper.
    const word = this.#doc.article.lang === 'en' && /^\p{Lu}{1,4}$/u.test(tokens[i]!.text) ? null : found;
    const before = word ? this.#typed(i, word.to, end, word.value) : null;
    // `a village of Phonthong district`: the name is that of the district.
    const ofAnother =
      before && tokens[i + 1]?.plain === 'of' && lexicon.typeAfter.longest(tokens, before.to, end, key);
    // `Thateng District of Sekong Province`: the name stands before.
    const behind = Boolean(
      before &&
        /\sof$/.test(word!.value.word) &&
        tokens[i - 1]?.capital &&
        !lexicon.english.adjectives.has(tokens[i - 1]!.plain) &&
        lexicon.typeAfter.longest(tokens, i, end, key),
    );
    const typed = ofAnother || behind ? null : before;
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
    const home = this.names.best(run + 1, end, null);
    if (home?.records[0]?.type !== 'Province' || doc.tokens[home.match.to]?.plain !== ')') return null;
    addSpan(doc, placeSpan(doc, i + 1, i + 1, run, null));
    return run;
  }

  /** A name with its type word before it, spanning both. */
  #typed(outer: number, at: number, end: number, word: TypeWord): Span | null {
    const doc = this.#doc;
    const from = at < end && doc.tokens[at]!.plain === '"' && word.type !== 'Route' ? at + 1 : at;
    const known =
      word.kind === 'ends' && !doc.tokens[from]?.capital ? null : this.names.best(from, end, word);
    if (known) return recordSpan(doc, known.records[0]!, outer, from, known.match.to, word);
    if (word.type === 'Route') {
      // `quốc lộ 9` is known as a whole.
      const whole = this.names.best(outer, end, null);
      const numbered = whole ? null : numberedRoad(doc, word, outer, from);
      return numbered ?? this.#roadOfEnds(outer, from, end, word);
    }
    // `già bản Tráng A Sùng`: a person; `Hợp tác xã Paksong`: a body; `trưởng bản Khăm-phăn Xay-xổm-bun`: a Lao.
    const before = doc.tokens[outer - 1]?.plain ?? '';
    if (/^(?:già|tác)$/.test(before) || (before === 'trưởng' && isHyphenatedPair(doc, from))) return null;
    const friendship = /^(?:nghĩa trang|cầu|chợ|đài|tượng đài)/.test(word.word)
      ? this.#friendship(from)
      : null;
    if (friendship !== null) return placeSpan(doc, outer, from, friendship, word);
    if (word.kind === 'capital' || !this.#plausible(outer, from, end, word)) return null;
    const run = nameRun(doc, from, end, word.type === 'Place' ? 4 : 3, NUMBERED.has(word.kind ?? ''));
    if (run === null || (run === from + 1 && this.#isShortCountry(from))) return null;
    return word.type === 'Place'
      ? placeSpan(doc, outer, from, this.#numbered(run, end, word), word)
      : unknownSpan(doc, word, outer, from, run);
  }

  /** `xã Sơn Kim 1`: the index after a number that tells one commune or village from another, or `run` itself. */
  #numbered(run: number, end: number, word: TypeWord): number {
    const { tokens } = this.#doc;
    const next = tokens[run + 1];
    const number = run < end && /^\d{1,2}$/.test(tokens[run]!.plain) && /^(?:xa|ban)$/.test(word.kind ?? '');
    if (!number || spanFrom(this.#doc, run, 'Amount', 'Date')) return run;
    const closed =
      run + 1 >= end || next!.kind === 'sign' || /^(?:và|của|thuộc|ở|với|đã|được)$/.test(next!.plain);
    return closed && next?.plain !== '/' ? run + 1 : run;
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
    // `60 đầu kéo chạy tuyến A - B`: what lorries run is no road.
    if (word.word === 'tuyến' && this.#doc.tokens[outer - 1]?.plain === 'chạy') return null;
    const ends = roadEnds(this.#doc, this.names, from, end);
    const last = ends.at(-1);
    if (!last || ends.length < 2 || ends.some(({ known }) => known?.records[0]?.type === 'Country'))
      return null;
    const span = unknownSpan(this.#doc, word, outer, from, last.to);
    const whole = /^đoạn/.test(word.word) ? roadBefore(this.#doc, outer) : undefined;
    return whole ? { ...span, from: outer, entities: [whole] } : span;
  }

  /** Words in capitals that begin like the name of a person: with a surname; where that is a common word too, of three words. */
  #isPerson(from: number, end: number, governed: boolean): boolean {
    const { tokens, lexicon } = this.#doc;
    const [surname, second, third] = tokens.slice(from, Math.min(end, from + 3));
    if (!surname || !second?.capital) return false;
    if (lexicon.surnames.sure.has(surname.plain)) return true;
    return governed && Boolean(third?.capital) && lexicon.surnames.other.has(surname.plain);
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
    // `Chủ tịch UBND tỉnh Võ Trọng Hải`: the unit is not named, and a person follows.
    const governed = lexicon.governing.endingAt(tokens, outer, Math.max(0, outer - 6), key) !== null;
    if ((word.type === 'Province' || governed) && this.#isPerson(from, end, governed)) return false;
    const bare = this.names.best(from, end, null);
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
      // `Chiềng Khương - Bản Đán`: a gate whose name begins like a village.
      const gate = pair && tokens[next]!.capital ? this.names.best(next, end, word) : null;
      const isGate = gate?.records[0]?.type === 'BorderGate';
      // `hai bản Tiền Tiêu và Đỉnh Phù`
      const ownWord = lexicon.typeBefore.longest(tokens, next, end, key);
      const isName = plural && ownWord?.value.kind === 'dia-diem' && tokens[next]!.capital;
      if (!isGate && !isName && ownWord) return i;
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
    const known = this.names.best(span.from, span.to, { type: 'BorderGate', kind: undefined, word: '' });
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
    const typed = after && this.names.best(match.from, end, after.value);
    if (after && (typed || after.value.type === 'Place')) {
      // `Na Meo - Nam Soi border gates`: the word is that of several.
      const plural = MANY_AFTER.test(after.value.word);
      if (plural) this.#listBefore(match.from, after.value);
      addSpan(
        doc,
        typed
          ? {
              ...recordSpan(doc, typed.records[0]!, match.from, match.from, match.to, after.value),
              outerTo: after.to,
              to: plural || typed.records[0]!.type === 'Province' ? match.to : after.to,
            }
          : {
              ...placeSpan(doc, match.from, match.from, plural ? match.to : after.to, after.value),
              outerTo: after.to,
            },
      );
      if (after.value.type === 'Route') this.#endsOfName(match.from, match.to);
      return after.to;
    }
    // A foreign port is named for what it is.
    const undecided = record.type === 'BorderGate' || record.type === 'Port';
    if (undecided && record.properties.kind !== 'foreign') this.undecided.push({ match, records });
    else {
      if (record.properties.kind === 'town' && NOT_OF_TOWNS.test(tokens[match.from - 1]?.plain ?? ''))
        return match.to;
      addSpan(doc, recordSpan(doc, record, match.from, match.from, match.to, null));
      if (record.type === 'Route') this.#endsOfName(match.from, match.to);
    }
    // `southern Laos` names the country as well.
    const inner = doc.article.lang === 'en' && record.reference === 'lexicon' && record.type === 'Place';
    if (inner && this.names.best(match.to - 1, end, null)?.records[0]?.type === 'Country')
      return match.to - 1;
    return match.to;
  }

  /** `Dong Ha–Lao Bao expressway`: a road named after its ends names them; a gate's name among them means the gate. */
  #endsOfName(from: number, to: number): void {
    const doc = this.#doc;
    let start = from;
    while (start < to && !doc.tokens[start]!.capital) start++;
    const ends = roadEnds(doc, this.names, start, to);
    if (
      ends.length < 2 ||
      ends.some((end) => end.to - end.from === 1 && DIRECTIONS.test(doc.tokens[end.from]!.plain))
    )
      return;
    for (const { from: first, to: last, known } of ends) {
      if (!known) addSpan(doc, placeSpan(doc, first, first, last, null));
      else if (known.records[0]!.type === 'Port') {
        this.undecided.push({ ...known, ofRoad: true });
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
    const plural = MANY_AFTER.test(after.value.word);
    const bare = plural || after.value.type === 'Province';
    addSpan(doc, { ...span, to: bare ? i : after.to, outerTo: after.to });
    if (plural) this.#listBefore(from, after.value);
    return after.to;
  }

  /** `Khoun and Nong Het districts`, `the An Khe and Mang Yang passes`: the names before the last. */
  #listBefore(last: number, word: TypeWord): void {
    const doc = this.#doc;
    if (word.type !== 'Place') return;
    const { from: start } = doc.sentences[sentenceAt(doc, last)]!;
    for (let at = last; /^(?:and|,)$/.test(doc.tokens[at - 1]?.plain ?? ''); ) {
      let to = at - 1;
      if (doc.tokens[to - 1]?.plain === ',') to--;
      const from = runBefore(doc, to, start);
      if (from === null || doc.taken.has(from) || doc.taken.has(to - 1)) return;
      addSpan(doc, placeSpan(doc, from, from, to, word));
      at = from;
    }
  }
}

/** Words of the longest remark in brackets. */
const LONGEST_ASIDE = 10;

/** English type words of several places. */
const MANY_AFTER =
  /^(?:[\p{L} -]+ )?(?:districts|communes|villages|hamlets|passes|gates|checkpoints|crossings|towns)$/u;

/** Before a town's name: it is that of a battle, a street, a school. */
const NOT_OF_TOWNS = /^(?:thắng|dịch|trận|phố|đường|trường)$/;

/** Names of corridors, which are no places. */
const DIRECTIONS = /^(?:đông|tây|nam|bắc|east|west|north|south)$/;

/** Kinds of places whose names may end with a number (`xã Sơn Kim 1`, `mốc 790`). */
const NUMBERED = new Set(['dia-diem', 'xa', 'ban']);

/** Two words in capitals that go on after hyphens, as a Lao's first and second name do. */
function isHyphenatedPair({ tokens }: Document, from: number): boolean {
  let at = from;
  for (let words = 0; words < 2; words++) {
    if (!tokens[at]?.capital || tokens[at + 1]?.plain !== '-' || !tokens[at + 1]!.glued) return false;
    at++;
    while (tokens[at]?.plain === '-' && tokens[at]!.glued) at += 2;
  }
  return true;
}
