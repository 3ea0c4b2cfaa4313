/** How far an English body's name goes: before its head over capitals and places, after it over a number, fields and a place. */

import { type Document, discard, type Span, type SpanType, spanFrom } from './document.ts';

const PLACES = ['Province', 'Country', 'Place', 'BorderGate', 'Port', 'EconomicZone'] as const;
/** Bodies that stand in another place than their own (`Vietnamese Embassy in Laos`). */
const ABROAD = /^(?:embassy|consulate|general|association|union)$/;
/** Forms of address, which stand before a person. */
const ADDRESS = /^(?:mr|mrs|ms|dr|prof|professor|comrade)$/;
/** Bodies that are called by their kind and place alone. */
const OF_PLACE = /^(?:police|customs|hospital|university)$/;
/** Words in capitals within which a head is looked for. */
const LONGEST = 8;

/** A name in the text: head and limits. */
export interface BodyName {
  from: number;
  to: number;
  headFrom: number;
  headTo: number;
  /** Whose it is where the name does not hold it: `Laos' Ministry of Health`. */
  owner: Span | null;
}

export class BodyLimits {
  readonly #doc: Document;
  /** Places by the token after their last. */
  readonly #ending = new Map<number, Span>();

  constructor(doc: Document) {
    this.#doc = doc;
    for (const span of doc.spans) {
      if (span.bare || !(PLACES as readonly SpanType[]).includes(span.type)) continue;
      const known = this.#ending.get(span.outerTo);
      if (!known || known.outerFrom > span.outerFrom) this.#ending.set(span.outerTo, span);
    }
  }

