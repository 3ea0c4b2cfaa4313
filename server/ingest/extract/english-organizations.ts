/** English organisations: a head word (`Hospital`, `Military Command`, `Ministry`) and the name before it, after it, or both. */

import {
  addSpan,
  type Document,
  discard,
  drop,
  type Entity,
  hideWithin,
  mention,
  type Span,
  type SpanType,
  spanFrom,
} from './document.ts';
import { englishEntity, openEntity } from './english-names.ts';

const PLACES = ['Province', 'Country', 'Place', 'BorderGate', 'Port', 'EconomicZone'] as const;
/** Bodies that stand in another place than their own (`Vietnamese Embassy in Laos`). */
const ABROAD = /^(?:embassy|consulate|consulate general|association|union)$/;

const ADDRESS = /^(?:mr|mrs|ms|dr|prof|professor|comrade)$/;

/** A name in the text: head and limits. */
interface Name {
  from: number;
  to: number;
  headFrom: number;
  headTo: number;
  /** Whose it is where the name does not hold it: `Laos' Ministry of Health`. */
  owner: Span | null;
}

export function findEnglishOrganizations(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  const finder = new BodyFinder(doc);
  for (const { from, to } of doc.sentences)
    for (let i = from; i < to; ) i = Math.max(finder.take(i, from, to), i + 1);
}

class BodyFinder {
  readonly #doc: Document;
  /** Places by the token after their last. */
  readonly #ending = new Map<number, Span>();
  readonly #acronyms = new Map<string, Entity>();

  constructor(doc: Document) {
    this.#doc = doc;
    for (const span of doc.spans) {
      if (span.bare || !(PLACES as readonly SpanType[]).includes(span.type)) continue;
      const known = this.#ending.get(span.outerTo);
      if (!known || known.outerFrom > span.outerFrom) this.#ending.set(span.outerTo, span);
    }
  }

  /** Takes the body whose head begins with token `i`, if any; the index from which to go on. */
  take(i: number, start: number, end: number): number {
    const doc = this.#doc;
    const short = this.#acronyms.get(doc.tokens[i]!.text);
    if (short) return this.#add(i, i + 1, short, doc.tokens[i]!.plain).outerTo;
    const name = this.#nameAt(i, start, end);
    if (!name) return i;
    const places = this.#placesIn(name.from, name.to);
    hideWithin(doc, name.from, name.to);
    this.#hideRegions(name);
    const words = this.#words(name);
    const countries = this.#countries(name, places);
    const own = places.filter(({ type }) => type === 'Province').at(-1)?.entities[0] ?? null;
    const home = own ?? this.#homeOfNext(name, start, end);
    const told = home !== null || countries.length > 0 || words.length > name.headTo - name.headFrom;
    const entity =
      home === null && this.#isOpen(name)
        ? openEntity(doc, words, name.from)
        : englishEntity(doc, { words, home, countries }, told);
    if (!entity) {
      drop(doc, 'Organization', 'nothing tells it from others of its kind', name.from, name.to);
      return name.headTo;
    }
    this.#learnAcronym(name.to, end, entity);
    const more = home ? this.#alsoOf(name.to, end) : null;
    const twin = more && englishEntity(doc, { words, home: more.entities[0]!, countries: [] }, true);
    const head = doc.tokens[name.headFrom]!.plain;
    const span = this.#add(name.from, name.to, entity, head);
    if (!more || !twin) return span.outerTo;
    span.entities.push(twin);
    span.to = span.outerTo = more.outerTo;
    mention(doc, twin, name.from, more.outerTo);
    return more.outerTo;
  }

  #add(from: number, to: number, entity: Entity, head: string): Span {
    const limits = { from, to, outerFrom: from, outerTo: to };
    return addSpan(this.#doc, { type: 'Organization', ...limits, entities: [entity], head });
  }

