/** Persons: a name with its titles, ranks and forms of address before and behind it. */

import { fold } from '../../text/fold.ts';
import { addSpan, type Document, discard, drop, type Span, spanFrom, textOf } from './document.ts';
import { bodyBehind, officeClause } from './english-titles.ts';
import { isOccupied } from './occupations.ts';
import { belongsTo, SHARED, sharePrefix, shareTitle, standsBefore, takeOffice } from './offices-held.ts';
import { isVietnamese, personEntity } from './person-names.ts';
import { personName, plausible, wordCount } from './person-words.ts';
import { isPlaceNamed } from './place-spans.ts';
import { parseTitle, type Title } from './titles.ts';

export interface PersonSpan extends Span {
  type: 'Person';
  titles: Title[];
}

interface Prefix {
  to: number;
  titles: Title[];
  /** A form of address or a rank stands before the name. */
  addressed: boolean;
}

/** All persons named, and titles that stand alone, in the order of their places. */
export function findPersons(doc: Document): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; ) {
      const person = personAt(doc, i, from, to);
      if (person) {
        addSpan(doc, person);
        found.push(person);
      }
      i = person ? person.outerTo : i + 1;
    }
  }
  if (doc.article.lang === 'en') {
    found.push(...calledByOneName(doc));
    found.sort((a, b) => a.outerFrom - b.outerFrom);
  }
  for (const [i, person] of found.entries()) {
    if (person.bare) {
      if (!takeOffice(doc, found.slice(Math.max(0, i - 3), i), person))
        standsBefore(doc, person, found[i + 1]);
      shareTitle(doc, person, found.slice(i + 1, i + 1 + SHARED));
    } else sharePrefix(doc, person, found.slice(i + 1, i + 1 + SHARED));
    belongsTo(doc, person);
    for (const { parts } of person.titles)
      for (const ward of parts.flatMap(({ wards = [] }) => wards)) discard(doc, ward);
  }
  return found;
}

/** `Duc said`, `signed by Hoach and Somsay`: in English a person named before goes by one name alone. */
function calledByOneName(doc: Document): PersonSpan[] {
  const { tokens, lexicon } = doc;
  const found: PersonSpan[] = [];
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const { capital, folded, plain, start } = tokens[i]!;
      if (!capital || doc.taken.has(i) || tokens[i - 1]?.capital || tokens[i + 1]?.capital) continue;
      if (lexicon.english.starts.has(plain) || tokens[i - 1]?.plain === '-' || tokens[i + 1]?.plain === '-')
        continue;
      if (i === from && !lexicon.relations.speaking!.longest(tokens, i + 1, to)) continue;
      const known = doc.byPart
        .get(`person ${folded}`)
        ?.filter(({ mentions }) => (mentions[0]?.start ?? 0) < start);
      const person = known?.at(-1);
      if (!person || known!.length > 1) continue;
      const limits = { from: i, to: i + 1, outerFrom: i, outerTo: i + 1 };
      const span: PersonSpan = { type: 'Person', ...limits, entities: [person], titles: [] };
      addSpan(doc, span);
      found.push(span);
    }
  }
  return found;
}

/** Heads of units below the province. */
const LOCAL_HEAD = /(?:huyện trưởng|trưởng bản|trưởng thôn|cụm trưởng|chủ tịch huyện)$/iu;

function personAt(doc: Document, i: number, start: number, end: number): PersonSpan | null {
  const prefix = parsePrefix(doc, i, end);
  const at = prefix?.to ?? i;
  if (!prefix && !doc.tokens[i]!.capital) return null;
  if (
    doc.tokens[i]!.glued &&
    i > start &&
    doc.tokens[i - 1]!.plain !== '"' &&
    doc.tokens[i - 1]!.plain !== '('
  )
    return null;
  const other = !prefix && doc.lexicon.notPlaces.longest(doc.tokens, at, end, doc.key);
  // `…; Bun Mi - Thếp Pha Chăn, Chủ nhiệm …`: in a list of persons each is one.
  const listed = doc.article.lang === 'vi' && doc.tokens[i - 1]?.plain === ';';
  const to = other ? null : personName(doc, at, end, Boolean(prefix) || listed);
  if (to === null) return prefix && prefix.titles.length > 0 ? titleAlone(doc, i, prefix) : null;
  const suffix = suffixAt(doc, to, end);
  if (!prefix && !suffix && isOccupied(doc, at, to, end)) {
    const entity = personEntity(
      doc,
      textOf(doc, at, to),
      wordCount(doc, at, to),
      isVietnamese(doc, at, to) !== null,
    );
    if (entity)
      return { type: 'Person', from: at, to, outerFrom: at, outerTo: to, entities: [entity], titles: [] };
  }
  const words = wordCount(doc, at, to);
  const vietnamese = isVietnamese(doc, at, to);
  const standsAlone = (vietnamese === 'sure' && words >= 3) || isHyphenated(doc, at, to);
  if (!prefix && !suffix && !standsAlone) return givenName(doc, at, to, start);
  if (!prefix && suffix && (words < 2 || !plausible(doc, at, to))) return null;
  if (doc.taken.has(at) && (!prefix || isWithinName(doc, i))) return null;
  const name = textOf(doc, at, to);
  const entity = personEntity(doc, name, words, vietnamese !== null, isCalledMister(doc, at, to));
  if (!entity) {
    drop(doc, 'Person', 'a name of one word, and nobody of that name was named before', at, to);
    return prefix && prefix.titles.length > 0 ? titleAlone(doc, i, prefix) : null;
  }
  // `Huyện trưởng Mường May`: the district that the article names, not a person.
  const last = prefix?.titles.at(-1)?.parts.at(-1)?.position.word ?? '';
  if (LOCAL_HEAD.test(last) && isPlaceNamed(doc, at, to)) return titleAlone(doc, i, { ...prefix!, to });
  const titles = [...(prefix?.titles ?? []), ...(suffix ? [suffix.title] : [])];
  const seat = suffix ? null : bodyBehind(doc, to, end, titles);
  return {
    type: 'Person',
    from: at,
    to,
    outerFrom: i,
    outerTo: suffix?.to ?? seat ?? to,
    entities: [entity],
    titles,
  };
}

