/** SUPPORTED in English where an article has said to whom its gifts go, and then names only who else gave what: `B has wired 300 million dong`. */

import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import type { Shape } from '../shape.ts';
import { CLAUSE, give, isNoHelp, isThing } from './english-aid-ends.ts';

const SUBJECT = `(?:^|[:;] |(?:and|while|but|whereas) |^[^⟨⟩;,]{1,40}, )(?:the )?{from:P|O}(?:, ${CLAUSE}{1,60},)?`;
const AUXILIARY = '(?: has| have| had| also| then| already| in turn)*';
const GAVE = '@hands|@gives|wired|remitted|lent|chipped in|added|dispatched|shipped|decided on';
/** The clause ends, or goes on with what is no receiver. */
const END =
  '(?=$|[.;]|, (?:while|though|although|but|and|whereas|with)(?!\\p{L})| (?:while|whereas|last|this|on|yesterday)(?!\\p{L}))';

export function toTheOneReceiver(context: Context): void {
  if (context.doc.article.lang !== 'en' || context.claims.of('SUPPORTED').length === 0) return;
  for (const shape of context.shapes)
    for (const match of matches(
      context,
      shape,
      `${SUBJECT}${AUXILIARY} (?<act>${GAVE})(?<rest>${CLAUSE}{1,90}?)${END}`,
    ))
      for (const from of group(shape, match, 'from')) fallBack(context, shape, match, from);
}

function fallBack(
  context: Context,
  shape: Shape,
  match: RegExpMatchArray & { index: number },
  from: Entity,
): void {
  const { act, rest } = match.groups!;
  if (!isThing(context, shape, rest!) || isNoHelp(context, shape, `${act}${rest}`)) return;
  // `sent 40 tonnes to the depot`: it says itself where it went.
  if (/(?<!\p{L})(?:to|for|from|in) /u.test(rest!)) return;
  const at = match.index + match[0].indexOf(act!, match[0].indexOf('⟩'));
  give(context, shape, from, receiverFor(context, from, shape.index), at, 'one-receiver', 0.65);
}

/** The one locality across the border to which the sentences before say that something was given. */
function receiverFor({ claims, doc }: Context, from: Entity, sentence: number): Entity | null {
  const country = from.country ?? provinceOfBody(doc, from)?.country;
  const receivers = claims
    .of('SUPPORTED')
    .filter((each) => each.sentence < sentence && each.modality === 'existing')
    .map(({ to }) => provinceOfBody(doc, to) ?? to)
    .filter((to) => to.type === 'Province' && to.country !== null && to.country !== country);
  const [one, ...others] = new Set(receivers);
  return one && country && others.length === 0 ? one : null;
}
