/** Where an article speaks of fields of cooperation: each phrase that points to one, and in what place it stands. */

import type { Modality } from '../../ontology.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Context } from './context.ts';
import { type Document, listIn, oneSpace, type Span, type SpanType } from './document.ts';
import type { SectorPhrase } from './lexicon.ts';
import { modalityAt } from './modality.ts';
import { holds } from './patterns.ts';
import type { Shape } from './shape.ts';

/** What the place of a phrase says of its worth. The first that applies holds. */
export type Place =
  /** Part of somebody's title, or of a name that only sounds like the field (`Điện Biên`). */
  | 'name'
  /** In the name of a gate, a port or a zone. */
  | 'way'
  /** In the name of a body. */
  | 'body'
  /** In the name of a body that gives, receives, cooperates or is twinned here. */
  | 'actor'
  /** In a report on how one's own province fares, or where the sides inform each other of that. */
  | 'background'
  /** In a sentence that tells of something given, and how much it was. */
  | 'given'
  /** One of several fields that are listed. */
  | 'list'
  /** In the title. */
  | 'title'
  /** In the first sentences. */
  | 'lead'
  | 'passing';

/** A phrase of the text that points to fields. */
export interface Trigger {
  phrase: SectorPhrase;
  from: number;
  to: number;
  place: Place;
  /** How the sentence means what it says there; `null` where it denies it. */
  modality: Modality | null;
}

/** The triggers of a sentence. */
export interface SentenceTriggers {
  /** Index of the sentence; -1 for the title. */
  sentence: number;
  triggers: Trigger[];
}

/** Sentences at the head of an article, which say what it is about. */
const LEAD = 3;

/** What a phrase within a span of a type is. */
const WITHIN: Partial<Record<SpanType, Place>> = {
  Organization: 'body',
  BorderGate: 'way',
  Port: 'way',
  EconomicZone: 'way',
  Province: 'name',
  Place: 'name',
  Country: 'name',
  Person: 'name',
};

/** All triggers; `given`: the sentences that tell of something given. */
export function findTriggers(context: Context, given: ReadonlySet<number>): SentenceTriggers[] {
  const { doc, shapes, discourse } = context;
  const { tokens, lexicon } = doc;
  const within = placesWithin(doc);
  const acting = actingBodies(context);
  const reports = new Set<number>();
  for (const shape of shapes)
    if (holds(lexicon, shape, '@report')) reports.add(doc.sentences[shape.index]!.paragraph);
  const isBackground = (shape: Shape, paragraph: number) =>
    (shape.index >= LEAD && reports.has(paragraph)) || holds(lexicon, shape, '@briefing');
  const found: SentenceTriggers[] = [titleTriggers(doc)];
  for (const [sentence, { from, to, paragraph }] of doc.sentences.entries()) {
    const triggers = triggersIn(doc, tokens, from, to);
    if (triggers.length === 0) continue;
    const shape = shapes[sentence]!;
    const usual: Place = sentence < LEAD ? 'lead' : 'passing';
    const { inherited } = discourse[sentence]!;
    for (const [i, trigger] of triggers.entries()) {
      trigger.modality = modalityAt(lexicon, shape, shape.offsetOf(trigger.from), inherited);
      const inside = within[trigger.from];
      if (inside === 'body' && acting.get(sentence)?.some((span) => lies(trigger, span)))
        trigger.place = 'actor';
      else if (inside) trigger.place = inside;
      else if (isOfDepartments(doc, trigger, from)) trigger.place = 'name';
      else if (isBackground(shape, paragraph)) trigger.place = 'background';
      else if (given.has(sentence)) trigger.place = 'given';
      else if (isListed(doc, triggers, i)) trigger.place = 'list';
      else trigger.place = usual;
    }
    found.push({ sentence, triggers });
  }
  return found;
}

