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
  spanFrom,
} from './document.ts';
import { BodyLimits, type BodyName } from './english-body-limits.ts';
import { englishEntity, openEntity } from './english-names.ts';

export function findEnglishOrganizations(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  const finder = new BodyFinder(doc);
  for (const { from, to } of doc.sentences)
    for (let i = from; i < to; ) i = Math.max(finder.take(i, from, to), i + 1);
}

/** Heads of several bodies: `the Public Security Departments of A and B`. */
const PLURAL = /^(?:departments|commands|guards)$/;

class BodyFinder {
  readonly #doc: Document;
  readonly #limits: BodyLimits;
  readonly #acronyms = new Map<string, Entity>();

  constructor(doc: Document) {
    this.#doc = doc;
    this.#limits = new BodyLimits(doc);
  }

  /** Takes the body whose head begins with token `i`, if any; the index from which to go on. */
  take(i: number, start: number, end: number): number {
    const doc = this.#doc;
    const short = this.#acronyms.get(doc.tokens[i]!.text);
    if (short) return this.#add(i, i + 1, short, doc.tokens[i]!.plain).outerTo;
    const name = this.#limits.nameAt(i, start, end);
    if (!name) return i;
    const places = this.#limits.placesIn(name.from, name.to);
    hideWithin(doc, name.from, name.to);
    this.#hideRegions(name);
    const { head: headWords, rest } = this.#words(name);
    const words = [...headWords, ...rest];
    const countries = this.#countries(name, places);
    const own = places.filter(({ type }) => type === 'Province').at(-1)?.entities[0] ?? null;
    const home = own ?? this.#homeOfNext(name, start, end);
    const whole = doc.lexicon.english.wholes.longest(doc.tokens, name.from, name.to)?.to === name.to;
    const told = whole || home !== null || countries.length > 0 || rest.length > 0;
    const entity =
      home === null && this.#isOpen(name)
        ? openEntity(doc, words, name.from)
        : englishEntity(doc, { words, home, countries }, told);
    if (!entity) {
      drop(doc, 'Organization', 'nothing tells it from others of its kind', name.from, name.to);
      return name.headTo;
    }
    this.#learnAcronym(name.to, end, entity);
    const many = PLURAL.test(doc.tokens[name.headTo - 1]!.plain);
    const more = home ? this.#alsoOf(name.to, end, many) : null;
    const twin = more && englishEntity(doc, { words, home: more.entities[0]!, countries: [] }, true);
    const head = doc.tokens[name.headFrom]!.plain;
    const branch = home ? null : this.#branchOf(name.from, start);
    if (branch) {
      const local = englishEntity(doc, { words, home: branch.entities[0]!, countries: [] }, true);
      if (local) return this.#add(branch.outerFrom, name.to, local, head).outerTo;
    }
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

  /** `the Nghe An branch of the Vietnam-Laos Friendship Association`: the province of the branch. */
  #branchOf(from: number, start: number): Span | null {
    const { tokens } = this.#doc;
    const of = tokens[from - 1]?.plain === 'the' ? from - 2 : from - 1;
    if (tokens[of]?.plain !== 'of' || !/^(?:branch|chapter)$/.test(tokens[of - 1]?.plain ?? '')) return null;
    for (let i = of - 2; i >= Math.max(start, of - 8); i--) {
      const span = spanFrom(this.#doc, i, 'Province');
      if (span?.entities[0] && span.outerTo >= of - 2) return span;
    }
    return null;
  }

  /** `the Military Command and Police of Phongsaly province`: the place of the second is that of the first. */
  #homeOfNext({ to, headTo }: BodyName, start: number, end: number): Entity | null {
    const { tokens } = this.#doc;
    if (to !== headTo || tokens[to]?.plain !== 'and' || to + 1 >= end) return null;
    const next = this.#limits.nameAt(to + 1, start, end);
    if (!next || next.from !== to + 1 || next.to === next.headTo) return null;
    return (
      this.#limits.placesIn(next.headTo, next.to).find(({ type }) => type === 'Province')?.entities[0] ?? null
    );
  }

  /** `Police of Phongsaly and Luang Prabang provinces`: the second province, which has such a body as well. */
  #alsoOf(at: number, end: number, many: boolean): Span | null {
    const { tokens } = this.#doc;
    if (tokens[at]?.plain !== 'and') return null;
    const from = many && tokens[at + 1]?.plain === 'the' ? at + 2 : at + 1;
    const next = spanFrom(this.#doc, from, 'Province');
    const plural = many || (next && tokens[next.outerTo - 1]!.plain === 'provinces');
    return next?.entities[0] && next.outerTo <= end && plural ? next : null;
  }

  /** `Tay Bac University`: a region that only the name speaks of. */
  #hideRegions({ from, to }: BodyName): void {
    for (let i = from; i < to; i++) {
      const span = spanFrom(this.#doc, i, 'Place');
      if (span?.entities[0]?.record?.reference === 'lexicon' && span.outerTo <= to) discard(this.#doc, span);
    }
  }

  /** Head first, then what else tells it from others: no place, no country, no level. */
  #words({ from, to, headFrom, headTo }: BodyName): { head: string[]; rest: string[] } {
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
    const head = tokens
      .slice(headFrom, headTo)
      .filter(({ kind, plain }) => kind !== 'sign' && plain !== 's')
      .map(({ folded, plain }) => (PLURAL.test(plain) ? folded.replace(/s$/, '') : folded));
    return { head, rest };
  }

  #countries({ from, to, owner }: BodyName, places: Span[]): string[] {
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

  /** `the provincial Military Command`, `the city's Red Cross`, `its Department of Health`: whose it is must be told by who speaks. */
  #isOpen({ from, to }: BodyName): boolean {
    const { tokens } = this.#doc;
    const before = tokens
      .slice(Math.max(0, from - 3), from)
      .map(({ plain }) => plain)
      .join(' ');
    return (
      /(?:province ' s|city ' s| its)$/.test(` ${before}`) ||
      tokens.slice(from, to).some(({ plain }) => plain === 'provincial')
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
