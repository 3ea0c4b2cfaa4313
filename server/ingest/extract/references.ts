/** Who the article is about, and the words that take it up: `hai tỉnh`, `đoàn đại biểu tỉnh X`, `UBND tỉnh`, `tỉnh bạn`. */

import { fold } from '../../text/fold.ts';
import { presumedCountry } from './bodies.ts';
import { bodiesOfBoth, bothAt } from './both-sides.ts';
import {
  addSpan,
  type Document,
  type Entity,
  ofType,
  type Span,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import type { Principals } from './principals.ts';
import type { Sides } from './sides.ts';

/** `UBND tỉnh`, `Tỉnh ủy` without a name: the unit that the article reports from, or the one just named. */
export function findBareBodies(doc: Document, { own, other }: Principals): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const body = lexicon.governing.longest(tokens, i, to, key);
      if (!body || body.value === 'district' || spanFrom(doc, body.to, 'Province', 'Place')) continue;
      const unit = lexicon.units.longest(tokens, body.to, to, key);
      const end = unit ? unit.to : body.to;
      if (
        unit?.value === 'district' ||
        spanFrom(doc, end, 'Province', 'Place') ||
        (body.value === 'unit' && !unit)
      )
        continue;
      const capital = doc.tokens[end - 1]!.plain === 'đô' ? capitalOf(doc) : null;
      const home = capital ?? nearestProvince(doc, i, from) ?? own ?? other;
      if (home)
        addSpan(doc, {
          type: 'Province',
          from: i,
          to: end,
          outerFrom: i,
          outerTo: end,
          entities: [home],
          bare: true,
          head: 'body',
        });
      i = end - 1;
    }
  }
}

/** `Thủ đô` without a name is the capital that the article speaks of. */
export function capitalOf(doc: Document): Entity | null {
  return ofType(doc, 'Province').find(({ record }) => record?.properties.kind === 'prefecture') ?? null;
}

/** The last province named before a token in its sentence. */
function nearestProvince(doc: Document, token: number, from: number, country?: string | null): Entity | null {
  for (let i = token - 1; i >= from; i--) {
    const span = spanFrom(doc, i, 'Province', 'Delegation');
    const entity = span?.entities[0];
    if (entity?.type === 'Province' && (!country || !entity.country || entity.country === country))
      return entity;
  }
  return null;
}

/** How many words back the unit of a title may stand. */
const REACH = 600;

/** `A mới dừng ở lời ngỏ. Trong thư gửi B, tỉnh này …`: as the subject of a clause it takes up that of the sentence before. */
function subjectBefore(doc: Document, at: number): Entity | null {
  const here = sentenceAt(doc, at);
  const { from, paragraph } = doc.sentences[here]!;
  const before = doc.sentences[here - 1];
  if (before?.paragraph !== paragraph || doc.tokens[at - 1]?.plain !== ',' || at === from) return null;
  return spanFrom(doc, before.from, 'Province')?.entities[0] ?? null;
}

/** The province last named before a token in its paragraph or the one before, on a side of the border where one is given. */
export function provinceBefore(
  doc: Document,
  token: number,
  side: string | null,
  suits: (entity: Entity) => boolean = () => true,
): Entity | null {
  const here = doc.sentences[sentenceAt(doc, token)]!.paragraph;
  for (let i = token - 1; i >= Math.max(0, token - REACH); i--) {
    const span = spanFrom(doc, i, 'Province', 'Delegation');
    const entity = span?.entities[0];
    if (
      entity?.type !== 'Province' ||
      (side && entity.country !== null && entity.country !== side && !isThird(side, entity.country)) ||
      !suits(entity)
    )
      continue;
    if (doc.sentences[sentenceAt(doc, i)]!.paragraph < here - 1) break;
    return entity;
  }
  return null;
}

/** Officers that are of no Vietnamese unit may be of one beyond Laos (`tỉnh trưởng` of a Thai province). */
const isThird = (side: string, country: string) => side === 'LA' && country !== 'VN';

export function findReferences(doc: Document, { own, other }: Principals, sides: Sides): void {
  const { tokens, lexicon, key } = doc;
  const countries = ofType(doc, 'Country');
  const vietnam = countries.find(({ country }) => country === 'VN');
  const laos = countries.find(({ country }) => country === 'LA');
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const found = lexicon.references.longest(tokens, i, to, key);
      if (!found || spanFrom(doc, i, 'Province', 'Country', 'BorderGate', 'Place')) continue;
      const { value } = found;
      // Told by who speaks (self-reference.ts).
      if (value === 'self') continue;
      if (value === 'this') {
        const last = subjectBefore(doc, i) ?? provinceBefore(doc, i, null);
        if (last)
          addSpan(doc, {
            type: 'Province',
            from: i,
            to: found.to,
            outerFrom: i,
            outerTo: found.to,
            entities: [last],
            bare: true,
            head: 'this',
          });
        i = found.to - 1;
        continue;
      }
      const led = value === 'both' || value === 'bothLocalities' ? bodiesOfBoth(doc, i, from) : null;
      const entities =
        led?.bodies ??
        (value === 'both'
          ? bothAt(doc, i, from, sides.own, sides.other)
          : value === 'bothLocalities'
            ? bothAt(doc, i, from, own ? [own] : [], other ? [other] : [])
            : value === 'bothCountries'
              ? [vietnam, laos]
              : value === 'friendCountry'
                ? [laos]
                : [friendBody(doc, i, found.to)]);
      const span: Span = {
        type:
          value === 'both' || value === 'bothLocalities'
            ? 'Both'
            : value === 'bothCountries'
              ? 'Countries'
              : value === 'friendCountry'
                ? 'Country'
                : 'Friend',
        from: i,
        to: found.to,
        outerFrom: led?.from ?? i,
        outerTo: found.to,
        entities: entities.filter((entity) => entity !== undefined && entity !== null),
        bare: true,
        head: value,
      };
      if (span.type !== 'Country' || span.entities.length > 0) addSpan(doc, span);
      i = found.to - 1;
    }
  }
}

/** `bệnh viện bạn`, `hội bạn`: the body of that kind beyond the border that was named last. */
function friendBody(doc: Document, from: number, to: number): Entity | null {
  const kind = fold(textOf(doc, from, to - 1)).replaceAll(' ', '-');
  if (!kind || LOCALITIES.test(kind)) return null;
  const { start } = doc.tokens[from]!;
  let last: { body: Entity; at: number } | null = null;
  for (const body of ofType(doc, 'Organization')) {
    if (!new RegExp(`^${kind}(?:[-@]|$)`).test(body.key) || presumedCountry(doc, body) === 'VN') continue;
    const at = body.mentions.findLast((mention) => mention.start < start)?.start;
    if (at !== undefined && at > (last?.at ?? -1)) last = { body, at };
  }
  return last?.body ?? null;
}

/** `tỉnh bạn`, `phía bạn`: no body of a kind. */
const LOCALITIES = /^(?:tinh|dia-phuong|phia|doan|dat|don-vi|luc-luong|co-quan|dong-nghiep)$/;

export const POINTING = /^(?:trên|này|đó|bạn|nói|kể)$/;
