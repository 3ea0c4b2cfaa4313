/**
 * SUPPORTED in English where giver and receiver stand apart: over a clause (`A, which borders B, has trained …`), behind the gift
 * (`30 computers, a gift from A`), in a list of givers, or only as `the guests`.
 */

import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { holds } from '../patterns.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { CLAUSE, give, isNoHelp, isThing } from './english-aid-ends.ts';

const AUXILIARY = '(?:has |have |had |also |will |would |is to |are to |was to |then |already |twice |now )*';
/** What is paid for others. */
const COSTS =
  '(?:fees|tuition|studies|costs?|lodging|schooling|education|training|expenses|board|stay|treatment|scholarships?|travel|meals|surgery|operations)';
const PAYS =
  '(?:pays?|paid|paying|covers?|covered|covering|bears?|bore|meets?|met|shoulders?|shouldered|funds?|funded|finances?|financed|sponsors?|sponsored)(?: for)?';

export function englishGifts(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.shapes) {
    giftBehind(context, shape);
    overClause(context, shape);
    byGuests(context, shape);
    costs(context, shape);
    listOfGivers(context, shape);
    brought(context, shape);
    askedFor(context, shape);
    passedOn(context, shape);
    afterPlace(context, shape);
  }
}

/** `30 computers to B, a gift from A`. */
function giftBehind(context: Context, shape: Shape): void {
  const source = `(?:to|for) (?:the )?{to:P|O}(?:,? (?:in|of) ⟨[PLC]\\d+⟩)?, (?:a|an|the|all) (?<act>~16(?:gifts?|donations?|presents?|contributions?)) (?:from|of|by) (?:the )?{from:P|O|C}`;
  for (const match of matches(context, shape, source))
    ends(context, shape, match, 'gift-behind', match.index);
}

/** `A, which shares a border with C, has trained 87 B officials`: what stands between commas is aside. */
function overClause(context: Context, shape: Shape): void {
  const aside =
    ', (?:which|whose|where|who|according|home|a|an|the|its|for|with|one|in|through|together|along)(?!\\p{L})[^;]{1,120}?, ';
  const given = `(?<act>@gives|@hands|${PAYS})(?<rest>${CLAUSE}{0,120}?)(?<joint>(?:to|for|from|in|of|${COUNTED}) (?:the )?(?:people of |poor families in )?|(?:the )?){to:P|O}`;
  for (const match of matches(
    context,
    shape,
    `(?:^|[.:;] |^(?:[^⟨⟩;,]|⟨D\\d+⟩){0,60}, )(?:the )?{from:P|O|C}${aside}${AUXILIARY}${given}`,
  )) {
    const { act, rest, joint } = match.groups!;
    const said = `${act}${rest}`;
    if (joint === '' && rest!.trim() !== '' && !new RegExp(COUNTED, 'u').test(rest!)) continue;
    if (isNoHelp(context, shape, said) || !isGift(context, shape, said, rest!)) continue;
    ends(context, shape, match, 'over-clause', match.index + match[0].lastIndexOf(said));
  }
}

/** People told by their number: `trained 87 Attapeu officials`. */
const COUNTED = '(?:\\d[\\d.,]*|dozens|hundreds|several|many)';

/** Verbs of giving need a thing, unless they are of helping and training. */
function isGift(context: Context, shape: Shape, said: string, rest: string): boolean {
  const { lexicon } = context.doc;
  const isHanding = holds(lexicon, { ...shape, text: said.slice(0, said.length - rest.length) }, '@hands');
  return !isHanding || /⟨M|\d/u.test(rest) || holds(lexicon, { ...shape, text: rest }, '@things');
}

/** `The guests gave B 100 million kip`: the side across the border from B. */
function byGuests(context: Context, shape: Shape): void {
  const who =
    '(?:hosts|guests|visitors|hosting side|visiting (?:side|delegation|officials)|delegation|delegates)';
  const source = `(?:^|, )(?:[^⟨⟩;]{0,40},? )?the ${who} ${AUXILIARY}(?<act>@gives|@hands)(?<rest>${CLAUSE}{0,100}?)(?<joint> (?:to|for|of|in) (?:the )?(?:people of )?| (?:the )?){to:P}(?<after>[^;⟨⟩]{0,40}(?:⟨M)?)`;
  for (const match of matches(context, shape, source)) {
    const { act, rest, joint, after } = match.groups!;
    const direct = /^ (?:the )?$/u.test(joint!);
    if (direct && rest !== '') continue;
    const said = `${act}${direct ? after : rest}`;
    if (isNoHelp(context, shape, said) || !isGift(context, shape, said, said.slice(act!.length))) continue;
    const [to] = group(shape, match, 'to');
    const { own, other } = context.principals;
    const from = to?.country === 'VN' ? other : own;
    give(context, shape, from, to, match.index + match[0].indexOf(act!), 'guests', 0.7);
  }
}