  #nameAt(i: number, start: number, end: number): Name | null {
    const { tokens, lexicon } = this.#doc;
    const { english } = lexicon;
    const head = english.heads.longest(tokens, i, end);
    if (!head || this.#doc.taken.has(i)) return null;
    if (english.wholes.longest(tokens, i, end)?.to === head.to && tokens[i]!.capital)
      return { from: i, to: head.to, headFrom: i, headTo: head.to, owner: null };
    const denied =
      english.notOrganizations.longest(tokens, i, end) ??
      english.notOrganizations.endingAt(tokens, head.to, start);
    if (denied) return null;
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
      return led && !/^(?:a|an)$/.test(tokens[from - 1]?.plain ?? '')
        ? { from, to: headTo, headFrom, headTo, owner }
        : null;
    }
    const to = this.#end(headFrom, headTo, end);
    const bare = from === i && to === headTo && headFrom === i;
    if (bare && headTo - headFrom < 2) return null;
    // `the Lao Party`, `Vietnamese Group`: a country alone names no such body.
    if (headTo - headFrom === 1 && to === headTo && this.#isCountryAlone(from, headFrom)) return null;
    return { from, to, headFrom, headTo, owner };
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
    if (tokens[headTo - 1]!.plain === 'party' && this.#isCentral(to)) to += 2;
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

  /** `the Military Command and Police of Phongsaly province`: the place of the second is that of the first. */
  #homeOfNext({ to, headTo }: Name, start: number, end: number): Entity | null {
    const { tokens } = this.#doc;
    if (to !== headTo || tokens[to]?.plain !== 'and' || to + 1 >= end) return null;
    const next = this.#nameAt(to + 1, start, end);
    if (!next || next.from !== to + 1 || next.to === next.headTo) return null;
    return this.#placesIn(next.headTo, next.to).find(({ type }) => type === 'Province')?.entities[0] ?? null;
  }

  /** `Police of Phongsaly and Luang Prabang provinces`: the second province, which has such a body as well. */
  #alsoOf(at: number, end: number): Span | null {
    const { tokens } = this.#doc;
    const next = tokens[at]?.plain === 'and' ? spanFrom(this.#doc, at + 1, 'Province') : undefined;
    return next && next.outerTo <= end && tokens[next.outerTo - 1]!.plain === 'provinces' ? next : null;
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
    for (let i = at; i < tokens.length && (tokens[i]!.capital || levels.has(tokens[i]!.plain)); i++)
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

  #placesIn(from: number, to: number): Span[] {
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
    const places = this.#placesIn(from, head);
    return places.some(({ type }) => type === 'Province') || places.length > 1;
  }

  /** `Tay Bac University`: a region that only the name speaks of. */
  #hideRegions({ from, to }: Name): void {
    for (let i = from; i < to; i++) {
      const span = spanFrom(this.#doc, i, 'Place');
      if (span?.entities[0]?.record?.reference === 'lexicon' && span.outerTo <= to) discard(this.#doc, span);
    }
  }

  #isCountryAlone(from: number, head: number): boolean {
    const { tokens, lexicon } = this.#doc;
    const country = spanFrom(this.#doc, from, 'Country');
    return (
      country?.outerTo === head || (from + 1 === head && lexicon.english.adjectives.has(tokens[from]!.plain))
    );
  }

  /** Head first, then what else tells it from others: no place, no country, no level. */
  #words({ from, to, headFrom, headTo }: Name): string[] {
    const { tokens, lexicon } = this.#doc;
    const { levels, adjectives } = lexicon.english;
    const rest: string[] = [];
    for (let i = from; i < to; i++) {
      if (i === headFrom) i = headTo;
      if (i >= to) break;
      const span = spanFrom(this.#doc, i, 'Province', 'Country');
      if (span && span.outerTo <= to) {
        i = span.outerTo - 1;
        continue;
      }
      const gate = spanFrom(this.#doc, i, 'BorderGate');
      if (gate?.entities[0] && gate.outerTo <= to) {
        rest.push(gate.entities[0].key.replace(/^gate-/, ''));
        i = gate.outerTo - 1;
        continue;
      }
      const { kind, folded, plain } = tokens[i]!;
      if (kind === 'sign' || levels.has(plain) || adjectives.has(plain)) continue;
      if (!/^(?:of|for|in|and|the|s|no)$/.test(plain)) rest.push(folded);
    }
    return [
      ...tokens
        .slice(headFrom, headTo)
        .filter(({ kind, plain }) => kind !== 'sign' && plain !== 's')
        .map(({ folded }) => folded),
      ...rest,
    ];
  }

  #countries({ from, to, owner }: Name, places: Span[]): string[] {
    const { tokens, lexicon } = this.#doc;
    const found = new Set<string>();
    for (const { type, entities } of owner ? [...places, owner] : places)
      if (type === 'Country' && entities[0]?.country) found.add(entities[0].country);
    for (const { plain } of tokens.slice(from, to)) {
      const iso = lexicon.english.adjectives.get(plain);
      if (iso) found.add(iso);
    }
    return [...found];
  }

  /** `the provincial Military Command`, `the province's Red Cross`: whose it is must be told by who speaks. */
  #isOpen({ from, to }: Name): boolean {
    const { tokens } = this.#doc;
    const before = tokens.slice(Math.max(0, from - 3), from).map(({ plain }) => plain);
    return (
      before.join('') === "province's" || tokens.slice(from, to).some(({ plain }) => plain === 'provincial')
    );
  }

  /** `Ministry of Public Works and Transport (MPWT)`: the letters stand for it from there on. */
  #learnAcronym(at: number, end: number, entity: Entity): void {
    const { tokens } = this.#doc;
    const letters = tokens[at + 1]?.text ?? '';
    if (
      at + 2 < end &&
      tokens[at]!.plain === '(' &&
      tokens[at + 2]!.plain === ')' &&
      /^\p{Lu}{2,}\w*$/u.test(letters)
    )
      this.#acronyms.set(letters, entity);
  }
}