/** `Ms Khamla`, `Mr Bounlop`: in an English paper a Lao may go by one name from the first. */
function isCalledMister({ tokens, article }: Document, at: number, to: number): boolean {
  if (article.lang !== 'en' || to !== at + 1) return false;
  const before = tokens[at - 1]?.plain === '.' ? tokens[at - 2] : tokens[at - 1];
  return MISTER.test(before?.plain ?? '');
}

const MISTER = /^(?:mr|mrs|ms|miss)$/;

/** `… thì Nhước và Khăm-phăn ký`: somebody named before, by the given name alone and without a form of address. */
function givenName(doc: Document, from: number, to: number, start: number): PersonSpan | null {
  const { tokens } = doc;
  const words = tokens.slice(from, to);
  if (doc.taken.has(from)) return null;
  const whole =
    words.length > 1 && doc.entities.get(`Person\n${fold(textOf(doc, from, to)).replaceAll(' ', '')}`);
  if (whole) return { type: 'Person', from, to, outerFrom: from, outerTo: to, entities: [whole], titles: [] };
  const single = words.length === 1 || words.some(({ plain }) => plain === '-');
  if (!single || tokens[from - 1]?.capital || tokens[to]?.capital) return null;
  // A sentence begins with a capital letter whatever the word.
  const paired = /^(?:và|and)$/.test(tokens[to]?.plain ?? '') && tokens[to + 1]?.capital;
  if ((from === start || !/^[\p{L},]+$/u.test(tokens[from - 1]!.text)) && !paired) return null;
  if (DIRECTIONS.test(words[0]!.plain)) return null;
  const known = doc.byPart.get(`person ${fold(textOf(doc, from, to))}`)?.at(-1);
  return known
    ? { type: 'Person', from, to, outerFrom: from, outerTo: to, entities: [known], titles: [] }
    : null;
}

/** Given names that are common words in capitals. */
const DIRECTIONS =
  /^(?:nam|bắc|đông|tây|trung|việt|lào|tết|xuân|đảng|tỉnh|sơn|hà|long|quốc|hòa|bình|an|thành|hải|công)$/;

/** `Khăm-xỉng Un-thạ-vông`: two hyphenated words in a row are the name of a Lao, where nothing else has taken them. */
function isHyphenated({ tokens, taken }: Document, from: number, to: number): boolean {
  let words = 0;
  for (let i = from; i < to; i++) {
    if (taken.has(i)) return false;
    if (tokens[i]!.capital && tokens[i + 1]?.plain === '-' && tokens[i + 1]!.glued && i + 2 < to) words++;
    else if (tokens[i]!.capital) return false;
  }
  return words === 2;
}

/** `Nghe An General Hospital`: a word of a body's English name is no rank; `Khu lưu niệm Chủ tịch Hồ Chí Minh` is a site. */
function isWithinName(doc: Document, at: number): boolean {
  for (let i = Math.max(0, at - 6); i < at; i++) {
    const name = doc.article.lang === 'en' ? spanFrom(doc, i, 'Organization') : spanFrom(doc, i, 'Place');
    if (name && name.outerTo > at) return true;
  }
  return false;
}

