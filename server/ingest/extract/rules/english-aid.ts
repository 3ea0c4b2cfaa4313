/** SUPPORTED in English where an end is only meant: `asked X to send doctors`, `X was given 200 million dong`, `handed over two motorcycles`. */

import { type Context, group, matches, modality } from '../context.ts';
import { holds } from '../patterns.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import {
  CLAUSE,
  give,
  giverBefore,
  isNoHelp,
  isThing,
  otherSide,
  speakerUnit,
  unitOf,
} from './english-aid-ends.ts';

const ASKING =
  '(?:asked|asks|asking|urged|requested|invited|would like|wanted|wants|hoped|hopes|proposed|suggested|called on|appealed to|asked whether|asked if|would welcome)(?: that| whether| if)? (?:the )?~8';
/** Help in general, and in people taken in or lent. */
const HELPING =
  '(?:@gives|@hands|take in|takes in|taking in|lend|lends|host|teach|giving|sending|providing|building|admit|share|fund)';
const GIVEN = '(?:received|given|granted|handed|allocated|awarded)';

export function englishAid(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.shapes) {
    asked(context, shape);
    underProgramme(context, shape);
    paidBy(context, shape);
    builtWith(context, shape);
    toWhich(context, shape);
    sameTo(context, shape);
    givenByTopic(context, shape);
    givenAway(context, shape);
    present(context, shape);
    givenBy(context, shape);
    givenOnVisit(context, shape);
    cameFrom(context, shape);
    ranThere(context, shape);
  }
}

/** `asked Hoa Binh to send engineers`: for the province or body of whoever asks, unless another is named. */
function asked(context: Context, shape: Shape): void {
  const source = `${ASKING}{from:P|O|V}(?: side)? ?(?:to |could |would |might |also |can |consider |continue |help |[\\p{L}]+ly )*(?<act>${HELPING})(?<rest>${CLAUSE}{0,140})(?<next>⟨[POVLC]\\d+⟩)?`;
  for (const match of matches(context, shape, source)) {
    const [from] = group(shape, match, 'from');
    const at = match.index + match[0].indexOf(match.groups!.act!, match[0].indexOf('⟩'));
    const rest = match.groups!.rest!;
    if (!from || isNoHelp(context, shape, shape.text.slice(at))) continue;
    const named = /(?:to|for|in|of|from) (?:the )?$/u.test(rest) ? group(shape, match, 'next') : [];
    const told = named.find(
      ({ type, country }) => type !== 'Place' && type !== 'Country' && country !== from.country,
    );
    const bodily =
      from.type === 'Organization' ||
      /(?:his|her) (?:command|hospital|school|department|company|unit|force)/u.test(rest);
    const to = told ?? speakerUnit(context, shape, match.index, from, bodily);
    give(context, shape, from, to, at, 'asked', 0.7);
  }
}

/** `Under a programme with B, C and D in Laos, A also trains 40 officials a year`: A each of them, and A is a party as well. */
function underProgramme(context: Context, shape: Shape): void {
  const source = `under (?:an?|the|its|their) {what:A}~12 with (?:the )?~24{to:P|O+}(?:,? (?:in|of) {C})?, (?:the )?{from:P|O}(?<rest>~24(?<act>@gives|@hands))?`;
  for (const match of matches(context, shape, source)) {
    const [from] = group(shape, match, 'from');
    const [what] = group(shape, match, 'what');
    const how = modality(context, shape, match.index);
    const rule = 'parties/under';
    context.claims.add({
      type: 'PARTY_TO',
      from,
      to: what,
      sentence: shape.index,
      rule,
      modality: how,
      confidence: 0.8,
    });
    if (!match.groups!.act) continue;
    const at = match.index + match[0].lastIndexOf(match.groups!.act);
    for (const to of group(shape, match, 'to')) give(context, shape, from, to, at, 'programme', 0.75);
  }
}

