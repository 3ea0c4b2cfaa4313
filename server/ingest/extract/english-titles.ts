/** What English titles have that others do not: the body before the position, the field of a minister, `who leads the unit`. */

import { fold } from '../../text/fold.ts';
import { type Document, type Entity, type Span, spanFrom } from './document.ts';
import type { Title } from './titles.ts';

/** Verbs by which a person has an office. */
const LEADS =
  /^(?:leads|heads|commands|directs|chairs|manages|runs|owns|oversees|founded|led|headed|commanded|directed|chaired|managed)$/;

/** Words by which a sentence takes up the body last named. */
const BODY =
  /^(?:unit|company|post|station|command|hospital|school|university|college|department|team|association|union|federation|club|society|fund|foundation|board|office|agency|group|bank|firm|corporation|cooperative|chamber|academy|institute|factory|committee|council|centre|center)$/;

/** `Savannakhet Governor X`, `Quang Tri Party Secretary Y`: the unit or body before a position in capitals. */
export function bodyBefore(doc: Document, from: number): Span | undefined {
  if (doc.article.lang !== 'en') return undefined;
  const body = spanFrom(doc, from, 'Province', 'Organization');
  if (!body?.entities[0]) return undefined;
  // `Binh Dinh vice chairwoman Huynh Thi My Le`: in small letters before a name.
  const position = doc.lexicon.positions.longest(doc.tokens, body.outerTo);
  const named = position !== null && doc.tokens[position.to]?.capital;
  return doc.tokens[body.outerTo]?.capital || named ? body : undefined;
}

/** After `Minister of`: the end of the field in capitals, its `and` and commas included. */
export function fieldEnd(doc: Document, of: number, end: number): number {
  const { tokens, lexicon } = doc;
  if (doc.article.lang !== 'en' || !/^(?:of|for)$/.test(tokens[of]?.plain ?? '')) return of;
  const { fields } = lexicon.english;
  let to = of + 1;
  while (to < end) {
    const { plain, capital } = tokens[to]!;
    const joins =
      /^(?:and|,|&)$/.test(plain) &&
      (tokens[to + 1]?.capital || plain === 'and') &&
      fields.has(tokens[to + 1]?.plain ?? '');
    if (joins) to += 2;
    else if (
      fields.has(plain) ||
      (plain === 'national' && (capital || fields.has(tokens[to + 1]?.plain ?? '')))
    )
      to++;
    else break;
  }
  return to > of + 1 ? to : of;
}

/** `, who leads the unit`, `, who also heads the provincial Department of X`: an office told by its verb. */
export function officeClause(doc: Document, at: number, end: number): { to: number; title: Title } | null {
  const { tokens } = doc;
  if (doc.article.lang !== 'en' || tokens[at]?.plain !== 'who') return null;
  let verb = at + 1;
  if (/^(?:also|now|currently)$/.test(tokens[verb]?.plain ?? '')) verb++;
  if (verb >= end || !LEADS.test(tokens[verb]!.plain)) return null;
  let body = verb + 1;
  if (/^(?:the|its|their|this)$/.test(tokens[body]?.plain ?? '')) body++;
  const named = spanFrom(doc, body, 'Organization', 'Province');
  const meant = !named && BODY.test(tokens[body]?.plain ?? '') ? bodyMeant(doc, body) : null;
  const target = named?.entities[0] ?? meant;
  if (!target) return null;
  const to = named?.outerTo ?? body + 1;
  const position = { of: 'organization' as const, word: tokens[verb]!.plain };
  return { to, title: { from: verb, to, parts: [{ from: verb, to, position, target, level: 'none' }] } };
}

/**
 * The body that a word takes up: of those named shortly before, on the side of the border that is told, the last whose name has
 * the word (a `unit` has a number), else the last.
 */
function bodyMeant(doc: Document, token: number, country: string | null = null): Entity | null {
  const word = doc.tokens[token]!.plain;
  const near: Entity[] = [];
  for (let i = token - 1; i >= Math.max(0, token - REACH); i--) {
    const span = spanFrom(doc, i, 'Organization');
    const body = span && !span.bare ? span.entities[0] : undefined;
    if (body && (!country || !body.country || body.country === country)) near.push(body);
  }
  const fits = ({ key, mentions }: Entity) =>
    word === 'unit'
      ? /\d/.test(key)
      : key.split(/[-@]/).includes(word) || mentions.some(({ text }) => fold(text).split(' ').includes(word));
  // A hospital or school is none that is called otherwise.
  return near.find(fits) ?? (PLAIN.test(word) ? null : near[0]) ?? null;
}

