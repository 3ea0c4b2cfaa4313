/** Stops of English roads that no list knows: `comes down Highway 19 by way of Pleiku and An Khe`, `runs from A through B to C`. */

import { MONTHS } from '../../text/dates.ts';
import { addSpan, type Document, type SpanType, spanFrom, textOf } from './document.ts';
import { placeSpan } from './place-spans.ts';
import { nameRun } from './runs.ts';

const ENDS: SpanType[] = ['Province', 'Place', 'BorderGate', 'Port'];
/** A course begins with these … */
const BEGINS =
  /^(?:through|via|past|over|from|between|of|links?|linking|connects?|connecting|leaves|leaving|pass(?:es|ing)|cross(?:es|ing)|enter(?:s|ing)|reach(?:es|ing)|serv(?:es|ing)|at)$/;
/** `ends at A`: behind other words `at` leads to no stop. */
const POINT =
  /^(?:starts?|begins?|beginning|starting|ends?|ending|terminates?|stops?|border|frontier|branch(?:es)?|off)$/;
/** Behind these one name alone tells no course. */
const OF_TWO = /^(?:from|between|links?|linking|connects?|connecting)$/;
/** A sentence that goes on about a road. */
const TAKEN_UP =
  /^it (?:(?:will|would|also|then) )?(?:runs?|pass(?:es)?|covers?|leaves?|cross(?:es)?|links?|connects?|starts?|begins?|enters?|stretch(?:es)?|follows?)$/;
/** … and goes on with these. */
const GOES_ON = /^(?:through|via|past|over|to|and|with|then|before|reaching|into|down|up|on|,)$/;
const ROAD = /^(?:road|highway|expressway|motorway|railway|route|section|corridor|line|trail|track)$/;
const LONGEST_NAME = 3;

/** Finds them in what no other name has taken, where a sentence speaks of a road. */
export function findEnglishStops(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  for (const { from, to } of doc.sentences) {
    let road = from;
    const again = [2, 3].some((words) =>
      TAKEN_UP.test(textOf(doc, from, Math.min(to, from + words)).toLowerCase()),
    );
    while (!again && road < to && !spanFrom(doc, road, 'Route') && !ROAD.test(doc.tokens[road]!.plain))
      road++;
    for (let i = road + 1; i < to; i++) {
      if (!BEGINS.test(doc.tokens[i]!.plain)) continue;
      if (doc.tokens[i]!.plain === 'at' && !POINT.test(doc.tokens[i - 1]!.plain)) continue;
      if (doc.tokens[i]!.plain === 'of' && doc.tokens[i - 1]!.plain !== 'way') continue;
      i = Math.max(i, alongCourse(doc, i, to));
    }
  }
}

/** Goes from stop to stop and takes the names between; with `from` and `between` only where another stop follows. */
function alongCourse(doc: Document, at: number, end: number): number {
  const { tokens } = doc;
  const names: [number, number][] = [];
  let stops = 0;
  let next = at + 1;
  for (;;) {
    if (tokens[next]?.plain === 'the') next++;
    const known = spanFrom(doc, next, ...ENDS);
    const to = known ? known.outerTo : unknownName(doc, next, end);
    if (to === null) break;
    if (!known) names.push([next, to]);
    stops++;
    next = to;
    if (next >= end || !GOES_ON.test(tokens[next]!.plain)) break;
    while (next < end && GOES_ON.test(tokens[next]!.plain)) next++;
  }
  if (OF_TWO.test(tokens[at]!.plain) && stops < 2) return at;
  for (const [from, to] of names) addSpan(doc, placeSpan(doc, from, from, to, null));
  return next - 1;
}

/** The index after a name that may be a place's: no person, body, office or month. */
export function unknownName(doc: Document, at: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  const token = tokens[at];
  if (at >= end || !token?.capital || token.kind !== 'word' || doc.taken.has(at)) return null;
  if (spanFrom(doc, at, 'Date', 'Amount') || MONTHS.includes(token.plain)) return null;
  // `An Khe` is a name, `The` alone is none.
  if (lexicon.english.starts.has(token.plain) && !tokens[at + 1]?.capital) return null;
  const to = nameRun(doc, at, end, LONGEST_NAME);
  if (to === null || tokens[to]?.capital) return null;
  // `An Khe and Mang Yang passes`, `Lao investors`: what follows says that it is no town.
  if (!/^(?:,|\.|;|and|to|through|via|past|with|before|then|in|on|by|\)|-)$/.test(tokens[to]?.plain ?? '.'))
    return null;
  if (lexicon.surnames.sure.has(token.plain) && to - at > 2) return null;
  for (let i = at; i < to; i++) {
    if (doc.taken.has(i)) return null;
    const lists = [
      lexicon.english.heads,
      lexicon.positions,
      lexicon.honorifics,
      lexicon.typeAfter,
      lexicon.meetings,
    ];
    if (lists.some((list) => list.longest(tokens, i, to, key))) return null;
  }
  return to;
}
