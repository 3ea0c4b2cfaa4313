/**
 * LOCATED_IN in English over the words that describe a unit: `Vung Ang Port in the central province of Ha Tinh`, `Na Son, in Luang
 * Prabang's Ngoi district`, `Thailand's Laem Chabang Port`, `Kaleum and Dakcheung districts of Sekong`.
 */

import { type Context, group, matches } from '../context.ts';
import { type Entity, ofType, sentenceAt, spanFrom, tokenAt } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';
import { claim, isLarger } from './locations.ts';
import { pass } from './ways.ts';

/** Words between `in` and the name of a unit that say of what sort it is. */
const SORT =
  '(?:(?:the|neighbouring|neighboring|nearby|central|north|south|northern|southern|eastern|western|north - central|south - central|northeastern|northwestern|southeastern|southwestern|north - western|north - eastern|mountainous|coastal|highland|border|lao|vietnamese|thai|province|city|district|of) )*';
/** Whose the unit is: `in Luang Prabang's Ngoi district`. */
const OWNER = "(?:⟨[PC]\\d+⟩ ' (?:s )?)?";

export function englishWhereabouts(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.placeShapes) {
    inDescribed(context, shape);
    possessed(context, shape);
    listed(context, shape);
    roadsIn(context, shape);
    based(context, shape);
  }
  worksIn(context);
}

/** `a 20-bed clinic in X district`: where a work is, closes its description; `a training centre is to be built in A`. */
function worksIn(context: Context): void {
  const { doc } = context;
  for (const work of ofType(doc, 'Project')) {
    for (const { start, end } of work.mentions) {
      const from = tokenAt(doc, start);
      if (from === null) continue;
      let to = from;
      while (to < doc.tokens.length && doc.tokens[to]!.end <= end) to++;
      const sentence = sentenceAt(doc, from);
      const last = Math.min(doc.sentences[sentence]!.to, to + BUILT);
      for (let i = from + 1; i < last; i++) {
        const { plain } = doc.tokens[i]!;
        const inside = i < to && /^(?:in|at)$/.test(plain);
        if (!inside && !(plain === 'in' && /^(?:built|constructed|erected)$/.test(doc.tokens[i - 1]!.plain)))
          continue;
        const site = spanFrom(doc, i + 1, 'Place', 'Province')?.entities[0];
        if (site) claim(context, context.placeShapes[sentence]!, work, site, 'work', 0.75);
      }
    }
  }
}

/** Tokens behind the name of a work within which it is said where it is built. */
const BUILT = 14;

/** The unit is only looked at, for it may lie in the next itself: `X, in A commune of B district`. */
function inDescribed(context: Context, shape: Shape): void {
  const source = `(?<what>{L|G|T|Z|O}),? (?:(?:which )?is )?(?:located |situated |based )?(?:in|of) ${SORT}${OWNER}${SORT}(?=(?<where>{L|P|C}))`;
  for (const match of matches(context, shape, source)) {
    const [what] = spansIn(shape, match.groups!.what);
    const [where] = spansIn(shape, match.groups!.where);
    if (!what?.entities[0] || !where?.entities[0] || what.type === where.type) {
      if (!what || !where || what.type !== 'Place' || !isLarger(what, where)) continue;
    }
    const home = where.entities[0]!;
    // `the Vietnam Women's Union of Nghe An`: whose a body is, is told by its name.
    if (what.type === 'Organization' && / of /u.test(match[0])) continue;
    claim(context, shape, what.entities[0]!, home, 'described', 0.8);
  }
}

/** `Thailand's Laem Chabang Port`, `Vietnam's National Highway 279C`. */
function possessed(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, "{in:C} ' (?:s )?(?:(?:the|own) )?{what:L|G|T|Z|R|O}")) {
    const [where] = group(shape, match, 'in');
    const [what] = group(shape, match, 'what');
    if (where && what && (!what.country || what.country === where.country))
      claim(context, shape, what, where, 'possessive', 0.8);
  }
  // `a team to the province's Sepon District`: of the province named last.
  for (const match of matches(context, shape, "the province ' s {what:L}")) {
    const [where] = [...spansIn(shape, shape.text.slice(0, match.index))]
      .reverse()
      .filter(({ type }) => type === 'Province' || type === 'Delegation')
      .flatMap(({ entities }) => entities);
    const [what] = group(shape, match, 'what');
    if (where && what) claim(context, shape, what, where, 'possessive', 0.75);
  }
}

/** `Kaleum and Dakcheung districts of Sekong`: all of the list. */
function listed(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, `{what:L+} (?:of|in) ${SORT}{in:P|L}`)) {
    const [where] = group(shape, match, 'in');
    const all = spansIn(shape, match.groups!.what);
    const last = all.at(-1)!;
    const plural = /^(?:districts|communes|villages|towns)$/u.test(
      context.doc.tokens[last.outerTo - 1]!.plain,
    );
    if (!plural || !where || all.length < 2) continue;
    for (const { entities } of all) claim(context, shape, entities[0]!, where, 'list', 0.8);
  }
}

/** `12 kilometres of Highway 15D in Dakrong district`: the road does not end there. */
function roadsIn(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, `{road:R} in ${SORT}(?<where>{L|P})`)) {
    const [road] = group(shape, match, 'road');
    const where: Entity[] = group(shape, match, 'where');
    for (const stop of where) pass(context, shape.index, road, stop, 'existing', 'course/english');
  }
}

const COMPANY =
  '(?:company|firm|carrier|haulier|group|developer|enterprise|cooperative|charity|supplier|producer|forwarder|contractor|exporter|importer|trader|bank|university|college|school|hospital|agency|association)';

/** `X, a Thakhek-based carrier`, `the Vinh-based company X`, `X, a Quang Nam company`. */
function based(context: Context, shape: Shape): void {
  for (const source of [
    '{what:O}(?: \\([\\p{L}\\d-]{1,12}\\))?, (?:an?|the|one of)~16{in:L|P|C} - based',
    '{in:L|P|C} - based(?: [\\p{L}-]+){0,4} {what:O}',
    `{what:O}, (?:an?|the)(?: [\\p{L}-]+){0,2} {in:L|P}(?: [\\p{L}-]+){0,2} ${COMPANY}`,
  ])
    for (const match of matches(context, shape, source)) {
      const [what] = group(shape, match, 'what');
      const [where] = group(shape, match, 'in');
      if (what && where) claim(context, shape, what, where, 'based', 0.8);
    }
}
