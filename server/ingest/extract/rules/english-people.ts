/** HOLDS_POSITION in English where the office is told apart from the name, by another's (`his Houaphan counterpart`) or by what somebody does (`a nurse at X`). */

import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches } from '../context.ts';
import { type Entity, ofType, textOf } from '../document.ts';
import type { PersonSpan } from '../persons.ts';
import { type Shape, spansIn } from '../shape.ts';

const STAFF =
  '(?:nurse|doctor|surgeon|teacher|lecturer|engineer|manager|spokes(?:man|woman|person)|representative|official|officer|researcher|expert|interpreter|curator|owner|founder|co - founder|counsellor|counselor|attaché|specialist|adviser|advisor|secretary|professor|physician|technician|foreman|instructor|coordinator|inspector)';
/** Heads of a body, as they are called after `its`. */
const CHIEF =
  '(?:(?:deputy|vice|managing|general|acting|executive|permanent|standing|first|political|medical|founding)[ -]*)*(?:director|head|chief|secretary|president|chairman|chairwoman|chairperson|chair|rector|principal|commander|commissar|manager|owner|leader|captain|governor|superintendent|spokesman|spokeswoman|dean|founder)(?: - general| general)?';

export function englishPeople(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.shapes) {
    for (const source of [
      '{who:N},? (?:his|her|their) (?<where>{P}|{C}) counterpart',
      '(?:his|her|their) (?<where>{P}|{C})(?: counterpart,?)? {who:N}',
    ])
      for (const match of matches(context, shape, source)) counterpart(context, shape, match);
    // `his opposite number from the Department of Public Security, X`; `the association, whose chairwoman, X`
    for (const source of [
      '(?:opposite number|counterpart)s? (?:from|of|at|in) (?:the )?{where:O|P},? {who:N}',
      '{where:O|P},? (?:⟨[PC]\\d+⟩,? )?whose (?<title>⟨N\\d+⟩|[\\p{L} -]{3,30}),? {who:N}',
    ])
      for (const match of matches(context, shape, source)) {
        const [who] = group(shape, match, 'who');
        if (who && context.claims.from(who, 'HOLDS_POSITION').length === 0)
          hold(
            context,
            shape,
            who,
            group(shape, match, 'where')[0],
            titleOf(context, shape, match.groups?.title),
          );
      }
    beside(context, shape);
    ofItsBody(context, shape);
    ofState(context, shape);
    const staff = `{who:N},? (?:now |currently |then )?(?:a|an|the)~24 ${STAFF} (?:at|of|for|from|with) (?:the )?{where:O}`;
    for (const match of matches(context, shape, staff)) {
      const title =
        new RegExp(`[^⟨⟩,]{0,24}${STAFF}`, 'u').exec(match[0].slice(match[0].indexOf('⟩')))?.[0] ?? '';
      hold(
        context,
        shape,
        group(shape, match, 'who')[0],
        group(shape, match, 'where')[0],
        title.replace(/^.*?(?:a|an|the) /u, ''),
      );
    }
  }
}

/** `X, who is also a member of B`, `X, a vice chairman of the People's Committee`, `Vietnam's Consul General in Pakse X`: a title apart from its name. */
function beside(context: Context, shape: Shape): void {
  for (const source of [
    '{who:N},? (?:who (?:is|was)(?: also| now| concurrently| currently)? |(?:also|now|currently|then) )?(?:an? |one of the |the )?{title:N}',
    "{of:C} ' (?:s )?{title:N} (?:in|to|at) ⟨[LPC]\\d+⟩,? {who:N}",
  ])
    for (const match of matches(context, shape, source)) {
      const [title] = spansIn(shape, match.groups!.title) as PersonSpan[];
      const [who] = group(shape, match, 'who');
      if (!who || !title || title.entities.length > 0 || title.titles.length === 0) continue;
      const text = textOf(context.doc, title.outerFrom, title.outerTo);
      const targets = title.titles.flatMap(({ parts }) => parts.flatMap(({ target }) => target ?? []));
      for (const target of new Set([...group(shape, match, 'of'), ...targets]))
        hold(context, shape, who, target, text);
    }
}

