/** The stops of a road, one after the other, as English tells them: `starts in A, climbs over B and ends at C`. */

import type { Context } from '../context.ts';
import type { Entity, Span } from '../document.ts';
import type { Shape } from '../shape.ts';
import { meantOfCourse } from './course-stops.ts';
import { isLarger } from './locations.ts';
import { connect, pass } from './ways.ts';

/** Words that lead to a stop wherever they stand. */
const PREPOSITIONS = '(?:from|through|via|by way of|between|towards?|into|past|across|over)';
const VERBS =
  '(?:link|connect|join|cross|pass|leav|reach|enter|serv|skirt|travers|meet)(?:e|es|s|ing|ed)?|link(?:s|ing)?';
/** `starts in A`, `ends at B`, `cross the border at C`: at and in lead to a stop only behind these. */
const POINTS =
  '(?:start|begin|end|terminat|finish|stop|emerg|branch|cross|enter|meet|arriv|border|frontier|line)(?:e|es|s|ning|ing|nating|ping|ed)?(?: off| out)?(?: the border| the frontier| the line|(?: into)? ⟨C\\d+⟩)?';
/** `runs the width of`, `crosses the whole of`: through what is named behind. */
const EXTENT = '(?:width|length|breadth|whole|north|south|east|west|middle|heart) of';
/** What may stand between such a word and the stop: `through the districts of`, `links its provincial town, X, with`. */
const BEFORE_NAME =
  "(?:(?: (?!(?:in|at|on|with|and) )[\\p{L}\\d'.-]+){0,4}| (?:its|the|their)(?: [\\p{L}-]+){1,3},) $";

/** The first stop behind a road: nothing weaker will do, since anything may follow a name. */
const FIRST = new RegExp(
  `(?<![\\p{L}])(?:${PREPOSITIONS}|${VERBS}|(?:run|lead|go|stretch|extend|drop|climb|wind|head)(?:s|es|ing|ed|ning)?(?: (?:down|up|on|north|south|east|west|inland|as far as))?(?: to)?|extended to|${POINTS} (?:at|in|near|from))${BEFORE_NAME}`,
  'u',
);
/** The next ones. */
const NEXT = new RegExp(
  `(?<![\\p{L}])(?:${PREPOSITIONS}|to|and|with|before|then|as far as|${EXTENT}|${VERBS}|${POINTS} (?:at|in|near)|(?:at|in) (?=$))${BEFORE_NAME}`,
  'u',
);
const JOINED = /^(?:,|,? and|,? then| -)(?: the)? $/u;
/** Behind the last of a list joined by nothing but a comma: no verb of which it would be the subject. */
const LIST_GOES_ON =
  /^(?:$|[.,;:)]| (?:and|to|through|via|in|before|then|with|on|by|for|of|districts?|provinces?|communes?|-) ?)/u;
/** `A in Myanmar`, `B, in the central province of C`: where a stop lies. */
const UNIT = /^,? (?:in|of)(?: [\p{L}-]+){0,3} $/u;
const IN_COUNTRY = /(?:,| in| of)(?: [\p{L}-]+){0,2} ⟨C\d+⟩/u;
/** Beside the road, not on it. */
const BESIDE =
  /(?:opposite|facing|near|close to|along|alongside|beside|(?:capital|seat|part|half|side) of) (?:the )?$/u;
