/**
 * Places that an English paper names without a type word beside them: in apposition (`Muong Loi, a commune in …`), in a list that
 * is announced (`five districts: A, B and C`), of people (`villagers of Dak Pang`), and by how names begin there (`in Muang Xay`).
 */

import { fold } from '../../text/fold.ts';
import { addSpan, type Document, discard, type Span, spanFrom, textOf } from './document.ts';
import type { TypeWord } from './lexicon.ts';
import { placeSpan } from './place-spans.ts';
import { nameRun } from './runs.ts';

const SORTS: Record<string, string> = {
  village: 'ban',
  hamlet: 'ban',
  commune: 'xa',
  district: 'huyen',
  town: 'thi-xa',
};
const SORT = /^(?:village|hamlet|commune|district|town)$/;
const MANY = /^(?:villages|hamlets|communes|districts|towns)$/;
/** Words that describe a place between article and type word. */
const DESCRIBING =
  /^(?:small|remote|border|mountainous|highland|poor|lao|vietnamese|neighbouring|neighboring|upland|coastal)$/;
const PEOPLE = /^(?:villagers|residents|people|households|families|pupils|patients|farmers)$/;
const TO_PLACE = /^(?:in|at|to|from|near|through|between|of|around|outside)$/;
/** How the names of towns and villages of the region begin. */
const OPENING =
  /^(?:muang|muong|meuang|xieng|xiang|chiang|vieng|viang|pak|phon|phone|phu|phou|sop|xop|houay|houei|huay|huoi|hin|nong|thong|dak|dac|sam|xam|ban|don|tha|that|kham|pha)$/;
/** Words that end the name of a site. */
const SITE = /^(?:cemetery|monument|memorial|bridge|park|stadium|square|market|temple|pagoda|museum)$/;
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth)$/;
const LONGEST = 3;

export function findEnglishPlaceNames(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  sites(doc);
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      apposed(doc, i, to);
      announced(doc, i, to);
      ofPeople(doc, i, to);
      inUnit(doc, i, from, to);
      opened(doc, i, to);
      based(doc, i, from);
    }
  }
  ofBodies(doc);
  namesakes(doc);
}

const wordOf = (plain: string): TypeWord => ({
  type: 'Place',
  kind: SORTS[plain.replace(/s$/, '')],
  word: plain,
});

/** The index after a run of capitals that nothing has taken and that is no body, title or person; null where none is. */
function freeName(doc: Document, at: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  const first = tokens[at];
  if (at >= end || !first?.capital || doc.taken.has(at) || lexicon.english.starts.has(first.plain))
    return null;
  if (lexicon.english.adjectives.has(first.plain) || lexicon.honorifics.longest(tokens, at, end, key))
    return null;
  const to = nameRun(doc, at, end, LONGEST);
  if (to === null || tokens[to]?.capital || tokens[to]?.plain === "'") return null;
  for (let i = at; i < to; i++) {
    if (doc.taken.has(i) || lexicon.english.heads.longest(tokens, i, end)) return null;
    if (lexicon.positions.longest(tokens, i, end, key)) return null;
  }
  return to;
}

const add = (doc: Document, from: number, to: number, word: TypeWord | null): Span =>
  addSpan(doc, placeSpan(doc, from, from, to, word));

/** `Muong Loi, a commune in Dien Bien District`. */
function apposed(doc: Document, i: number, end: number): void {
  const { tokens } = doc;
  const to = freeName(doc, i, end);
  if (to === null || tokens[i - 1]?.capital || tokens[to]?.plain !== ',') return;
  if (!/^(?:a|an|the)$/.test(tokens[to + 1]?.plain ?? '')) return;
  let at = to + 2;
  while (at < end && DESCRIBING.test(tokens[at]!.plain)) at++;
  if (SORT.test(tokens[at]?.plain ?? '') && /^(?:in|of|on|near|across)$/.test(tokens[at + 1]?.plain ?? ''))
    add(doc, i, to, wordOf(tokens[at]!.plain));
}

/** `five districts of the province: A, B and C`, `the villages of A and B`. */
function announced(doc: Document, i: number, end: number): void {
  const { tokens } = doc;
  if (!MANY.test(tokens[i]!.plain)) return;
  let at = i + 1;
  if (tokens[at]?.plain === 'of' && freeName(doc, at + 1, end) !== null) at++;
  else {
    while (at < Math.min(end, i + 10) && tokens[at]!.plain !== ':') at++;
    if (tokens[at]?.plain !== ':') return;
    at++;
  }
  const names: [number, number][] = [];
  while (at < end) {
    const to = freeName(doc, at, end);
    if (to === null) break;
    names.push([at, to]);
    at = to;
    while (/^(?:,|and)$/.test(tokens[at]?.plain ?? '')) at++;
    if (at === to) break;
  }
  if (names.length > 1) for (const [from, to] of names) add(doc, from, to, wordOf(tokens[i]!.plain));
}