function titleTriggers(doc: Document): SentenceTriggers {
  const tokens = tokenize(doc.article.title);
  const triggers = triggersIn(doc, tokens, 0, tokens.length);
  for (const trigger of triggers) trigger.place = 'title';
  return { sentence: -1, triggers };
}

function triggersIn({ lexicon, key }: Document, tokens: Token[], from: number, to: number): Trigger[] {
  const triggers: Trigger[] = [];
  for (let i = from; i < to; ) {
    const found = lexicon.sectors.longest(tokens, i, to, key);
    if (found && found.value.pointers.length > 0)
      triggers.push({ phrase: found.value, from: i, to: found.to, place: 'passing', modality: 'existing' });
    i = found?.to ?? i + 1;
  }
  return triggers;
}

/** By token, what the span that it lies in makes of it. */
function placesWithin({ spans, tokens }: Document): (Place | undefined)[] {
  const within = new Array<Place | undefined>(tokens.length);
  for (const { type, outerFrom, outerTo, entities } of spans) {
    const place = WITHIN[type];
    if (!place || (entities.length === 0 && type !== 'Person')) continue;
    for (let i = outerFrom; i < outerTo; i++) {
      const known = within[i];
      if (!known || ORDER.indexOf(place) > ORDER.indexOf(known)) within[i] = place;
    }
  }
  return within;
}

/** By sentence, the names of the bodies that the claims say do something there. */
function actingBodies({ claims, shapes }: Context): Map<number, Span[]> {
  const acting = new Map<number, Span[]>();
  for (const type of ACTS)
    for (const { from, to, sentence } of claims.of(type))
      for (const span of shapes[sentence]!.spans)
        if (span.type === 'Organization' && span.entities.some((entity) => entity === from || entity === to))
          listIn(acting, sentence, span);
  return acting;
}

const ACTS = ['SUPPORTED', 'COOPERATES_WITH', 'TWINNED_WITH', 'PARTY_TO'];

const lies = ({ from, to }: Trigger, { outerFrom, outerTo }: Span) => from >= outerFrom && to <= outerTo;

/** Of several spans the one later in this list decides. */
const ORDER: Place[] = ['body', 'way', 'name'];

/** True for `Y tế` in `các sở: Công thương, Y tế`: departments that are represented say nothing of their fields. */
function isOfDepartments({ article, tokens }: Document, { from }: Trigger, begin: number): boolean {
  const { start } = tokens[from]!;
  const before = article.body.slice(Math.max(tokens[begin]!.start, start - DEPARTMENTS_REACH), start);
  return DEPARTMENTS.test(oneSpace(before)) && /^\p{Lu}/u.test(article.body.slice(start));
}

const DEPARTMENTS =
  /(?<!\p{L})(?:sở|Sở|các ngành|Departments of):? (?:\p{Lu}[\p{L}&]*(?:,? \p{L}+){0,6}(?:[,;]| và| and| -) )*$/u;
/** Characters before a field in which a list of departments may begin. */
const DEPARTMENTS_REACH = 120;

/** True where a neighbour of the phrase is of another field and only a comma, a dash or `và` stands between. */
function isListed(doc: Document, triggers: Trigger[], at: number): boolean {
  const { phrase, from, to } = triggers[at]!;
  const beside = (other: Trigger | undefined, start: number, end: number) =>
    other !== undefined &&
    other.phrase.pointers[0]!.sector !== phrase.pointers[0]!.sector &&
    end > start &&
    end - start <= JOINT &&
    doc.tokens.slice(start, end).every(({ plain }) => JOINTS.has(plain));
  const before = triggers[at - 1];
  const after = triggers[at + 1];
  return beside(before, before?.to ?? 0, from) || beside(after, to, after?.from ?? 0);
}

const JOINTS = new Set([',', '-', '/', 'và', 'and', ';', 'công', 'tác', 'cũng', 'như']);
/** Words between two fields of a list. */
const JOINT = 2;
