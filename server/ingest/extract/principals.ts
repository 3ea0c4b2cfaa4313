/** The two localities that an article is about: the one that it reports from and the one across the border. */

import type { Document, Entity, Span } from './document.ts';

/** The two localities that an article speaks of most: one of either side of the border. */
export interface Principals {
  own: Entity | null;
  other: Entity | null;
}

/** How much a delegation counts beside a plain mention. */
const DELEGATION_WEIGHT = 3;

export function principals(doc: Document): Principals {
  const weights = new Map<Entity, number>();
  const roads = new Set<number>();
  for (const { type, from, to } of doc.spans)
    if (type === 'Route') for (let i = from; i < to; i++) roads.add(i);
  for (const span of doc.spans) {
    const [entity] = span.entities;
    // `tuyến đường sắt Vũng Áng - Viêng Chăn`: the end of a road is no side.
    if (roads.has(span.from)) continue;
    if (entity?.type !== 'Province' || (span.type !== 'Province' && span.type !== 'Delegation')) continue;
    if (isVenue(doc, span)) continue;
    const weight = span.type === 'Delegation' ? DELEGATION_WEIGHT : 1;
    weights.set(entity, (weights.get(entity) ?? 0) + weight);
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || startOf(a[0]) - startOf(b[0]));
  const best = (side: (country: string | null) => boolean) =>
    ranked.find(([{ country }]) => side(country))?.[0] ?? null;
  return {
    own: best((country) => country === 'VN'),
    other: best((country) => country === 'LA') ?? best((country) => country !== null && country !== 'VN'),
  };
}

/** `in Hanoi on March 7`, `ký tại Hà Nội`: a capital where others meet is no side of what is told. */
function isVenue({ article, tokens }: Document, { entities: [entity], outerFrom, outerTo }: Span): boolean {
  const capital = entity?.record?.id === 'vn-ha-noi' || entity?.record?.properties.kind === 'prefecture';
  if (capital && /^(?:tại|ở|về)$/.test(tokens[outerFrom - 1]?.plain ?? '')) return true;
  return (
    article.lang === 'en' &&
    capital &&
    tokens[outerFrom - 1]?.plain === 'in' &&
    /^(?:on|[.,;]|last|this|for)$/.test(tokens[outerTo]?.plain ?? '.')
  );
}

/** Where an entity is named first. */
const startOf = ({ mentions }: Entity) => mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
