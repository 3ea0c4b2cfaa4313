/** Who stands at the ends of a gift that an English paper tells without naming both, and what counts as one. */

import { presumedCountry, provinceOfBody } from '../bodies.ts';
import { type Context, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { holds } from '../patterns.ts';
import { type Shape, spansIn } from '../shape.ts';
import { addGift } from './support/claims.ts';

/** What may stand between a clause's beginning and its end: words, and spans that are no locality, body or person. */
export const CLAUSE = '(?:[^;⟨⟩]|⟨[MDJRAZTGE]\\d+⟩)';

export function give(
  context: Context,
  shape: Shape,
  from: Entity | null | undefined,
  to: Entity | null | undefined,
  at: number,
  rule: string,
  confidence: number,
): void {
  if (!from || !to || from === to) return;
  const [own, other] = [from, to].map((each) => each.country ?? provinceOfBody(context.doc, each)?.country);
  if (own && other && own === other) return;
  const how = modality(context, shape, at);
  addGift(context, shape, from, to, at, how, `english-${rule}`, confidence);
}

/** The province or body that whoever speaks before an offset speaks for; of the other side than the one asked. */
export function speakerUnit(
  context: Context,
  shape: Shape,
  before: number,
  asked: Entity,
  bodily: boolean,
): Entity | null {
  const { shapes, claims, doc } = context;
  const { paragraph } = doc.sentences[shape.index]!;
  for (let at = shape.index; at >= Math.max(0, shape.index - 4); at--) {
    if (doc.sentences[at]!.paragraph < paragraph - 1) break;
    const each = shapes[at]!;
    const text = at === shape.index ? each.text.slice(0, before) : each.text;
    const [subject] = spansIn(each, /^[^⟨⟩]{0,40}⟨[POVN]\d+⟩/u.exec(text)?.[0]);
    for (const span of spansIn(each, text).reverse()) {
      if (span.type !== 'Person' && span !== subject) continue;
      const units =
        span.type === 'Person'
          ? claims.from(span.entities[0], 'HOLDS_POSITION').map(({ to }) => to)
          : span.entities;
      const told = units.find(({ type }) => type === (bodily ? 'Organization' : 'Province'));
      const home = units.map((unit) => provinceOfBody(doc, unit)).find((unit) => unit !== null);
      const unit = told ?? (bodily ? units[0] : home) ?? null;
      if (unit && unit !== asked && (!unit.country || unit.country !== asked.country)) return unit;
    }
  }
  return null;
}

/** Whoever gave in the sentences before of the paragraph; else the one locality across the border that they name last. */
export function giverBefore({ claims, doc, shapes }: Context, { index }: Shape, to: Entity): Entity | null {
  const { paragraph } = doc.sentences[index]!;
  const near = (sentence: number) => sentence < index && doc.sentences[sentence]!.paragraph === paragraph;
  const givers = claims
    .of('SUPPORTED')
    .filter(({ from, sentence }) => near(sentence) && from.country !== to.country);
  const last = givers.at(-1)?.from;
  if (last) return last.type === to.type ? last : (provinceOfBody(doc, last) ?? last);
  for (let at = index - 1; at >= 0 && near(at); at--) {
    const named = new Set(
      shapes[at]!.spans.filter(({ type }) => type === 'Province')
        .flatMap(({ entities }) => entities)
        .filter(({ country }) => country && country !== to.country),
    );
    if (named.size > 0) return named.size === 1 ? [...named][0]! : null;
  }
  return null;
}

/** An amount or thing right behind a verb of giving. */
export const isThing = (context: Context, shape: Shape, text: string): boolean =>
  /^ (?:⟨M|an? |two|three|four|five|six|seven|eight|nine|ten|\d|some |vnd|the (?:transport|fuel|fees|cost))/u.test(
    text,
  ) &&
  (/⟨M|\d/u.test(text.slice(0, 80)) ||
    /^ (?:an?|two|three|four|five|six|seven|eight|nine|ten|the) /u.test(text) ||
    holds(context.doc.lexicon, { ...shape, text }, '@things'));

export function unitOf({ claims }: Context, who: Entity | undefined): Entity | undefined {
  if (who?.type !== 'Person') return who;
  return claims
    .from(who, 'HOLDS_POSITION')
    .map(({ to }) => to)
    .find(({ type }) => type !== 'Country');
}

/** The other side of the article: its body, where bodies meet, else the locality, where the paragraph speaks of it. */
export function otherSide(context: Context, shape: Shape, unit: Entity): Entity | null {
  const { sides, principals, doc, shapes } = context;
  const country = unit.country ?? provinceOfBody(doc, unit)?.country ?? presumedCountry(doc, unit);
  const [side, main] =
    country === 'VN'
      ? [sides.other, principals.other]
      : country === 'LA'
        ? [sides.own, principals.own]
        : [[], null];
  if (side.length === 1 && side[0]!.type === unit.type && unit.type === 'Organization') return side[0]!;
  const { paragraph } = doc.sentences[shape.index]!;
  const near = shapes.filter(({ index }) => Math.abs(doc.sentences[index]!.paragraph - paragraph) <= 2);
  const spoken = near.some(({ spans }) =>
    spans.some(({ entities }) => main !== null && entities.includes(main)),
  );
  return spoken ? main : null;
}

/** What is no aid: photos, certificates, plans, one's own views. */
export const isNoHelp = (context: Context, shape: Shape, text: string): boolean =>
  holds(context.doc.lexicon, { ...shape, text: text.slice(0, 100) }, '@noThings') ||
  // Whoever sends people to learn gives nothing.
  /^(?:send|sends|sending|sent)(?:[^;⟨⟩]|⟨M\d+⟩){0,24}(?:officers|students|pupils|trainees|workers|delegations?|representatives|artists|traders|businesses|officials|staff)(?!\p{L})/u.test(
    text,
  ) ||
  /^(?:[^;⟨⟩]{0,20}) (?:photos?|paintings?|pictures?|proposals?|questions?|views?)(?!\p{L})/u.test(text);
