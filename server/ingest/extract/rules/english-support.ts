/** SUPPORTED in English: `A donated 10 tonnes of rice to B`, `a gift from A to B`, `B received 30 scholarships from A`. */

import { type Context, matches, modality } from '../context.ts';
import type { Entity, Span } from '../document.ts';
import { holds } from '../patterns.ts';
import { type Shape, spansIn } from '../shape.ts';
import { addGift } from './support/claims.ts';

/** Words of the clause, and spans that are what is given rather than an end of the gift. */
const CLAUSE = '(?:[^;⟨⟩]|⟨[MDJRAZT]\\d+⟩)';
/** Between whoever gives and the verb: a date, but no other actor. */
const GAP = '(?:[^;⟨⟩]|⟨[DM]\\d+⟩){0,60}?';
const ENDS = 'P|V|C|O|L';

/** Group `act` is the verb or noun; `hands` verbs give only where a thing is named. */
const PATTERNS: [string, string, number][] = [
  [
    'to',
    `{from:P|V|C|O|N}(?:(?: chapter| branch| office)?,? (?:in|of|based in) ⟨[PLC]\\d+⟩)?${GAP}(?<act>@gives|@hands)${CLAUSE}{1,150}?(?<!\\p{L})(?:to|for|from|in|of) (?:the )?~24{to:${ENDS}+}`,
    0.85,
  ],
  [
    'meant',
    `(?:^(?:(?:[^⟨⟩;]|⟨[DA]\\d+⟩){0,60}, )?|that )(?:(?:the|his|her|their) (?:province|city|university|hospital|college|school)|it|they) (?:has |have |also |will |had )*(?<act>@gives|@hands)${CLAUSE}{1,120}?(?:to|for|from|in)~24{to:P}`,
    0.65,
  ],
  // `A cooperates with B and C, and since 2010 has trained 900 students from them`
  [
    'also',
    `^(?:[^⟨⟩;]{0,40} )?{from:P|O|C}[^;]{1,160}?,? and (?:since (?:⟨D\\d+⟩|\\d+) )?(?:also )?(?:has |have |had )?(?<act>@gives|@hands)${CLAUSE}{1,100}?(?<!\\p{L})(?:to|for|from) (?:the )?{to:P|O}`,
    0.65,
  ],
  [
    'meant-direct',
    `(?:that |said |added |^)(?:the|his|her|their) (?:province|city|university|hospital|department) (?:has |have |also |will |would |had )*(?<act>@gives|@hands) (?:the )?~12{to:P|O}`,
    0.65,
  ],
  [
    'direct',
    `{from:P|V|C|O|N}(?:,? (?:in|of) ⟨[PLC]\\d+⟩)?${GAP}(?<act>@gives|@hands) (?:the )?~12{to:${ENDS}+}`,
    0.85,
  ],
  [
    'noun',
    `(?<act>@things) (?:from|of) (?:the )?~24{from:P|V|C|O}~40(?:to|for) (?:the )?~24{to:${ENDS}+}`,
    0.8,
  ],
  [
    'received',
    `{to:P|O|C}${GAP}(?<act>received|receives|receive|accepted|was given|were given)${CLAUSE}{1,120}?(?:from|by) (?:the )?~24(?:⟨L\\d+⟩,? (?:in|of) (?:the )?)?{from:P|V|C|O}`,
    0.8,
  ],
  [
    'funded',
    `{to:P|C|O|L}(?:, [^;⟨⟩]{1,40}⟨C\\d+⟩)?${CLAUSE}{0,60}?(?<act>with|by|through)~40(?:@things|⟨M\\d+⟩)~20 (?:from|of) (?:the )?~30{from:P|C|O}`,
    0.75,
  ],
  [
    'thanked',
    `{to:P|O|N}~24(?<act>thanked|thanks) (?:the )?~24{from:P|C|O}~40 for~60(?:@gives|@things|putting up|building|⟨M\\d+⟩)`,
    0.75,
  ],
];

export function englishSupport(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.shapes)
    for (const [rule, source, confidence] of PATTERNS)
      for (const match of matches(context, shape, source)) give(context, shape, match, rule, confidence);
}