/** `villagers of Dak Pang and Dak Ngol`. */
function ofPeople(doc: Document, i: number, end: number): void {
  const { tokens } = doc;
  if (!PEOPLE.test(tokens[i]!.plain) || !/^(?:of|in|from)$/.test(tokens[i + 1]?.plain ?? '')) return;
  for (let at = i + 2; at < end; ) {
    const to = freeName(doc, at, end);
    if (to === null || to - at < 2) return;
    add(doc, at, to, null);
    if (!/^(?:and|,)$/.test(tokens[to]?.plain ?? '')) return;
    at = to + 1;
  }
}

/** `Cong Tor Ron in La Ee commune`: a name before the unit that it lies in. */
function inUnit(doc: Document, i: number, start: number, end: number): void {
  const { tokens } = doc;
  const to = freeName(doc, i, end);
  if (to === null || to - i < 2 || tokens[i - 1]?.capital || i === start || tokens[to]?.plain !== 'in')
    return;
  const unit = spanFrom(doc, to + 1, 'Place');
  if (unit && /^(?:commune|district)$/i.test(unit.head ?? '')) add(doc, i, to, null);
}

/** `signed in Muang Xay on Wednesday`. */
function opened(doc: Document, i: number, end: number): void {
  const { tokens } = doc;
  if (!OPENING.test(tokens[i]!.plain) || !TO_PLACE.test(tokens[i - 1]?.plain ?? '')) return;
  const to = freeName(doc, i, end);
  if (to !== null && to - i === 2) add(doc, i, to, null);
}

/** `a Thakhek-based carrier`. */
function based(doc: Document, i: number, start: number): void {
  const { tokens, lexicon } = doc;
  if (tokens[i]!.plain !== 'based' || tokens[i - 1]?.plain !== '-') return;
  const to = i - 1;
  let from = to;
  while (
    from > start &&
    to - from < LONGEST &&
    tokens[from - 1]!.capital &&
    !doc.taken.has(from - 1) &&
    !lexicon.english.starts.has(tokens[from - 1]!.plain)
  )
    from--;
  if (from < to && tokens[from - 1]?.plain !== '-') add(doc, from, to, null);
}

/** `the Vietnam-Laos International Martyrs' Cemetery`: capitals, dashes and apostrophes up to the word for it. */
function sites(doc: Document): void {
  const { tokens } = doc;
  for (const { from: start, to: end } of doc.sentences) {
    for (let i = start + 1; i < end; i++) {
      if (!SITE.test(tokens[i]!.plain) || !tokens[i]!.capital) continue;
      // `Friendship Bridge` of a longer name is a place already, and `Thai-Lao …` looked like a person.
      if (doc.taken.has(i) && !doc.spans.some((span) => span.type === 'Place' && span.to === i + 1)) continue;
      let from = i;
      while (from > start && (tokens[from - 1]!.capital || /^['-]$/.test(tokens[from - 1]!.plain))) from--;
      while (from < i && (!tokens[from]!.capital || doc.lexicon.english.starts.has(tokens[from]!.plain)))
        from++;
      const within = [...Array(i - from).keys()].flatMap((at) => doc.starting.get(from + at) ?? []);
      const joined = tokens.slice(from, i).some(({ plain }) => plain === '-' || plain === "'");
      if (i - from < 2 || !joined || within.some(({ type }) => !/^(?:Country|Place|Person)$/.test(type)))
        continue;
      for (const span of within) discard(doc, span);
      if (ORDINAL.test(tokens[from - 1]?.plain ?? '')) from--;
      add(doc, from, i + 1, null);
    }
  }
}

/** `Nam Bak District Hospital`, later `in Nam Bak`: the district by whose name a body is called. */
function ofBodies(doc: Document): void {
  const { tokens } = doc;
  const names = new Set<string>();
  for (const { type, from, to } of doc.spans)
    if (type === 'Organization')
      for (let i = from + 2; i < to; i++)
        if (/^(?:district|commune)$/.test(tokens[i]!.plain) && tokens[i]!.capital)
          names.add(fold(textOf(doc, from, i)));
  if (names.size === 0) return;
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (!TO_PLACE.test(tokens[i - 1]!.plain) || !names.has(fold(textOf(doc, i, i + 2)))) continue;
    if (!doc.taken.has(i) && !doc.taken.has(i + 1) && !tokens[i + 2]?.capital) add(doc, i, i + 2, null);
  }
}

/** `Nan District in Luang Prabang`, then `in Nan`: the district, not the province of a third country. */
function namesakes(doc: Document): void {
  const districts = doc.spans.filter(
    ({ type, bare, entities }) => type === 'Place' && !bare && entities[0]?.kind === 'huyen',
  );
  for (const span of [...doc.spans]) {
    const [province] = span.entities;
    if (span.type !== 'Province' || span.bare || /^(?:VN|LA)$/.test(province?.country ?? 'VN')) continue;
    const name = fold(textOf(doc, span.from, span.to));
    const same = districts.find(({ from, to }) => fold(textOf(doc, from, to)) === `${name} district`);
    if (!same) continue;
    const { from, to } = span;
    discard(doc, span);
    addSpan(doc, { ...same, from, to, outerFrom: from, outerTo: to, head: 'again' });
  }
}