/** `students from X live on grants paid by Y`. */
function paidBy(context: Context, shape: Shape): void {
  const source = `{to:P|O}${CLAUSE}{0,80}?(?<act>(?:grants?|scholarships?|fees|costs|funds?|courses?|training|lodging|board|tuition|bills?|treatment)${CLAUSE}{0,24}?(?:paid|funded|provided|covered|financed|sponsored|offered|borne|granted|given|awarded)(?: for)? by) (?:the )?{from:P|O|C}`;
  for (const match of matches(context, shape, source)) {
    const at = match.index + match[0].indexOf(match.groups!.act!);
    const [from] = group(shape, match, 'from');
    // `studied at the university on grants paid by X`: where, not for whom.
    const named = / at(?: the)? $/u.test(shape.text.slice(0, match.index)) ? [] : group(shape, match, 'to');
    // `38 students from B and 51 from C were there on scholarships paid by X`
    const homes = [...shape.text.slice(0, at).matchAll(/\d[\d.,]*[^;⟨⟩]{0,20} from (?:the )?(⟨P\d+⟩)/gu)];
    for (const to of new Set([...named, ...homes.flatMap(([, home]) => entitiesIn(shape, home))]))
      give(context, shape, from, to, at, 'paid-by', 0.75);
  }
  // `… come from A and the rest from B; their tuition is paid by C`
  const theirs =
    'their (?:tuition|fees|costs|lodging|studies|board)~30(?<act>paid|covered|borne|met|funded)~12by (?:the )?{from:P|O}';
  for (const match of matches(context, shape, theirs)) {
    const at = match.index + match[0].indexOf(match.groups!.act!);
    const [from] = group(shape, match, 'from');
    const before = entitiesIn(shape, shape.text.slice(0, match.index));
    for (const to of before.filter(({ type, country }) => type === 'Province' && country !== from?.country))
      give(context, shape, from, to, at, 'paid-by', 0.7);
  }
}

/** `A ward, built with grant aid from X, was handed over to Y`. */
function builtWith(context: Context, shape: Shape): void {
  const source = `(?<act>(?:aid|grants?|funds|funding|money|support|assistance|gift|donation)${CLAUSE}{0,12}?(?:from|of)) (?:the )?{from:P|O|C}(?:,? (?:in|of) ⟨[CP]\\d+⟩)?,?${CLAUSE}{0,40}?(?:handed over|presented|given|delivered|donated)~12to (?:the )?{to:P|O}`;
  for (const match of matches(context, shape, source))
    give(
      context,
      shape,
      group(shape, match, 'from')[0],
      group(shape, match, 'to')[0],
      match.index,
      'built-with',
      0.8,
    );
}

/** `the association, to which they gave ten computers`, `a clinic project, for which X paid`. */
function toWhich(context: Context, shape: Shape): void {
  const { own, other } = context.principals;
  const source = `{to:O|P}(?:,? (?:in|of) ⟨[PLC]\\d+⟩)?, to (?:which|whom) (?:they|it|he|she|the~24|{from:P|O|N|V})~12(?<act>@gives|@hands)`;
  for (const match of matches(context, shape, source)) {
    const [to] = group(shape, match, 'to');
    const [named] = group(shape, match, 'from');
    const country =
      to &&
      (to.country ?? context.claims.from(to, 'LOCATED_IN').find(({ to: at }) => at.country)?.to.country);
    const from = named ?? (country === 'LA' ? own : country === 'VN' ? other : null);
    if (from?.type === 'Person') continue;
    give(context, shape, from, to, match.index + match[0].lastIndexOf(match.groups!.act!), 'to-which', 0.7);
  }
}

/** `handed 300 million to X and the same sum to Y`. */
function sameTo(context: Context, shape: Shape): void {
  const source = `(?:to|for) (?:the )?{one:P|O},?(?: and|,| while) (?:the same|as much|as many|another|${CLAUSE}{1,24}?)${CLAUSE}{0,24}? (?:to|for) (?:the )?{to:P|O}`;
  for (const match of matches(context, shape, source)) {
    const [one] = group(shape, match, 'one');
    const gift = context.claims.to(one, 'SUPPORTED').find(({ sentence }) => sentence === shape.index);
    if (gift) give(context, shape, gift.from, group(shape, match, 'to')[0], match.index, 'same', 0.75);
  }
}

/** `Bolikhamsai was given 200 million dong`: by the one that the sentences before say gives, or whom they are about. */
function givenByTopic(context: Context, shape: Shape): void {
  const source = `{to:P|O}(?:, [^;⟨⟩]{1,60},)?${CLAUSE}{0,30}?(?<act>(?:has|have|had|was|were|also)${CLAUSE}{0,24}?${GIVEN})(?<rest>${CLAUSE}{1,80})`;
  for (const match of matches(context, shape, source)) {
    const rest = match.groups!.rest!;
    const thing =
      /^ ?(?:a |an |the |some )?(?:⟨M\d+⟩|vnd|us \$|\d)/u.test(rest) ||
      holds(context.doc.lexicon, { ...shape, text: rest }, '@things');
    if (!thing || / (?:from|by) (?:the )?$/u.test(rest) || isNoHelp(context, shape, rest)) continue;
    const [to] = group(shape, match, 'to');
    if (!to || context.claims.to(to, 'SUPPORTED').some(({ sentence }) => sentence === shape.index)) continue;
    const at = match.index + match[0].indexOf(match.groups!.act!);
    give(context, shape, giverBefore(context, shape, to), to, at, 'received', 0.65);
  }
}

