/** Who speaks of themselves: `chúng tôi`, `tỉnh tôi` in an answer or a quotation stand for the speaker's province or body. */

import { provinceOfBody } from './bodies.ts';
import { addSpan, type Document, type Entity, oneSpace, sentenceAt, spanFrom } from './document.ts';
import type { PersonSpan } from './persons.ts';

/** Whom a person speaks for. */
type Homes = ReadonlyMap<Entity, Entity>;

/** Marks `chúng tôi` as the body or province, `tỉnh tôi` as the province, that whoever speaks there holds an office of. */
export function findSelfReferences(doc: Document, persons: readonly PersonSpan[]): void {
  const homes = homesOf(persons);
  if (homes.size === 0) return;
  const asked = interviewee(doc, persons, homes);
  const { tokens, sentences, lexicon, key } = doc;
  let paragraph = -1;
  let quoted = false;
  for (const { from, to, paragraph: here } of sentences) {
    if (here !== paragraph) quoted = false;
    paragraph = here;
    for (let i = from; i < to; i++) {
      if (tokens[i]!.plain === '"') quoted = !quoted;
      const found = lexicon.references.longest(tokens, i, to, key);
      if (found?.value !== 'self' || doc.taken.has(i)) continue;
      const home = asked ?? (quoted ? speakerAt(doc, persons, homes, i) : undefined);
      const meant = home && meantBy(doc, home, tokens[i]!.plain);
      if (meant) mark(doc, i, found.to, meant);
      i = found.to - 1;
    }
  }
}

/** What the speaker means: `tỉnh tôi` the province, `sở chúng tôi` the body; who speaks for a department means its province. */
function meantBy(doc: Document, home: Entity, word: string): Entity {
  if (home.type === 'Province' || BODIES.test(word)) return home;
  return (PROVINCES.test(word) || OF_STATE.test(home.key) ? provinceOfBody(doc, home) : null) ?? home;
}

const PROVINCES = /^(?:tỉnh|quê|địa|our)$/;
const BODIES = /^(?:sở|công|đơn|trường|nhà|bệnh)$/;
/** Departments of a province, by the keys of their names. */
const OF_STATE = /^(?:so|ubnd|uy-ban|hdnd|hoi-dong|van-phong)-/;

function mark(doc: Document, from: number, to: number, meant: Entity): void {
  const type = meant.type === 'Province' ? 'Province' : 'Organization';
  const limits = { from, to, outerFrom: from, outerTo: to };
  addSpan(doc, { type, ...limits, entities: [meant], bare: true, head: 'self' });
}

/** The body or province of the first office that the article tells of each person. */
function homesOf(persons: readonly PersonSpan[]): Homes {
  const homes = new Map<Entity, Entity>();
  for (const { entities, titles } of persons) {
    const [person] = entities;
    if (!person || homes.has(person)) continue;
    const targets = titles.flatMap(({ parts }) => parts.flatMap(({ target }) => target ?? []));
    // Of several offices the one in the province speaks for more than the one in the party's centre.
    const home =
      targets.find(({ type }) => type === 'Province') ?? targets.find(({ type }) => type === 'Organization');
    if (home) homes.set(person, home);
  }
  return homes;
}

/** Sentences at the head of an interview that say with whom it is. */
const LEAD = 4;

const INTERVIEW =
  /(?:phỏng vấn|trao đổi với (?:phóng viên|PV|báo)|(?:phóng viên|PV)[^.]{0,60}(?:trao đổi|trò chuyện|phỏng vấn|gặp|hỏi)|trả lời[^.]{0,30}(?:phóng viên|PV|báo|bạn đọc)|thưa (?:ông|bà|đồng chí|anh|chị))/iu;

/** Whom the one speaks for with whom an article is an interview. */
function interviewee(doc: Document, persons: readonly PersonSpan[], homes: Homes): Entity | undefined {
  const { article, sentences } = doc;
  const end = sentences[LEAD]?.from ?? Number.POSITIVE_INFINITY;
  const questions = sentences.filter(({ start, end: stop }) =>
    /\?\s*$/.test(article.body.slice(start, stop)),
  );
  const lead = oneSpace(article.body.slice(0, sentences[LEAD]?.start));
  if (questions.length < 2 || !INTERVIEW.test(lead)) return undefined;
  const told = persons.find(({ from, entities }) => from < end && entities[0] && homes.has(entities[0]));
  return told && homes.get(told.entities[0]!);
}

/** Words after a quotation within which it is said whose it is. */
const BEHIND = 12;

/** Whom the one speaks for whose words a token within a quotation is one of: named right behind it, else before it. */
function speakerAt(
  doc: Document,
  persons: readonly PersonSpan[],
  homes: Homes,
  at: number,
): Entity | undefined {
  const { tokens, sentences } = doc;
  const here = sentences[sentenceAt(doc, at)]!;
  let close = at;
  while (close < tokens.length && tokens[close]!.plain !== '"') close++;
  const known = (i: number) => {
    const [person] = spanFrom(doc, i, 'Person')?.entities ?? [];
    return person && homes.get(person);
  };
  if (sentences[sentenceAt(doc, close)]?.paragraph === here.paragraph)
    for (let i = close + 1; i <= close + BEHIND && i < tokens.length && tokens[i]!.plain !== '.'; i++) {
      const home = known(i);
      if (home) return home;
    }
  let open = at;
  while (open > 0 && tokens[open]!.plain !== '"') open--;
  const before = persons.filter(
    ({ from }) => from < open && here.paragraph - sentences[sentenceAt(doc, from)]!.paragraph <= 1,
  );
  const last = before.findLast(({ entities }) => entities.length > 0)?.entities[0];
  return last && homes.get(last);
}
