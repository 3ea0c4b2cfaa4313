/** The known name at a place of a text: of the gazetteer or the lexicon, written as a name and fit for its type word. */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { hasMarks } from '../../text/vietnamese.ts';
import { type Hint, resolve } from '../resolve.ts';
import { type Document, sentenceAt } from './document.ts';
import type { TypeWord } from './lexicon.ts';
import type { NameMatch, NameTree } from './names.ts';

/** A known name in the text and the records it may mean, best first. */
export interface Known {
  match: NameMatch;
  records: GazetteerRecord[];
  /** It stands in the name of a road: a town that has a port, where the article names the town. */
  ofRoad?: boolean;
}

export class KnownNames {
  readonly #doc: Document;
  readonly #tree: NameTree;

  constructor(doc: Document, tree: NameTree) {
    this.#doc = doc;
    this.#tree = tree;
  }

  /** The id of the gate that faces a gate, where known. */
  partner(id: string): string {
    return this.#tree.partner(id) ?? '';
  }

  /** The longest known name at a token that is written as a name there and suits the type word. */
  best(at: number, end: number, word: TypeWord | null): Known | null {
    const matches = this.#tree.from(this.#doc.tokens, at, end);
    if (matches.length === 0 || (word === null && this.#isWithinName(at))) return null;
    const hint: Hint = { type: word?.type ?? null, kind: word?.kind ?? null, date: this.#doc.day };
    for (const match of matches) {
      if (word === null && this.#isHungOn(match.to)) continue;
      // `con đường 40 km`: its length, not its number.
      if (this.#isMeasure(match.to)) continue;
      const records = resolve(match, hint);
      if (records.length > 0 && this.#isWrittenAsName(match, records[0]!)) return { match, records };
    }
    return null;
  }

  /** True where a number ends and a unit of length follows. */
  #isMeasure(to: number): boolean {
    const { tokens } = this.#doc;
    return tokens[to - 1]!.kind === 'number' && LENGTH.test(tokens[to]?.plain ?? '');
  }

  /** True where a syllable in small letters hangs on: `Lao-xông` is no country. */
  #isHungOn(to: number): boolean {
    const [dash, next] = [this.#doc.tokens[to], this.#doc.tokens[to + 1]];
    // `a Savannakhet-based carrier`
    if (next?.plain === 'based') return false;
    return dash?.plain === '-' && dash.glued && next?.kind === 'word' && next.glued && !next.capital;
  }

  /** True behind a surname (`Nguyễn Thái Bình`) and where a name begins that is none of a place (`Vientiane Times`). */
  #isWithinName(at: number): boolean {
    const { tokens, lexicon, key } = this.#doc;
    const before = tokens[at - 1];
    if (lexicon.notPlaces.longest(tokens, at, tokens.length, key)) return true;
    // `đại úy Sổm Vang Bun Nha Sỏn`, `bà Phan Thị Hà Giang`
    if (this.#doc.article.lang === 'vi' && this.#isOfPerson(at)) return true;
    return Boolean(
      before?.capital &&
        before.plain !== 'đoàn' &&
        lexicon.surnames.sure.has(before.plain) &&
        this.#doc.sentences[sentenceAt(this.#doc, at)]!.from < at,
    );
  }

  /** True behind a rank or form of address, and behind a surname and a middle name. */
  #isOfPerson(at: number): boolean {
    const { tokens, lexicon, key } = this.#doc;
    const back = Math.max(0, at - LONGEST_RANK);
    if (lexicon.ranks.endingAt(tokens, at, back, key)) return true;
    if (/^(?:ông|bà|anh|chị|cô)$/.test(tokens[at - 1]?.plain ?? '')) return true;
    const [first, middle] = [tokens[at - 2], tokens[at - 1]];
    return Boolean(
      first?.capital &&
        middle?.capital &&
        /^(?:thị|văn)$/.test(middle.plain) &&
        lexicon.surnames.sure.has(first.plain),
    );
  }

  /** Capitals at the beginning of each word that is not hung on by a dash; the type word within a name needs none. */
  #isWrittenAsName({ from, to, forms, plain }: NameMatch, record: GazetteerRecord): boolean {
    const { tokens, lexicon, key } = this.#doc;
    const own = forms.filter((each) => each.record === record);
    const same = own.find((each) => each.plain === plain);
    // `xã Nậm Càn` is not the gate Nậm Cắn: Vietnamese names are told apart by their marks, Lao ones are written with any.
    const vietnamese = record.properties.country === 'VN' && record.type !== 'Province';
    if (!same && vietnamese && key === 'plain' && hasMarks(plain)) return false;
    const form = same ?? own[0];
    const start = form?.typed ? (lexicon.typeBefore.longest(tokens, from, to, key)?.to ?? from) : from;
    if (start >= to) return false;
    // `southern Laos`: the name of a region in English.
    const english = this.#doc.article.lang === 'en' && DIRECTION.test(tokens[start]!.plain);
    // `miền Trung`, `châu Âu`: the first word is no name.
    const region = english || (record.properties.kind === 'region' && /^\p{Ll}/u.test(record.name));
    if (tokens[start]!.kind === 'word' && !tokens[start]!.capital && !region) return false;
    for (let i = start + 1; i < to; i++) {
      const { kind, capital, glued, plain: word } = tokens[i]!;
      const hung = glued && tokens[i - 1]!.plain === '-' && tokens[i - 1]!.glued;
      if (kind === 'word' && !capital && !hung && !SMALL.test(word)) return false;
    }
    return true;
  }
}

/** Words of the longest rank. */
const LONGEST_RANK = 3;

/** Behind a number: it measures, and names no road. */
const LENGTH = /^(?:km|kilômét|kilomet|cây|mét|m)$/;

const DIRECTION = /^(?:northern|southern|central)$/;

/** Words within a name that may be written small. */
const SMALL = /^(?:bộ|xã|hội|chủ|nghĩa|dân|nhân|hòa|kinh|tế|mở|cửa|khẩu|quốc|của|and|of|the)$/;
