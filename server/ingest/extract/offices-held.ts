/** Titles that stand apart from the name of who holds them: shared by a list, told after `là`, taken over (`được bầu làm`). */

import { type Document, sentenceAt, spanFrom, textOf } from './document.ts';
import type { PersonSpan } from './persons.ts';
import type { Title } from './titles.ts';

/** `Hiệu trưởng Trường X, TS. Y, …`; `Giám đốc Sở Z là ông W`: the title and the name right behind it are one's. */
export function standsBefore(doc: Document, title: PersonSpan, next: PersonSpan | undefined): void {
  if (!next || next.bare || next.outerFrom < title.outerTo) return;
  const between = doc.tokens
    .slice(title.outerTo, next.outerFrom)
    .map(({ plain }) => plain)
    .join(' ');
  const addressed = next.from > next.outerFrom;
  if (between === 'là' || between === ': ' || (between === ',' && addressed && next.titles.length === 0))
    next.titles.unshift(...copies(title.titles));
}

/** Persons of a list that one title may stand before. */
export const SHARED = 8;

/** `hai phó giám đốc: X của Công an tỉnh A và Y của …`, `ba vị Tỉnh trưởng: ông X (Phongsaly), ông Y …`. */
export function shareTitle(doc: Document, title: PersonSpan, next: PersonSpan[]): void {
  const sentence = sentenceAt(doc, title.from);
  const colon = doc.tokens
    .slice(title.outerTo, title.outerTo + SHARED)
    .findIndex(({ plain }) => plain === ':');
  if (colon < 0) return;
  for (const person of next)
    if (!person.bare && sentenceAt(doc, person.from) === sentence && person.titles.length === 0)
      person.titles.push(...copies(title.titles));
}

/** `các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: X, Chủ tịch …; Y, Giám đốc …`: the title before the colon is of all. */
export function sharePrefix(doc: Document, first: PersonSpan, next: PersonSpan[]): void {
  const [shared] = first.titles;
  if (!shared || shared.to > first.from) return;
  if (!doc.tokens.slice(shared.to, first.from).some(({ plain }) => plain === ':')) return;
  const sentence = sentenceAt(doc, first.from);
  for (const person of next)
    if (!person.bare && sentenceAt(doc, person.from) === sentence) person.titles.push(...copies([shared]));
}

const copies = (titles: Title[]): Title[] =>
  titles.map(({ parts, ...rest }) => ({ ...rest, parts: parts.map((part) => ({ ...part })) }));

/** `Đại tá X của Công an tỉnh A`, `ông X (Phongsaly)`: where a title that names no unit is held. */
export function belongsTo(doc: Document, person: PersonSpan): void {
  if (person.bare) return;
  const mark = doc.tokens[person.outerTo]?.plain;
  if (mark !== 'của' && mark !== '(') return;
  const body = spanFrom(doc, person.outerTo + 1, 'Organization', 'Province');
  if (!body) return;
  for (const { parts } of person.titles) for (const part of parts) part.target ??= body.entities[0] ?? null;
}

/** `X vừa được bầu làm Ủy viên …`: the title further on is X's. */
export function takeOffice(doc: Document, before: PersonSpan[], title: PersonSpan): boolean {
  const sentence = doc.sentences[sentenceAt(doc, title.from)]!;
  const last = before.filter(({ bare }) => !bare).at(-1);
  // `Bà là Phó Chủ tịch Hội X`: the person named last.
  if (last && PRONOUN_IS.test(textOf(doc, sentence.from, title.outerFrom))) {
    last.titles.push(...title.titles);
    return true;
  }
  const person = before.filter(({ bare, outerTo }) => !bare && outerTo > sentence.from).at(-1);
  if (!person || title.from - person.outerTo > OFFICE) return false;
  for (let i = person.outerTo; i < title.from; i++) {
    if (doc.lexicon.offices.longest(doc.tokens, i, title.from, doc.key)) {
      person.titles.push(...title.titles);
      return true;
    }
  }
  return false;
}

const PRONOUN_IS = /^(?:Ông|Bà|Anh|Chị|Đồng chí)(?: ấy| này)?(?: hiện| nay| vốn| từng)? là$/u;

/** How many words may stand between a person and the office that the person takes. */
const OFFICE = 12;
