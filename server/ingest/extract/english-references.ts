/**
 * Words by which an English paper takes up a body or locality: `the Lao hospital`, `its Vietnamese partners`, `the Dien Bien
 * side`, `the three provinces`.
 */

import { provinceOfBody } from './bodies.ts';
import { addSpan, type Document, type Entity, ofType, spanFrom } from './document.ts';
import { namedEnglish } from './english-names.ts';
import { type Sides, sortOf } from './sides.ts';

/** A body by its kind. */
const KIND =
  /^(?:hospital|company|department|police|command|school|university|college|post|unit|association|bank|office|ministry|centre|center|union|committee|firm|group|agency|station|battalion)$/;
/** Whoever acts for one side, whatever it is. */
const SIDE =
  /^(?:side|partners?|counterparts?|colleagues?|hosts?|guests?|visitors|officers?|officials?|soldiers|troops|force|forces|guards|delegation|delegates|neighbours?|neighbors?|friends|party|team)$/;
/** Words between whose it is and the word itself. */
const BETWEEN = /^(?:border|guard|military|provincial|partner|visiting|general|health|friendly|sister)$/;
const COUNTS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
/** Words between the number and `provinces`, which tell nothing new. */
const SORT = /^(?:lao|vietnamese|neighbouring|neighboring|border|host|sister|other)$/;
/** Tokens before a word within which a body counts as spoken of. */
const REACH = 200;

export function findEnglishReferences(doc: Document, sides: Sides): void {
  if (doc.article.lang !== 'en') return;
  for (const { from, to } of doc.sentences)
    for (let i = from; i < to; ) i = takenUp(doc, sides, i, from, to) ?? counted(doc, i, to) ?? i + 1;
}

/** `the Lao company`, `the Luang Prabang hospital`, `its partner`: the index after it. */
function takenUp(doc: Document, sides: Sides, i: number, from: number, end: number): number | null {
  const { tokens, lexicon } = doc;
  const whose = /^(?:its|their|his|her)$/.test(tokens[i]!.plain);
  if (!whose && tokens[i]!.plain !== 'the') return null;
  // `the post at X, his neighbours`: said of the one before.
  if (whose && tokens[i - 1]?.plain === ',') return null;
  let at = i + 1;
  const iso = lexicon.english.adjectives.get(tokens[at]?.plain ?? '') ?? null;
  const field = iso ? null : fieldBody(doc, i, at, end, whose);
  if (field) return field;
  const owner = iso ? undefined : spanFrom(doc, at, 'Province');
  if (iso) at++;
  else if (owner && owner.outerFrom === owner.from && owner.outerTo === owner.to) at = owner.outerTo;
  else if (!whose) return null;
  while (at < end - 1 && BETWEEN.test(tokens[at]!.plain) && tokens[at + 1]!.kind === 'word') at++;
  const { plain, capital } = tokens[at] ?? { plain: '', capital: true };
  if (at >= end || capital || spanFrom(doc, i, 'Organization', 'Province', 'Delegation', 'Both')) return null;
  const country = iso ?? owner?.entities[0]?.country ?? (whose ? across(doc, i, from) : null);
  if (country !== 'VN' && country !== 'LA') return null;
  // `his Khammouane counterpart, X`: somebody with an office of his own.
  if (plain === 'counterpart' && /^(?:his|her)$/.test(tokens[i]!.plain)) return null;
  const meant = /^(?:province|city)$/.test(plain)
    ? iso && tokens[at + 1]?.plain !== 'of'
      ? lastProvince(doc, i, country)
      : null
    : KIND.test(plain)
      ? whose
        ? null
        : bodyOf(doc, at, plain, country, owner?.entities[0] ?? null)
      : SIDE.test(plain)
        ? ((whose ? partnerOf(doc, i, from, country) : null) ??
          (/^counterparts?$/.test(plain) && whose && subjectOf(doc, i, from)?.type === 'Organization'
            ? null
            : sideOf(doc, sides, country, owner?.entities[0] ?? null, whose)))
        : null;
  if (!meant) return null;
  const start = whose ? i : i + 1;
  const limits = { from: start, to: at + 1, outerFrom: start, outerTo: at + 1 };
  addSpan(doc, {
    type: meant.type as 'Organization',
    ...limits,
    entities: [meant],
    bare: true,
    head: 'taken-up',
  });
  return at + 1;
}

/** The other country than that of whoever the sentence began with: `X … its partner`. */
function across(doc: Document, token: number, from: number): string | null {
  for (let i = token - 1; i >= from; i--) {
    const country = spanFrom(doc, i, 'Organization', 'Province', 'Delegation')?.entities[0]?.country;
    if (country === 'VN') return 'LA';
    if (country === 'LA') return 'VN';
  }
  return null;
}