/** `A pays the tuition of 40 students from B`; `… 52 from B and 35 from C; A covers the fees of all of them`. */
function costs(context: Context, shape: Shape): void {
  const payer = `{from:P|O|C}(?:,[^;⟨⟩]{1,40},)?~24(?<act>${PAYS}) (?:in full )?(?:the )?(?:[\\p{L}]+ ){0,3}${COSTS}`;
  for (const match of matches(context, shape, `${payer}${CLAUSE}{1,50}?(?:from|of) (?:the )?{to:P+}`))
    ends(context, shape, match, 'costs', match.index + match[0].indexOf(match.groups!.act!));
  for (const match of matches(
    context,
    shape,
    `${payer} (?:of|for) (?:all (?:of )?|each of |both of )?(?:them|these)`,
  )) {
    const [from] = group(shape, match, 'from');
    const at = match.index + match[0].indexOf(match.groups!.act!);
    for (const to of provinces(shape, match.index))
      if (to.country !== from?.country) give(context, shape, from, to, at, 'costs', 0.7);
  }
}

/** `B received aid: 100 million dong from A and 3,000 dollars from C`. */
function listOfGivers(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{to:P|O}(?:,[^;⟨⟩]{1,30},)?~30(?<act>received|receives|was given|got|was sent)~~40(?<list>⟨M\\d+⟩~~160)$',
  )) {
    const list = match.groups!.list!;
    for (const [, from] of list.matchAll(/⟨M\d+⟩[^;⟨⟩]{0,30} from (?:the )?(?:[\p{L}]+ )?(⟨[POC]\d+⟩)/gu))
      for (const giver of entitiesIn(shape, from))
        for (const to of group(shape, match, 'to'))
          give(context, shape, giver, to, match.index, 'list', 0.75);
  }
}

/** `A delegation from A came to C bringing 200 million kip for people of B`. */
function brought(context: Context, shape: Shape): void {
  const source = `{from:P|O|V}[^;]{0,80}?(?<act>bringing|carrying|bearing|with) (?<rest>${CLAUSE}{0,100}?) (?:to|for) (?:the )?(?:[\\p{L}]+ ){0,3}?(?:of |in |from )?{to:P|O}`;
  for (const match of matches(context, shape, source)) {
    const { act, rest } = match.groups!;
    const isPresent =
      act === 'with' ? /^(?:a )?(?:gifts?|donations?|presents?|aid|relief)(?!\p{L})/u.test(rest!) : true;
    if (
      !isPresent ||
      !isGift(context, shape, `sent ${rest}`, rest!) ||
      isNoHelp(context, shape, `sent ${rest}`)
    )
      continue;
    ends(context, shape, match, 'brought', match.index + match[0].indexOf(act!));
  }
}

/** `B asked A for help with a cattle station`. */
function askedFor(context: Context, shape: Shape): void {
  const source = `{to:P|O|V}(?:,[^;⟨⟩]{1,60},)?~16(?<act>asked|asks|requested|approached|appealed to|turned to|petitioned) (?:the )?{from:P|O|C}(?: side| authorities)? for (?:(?:more|further|some|an?|the|its|financial|technical) )*(?:help|aid|support|assistance|funding|funds|money|loans?|grants?|@things)`;
  for (const match of matches(context, shape, source))
    ends(context, shape, match, 'asked-for', match.index + match[0].length);
}

/** `A scanner bought by A was delivered to B`. */
function passedOn(context: Context, shape: Shape): void {
  const source = `(?:bought|purchased|paid for|funded|financed|donated|provided|supplied|sponsored|collected|raised)(?: largely| partly| mostly| mainly| entirely| wholly| jointly| in full)? by (?:[\\p{L}]+ ){0,5}{from:P|O|C}(?:,? (?:in|of) ⟨[PLC]\\d+⟩)?${CLAUSE}{0,40}?(?<act>(?:was|were|been) (?:also )?(?:delivered|handed over|sent|shipped|presented|given|turned over|transferred|brought))(?: [^;⟨⟩]{0,24}| on ⟨D\\d+⟩)? to (?:the )?(?:⟨L\\d+⟩,? (?:in|of) (?:[\\p{L}]+ ){0,3})?{to:P|O}`;
  for (const match of matches(context, shape, source))
    ends(context, shape, match, 'passed-on', match.index + match[0].indexOf(match.groups!.act!));
}

/** `When the flood came to B, A sent rice, tents and blankets`: to the one province across the border that the clause before names. */
function afterPlace(context: Context, shape: Shape): void {
  const source = `(?:^|[:,] |and ){from:P} ${AUXILIARY}(?<act>@hands|@gives)(?<rest> (?:[^;⟨⟩]|⟨M\\d+⟩){4,120})$`;
  for (const match of matches(context, shape, source)) {
    const { act, rest } = match.groups!;
    const [from] = group(shape, match, 'from');
    if (isNoHelp(context, shape, `${act}${rest}`)) continue;
    const bare = holds(context.doc.lexicon, { ...shape, text: rest!.slice(0, 40) }, '@things');
    if (!bare && !isThing(context, shape, rest!)) continue;
    const abroad = provinces(shape, match.index).filter(({ country }) => country !== from?.country);
    if (abroad.length !== 1 || !/^(?:when|after|as|following|in|during)(?!\p{L})/u.test(shape.text)) continue;
    give(context, shape, from, abroad[0], match.index + match[0].indexOf(act!), 'after-place', 0.65);
  }
}

/** The provinces that a sentence names before an offset. */
const provinces = (shape: Shape, before: number): Entity[] =>
  entitiesIn(shape, shape.text.slice(0, before)).filter(({ type }) => type === 'Province');

function ends(context: Context, shape: Shape, match: RegExpMatchArray, rule: string, at: number): void {
  for (const from of group(shape, match, 'from'))
    for (const to of group(shape, match, 'to')) give(context, shape, from, to, at, rule, 0.75);
}