/**
 * `Colonel X handed over two motorcycles as well`, `Ha Long Coal Services contributed 800 million dong`: where no other end is
 * named, to the other side; of a gift in passing only where the paragraph speaks of that side.
 */
function givenAway(context: Context, shape: Shape): void {
  const source = `{from:N|O|P|V}(?<by>(?:, [^;⟨⟩]{1,50},)?~24)(?<act>@gives|@hands|paid for|pay for|pays for)(?<rest>(?:[^;⟨⟩]|⟨[MDJRAZTGEL]\\d+⟩){4,160}|${CLAUSE}{4,100}(?:through|from|via) (?:the )?⟨[OG]\\d+⟩[^;]{0,60})$`;
  for (const match of matches(context, shape, source)) {
    const rest = match.groups!.rest!;
    if (/(?:was|were|been|being|be)(?!\p{L})|(?:not|never) /u.test(match.groups!.by!)) continue;
    if (isNoHelp(context, shape, rest) || !isThing(context, shape, rest)) continue;
    if (/(?:to|for) (?:them|it|him|her|each)(?!\p{L})/u.test(rest) || /speech|view|report/u.test(rest))
      continue;
    // `sent 40 tonnes to A port`: goods on their way.
    if (/ to (?:the )?⟨[TG]/u.test(rest)) continue;
    const unit = unitOf(context, group(shape, match, 'from')[0]);
    const to = unit && otherSide(context, shape, unit);
    const at = match.index + match[0].indexOf(match.groups!.act!);
    if (to && !context.claims.of('SUPPORTED').some(({ sentence }) => sentence === shape.index))
      give(context, shape, unit, to, at, 'given-away', 0.65);
  }
}

/** `A cheque was handed by A to B`, `… was donated to B by A`, `With funding from A, a clinic opened in B`. */
function givenBy(context: Context, shape: Shape): void {
  const given =
    '(?<act>given|handed over|handed|presented|donated|delivered|sent|offered|built|provided|supplied|funded)';
  const of = '(?:,? (?:of|in) ⟨[PLC]\\d+⟩)?';
  const sources = [
    `(?:was|were|been)~12${given} by (?:the )?~16{from:P|O|C|N|V}${of},? to (?:the )?~12{to:P|O|N|V}`,
    // a concrete bridge paid for by the city of Da Nang was opened in Ta Oy district, Salavan
    `(?<act>(?:paid for|funded|financed|donated|sponsored) by) (?:the )?~16{from:P|O|C}${of},?${CLAUSE}{0,60}?(?<!based )(?<!located )(?:in|to|at) (?:the )?(?:⟨[LO]\\d+⟩,? (?:in )?)?{to:P}`,
    `(?:was|were|been)~12${given} (?:to|for) (?:the )?~24{to:P|O|N|V}${of} by (?:the )?{from:P|O|C|N|V}`,
    // the hospital has been given an X-ray machine by the college of A
    `{to:P|O}${of},?~24(?:was|were|been)~12(?<act>given|handed|granted|offered|presented|allocated)${CLAUSE}{1,80}? by (?:the )?{from:P|O|C|N|V}`,
    // Built at a cost of 12 billion by A, the school in B opened
    `(?<act>(?:built|constructed|erected|equipped|renovated|repaired)(?:[^;⟨⟩]|⟨M\\d+⟩){0,50}? by) (?:the )?{from:P|O|C}${of}, [^;⟨⟩]{1,60}(?:in|for) (?:the )?{to:P}`,
    `{to:N|O|P},?~8(?<act>received|accepted)${CLAUSE}{1,80}?(?:from|by) (?:the )?{from:P|O|C}(?:,? and (?:[^;⟨⟩]|⟨M\\d+⟩){0,40}(?:from|by) (?:the )?{also:P|O|C})?`,
    `{to:P|O}(?:, [^;]{1,60},)?${CLAUSE}{0,40}?(?<act>aid|support|help|assistance|grants) from (?:the )?{from:P|O+}`,
    `with (?<act>funding|funds|money|support|aid|a grant|grants|assistance)${CLAUSE}{0,30}? from (?:the )?{from:P|O|C},${CLAUSE}{1,80}?(?:in|for|of) (?:the )?(?:⟨L\\d+⟩,? (?:of|in|,) )?{to:P|O}`,
  ];
  for (const source of sources)
    for (const match of matches(context, shape, source)) {
      const at = match.index + match[0].indexOf(match.groups!.act!);
      const before = shape.text.slice(Math.max(0, match.index - 60), match.index);
      if (
        isNoHelp(context, shape, before) ||
        holds(context.doc.lexicon, { ...shape, text: before }, '@noThings')
      )
        continue;
      const to = unitOf(context, group(shape, match, 'to')[0]);
      if (
        match.groups!.act === 'received' &&
        !isThing(context, shape, match[0].slice(match[0].indexOf('received') + 8))
      )
        continue;
      for (const giver of [...group(shape, match, 'from'), ...group(shape, match, 'also')])
        give(context, shape, unitOf(context, giver), to, at, 'given-by', 0.75);
    }
}