/** `the health department`, `its construction department`: the body of that field that the article has named, last or on the side of the subject. */
function fieldBody(doc: Document, i: number, from: number, end: number, whose: boolean): number | null {
  const { tokens, lexicon } = doc;
  let at = from;
  while (at < end && lexicon.english.fields.has(tokens[at]!.plain) && !tokens[at]!.capital) at++;
  const { plain, capital } = tokens[at] ?? { plain: '', capital: true };
  if (
    at === from ||
    at >= end ||
    capital ||
    !/^(?:department|office|police|command|hospital|union)$/.test(plain)
  )
    return null;
  const words = tokens.slice(from, at + 1).map(({ folded }) => folded);
  const body = namedEnglish(doc, [words.at(-1)!, ...words.slice(0, -1)], whose ? null : i);
  if (!body) return null;
  const start = whose ? i : i + 1;
  const limits = { from: start, to: at + 1, outerFrom: start, outerTo: at + 1 };
  addSpan(doc, { type: 'Organization', ...limits, entities: [body], bare: true, head: 'taken-up' });
  return at + 1;
}

/** `the Vietnamese province`: the one named last. */
function lastProvince(doc: Document, token: number, country: string): Entity | null {
  for (let i = token - 1; i >= Math.max(0, token - REACH); i--) {
    const span = spanFrom(doc, i, 'Province');
    if (span && !span.bare && span.entities[0]?.country === country) return span.entities[0];
  }
  return null;
}

/** The last body of a kind named on a side of the border, in a province where one is told. */
function bodyOf(
  doc: Document,
  token: number,
  word: string,
  country: string,
  home: Entity | null,
): Entity | null {
  for (let i = token - 1; i >= Math.max(0, token - REACH); i--) {
    const span = spanFrom(doc, i, 'Organization');
    const body = span && !span.bare ? span.entities[0] : undefined;
    if (!body?.key.split(/[-@]/).includes(word) && !(word === 'police' && body?.key.startsWith('cong-an')))
      continue;
    const its = provinceOfBody(doc, body!);
    if (home ? its === home : (body!.country ?? its?.country ?? country) === country) return body!;
  }
  return null;
}

/** Whoever a sentence begins with. */
function subjectOf(doc: Document, token: number, from: number): Entity | undefined {
  for (let i = from; i < token; i++) {
    const subject = spanFrom(doc, i, 'Organization', 'Province', 'Person')?.entities[0];
    if (subject) return subject;
  }
  return undefined;
}

/** `X will send doctors to its partner`: where the subject is a body, the one of its sort across the border. */
function partnerOf(doc: Document, token: number, from: number, country: string): Entity | null {
  const subject = subjectOf(doc, token, from);
  if (subject?.type !== 'Organization') return null;
  for (let i = token - 1; i >= Math.max(0, token - REACH); i--) {
    const span = spanFrom(doc, i, 'Organization');
    const body = span && !span.bare ? span.entities[0] : undefined;
    const where = body && (body.country ?? provinceOfBody(doc, body)?.country);
    if (body && body !== subject && where === country && sortOf(body) === sortOf(subject)) return body;
  }
  return null;
}

/** The side of a country in the article: where bodies meet, its body; else its locality. */
function sideOf(
  doc: Document,
  sides: Sides,
  country: string,
  home: Entity | null,
  whose: boolean,
): Entity | null {
  const side = country === 'VN' ? sides.own : sides.other;
  const [first, ...others] = side;
  const fits =
    first && others.length === 0 && (!home || first === home || provinceOfBody(doc, first) === home);
  if (fits) return first;
  if (home && !whose) return home;
  return null;
}

/** `the three provinces`, `all four`: those of one country that the article has named, where they are as many. */
function counted(doc: Document, i: number, end: number): number | null {
  const { tokens, lexicon } = doc;
  const count = COUNTS[tokens[i]!.plain];
  if (!count || !/^(?:the|all|these|those)$/.test(tokens[i - 1]?.plain ?? '')) return null;
  let at = i + 1;
  let iso: string | null = null;
  while (at < end && SORT.test(tokens[at]!.plain)) {
    iso ??= lexicon.english.adjectives.get(tokens[at]!.plain) ?? null;
    at++;
  }
  // `the two provinces` are the two sides.
  if (count === 2 && !iso) return null;
  // `students from the four`: nothing else goes on.
  const alone = at === i + 1 && count > 2 && (at >= end - 1 || /^[.,;]$/.test(tokens[at]!.plain));
  if (alone) at--;
  else if (!/^(?:provinces|localities)$/.test(tokens[at]?.plain ?? '')) return null;
  const named = ofType(doc, 'Province').filter(({ mentions }) => mentions.length > 0);
  const sides = ['LA', 'VN'].filter((country) => !iso || country === iso);
  const all = sides
    .map((country) => named.filter((each) => each.country === country))
    .find(({ length }) => length === count);
  if (!all || spanFrom(doc, at + 1, 'Province') || /^[:,]$/.test(tokens[at + 1]?.plain ?? '')) return null;
  const limits = { from: i, to: at + 1, outerFrom: i, outerTo: at + 1 };
  addSpan(doc, { type: 'Province', ...limits, entities: all, bare: true, head: 'listed' });
  return at + 1;
}
