/** What a rule gets to see, and who speaks to whom in each sentence. */

import type { Modality } from '../../ontology.ts';
import type { Claims, Grounds } from './claims.ts';
import type { Document, Entity, SpanType } from './document.ts';
import { judge, modalityAt } from './modality.ts';
import { matchesIn, mayHold, pattern } from './patterns.ts';
import type { PersonSpan } from './persons.ts';
import type { Principals } from './principals.ts';
import { entitiesIn, type Shape, shapes, shapesOf, spansIn } from './shape.ts';
import type { Sides } from './sides.ts';

export interface Context {
  doc: Document;
  claims: Claims;
  principals: Principals;
  sides: Sides;
  persons: PersonSpan[];
  shapes: Shape[];
  /** The shapes with only places, bodies and roads recognised: what lies where is said within titles and documents too. */
  placeShapes: Shape[];
  /** What each sentence goes on with. */
  discourse: Discourse[];
  /** The happening that the article tells of. */
  mainEvent: Entity | null;
}

interface Discourse {
  /** How the sentence is meant where it does not say so itself: a request goes on in sentences without a subject. */
  inherited: Modality | null;
  /** The locality that the request is addressed to. */
  addressee: Entity | null;
}

const PLACES: ReadonlySet<SpanType> = new Set([
  'Country',
  'Province',
  'Delegation',
  'Place',
  'BorderGate',
  'Port',
  'EconomicZone',
  'Organization',
  'Route',
  'Both',
] as const);

export function makeContext(
  doc: Document,
  claims: Claims,
  principals: Principals,
  sides: Sides,
  persons: PersonSpan[],
): Context {
  const all = shapes(doc);
  return {
    doc,
    claims,
    principals,
    sides,
    persons,
    shapes: all,
    placeShapes: shapesOf(doc, PLACES, all),
    discourse: follow(doc, all),
    mainEvent: doc.entities.get('Event\nmain') ?? null,
  };
}

/** All matches of a pattern in a shape; what is claimed while one is looked at rests on it. */
export function matches({ doc, claims }: Context, shape: Shape, source: string): Iterable<RegExpExecArray> {
  const found = matchesIn(doc.lexicon, shape, source);
  return found.length > 0 ? new Matches(claims, shape.index, found) : NONE;
}

/** Matches, one after the other. Not a generator: most are of nothing, and cost nothing so. */
class Matches implements IterableIterator<RegExpExecArray> {
  readonly #claims: Claims | null;
  readonly #sentence: number;
  readonly #found: readonly RegExpExecArray[];
  #next = 0;
  #former: Grounds | null = null;