/** Where two roads meet is a stop. */
const JUNCTION = /(?:with|joins?|joining|meets?|meeting|from|at|to|near|becomes)(?: [\p{L}'-]+){0,3} $/u;
const AFTER_JUNCTION = /^(?: (?:in|at|near)|,? and|,? before|,? then|,) /u;
/** It goes the way of another road. */
const ALONG = /(?:follow(?:s|ing)?|along|parallel to|using|by|on)(?: [\p{L}'-]+){0,3} $/u;
/** Another clause begins. */
const BREAKS =
  /(?<!\p{L})(?:but|while|who|where(?! it )|said|because|if|when|according|never|although|so that|since|for|without|has|have|had|was|were|could|carr(?:y|ies|ied)|goods|trucks|lorries|instead|than|not|cut|hours|yet)(?!\p{L})|[;:]|\.(?!\d)/u;
/** A clause about the road itself. */
const RELATIVE = /^,? ?(?:which|that)(?: (?:is|was|will|would|has been|had been) (?!closed|too)[^⟨⟩,;]*?)? /u;

/** Behind these a single stop tells that the road passes there. */
const ALONE =
  /(?:through|via|by way of|across|extended to|pass(?:es)?|cross(?:es|ing)?(?: (?:the )?[\p{L}]+)? at|(?:leads?|leading|runs?|running) (?:down |up )?to|(?:starts?|begins?|ends?|starting|beginning|ending|terminates) (?:at|in))(?: (?!in |at )[\p{L}'-]+){0,4} $/u;

/** Characters between one stop and the next. */
const FAR = 90;
const SIGN = /⟨(\p{L})(\d+)⟩/gu;

/** Goes from stop to stop behind a road's name, or behind the verb of its course. */
export function followEnglish(context: Context, shape: Shape, road: Entity, from: number): void {
  const { text } = shape;
  const stops: Entity[] = [];
  let before: Span | null = null;
  let at = from;
  let end = from;
  let met = false;
  let first = '';
  SIGN.lastIndex = from;
  for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
    const raw = text.slice(end, match.index);
    const gap = (stops.length === 0 ? raw.replace(RELATIVE, ' ') : raw).replace(IN_COUNTRY, '');
    if (raw.length > FAR || BREAKS.test(gap)) break;
    const letter = match[1]!;
    const here = shape.spans[Number(match[2])]!;
    if ('CDM'.includes(letter)) {
      if (letter !== 'C') end = match.index + match[0].length;
      continue;
    }
    end = match.index + match[0].length;
    if (letter === 'R') {
      if (ALONG.test(gap)) continue;
      if (!JUNCTION.test(gap)) break;
      met = true;
      continue;
    }
    if (!'PLGT'.includes(letter)) break;
    // `from A in Ngoi district to B`, `Phongsaly's Khua district`
    if (before && (UNIT.test(gap) || (gap === ', ' && isLarger(before, here)))) {
      before = here;
      continue;
    }
    if (/^ ?' (?:s )?/u.test(text.slice(end))) continue;
    if (BESIDE.test(gap)) continue;
    const listed = JOINED.test(gap) && stops.length > 0 && LIST_GOES_ON.test(text.slice(end));
    const leads = stops.length === 0 ? FIRST.test(gap) : NEXT.test(gap);
    // `it meets Road 12 on its way to A`: that is where the other goes.
    if (met ? !AFTER_JUNCTION.test(gap) : !leads && !listed) break;
    met = false;
    before = here;
    if (stops.length === 0) {
      at = match.index;
      first = gap;
    }
    stops.push(...here.entities);
  }
  // One place alone may be what the road does not run through: `it covers 3 km in A`.
  if (stops.length === 0 || (stops.length < 2 && !ALONE.test(first))) return;
  passEnglish(context, shape, road, stops, at, first);
}

/** The stops, and the port that the road and its gates lead to. */
export function passEnglish(
  context: Context,
  shape: Shape,
  road: Entity,
  stops: readonly Entity[],
  at: number,
  between: string,
): void {
  const how = meantOfCourse(context, shape, road, at, between);
  for (const stop of stops) {
    pass(context, shape.index, road, stop, how, 'course/english');
    if (stop.type !== 'Port') continue;
    connect(context, shape.index, road, stop, how, 'english/to-port');
    for (const gate of stops)
      if (gate.type === 'BorderGate') connect(context, shape.index, gate, stop, how, 'english/gate-to-port');
  }
}
