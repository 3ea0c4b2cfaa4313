/** Departments that only a title names: `Trưởng phòng Tham mưu` holds an office of the police that was named before. */

import { fold, foldEntry } from '../../text/fold.ts';
import { placeWithin } from './bodies.ts';
import { type Document, discard, type Entity, lastNotAfter, type Span } from './document.ts';
import type { PersonSpan } from './persons.ts';
import { sideOf } from './sides.ts';
import type { TitlePart } from './titles.ts';

/** Gives the titles whose body is a department of no named body the body on the person's side that was named last. */
export function settleWards(doc: Document, persons: readonly PersonSpan[]): void {
  const bodies = doc.spans
    .filter(({ type, bare, entities }) => type === 'Organization' && !bare && entities[0])
    .sort((a, b) => a.from - b.from);
  for (const person of persons) {
    if (person.bare) continue;
    for (const part of person.titles.flatMap(({ parts }) => parts)) {
      const ward = wardOf(doc, part);
      const owner = ward && ownerOf(doc, person, part, ward, bodies, sideOf(doc, person, persons));
      if (!ward || !owner) continue;
      part.target = owner;
      discard(doc, ward);
    }
  }
}

/** The department that a title names, where it names neither the place nor the body that it is of, and nothing else does. */
function wardOf(doc: Document, { inner, target }: TitlePart): Span | null {
  const [ward, another] = inner ?? [];
  if (!ward || another || !target || ward.entities[0] !== target || target.mentions.length > 1) return null;
  if (!WARD.test(doc.tokens[ward.from]!.plain) || placeWithin(doc, ward.from, ward.to)) return null;
  for (let i = ward.from + 1; i < ward.to; i++)
    if (/[(\d]/.test(doc.tokens[i]!.plain) || doc.lexicon.governing.longest(doc.tokens, i, ward.to, doc.key))
      return null;
  return ward;
}

const WARD = /^(?:phòng|khoa|ban)$/;

/** The body with departments of that kind that was named last before a person, on the person's side. */
function ownerOf(
  { lexicon, tokens }: Document,
  person: PersonSpan,
  { position, to }: TitlePart,
  ward: Span,
  bodies: Span[],
  side: string | null,
): Entity | null {
  const word = foldEntry(position.word);
  const owners = Object.entries(lexicon.data.positions.wards).find(([title]) =>
    word.endsWith(foldEntry(title)),
  );
  if (!owners) return null;
  // `Trưởng phòng Kế hoạch của sở chủ nhà`: the words behind tell its kind.
  const kind = tokens[to]?.plain === 'của' ? fold(tokens[to + 1]?.text ?? '') : '';
  const known = owners[1].map((head) => foldEntry(head).replaceAll(' ', '-'));
  const told = known.filter((beginning) => kind && beginning.split('-')[0] === kind);
  const beginnings = told.length > 0 ? told : known;
  const last = lastNotAfter(bodies, ({ from }) => from < person.outerFrom);
  for (let i = last; i >= 0 && i > last - REACH; i--) {
    const { from, entities, head } = bodies[i]!;
    const [entity] = entities;
    if (!entity || from >= ward.from || (entity.country && side && entity.country !== side)) continue;
    if (head !== ward.head && beginnings.some((beginning) => entity.key.startsWith(beginning))) return entity;
  }
  return null;
}

/** How many bodies back the one may stand that the department is of. */
const REACH = 200;
