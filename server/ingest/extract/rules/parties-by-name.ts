/** The parties that the name of a document tells: `biên bản giữa A và B`, `thỏa thuận giữa hai bệnh viện`. */

import type { Modality } from '../../../ontology.ts';
import { fold } from '../../../text/fold.ts';
import { presumedCountry } from '../bodies.ts';
import type { Context } from '../context.ts';
import { type Entity, ofType, type Span, sentenceAt, spanFrom, textOf } from '../document.ts';
import type { Shape } from '../shape.ts';

/** A document where the text names it, and the way to claim who its parties are. */
export interface Named {
  context: Context;
  span: Span;
  agreement: Entity;
  shape: Shape;
  add(who: Iterable<Entity>, how: Modality | null, rule: string, confidence: number): void;
}

/** `biên bản giữa A và B`, `thỏa thuận của hai chính phủ`; true where the name leaves nothing to look for. */
export function ofOwnName({ context, span, add }: Named): boolean {
  const { doc } = context;
  const name = textOf(doc, span.from, span.to);
  const small = name.toLowerCase();
  if (/hai (?:cơ quan|đơn vị|trường|bệnh viện|sở|hội|lực lượng|tổ chức)/u.test(small)) {
    const bodies = justNamed(context, span) ?? bodiesMeant(context, name);
    if (bodies.length === 2) {
      add(bodies, 'existing', 'own-name', 0.8);
      return true;
    }
  }
  const both = bothWithin(context, span);
  if (both.length === 2) {
    add(both, 'existing', 'own-name', 0.8);
    return true;
  }
  const alike = alikeOfBoth(context, span);
  if (alike.length === 2) {
    add(alike, 'existing', 'own-name', 0.8);
    return true;
  }
  const inner = within(context, span);
  if (inner.length === 1 && /giữa|between/u.test(name) && inner[0]!.type === 'Province')
    add(inner, 'existing', 'own-name', 0.8);
  if (/(?:hai|2) (?:chính phủ|nước)|two (?:governments|countries)/u.test(small)) {
    const states = ofType(doc, 'Country').filter(({ country }) => country === 'VN' || country === 'LA');
    if (states.length === 2) {
      add(states, 'existing', 'own-name', 0.85);
      return true;
    }
  }
  if (inner.length < 2) return false;
  add(inner, 'existing', 'own-name', 0.9);
  return true;
}

/** `đường dây nóng giữa A và B; quy chế giữa hai đơn vị`: the two bodies of two countries that the sentence has just named. */
function justNamed({ doc }: Context, span: Span): Entity[] | null {
  const { from } = doc.sentences[sentenceAt(doc, span.from)]!;
  const named: Entity[] = [];
  for (let i = from; i < span.from; i++) {
    const body = spanFrom(doc, i, 'Organization')?.entities[0];
    if (body && !named.includes(body)) named.push(body);
  }
  const [a, b] = named.slice(-2).map((body) => presumedCountry(doc, body));
  return named.length >= 2 && a !== b ? named.slice(-2) : null;
}

/** `giữa hai cơ quan Mặt trận`: the sides, or the bodies of that kind on either side. */
function bodiesMeant({ doc, sides }: Context, name: string): Entity[] {
  const both = [...sides.own, ...sides.other].filter(({ type }) => type === 'Organization');
  if (both.length === 2) return both;
  const kind = fold(
    /hai (?:cơ quan|đơn vị|tổ chức|lực lượng) ((?:\p{L}+ ?){1,2})/u.exec(name)?.[1] ?? '',
  ).replaceAll(' ', '-');
  const alike = ofType(doc, 'Organization').filter(({ key }) => kind && key.includes(kind));
  return ['VN', 'LA'].flatMap((side) => alike.find((each) => each.country === side) ?? []);
}

/** `biên bản giữa Hội Phụ nữ hai tỉnh`: the body of that name in either province. */
function alikeOfBoth({ doc }: Context, span: Span): Entity[] {
  const name = textOf(doc, span.from, span.to);
  if (!/giữa .*(?<!\p{L})hai (?:tỉnh|thành phố|địa phương|bên|nước)/iu.test(name)) return [];
  for (let i = span.from; i < span.to; i++) {
    const named = spanFrom(doc, i, 'Organization')?.entities[0];
    if (!named) continue;
    const base = (key: string) => key.replace(/@.*$/, '');
    const same = ofType(doc, 'Organization').filter(({ key }) => base(key) === base(named.key));
    return ['VN', 'LA'].flatMap((side) => same.find(({ country }) => country === side) ?? []);
  }
  return [];
}

/** `thỏa thuận giữa hai ban`: the two bodies that the words in the name take up. */
function bothWithin({ doc }: Context, span: Span): Entity[] {
  if (!OF_A_KIND.test(textOf(doc, span.from, span.to).toLowerCase())) return [];
  for (let i = span.from; i < span.to; i++) {
    const bodies = spanFrom(doc, i, 'Both')?.entities ?? [];
    if (bodies.length === 2 && bodies.every(({ type }) => type === 'Organization')) return bodies;
  }
  return [];
}

const OF_A_KIND = /hai (?:ban|viện|đài|báo|tòa án|trường|bệnh viện|sở|hội|công ty)(?!\p{L})/u;

/** Bodies, or else provinces or countries, within the name. */
function within({ doc }: Context, span: Span): Entity[] {
  for (const type of ['Organization', 'Province', 'Country'] as const) {
    const found = new Set<Entity>();
    for (let i = span.from; i < span.to; i++) {
      const inner = spanFrom(doc, i, type)?.entities[0];
      if (inner) found.add(inner);
    }
    if (found.size >= 2) return [...found];
    if (type === 'Province' && found.size === 1) return [...found];
  }
  return [];
}