  /** The name whose head begins with token `i`; null where none does. Takes back a place that is part of the name alone. */
  nameAt(i: number, start: number, end: number): BodyName | null {
    const { tokens, lexicon } = this.#doc;
    const { english } = lexicon;
    const head = english.heads.longest(tokens, i, end);
    if (!head) return null;
    if (english.wholes.longest(tokens, i, end)?.to === head.to && tokens[i]!.capital)
      return { from: i, to: head.to, headFrom: i, headTo: head.to, owner: null };
    if (this.#doc.taken.has(i)) return null;
    const denied =
      english.notOrganizations.longest(tokens, i, end) ??
      english.notOrganizations.endingAt(tokens, head.to, start);
    // `the Lao People's Revolutionary Party Central Committee`: of a party by its name.
    if (denied && !(tokens[i]!.plain === 'party' && tokens[i - 1]?.capital && this.#isCentral(i + 1)))
      return null;
    let [headFrom, headTo] = [i, head.to];
    // `Police Department`, `Trade Union Federation`: the last of several heads is the one.
    for (;;) {
      const next = tokens[headTo]?.capital ? english.heads.longest(tokens, headTo, end) : null;
      if (!next || !tokens[i]!.capital) break;
      [headFrom, headTo] = [headTo, next.to];
    }
    const small = !tokens[i]!.capital;
    const { from, owner } = this.#start(i, start, small);
    if (small) {
      const led = this.#firstPlace(from, i);
      // `the customs office of Houaphan`, `the police of Thanh Hoa`
      // `the provincial hospital`, `the provincial chamber of commerce`: whose it is must be told by who speaks.
      const commerce =
        tokens[headTo - 1]!.plain === 'chamber' && tokens[headTo]?.plain === 'of' ? headTo + 2 : headTo;
      const levelled = lexicon.english.levels.has(tokens[from]!.plain) && tokens[from - 1]?.plain === 'the';
      if (
        levelled &&
        from < i &&
        (i - from > 1 || commerce > headTo || OF_PLACE.test(tokens[headTo - 1]!.plain))
      )
        return { from, to: commerce, headFrom, headTo, owner: null };
      const of = led ? null : this.#placeOf(headTo);
      const plain = tokens[headTo - 1]!.plain;
      if (of && (from < i || headTo - headFrom > 1 || OF_PLACE.test(plain)))
        return { from, to: of, headFrom, headTo, owner };
      return led && !/^(?:a|an)$/.test(tokens[from - 1]?.plain ?? '')
        ? { from, to: headTo, headFrom, headTo, owner }
        : null;
    }
    // `Quang Tri Party Secretary`: a province has no party of its own.
    const levelled = lexicon.english.levels.has(tokens[from]!.plain);
    if (tokens[headFrom]!.plain === 'party' && (levelled || this.#firstPlace(from, i))) return null;
    const to = this.#end(headFrom, headTo, end);
    const bare = from === i && to === headTo && headFrom === i;
    if (bare && headTo - headFrom < 2) return null;
    // `the Lao Party`, `Vietnamese Group`: a country alone names no such body.
    if (headTo - headFrom === 1 && to === headTo && this.#isCountryAlone(from, headFrom)) return null;
    return { from, to, headFrom, headTo, owner };
  }

  /** The end of the province after `of`; null where none stands there, or it leads on to another body. */
  #placeOf(at: number): number | null {
    const { tokens } = this.#doc;
    if (tokens[at]?.plain !== 'of') return null;
    const place = spanFrom(this.#doc, at + 1, 'Province');
    return place && !this.#leadsToHead(place.outerTo) && tokens[place.outerTo]?.plain !== "'"
      ? place.outerTo
      : null;
  }

  /** Where the name begins that ends with the head at token `head`: capitals, places and their joints before it. */
  #start(head: number, start: number, small: boolean): { from: number; owner: Span | null } {
    const { tokens, lexicon } = this.#doc;
    const { starts, levels, fields } = lexicon.english;
    let from = head;
    while (from > start) {
      const place = this.#ending.get(from);
      if (place && place.outerFrom >= start) {
        from = place.outerFrom;
        // `Hoang Anh Gia Lai Group`: a company is called after a place, among other words.
        if (this.#isPartOfName(from, start)) {
          discard(this.#doc, place);
          this.#ending.delete(place.outerTo);
          continue;
        }
        const other = tokens[from - 1]?.plain === '-' ? this.#ending.get(from - 1) : undefined;
        if (other && other.outerFrom >= start) from = other.outerFrom;
        return { from, owner: null };
      }
      const before = tokens[from - 1]!;
      const mark =
        before.plain === "'"
          ? from - 1
          : before.plain === 's' && tokens[from - 2]?.plain === "'"
            ? from - 2
            : -1;
      if (mark > start) {
        const owner = this.#ending.get(mark);
        if (owner && (owner.type === 'Country' || small))
          return small ? { from: owner.outerFrom, owner: null } : { from, owner };
        if (owner) return { from: owner.outerFrom, owner: null };
        if (!tokens[mark - 1]!.capital) break;
        from = mark - 1;
        continue;
      }
      if (before.kind === 'word' && levels.has(before.plain)) {
        from--;
        continue;
      }
      if (small) {
        if (!fields.has(before.plain)) break;
        from--;
        continue;
      }
      const joined = /^(?:and|&|,)$/.test(before.plain) && fields.has(tokens[from]!.plain);
      // `Namtha Bridge and Road Construction Group`: no bridge is meant.
      const inner = joined ? this.#ending.get(from - 1) : undefined;
      if (inner?.type === 'Place' && !inner.entities[0]?.record && inner.outerFrom >= start)
        return { from: inner.outerFrom, owner: null };
      if (joined && from - 2 >= start && fields.has(tokens[from - 2]!.plain) && tokens[from - 2]!.capital) {
        from -= 2;
        continue;
      }
      if (
        before.plain === '-' &&
        before.glued &&
        tokens[from]!.glued &&
        tokens[from - 2]?.capital &&
        from - 2 >= start
      ) {
        from -= 2;
        continue;
      }
      if (
        before.kind !== 'word' ||
        !before.capital ||
        starts.has(before.plain) ||
        this.#doc.taken.has(from - 1) ||
        this.#isTitle(from, start)
      )
        break;
      from--;
    }
    // `the Command`: what led nowhere in small letters is none of the name.
    return { from, owner: null };
  }

  /** Where the name ends: a number, fields after `of`, the place at the end. */
  #end(headFrom: number, headTo: number, end: number): number {
    const { tokens, lexicon } = this.#doc;
    const { english } = lexicon;
    let to = headTo;
    if (
      english.numbered.longest(tokens, headFrom, end)?.to === headTo ||
      /^(?:company|post)$/.test(tokens[headTo - 1]!.plain)
    ) {
      if (tokens[to]?.kind === 'number' && to < end) to++;
      else if (tokens[to]?.plain === 'no' && tokens[to + 2]?.kind === 'number') to += 3;
    }
    if (tokens[headTo - 1]!.plain === 'party') {
      const state = tokens[to]?.plain === 'of' ? spanFrom(this.#doc, to + 1, 'Country') : undefined;
      const named = state?.outerTo ?? to;
      if (this.#isCentral(named)) return named + 2;
    }
    while (to + 1 < end) {
      const joint = tokens[to]!.plain;
      const abroad = joint === 'in' && ABROAD.test(tokens[headTo - 1]!.plain);
      if (joint !== 'of' && joint !== 'for' && !abroad) break;
      const at = tokens[to + 1]!.plain === 'the' ? to + 2 : to + 1;
      const place = this.#placeAt(at);
      if (place !== null) {
        if (place === 0) break;
        to = place;
        if (abroad) break;
        continue;
      }
      const run = abroad ? at : this.#fieldsEnd(at, end);
      if (run === at) break;
      to = run;
    }
    return to;
  }

  #isPartOfName(from: number, start: number): boolean {
    const { tokens, lexicon } = this.#doc;
    const before = tokens[from - 1];
    return (
      from - 1 > start &&
      before!.capital &&
      !lexicon.english.starts.has(before!.plain) &&
      !this.#doc.taken.has(from - 1) &&
      !this.#isTitle(from, start)
    );
  }

  /** A position or rank ends before a token; not so in `Nghe An General Hospital`. */
  #isTitle(from: number, start: number): boolean {
    const { tokens, lexicon, key } = this.#doc;
    if (ADDRESS.test(tokens[from - 1]?.plain ?? '')) return true;
    // `Nghe An Friendship General Hospital`: no rank.
    if (tokens[from - 1]?.plain === 'general' && lexicon.english.heads.longest(tokens, from)) return false;
    return [lexicon.positions, lexicon.ranks].some((set) => {
      const found = set.endingAt(tokens, from, start, key);
      return found !== null && !this.#ending.has(found.from);
    });
  }

  #isCentral(at: number): boolean {
    const { tokens } = this.#doc;
    return tokens[at]?.plain === 'central' && tokens[at + 1]?.plain === 'committee';
  }

  /** The end of the place at a token, a country before it included; 0 where it begins the name of another body; null for none. */
  #placeAt(at: number): number | null {
    const { tokens } = this.#doc;
    const place = spanFrom(this.#doc, at, ...PLACES);
    if (!place) return null;
    let to = place.outerTo;
    const mark = tokens[to]?.plain === "'" ? to + 1 + (tokens[to + 1]?.plain === 's' ? 1 : 0) : to;
    const inner = mark > to ? spanFrom(this.#doc, mark, 'Province') : undefined;
    if (inner) to = inner.outerTo;
    else if (mark > to) return 0;
    return this.#leadsToHead(to) ? 0 : to;
  }

  /** True where the words in capitals from a token on hold a head: what stands before them begins a name of its own. */
  #leadsToHead(at: number): boolean {
    const { tokens, lexicon } = this.#doc;
    const { levels, heads } = lexicon.english;
    for (
      let i = at;
      i < Math.min(tokens.length, at + LONGEST) && (tokens[i]!.capital || levels.has(tokens[i]!.plain));
      i++
    )
      if (heads.longest(tokens, i)) return true;
    return false;
  }

  /** The end of a run of fields in capitals: `Culture, Sports and Tourism`. */
  #fieldsEnd(at: number, end: number): number {
    const { tokens, lexicon, key } = this.#doc;
    const { fields, heads } = lexicon.english;
    let to = at;
    while (to < end) {
      const token = tokens[to]!;
      if (token.kind === 'word' && token.capital) {
        if (to > at && lexicon.positions.longest(tokens, to, end, key)) break;
        if (to > at && fields.has(tokens[to - 1]!.plain) && this.#isPerson(to, end)) break;
        to++;
        continue;
      }
      const next = tokens[to + 1];
      const list = /^(?:and|,|&)$/.test(token.plain) && to > at && next?.capital && fields.has(next.plain);
      if (!list || heads.longest(tokens, to + 1, end)) break;
      to += 2;
    }
    return to;
  }

  /** `Department of Planning and Investment Khamla Sisavat`: two names or more in capitals, none of them a field or head. */
  #isPerson(at: number, end: number): boolean {
    const { tokens, lexicon } = this.#doc;
    const { fields, heads } = lexicon.english;
    let to = at;
    while (to < end && tokens[to]!.kind === 'word' && tokens[to]!.capital) {
      if (fields.has(tokens[to]!.plain) || heads.longest(tokens, to, end)) return false;
      to++;
    }
    return (
      to - at >= 2 &&
      !(/^(?:and|&)$/.test(tokens[to]?.plain ?? '') && fields.has(tokens[to + 1]?.plain ?? ''))
    );
  }

  /** The provinces and countries among some tokens. */
  placesIn(from: number, to: number): Span[] {
    const found: Span[] = [];
    for (let i = from; i < to; i++) {
      const span = spanFrom(this.#doc, i, 'Province', 'Country');
      if (!span || span.bare || span.outerTo > to) continue;
      found.push(span);
      i = span.outerTo - 1;
    }
    return found;
  }

  #firstPlace(from: number, head: number): boolean {
    const places = this.placesIn(from, head);
    return places.some(({ type }) => type === 'Province') || places.length > 1;
  }

  #isCountryAlone(from: number, head: number): boolean {
    const { tokens, lexicon } = this.#doc;
    const country = spanFrom(this.#doc, from, 'Country');
    return (
      country?.outerTo === head || (from + 1 === head && lexicon.english.adjectives.has(tokens[from]!.plain))
    );
  }
}