  constructor(claims: Claims | null, sentence: number, found: readonly RegExpExecArray[]) {
    this.#claims = claims;
    this.#sentence = sentence;
    this.#found = found;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<RegExpExecArray, undefined> {
    if (this.#next >= this.#found.length) return this.return();
    const match = this.#found[this.#next++]!;
    const claims = this.#claims!;
    this.#former ??= claims.grounds;
    claims.grounds = { sentence: this.#sentence, match: match[0], judgement: null };
    return { done: false, value: match };
  }

  return(): IteratorResult<RegExpExecArray, undefined> {
    if (this.#former) this.#claims!.grounds = this.#former;
    return DONE;
  }
}

const DONE: IteratorResult<RegExpExecArray, undefined> = { done: true, value: undefined };
const NONE = new Matches(null, -1, []);

/** The modality at a place of a sentence, the discourse taken into account. */
export function modality(context: Context, shape: Shape, offset: number): Modality | null {
  const { inherited } = context.discourse[shape.index]!;
  const judgement = judge(context.doc.lexicon, shape, offset, inherited);
  const { sentence, match } = context.claims.grounds;
  const here = sentence === shape.index ? match : null;
  context.claims.grounds = { sentence: shape.index, match: here, judgement };
  return judgement.modality;
}

/** As `modality`, of a way or link: what is to be when a condition is met (`nếu …, hàng sẽ …`) is a proposal. */
export function modalityOfWay(context: Context, shape: Shape, offset: number): Modality | null {
  const how = modality(context, shape, offset);
  const { judgement, ...here } = context.claims.grounds;
  if (!judgement?.conditional) return how;
  context.claims.grounds = { ...here, judgement: { ...judgement, modality: 'proposed' } };
  return 'proposed';
}

/** The entities of a group of a match. */
export const group = (shape: Shape, match: RegExpMatchArray, name: string) =>
  entitiesIn(shape, match.groups?.[name]);

/** `⟨P1⟩ đề nghị ⟨P2⟩ …`, then `Giới thiệu …`: a sentence that begins with a verb goes on with the request. */
function follow(doc: Document, all: Shape[]): Discourse[] {
  const discourse: Discourse[] = [];
  let last: Discourse = { inherited: null, addressee: null };
  let paragraph = -1;
  let wentOn = false;
  // `Ông đề nghị tỉnh X:` and the items of a list under it.
  let announces = false;
  let wentOnAsItem = false;
  for (const shape of all) {
    const here = doc.sentences[shape.index]!.paragraph;
    if (isCaption(doc, shape.index)) {
      discourse.push({ inherited: null, addressee: null });
      // `Những việc hai tỉnh thống nhất`, and the items under it.
      if (BULLET.test(all[shape.index + 1]?.text ?? '') && !BULLET.test(shape.text)) {
        announces = true;
        const said = modalityAt(doc.lexicon, shape, shape.text.length);
        last = { inherited: said === 'existing' ? null : said, addressee: null };
      }
      continue;
    }
    // A list of wishes runs over paragraphs; within one, a sentence between two of them belongs to it.
    const item = BULLET.test(shape.text);
    const goesOn: boolean =
      begins(doc, shape, 'goingOn') ||
      (item && (announces || wentOnAsItem)) ||
      (wentOn && here === paragraph && !/^[^⟨⟩]{0,40}⟨[NE]\d+⟩|⟩ (?:đã|vừa) /u.test(shape.text));
    paragraph = here;
    wentOn = goesOn;
    wentOnAsItem = item && goesOn;
    announces = shape.text.endsWith(':');
    const asked = [...matchesIn(doc.lexicon, shape, '@asking,? (?:{to:P|V|N|B})')].at(-1);
    const named = asked
      ? entitiesIn(shape, asked.groups?.to).find(({ type }) => type === 'Province')
      : undefined;
    const own: Discourse = goesOn ? { ...last } : { inherited: null, addressee: null };
    if (named) own.addressee = named;
    discourse.push(own);
    const said = modalityAt(doc.lexicon, shape, shape.text.length);
    last = {
      inherited: said === 'existing' || said === null ? own.inherited : said,
      addressee: own.addressee,
    };
  }
  return discourse;
}

const BULLET = /^(?:[-+*•]|\d{1,2}[.)]) /u;
const BULLET_TOKEN = /^[-+*•]$/u;

/** A short line of its own between paragraphs: it does not break off what is being said. */
function isCaption({ sentences, tokens }: Document, index: number): boolean {
  const { paragraph, from, to } = sentences[index]!;
  const alone =
    sentences[index - 1]?.paragraph !== paragraph && sentences[index + 1]?.paragraph !== paragraph;
  if (BULLET_TOKEN.test(tokens[from]?.plain ?? '') || tokens[to - 1]?.plain === ':') return false;
  return alone && to - from <= CAPTION && index > 0 && index < sentences.length - 1;
}

/** Words of the longest line that counts as a caption. */
const CAPTION = 18;

/** True when a sentence begins with a phrase of a list. */
function begins(doc: Document, shape: Shape, list: string): boolean {
  return (
    mayHold(doc.lexicon, shape, list) && shape.text.search(pattern(doc.lexicon, `^@${list}`).expression) === 0
  );
}

/** How many sentences back `Ông cũng …` may reach for whoever speaks. */
const REACH = 4;

/** The locality that a sentence speaks for: its subject, or that of the person who speaks or goes on speaking. */
export function actorOf(context: Context, index: number, reach = REACH): Entity | null {
  const shape = context.shapes[index];
  if (!shape || reach === 0) return null;
  const first = spansIn(shape, /^(?:[^⟨⟩]{0,30}⟨D\d+⟩,? )?[^⟨⟩]{0,60}⟨[PVN]\d+⟩/u.exec(shape.text)?.[0]).find(
    ({ type }) => type !== 'Date',
  );
  if (first?.type === 'Person') return provinceOfPerson(context, first as PersonSpan);
  if (first) return first.entities[0] ?? null;
  if (!begins(context.doc, shape, 'goingOn') && !begins(context.doc, shape, 'pronouns')) return null;
  return actorOf(context, index - 1, reach - 1);
}

function provinceOfPerson({ claims }: Context, span: PersonSpan): Entity | null {
  const [person] = span.entities;
  const named = span.titles
    .flatMap(({ parts }) => parts)
    .find(({ target }) => target?.type === 'Province')?.target;
  return named ?? claims.from(person, 'HOLDS_POSITION').find(({ to }) => to.type === 'Province')?.to ?? null;
}
