/** HOLDS_POSITION: every title of a person, with the body or unit it is held in. */

import { fold } from '../../../text/fold.ts';
import type { Context } from '../context.ts';
import { type Entity, ofType, sentenceAt, spanFrom, textOf } from '../document.ts';
import type { PersonSpan } from '../persons.ts';
import type { TitlePart } from '../titles.ts';

export function holdsPosition(context: Context): void {
  const named = context.persons.filter(({ bare }) => !bare);
  // Titles that name their unit first: one that does not may be of the same.
  const homes = new Map<Entity, Entity>();
  for (const span of named) {
    for (const { target } of partsOf(span))
      if (target?.type === 'Province') homes.set(span.entities[0]!, target);
  }
  for (const span of named) {
    const person = span.entities[0]!;
    const targets = new Map<Entity, string[]>();
    for (const part of partsOf(span)) {
      const target = targetOf(context, span, part, homes);
      if (!target) continue;
      if (target.type === 'Province' && !homes.has(person)) homes.set(person, target);
      const title = textOf(context.doc, part.from, part.to);
      targets.set(target, [...(targets.get(target) ?? []), title]);
    }
    for (const [target, titles] of targets) {
      context.claims.add({
        type: 'HOLDS_POSITION',
        from: person,
        to: target,
        sentence: sentenceAt(context.doc, span.from),
        rule: 'title',
        confidence: 0.9,
        properties: { title: titles.join(', ') },
      });
    }
  }
}

export const partsOf = ({ titles }: PersonSpan): TitlePart[] => titles.flatMap(({ parts }) => parts);

function targetOf(
  context: Context,
  span: PersonSpan,
  part: TitlePart,
  homes: Map<Entity, Entity>,
): Entity | null {
  const { target, level } = part;
  if (target && target.type !== 'Place') return target;
  if (level === 'country') return countryOf(context, span);
  if (level === 'province') return homes.get(span.entities[0]!) ?? provinceOf(context, span);
  return part.position.of === 'organization' ? bodyOf(context, span, part) : null;
}

/** `V` for a name in the Vietnamese manner; titles that only Laos has decide for the others. */
function sideOf({ doc }: Context, span: PersonSpan): 'VN' | 'LA' | null {
  const titles = fold(
    partsOf(span)
      .map(({ from, to }) => textOf(doc, from, to))
      .join(' '),
  );
  if (/tinh truong|do truong|uy ban chinh quyen|governor/.test(titles)) return 'LA';
  if (span.entities[0]!.country === 'VN') return 'VN';
  return /ubnd|uy ban nhan dan|mttq/.test(titles) ? 'VN' : 'LA';
}

/** The province of a title that names none: the one last named on the person's side in the same or the last paragraph, else the article's. */
function provinceOf(context: Context, span: PersonSpan): Entity | null {
  const { doc, principals } = context;
  const side = sideOf(context, span);
  const here = doc.sentences[sentenceAt(doc, span.from)]!;
  for (let i = span.outerFrom - 1; i >= Math.max(0, span.outerFrom - REACH); i--) {
    const entity = spanFrom(doc, i, 'Province', 'Delegation')?.entities[0];
    if (entity?.type !== 'Province' || (entity.country !== null && entity.country !== side)) continue;
    const { paragraph } = doc.sentences[sentenceAt(doc, i)]!;
    if (paragraph < here.paragraph - 1) break;
    return entity;
  }
  return side === 'VN' ? principals.own : principals.other;
}

/** How many words back the unit of a title may stand. */
const REACH = 600;

/** Whose prime minister: the country named before in the sentence, else that of the person's side. */
function countryOf(context: Context, span: PersonSpan): Entity | null {
  const { doc } = context;
  const side = sideOf(context, span);
  return ofType(doc, 'Country').find(({ country }) => country === side) ?? null;
}

/** `Phó Hiệu trưởng` of the school, `Tổng lãnh sự` of the consulate that was named before. */
function bodyOf({ doc }: Context, span: PersonSpan, part: TitlePart): Entity | null {
  const heads = Object.entries(doc.lexicon.data.positions.bodies).find(([word]) =>
    fold(part.position.word).endsWith(fold(word)),
  )?.[1];
  if (!heads) return null;
  const before = doc.spans.filter(
    ({ type, from, bare }) => type === 'Organization' && !bare && from < span.from,
  );
  const last = before
    .sort((a, b) => b.from - a.from)
    .find(({ entities }) =>
      heads.some((head) => entities[0]!.key.startsWith(fold(head).replaceAll(' ', '-'))),
    );
  return last?.entities[0] ?? null;
}
