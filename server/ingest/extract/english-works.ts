/** Works that an English article tells of by what they are: `a 20-bed clinic in X district`, `the Hua Muong school`, built or handed over. */

import { fold } from '../../text/fold.ts';
import { type Document, entityOf, mention, spanFrom, textOf } from './document.ts';

/** Tokens from the first to the one after the last. */
interface Range {
  from: number;
  to: number;
}

/** Words before the head that tell nothing of the work. */
const BARE =
  /^(?:new|old|first|second|third|another|same|small|big|large|similar|planned|long-awaited|whole)$/;
/** Words of which a description in front of its head is not made. */
const NO_SORT =
  /^(?:of|in|at|to|for|on|by|and|or|with|from|was|were|is|are|be|been|has|have|had|this|that|these|those|some|no|any|each|every|one|two|three|his|her|their|our)$/;
const SORTS = 7;

/** Finds the works whose building, gift or money the sentence tells of. */
export function findEnglishWorks(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  for (const { from, to } of doc.sentences) {
    const deeds = deedsIn(doc, from, to);
    if (deeds.length === 0) continue;
    for (let i = from; i < to; i++) {
      const head = doc.lexicon.builtWorks.longest(doc.tokens, i, to);
      if (!head) continue;
      // `the X clinic project` is named by its last word.
      const within = doc.tokens[head.to]?.plain === 'project';
      const found = within || doc.taken.has(i) ? null : workAt(doc, i, head.to, from, to);
      if (found && deeds.some((deed) => isOf(doc, deed, found))) add(doc, found);
      i = head.to - 1;
    }
  }
}

/** The verbs of building, giving and paying of a sentence, as ranges of tokens. */
function deedsIn({ tokens, lexicon }: Document, from: number, to: number): Range[] {
  const found: Range[] = [];
  for (let i = from; i < to; i++) {
    const deed = lexicon.constructing.longest(tokens, i, to);
    if (!deed) continue;
    found.push({ from: i, to: deed.to });
    i = deed.to - 1;
  }
  return found;
}

/** The deed stands close before the work, or behind it with no clause between. */
function isOf({ tokens }: Document, deed: Range, work: Range): boolean {
  if (deed.to <= work.from) {
    const between = tokens.slice(deed.to, work.from);
    return between.length <= BEFORE && between.every(({ plain }) => !/^[;:.]$/.test(plain));
  }
  // `the X project`: a project is one by its name.
  if (tokens[deed.from]!.plain === 'project' && deed.to === work.to) return true;
  return deed.from >= work.to && deed.from - work.to <= BEHIND;
}

const BEFORE = 8;
const BEHIND = 12;

/** The description around a head: told from others by its sort, its name, or the place or body it is for. */
function workAt(doc: Document, head: number, after: number, start: number, end: number): Range | null {
  const { tokens } = doc;
  let from = head;
  while (from > start && head - from < SORTS) {
    const { plain, kind, capital } = tokens[from - 1]!;
    if (kind === 'sign' ? plain !== '-' : NO_SORT.test(plain) || /^(?:a|an|the)$/.test(plain)) break;
    if (capital && from - 1 === start) break;
    from--;
  }
  const article = tokens[from - 1]?.plain ?? '';
  while (from < head && BARE.test(tokens[from]!.plain)) from++;
  const named = tokens.slice(from, head).some(({ capital }) => capital);
  if (!/^(?:a|an)$/.test(article) && !(named && article === 'the')) return null;
  // `project` alone is told from others by nothing but a name.
  if (tokens[head]!.plain === 'project' && !named) return null;
  const to = roomEnd(doc, siteEnd(doc, after, end), end);
  if (GIVEN_UP.test(textOf(doc, to, Math.min(end, to + FEW)))) return null;
  return from < head || to > after || after - head > 1 ? { from, to } : null;
}

/** What is said of a work that will never be. */
const GIVEN_UP =
  /^(?:was|were|is|has been|had been) (?:dropped|shelved|scrapped|abandoned|cancelled|ruled out)/;
const FEW = 6;

/** `with room for 160 pupils`, `with 40 beds`: its size tells it from others. */
function roomEnd({ tokens }: Document, from: number, end: number): number {
  if (tokens[from]?.plain !== 'with') return from;
  for (let i = from + 1; i < Math.min(end - 1, from + 4); i++)
    if (tokens[i]!.kind === 'number' && tokens[i + 1]!.kind === 'word') return i + 2;
  return from;
}

/** `for Santiphab High School`, `in Pak Ou district`: whose it is or where ends the description. */
function siteEnd(doc: Document, from: number, end: number): number {
  if (!/^(?:for|in|at)$/.test(doc.tokens[from]?.plain ?? '')) return from;
  const at = doc.tokens[from + 1]?.plain === 'the' ? from + 2 : from + 1;
  const site = spanFrom(doc, at, 'Place', 'Organization', 'BorderGate');
  return site?.entities[0] && site.outerTo <= end ? site.outerTo : from;
}

/** A work is no span: who gives it to whom is read through its words. */
function add(doc: Document, { from, to }: Range): void {
  const work = entityOf(doc, 'Project', fold(textOf(doc, from, to)));
  mention(doc, work, from, to);
}