/** `President of the association`, `deputy director of the Vietnamese department`: the body that the title takes up, and where it ends. */
export function bodyTaken(doc: Document, at: number): { body: Entity; to: number } | null {
  const { tokens, lexicon, article } = doc;
  if (article.lang !== 'en' || tokens[at]?.plain !== 'of') return null;
  if (!/^(?:the|this|that)$/.test(tokens[at + 1]?.plain ?? '')) return null;
  const country = lexicon.english.adjectives.get(tokens[at + 2]?.plain ?? '') ?? null;
  const word = country ? at + 3 : at + 2;
  const body = BODY.test(tokens[word]?.plain ?? '') ? bodyMeant(doc, word, country) : null;
  return body && { body, to: word + 1 };
}

/** `Head of the Lao delegation`: the index after it; null where it is no delegation that the position is of. */
export function delegationEnd({ article, tokens }: Document, of: number, end: number): number | null {
  if (article.lang !== 'en' || tokens[of]?.plain !== 'of') return null;
  for (let i = of + 1; i < Math.min(end, of + 6); i++) {
    if (/^(?:delegation|mission)$/.test(tokens[i]!.plain)) return i + 1;
    if (tokens[i]!.kind === 'sign') return null;
  }
  return null;
}

/** `at the head of the troops`: no office. */
export const isAtTheHead = ({ article, tokens }: Document, at: number): boolean =>
  article.lang === 'en' && tokens[at]?.plain === 'head' && tokens[at - 2]?.plain === 'at';

/** `Consul General of Vietnam in Pakse`, `Ambassador of Laos to Vietnam`: the index after the place where a state is represented. */
export function seatEnd(doc: Document, at: number, end: number): number {
  if (doc.article.lang !== 'en' || !/^(?:in|to|at)$/.test(doc.tokens[at]?.plain ?? '')) return at;
  const seat = spanFrom(doc, at + 1, 'Province', 'Country', 'Place');
  return seat && seat.outerTo <= end ? seat.outerTo : at;
}

/** Words between a body and the word that takes it up. */
const REACH = 300;
const PLAIN =
  /^(?:hospital|school|university|college|bank|company|union|federation|club|society|fund|foundation|corporation|cooperative|chamber|academy|institute|factory|committee|council)$/;

/**
 * Where the body or unit begins that a title names after some joining words (`of the provincial`, `of the province's`);
 * null where none does.
 */
export function bodyAhead(doc: Document, at: number, end: number): number | null {
  const { tokens, lexicon, article } = doc;
  if (article.lang !== 'en') return null;
  for (let i = at; i < Math.min(end, at + JOINTS); i++) {
    if (spanFrom(doc, i, 'Organization', 'Province', 'Country') || lexicon.governing.longest(tokens, i, end))
      return i;
    if (
      !/^(?:of|the|its|their|at|for|province|provincial|country|city|central|committee|'|s)$/.test(
        tokens[i]!.plain,
      )
    )
      break;
  }
  return null;
}

/** `Director X of the Nghe An Department of Health`: gives the title its body; the index after it, or null where none follows. */
export function bodyBehind(doc: Document, at: number, end: number, titles: Title[]): number | null {
  const part = titles.at(-1)?.parts.at(-1);
  // `Governor X of Savannakhet`
  const unit =
    doc.article.lang === 'en' && doc.tokens[at]?.plain === 'of'
      ? spanFrom(doc, at + 1, 'Province')
      : undefined;
  if (part && !part.target && part.position.of === 'province' && unit) {
    part.target = unit.entities[0]!;
    return unit.outerTo;
  }
  if (!part || part.target || part.position.of !== 'organization' || doc.tokens[at]?.plain !== 'of')
    return null;
  const from = bodyAhead(doc, at, end);
  const body = from === null ? undefined : spanFrom(doc, from, 'Organization');
  if (!body) return null;
  part.target = body.entities[0]!;
  return body.outerTo;
}

/** The most words between a position and the body that it is in. */
const JOINTS = 7;