/** `Officials from A visited B and handed over 200 million kip`. */
function givenOnVisit(context: Context, shape: Shape): void {
  const source = `{from:P|O|N|V}${CLAUSE}{0,40}?(?:@visiting|travelled to|went to|came to|arrived in) (?:the )?(?:⟨[LO]\\d+⟩,? (?:in |of )?)?{to:P|O}${CLAUSE}{0,60}?(?:,|and|to|where)~16(?<act>@hands|@gives)(?<rest>${CLAUSE}{3,80})`;
  for (const match of matches(context, shape, source)) {
    const rest = match.groups!.rest!;
    if (isNoHelp(context, shape, rest) || !isThing(context, shape, rest)) continue;
    const at = match.index + match[0].lastIndexOf(match.groups!.act!, match[0].length - rest.length);
    const from = unitOf(context, group(shape, match, 'from')[0]);
    give(context, shape, from, group(shape, match, 'to')[0], at, 'on-visit', 0.7);
  }
}

/** `a present from A to B`, `A added 200 wheelchairs, which will go to B`. */
function present(context: Context, shape: Shape): void {
  const sources = [
    `(?<act>(?:a |the )?(?:presents?|gifts?|donations?|contributions?)) (?:from|of) (?:the )?{from:P|O|C}(?:, [^;⟨⟩]{1,30},)? (?:to|for) (?:the )?{to:P|O}`,
    `{from:P|O|C}~8(?<act>added|contributed|donated|bought|collected|raised|chipped in|@gives|@hands)${CLAUSE}{1,60}?(?:going|go|goes|went) to (?:the )?{to:P|O}`,
  ];
  for (const source of sources)
    for (const match of matches(context, shape, source)) {
      const at = match.index + match[0].indexOf(match.groups!.act!);
      give(context, shape, group(shape, match, 'from')[0], group(shape, match, 'to')[0], at, 'present', 0.75);
    }
}

/** `500 million dong came from A, and 600 blankets from B`: to the other side, of which the paragraph speaks. */
function cameFrom(context: Context, shape: Shape): void {
  const source = `(?<act>⟨M\\d+⟩${CLAUSE}{0,30}?(?:came|comes|arrived) from) (?:the )?~12{from:P|O|C}(?:[^;]{0,70}? and [^;⟨⟩]{0,30}(?:⟨M\\d+⟩|\\d)[^;⟨⟩]{0,30} from (?:the )?{also:P|O|C})?`;
  for (const match of matches(context, shape, source))
    for (const from of [...group(shape, match, 'from'), ...group(shape, match, 'also')])
      give(context, shape, from, otherSide(context, shape, from), match.index, 'came-from', 0.65);
}

/** `The health department has run free eye clinics in Phongsaly`. */
function ranThere(context: Context, shape: Shape): void {
  const source = `{from:P|O}~12(?<act>ran|run|runs|held|holds|organised|organized|opened|conducted|offered|staffed) (?:[^;⟨⟩]|⟨M\\d+⟩){0,30}(?:free|eye|medical|training|language|literacy)(?:[^;⟨⟩]|⟨M\\d+⟩){1,40}?(?:in|for|across) (?:the )?{to:P}`;
  for (const match of matches(context, shape, source)) {
    const at = match.index + match[0].indexOf(match.groups!.act!);
    give(context, shape, group(shape, match, 'from')[0], group(shape, match, 'to')[0], at, 'there', 0.65);
  }
}