/** Titles, ranks and forms of address before a name. */
function parsePrefix(doc: Document, from: number, end: number): Prefix | null {
  const { tokens, lexicon, key } = doc;
  // Most words are none, which is told before anything is made of them.
  if (
    !lexicon.honorifics.longest(tokens, from, end, key) &&
    !lexicon.ranks.longest(tokens, from, end, key) &&
    !parseTitle(doc, from, end)
  )
    return null;
  const prefix: Prefix = { to: from, titles: [], addressed: false };
  for (let i = from; i < end; ) {
    // `Anh Son District`: what is a form of address in Vietnamese is none in an English paper.
    const address =
      doc.article.lang === 'en' && tokens[i]!.plain === 'anh'
        ? null
        : (lexicon.honorifics.longest(tokens, i, end, key) ?? lexicon.ranks.longest(tokens, i, end, key));
    const title = parseTitle(doc, i, end);
    if (title && (!address || title.to >= address.to)) {
      prefix.titles.push(title);
      i = prefix.to = behindParent(doc, title.to);
    } else if (address) {
      prefix.addressed = true;
      i = prefix.to = address.to;
    } else if (prefix.to > from && /^[,:-]$/.test(tokens[i]!.plain)) {
      // `Ủy viên Trung ương Đảng, Đại tá …`; `các đồng chí: …`
      const next = i + 1;
      const more =
        lexicon.ranks.longest(tokens, next, end, key) ??
        (doc.article.lang === 'en' ? lexicon.honorifics.longest(tokens, next, end, key) : null);
      if (more) i = next;
      else if (isNamedBehind(doc, prefix, next, end)) {
        i = prefix.to = next;
        break;
      } else if (tokens[i]!.plain === ':' && prefix.addressed) {
        prefix.to = next;
        break;
      } else break;
    } else break;
  }
  return prefix.to > from ? prefix : null;
}

/** `the Governor of Champasak, Vilayvong Bouddakham, …`: in English a name after the comma, where the title says of what it is. */
function isNamedBehind(
  doc: Document,
  { titles, addressed, to: mark }: Prefix,
  at: number,
  end: number,
): boolean {
  const { tokens, article } = doc;
  const told = titles.at(-1)?.parts.at(-1)?.target;
  const first = titles[0]?.from ?? mark;
  const led = tokens[first - 1]?.plain ?? '';
  // `Salavan sent its Deputy Governor, X`: of whoever the sentence speaks of.
  const owned = /^(?:its|their)$/.test(led);
  if (article.lang !== 'en' || addressed || (!told && !owned) || tokens[mark]!.plain !== ',') return false;
  if (!/^(?:the|visiting|its|by|,|and|then|new)$/.test(led) && first > 0 && tokens[first - 1]!.plain !== '.')
    return false;
  if (!tokens[at]?.capital || doc.taken.has(at) || parseTitle(doc, at, end)) return false;
  const to = personName(doc, at, end, true);
  if (to === null || wordCount(doc, at, to) < 2 || wordCount(doc, at, to) > 5 || !plausible(doc, at, to))
    return false;
  const next = tokens[to];
  return !next || next.plain === ',' || next.plain === '.' || (next.kind === 'word' && !next.capital);
}

/** Past the body in brackets that a title's body belongs to (`Cục trưởng Cục X (Bộ Y) …`). */
function behindParent(doc: Document, at: number): number {
  if (doc.tokens[at]?.plain !== '(') return at;
  const parent = spanFrom(doc, at + 1, 'Organization', 'Province', 'Country');
  const close = parent ? parent.outerTo : at + 2;
  return doc.tokens[close]?.plain === ')' && doc.tokens[close + 1]?.capital ? close + 1 : at;
}

/** A title after the name (`, Phó Bí thư …`, ` - Bí thư …`, `(Chủ tịch …)`), unless it belongs to the next name. */
function suffixAt(doc: Document, at: number, end: number): { to: number; title: Title } | null {
  const { tokens, lexicon, key } = doc;
  const mark = tokens[at]?.plain;
  if (!mark || !/^[,(-]$/.test(mark)) return null;
  let from = at + 1;
  const rank = lexicon.ranks.longest(tokens, from, end, key);
  if (rank && tokens[rank.to]?.plain === ',') from = rank.to + 1;
  while (
    from < at + 6 &&
    /^(?:là|giữ|hiện|nay|khi|lúc|đó|bấy|giờ|đương|chức|người)$/.test(tokens[from]?.plain ?? '')
  )
    from++;
  const office = officeClause(doc, from, end);
  if (office) return office;
  const title = parseTitle(doc, from, end);
  if (!title) return null;
  const next = tokens[title.to];
  if (mark !== '(' && next?.capital && !spanFrom(doc, title.to, 'Province', 'Country') && mark === ',') {
    if (isNamedNext(doc, title.to, end)) {
      // `ông X, Phó Chủ tịch UBND tỉnh, Bí thư Tỉnh đoàn Y`: the last title is of the name behind it.
      const own = title.parts.slice(0, -1);
      const to = own.at(-1)?.to;
      return to && tokens[to]?.plain === ',' ? { to, title: { ...title, to, parts: own } } : null;
    }
  }
  return { to: title.to + (mark === '(' && next?.plain === ')' ? 1 : 0), title };
}

/** A name of two words or more: of one (`Trưởng phòng An ninh`) it is none. */
function isNamedNext(doc: Document, at: number, end: number): boolean {
  const to = personName(doc, at, end, true);
  return to !== null && to > at + 1;
}

/** A title without a name: it stands for whoever holds it, but not where people are counted (`12 giảng viên`). */
function titleAlone({ tokens }: Document, from: number, prefix: Prefix): PersonSpan | null {
  if (/^\d/.test(tokens[from - 1]?.plain ?? '')) return null;
  return {
    type: 'Person',
    from,
    to: prefix.to,
    outerFrom: from,
    outerTo: prefix.to,
    entities: [],
    titles: prefix.titles,
    bare: true,
  };
}