/** `Lao Consul General in Da Nang X`: of the state whose adjective or name stands before. */
function ofState(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    "(?:{of:C}|(?<adjective>vietnamese|lao)) (?:' (?:s )?)?{who:N}",
  )) {
    const [span] = spansIn(shape, match.groups!.who);
    const [who] = span?.entities ?? [];
    const title = span ? textOf(context.doc, span.outerFrom, span.from) : '';
    if (!who || !/consul|ambassador|chargé/iu.test(title)) continue;
    const iso = context.doc.lexicon.english.adjectives.get(match.groups!.adjective ?? '');
    const state = ofType(context.doc, 'Country').find(
      ({ country, mentions }) => country === iso && mentions.length > 0,
    );
    hold(context, shape, who, group(shape, match, 'of')[0] ?? (iso ? state : undefined), title);
  }
}

/** `Its director, Ms X`, `under its deputy director, Dr X`: of the body named last before, in the sentence or the one before it. */
function ofItsBody(context: Context, shape: Shape): void {
  const source = `(?:its|their|the (?:company|firm|school|hospital|association|union|post|unit|college|university|group|centre|center|department|agency|office) ' s) (?:(?<title>${CHIEF}),? {who:N}|{titled:N})`;
  for (const match of matches(context, shape, source)) {
    const [who] = [...group(shape, match, 'who'), ...group(shape, match, 'titled')];
    if (!who || context.claims.from(who, 'HOLDS_POSITION').some(({ sentence }) => sentence === shape.index))
      continue;
    const before = spansIn(shape, shape.text.slice(0, match.index));
    const [titled] = spansIn(shape, match.groups!.titled);
    const title =
      match.groups!.title ??
      (titled ? textOf(context.doc, titled.outerFrom, titled.from) : '').replace(/,$/, '');
    const kind = /governor|party secretary|people's/iu.test(title) ? 'Province' : 'Organization';
    const last = [...(context.shapes[shape.index - 1]?.spans ?? []), ...before]
      .filter(({ type, bare }) => type === kind && !bare)
      .at(-1);
    hold(context, shape, who, last?.entities[0], title);
  }
}

/** The words of a title, which may have been recognised as one. */
function titleOf({ doc }: Context, shape: Shape, title: string | undefined): string {
  const [span] = spansIn(shape, title);
  return span ? textOf(doc, span.outerFrom, span.outerTo) : (title?.trim() ?? 'counterpart');
}

/** Who holds the office of another across the border: in the body of that kind there, or as head of the province. */
function counterpart(context: Context, shape: Shape, match: RegExpMatchArray): void {
  const { claims, doc, persons } = context;
  const [who] = group(shape, match, 'who');
  const [where] = spansIn(shape, match.groups!.where)[0]?.entities ?? [];
  if (!who || !where || claims.from(who, 'HOLDS_POSITION').length > 0) return;
  const at = persons.findIndex(({ entities }) => entities[0] === who);
  const before = persons
    .slice(0, at)
    .reverse()
    .find(({ bare }) => !bare)?.entities[0];
  const held = claims.from(before, 'HOLDS_POSITION')[0];
  if (!held) return;
  const kind = held.to.key.split('@')[0];
  const isThere = (body: Entity) =>
    where.type === 'Province' ? provinceOfBody(doc, body) === where : body.country === where.country;
  const target =
    held.to.type === 'Province'
      ? where.type === 'Province'
        ? where
        : null
      : ofType(doc, 'Organization').find(
          (body) => body !== held.to && body.key.split('@')[0] === kind && isThere(body),
        );
  hold(context, shape, who, target, String(held.properties.title ?? '').replace(/ (?:of|at) .*$/u, ''));
}

function hold(
  context: Context,
  shape: Shape,
  from: Entity | undefined,
  to: Entity | null | undefined,
  title: string,
): void {
  const rule = 'office/told';
  context.claims.add({
    type: 'HOLDS_POSITION',
    from,
    to,
    sentence: shape.index,
    rule,
    confidence: 0.75,
    properties: { title },
  });
}