function give(
  context: Context,
  shape: Shape,
  match: RegExpMatchArray & { index: number },
  rule: string,
  confidence: number,
): void {
  const { lexicon } = context.doc;
  const act = match.groups!.act!;
  const at =
    match.index + match[0].indexOf(act, match.groups!.from ? match[0].indexOf(match.groups!.from) : 0);
  // `25 Lao officers will be trained at the university`: whoever is the subject is given.
  if (
    match.groups!.from &&
    /(?:\s|^)(?:be|been|being|was|were|is|are) $/u.test(shape.text.slice(0, at)) &&
    rule !== 'received'
  )
    return;
  // `a school that X built in Y`: what is given stands before.
  const thing = /(?<!\p{L})(?:that|which) $/u.test(
    shape.text.slice(0, shape.text.indexOf(match.groups!.from ?? '⟨')),
  );
  const lead = thing ? shape.text.slice(Math.max(0, match.index - 40), match.index) : '';
  const said = /^[^;]*/u.exec(shape.text.slice(at, match.index + match[0].length + AFTER))![0];
  const part = { ...shape, text: said };
  const whole = { ...shape, text: `${lead}${said}` };
  if (holds(lexicon, part, '@noThings')) return;
  // Whoever sends people to learn gives nothing.
  if (
    /^(?:send|sends|sending|sent)(?:[^;⟨⟩]|⟨M\d+⟩){0,24}(?<!\p{L})(?:officers|students|pupils|trainees|workers|delegations?|representatives|officials|staff|cadres|employees)(?!\p{L})/u.test(
      said,
    )
  )
    return;
  // `to train at the university`: where, not whom.
  if (rule.endsWith('direct') && /(?<!\p{L})(?:at|in|from|by)(?: the)? (?:⟨|$)/u.test(directGap(match, act)))
    return;
  // `grants paid by X`: what is given, no verb of giving.
  if (/^\p{L}+ (?:paid|provided|given|offered|funded|financed) (?:for )?by(?!\p{L})/u.test(said)) return;
  if (lexicon.data.relations.hands!.includes(act) && !/⟨M/.test(said) && !holds(lexicon, whole, '@things'))
    return;
  // `during a visit to Savannakhet presented …`: where it happened, not who gave.
  const [giver] = spansIn(shape, match.groups!.from);
  // `X said her province would equip …`: not the body that X is of.
  const spoken =
    giver?.type === 'Person' && /said (?:his|her|their|the) (?:province|city)(?!\p{L})/u.test(match[0]);
  if (spoken) return;
  const led = shape.text.slice(0, shape.text.indexOf(match.groups!.from!)).trimEnd();
  if (
    (rule === 'to' || rule === 'direct') &&
    giver?.type !== 'Delegation' &&
    /(?:^|\s)(?:in|at|to|with|near|visiting)(?: the)?$/.test(led) &&
    !/(?:together|along|jointly) with(?: the)?$/.test(led)
  )
    return;
  const { own, other } = context.principals;
  const beside = /⟨[PO]\d+⟩,? (?:together|along|jointly) with(?: the)?$/u.exec(led)?.[0];
  const givers = giver
    ? [...unitsOf(context, giver), ...spansIn(shape, beside).flatMap(({ entities }) => entities)]
    : [own, other].filter((entity) => entity !== null);
  const meant = (span: Span): Entity[] => {
    // `train Lao technicians`: people of the other side of the article.
    const adjective = span.type === 'Country' && span.to === span.from + 1 && span.entities[0]?.country;
    const after = shape.text.slice(match.index + match[0].length);
    const people = adjective && !span.bare && PEOPLE.test(after);
    const side = adjective === 'LA' ? other : adjective === 'VN' ? own : null;
    return people && side ? [side] : unitsOf(context, span);
  };
  const named = spansIn(shape, match.groups!.to).flatMap(meant);
  // `the Military Command of Bolikhamxay province, Laos`: the country only says where the receiver is.
  const receivers = named.filter(({ type }, i) => type !== 'Country' || i === 0);
  for (const from of givers)
    for (const to of new Set(receivers)) {
      const home =
        to.country ?? context.claims.from(to, 'LOCATED_IN').find(({ to: at }) => at.country)?.to.country;
      if (from === to || (from.country && home && from.country === home)) continue;
      addGift(context, shape, from, to, at, modality(context, shape, at), `english-${rule}`, confidence);
    }
}

/** The words between a verb of giving and its object. */
const directGap = (match: RegExpMatchArray, act: string) =>
  match[0].slice(match[0].lastIndexOf(act) + act.length, match[0].lastIndexOf(match.groups!.to!));

const PEOPLE =
  /^ (?:technicians|students|pupils|officials|officers|doctors|nurses|farmers|growers|trainees|patients|families|villagers|teachers|soldiers|health workers|children|counterparts|colleagues)(?!\p{L})/u;

/** How far after a receiver the thing given may be told (`presented Laos with medical equipment`). */
const AFTER = 80;

/** The localities or bodies that a span stands for: a person for the office, a village for its province. */
function unitsOf({ claims }: Context, span: Span): Entity[] {
  const [entity] = span.entities;
  if (span.type === 'Person')
    return claims
      .from(entity, 'HOLDS_POSITION')
      .map(({ to }) => to)
      .slice(0, 1);
  if (span.type !== 'Place') return span.entities;
  const seen = new Set<Entity>();
  let at = entity;
  while (at && at.type !== 'Province' && !seen.has(at)) {
    seen.add(at);
    at = claims.from(at, 'LOCATED_IN')[0]?.to;
  }
  return at?.type === 'Province' ? [at] : [];
}
