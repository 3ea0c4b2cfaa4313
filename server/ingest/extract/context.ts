/** What a rule gets to see, and who speaks to whom in each sentence. */

import type { Modality } from '../../ontology.ts';
import type { Claims } from './claims.ts';
import type { Document, Entity, SpanType } from './document.ts';
import { modalityAt } from './modality.ts';
import { pattern } from './patterns.ts';
import type { PersonSpan } from './persons.ts';
import type { Principals } from './references.ts';
import { entitiesIn, type Shape, shapes } from './shape.ts';

export interface Context {
  doc: Document;
  claims: Claims;
  principals: Principals;
  persons: PersonSpan[];
  shapes: Shape[];
  /** The shapes with only places, bodies and roads recognised: what lies where is said within titles and documents too. */
  placeShapes: Shape[];
  /** What each sentence goes on with. */
  discourse: Discourse[];
  /** The happening that the article tells of. */
  mainEvent: Entity | null;
}

export interface Discourse {
  /** How the sentence is meant where it does not say so itself: a request goes on in sentences without a subject. */
  inherited: Modality | null;
  /** The locality that the request is addressed to. */
  addressee: Entity | null;
  /** The locality that speaks or acts. */
  subject: Entity | null;
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
  persons: PersonSpan[],
): Context {
  const all = shapes(doc);
  return {
    doc,
    claims,
    principals,
    persons,
    shapes: all,
    placeShapes: shapes(doc, PLACES),
    discourse: follow(doc, all),
    mainEvent: doc.entities.get('Event\nmain') ?? null,
  };
}

/** All matches of a pattern in a shape. */
export function* matches(
  { doc }: Context,
  shape: Shape,
  source: string,
): Generator<RegExpMatchArray & { index: number }> {
  for (const match of shape.text.matchAll(pattern(doc.lexicon, source)))
    yield match as RegExpMatchArray & { index: number };
}

/** The modality at a place of a sentence, the discourse taken into account. */
export function modality(context: Context, shape: Shape, offset: number): Modality | null {
  return modalityAt(context.doc.lexicon, shape, offset, context.discourse[shape.index]!.inherited);
}

/** The entities of a group of a match. */
export const group = (shape: Shape, match: RegExpMatchArray, name: string) =>
  entitiesIn(shape, match.groups?.[name]);

/** `⟨P1⟩ đề nghị ⟨P2⟩ …`, then `Giới thiệu …`: a sentence without a subject goes on with the request. */
function follow(doc: Document, all: Shape[]): Discourse[] {
  const discourse: Discourse[] = [];
  let last: Discourse = { inherited: null, addressee: null, subject: null };
  let paragraph = -1;
  for (const shape of all) {
    const own = doc.sentences[shape.index]!.paragraph;
    const goesOn = own === paragraph && !/⟨[NPVBOEKC]\d+⟩/u.test(head(shape.text));
    paragraph = own;
    const subject = goesOn ? last.subject : subjectOf(shape);
    const asked = [...shape.text.matchAll(pattern(doc.lexicon, '@asking,? (?:{to:P|V|N|B})'))].at(-1);
    const addressee = asked
      ? (entitiesIn(shape, asked.groups?.to).find(({ type }) => type === 'Province') ?? null)
      : null;
    const said = modalityAt(doc.lexicon, shape, shape.text.length);
    const inherited = goesOn ? last.inherited : null;
    discourse.push({ inherited, addressee: addressee ?? (goesOn ? last.addressee : null), subject });
    last = {
      inherited: said === 'existing' || said === null ? inherited : said,
      addressee: addressee ?? (goesOn ? last.addressee : null),
      subject,
    };
  }
  return discourse;
}

/** The beginning of a sentence, where its subject stands. */
const head = (text: string) => text.slice(0, 48);

function subjectOf(shape: Shape): Entity | null {
  return entitiesIn(shape, /⟨[PV]\d+⟩/u.exec(shape.text)?.[0])[0] ?? null;
}
