/** BORDERS, TWINNED_WITH and LOCATED_IN as English papers tell them by a clause or an apposition. */

import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';

const LINE = '(?:border|borderline|boundary|frontier)';

export function englishNeighbours(context: Context): void {
  if (context.doc.article.lang !== 'en') return;
  for (const shape of context.placeShapes) {
    bordersOfTopic(context, shape);
    onTheSide(context, shape);
    bodyOfBody(context, shape);
    bodyInCountry(context, shape);
    forTheSide(context, shape);
    twins(context, shape);
  }
}

/** `Houaphanh, with which it shares a border`, `their common border`: with the locality that is spoken of. */
function bordersOfTopic(context: Context, shape: Shape): void {
  const { own, other } = context.principals;
  const add = (a: Entity | undefined | null, b: Entity | undefined | null) => {
    if (!a || !b || a.country === b.country) return;
    const rule = 'borders/topic';
    context.claims.add({ type: 'BORDERS', from: a, to: b, sentence: shape.index, rule, confidence: 0.75 });
  };
  const which = `{b:P}, (?:with|to) which (?:it|the province|the city|they)~12 (?:shares?|has|have)~24${LINE}`;
  for (const match of matches(context, shape, which)) {
    const [b] = group(shape, match, 'b');
    if (b && !/(?:no|not|never)(?!\p{L})/u.test(match[0])) add(topic(context, shape, b), b);
  }
  const taken = `^(?:the(?: [\\p{L}-]+){0,2} (?:province|city)|it)(?: also)? (?:shares?|has)~40${LINE}~12 with (?:the )?{b:P+}`;
  for (const match of matches(context, shape, taken))
    for (const b of group(shape, match, 'b'))
      if (!/(?:no|not|never)(?!\p{L})/u.test(match[0])) add(topic(context, { ...shape, text: '' }, b), b);
  for (const source of [
    `{a:P} and (?:the )?{b:P}, (?:which are |both )?neighbou?rs(?!\\p{L})`,
    `{a:P}, {b:P} ' (?:s )?(?:[\\p{L}-]+ ){0,2}neighbou?r(?!\\p{L})`,
    `{a:P} (?:and|with) (?:the )?{b:P}(?:,? which|,? that)? ?(?:are|were) (?:close |long-standing |immediate )?neighbou?rs`,
  ])
    for (const match of matches(context, shape, source))
      add(group(shape, match, 'a')[0], group(shape, match, 'b')[0]);
  // `A and B share part of the C - D border`
  const part = `{a:P} and (?:the )?{b:P} shares?(?:[^;⟨⟩]|⟨C\\d+⟩){1,50}?${LINE}(?! (?:gate|post|crossing))`;
  for (const match of matches(context, shape, part))
    if (!/(?<!\p{L})no(?!\p{L})/u.test(match[0]))
      add(group(shape, match, 'a')[0], group(shape, match, 'b')[0]);
  for (const match of matches(context, shape, `{both:B} shares?~40${LINE}`)) {
    const [a, b, third] = group(shape, match, 'both');
    if (!third && !/(?<!\p{L})(?:no|not|never|neither)(?!\p{L})/u.test(match[0])) add(a, b);
  }
  // `A, the other Vietnamese province that borders B`: besides the one that the article is about.
  const besides = `{a:P}, the other(?:[^;⟨⟩]|⟨C\\d+⟩){1,30}? (?:that|which) (?:borders|shares?~24${LINE} with) {b:P}`;
  for (const match of matches(context, shape, besides)) {
    const [b] = group(shape, match, 'b');
    add(b?.country === 'LA' ? own : b?.country === 'VN' ? other : null, b);
  }
  const shared = `(?:their|the (?:two|provinces?) ' (?:s )?) ?(?:common|shared|mutual|joint) ${LINE}`;
  for (const _ of matches(context, shape, shared)) {
    const named = shape.spans.filter(({ type }) => type === 'Province').flatMap(({ entities }) => entities);
    if (named.every((each) => each === own || each === other)) add(own, other);
  }
}

/** The locality across the border from one that a sentence names: the last named before, in it or the two sentences before. */
function topic({ shapes }: Context, { index, text, spans }: Shape, partner: Entity): Entity | null {
  const abroad = (list: Entity[]) =>
    list.filter(({ type, country }) => type === 'Province' && country !== partner.country);
  const here = [...text.matchAll(/⟨[PV](\d+)⟩/gu)].flatMap(([, at]) => spans[Number(at)]!.entities);
  for (const list of [here, ...[1, 2].map((back) => named(shapes[index - back]))]) {
    const found = new Set(abroad(list));
    if (found.size > 0) return [...found].at(-1)!;
  }
  return null;
}

const named = (shape: Shape | undefined) =>
  (shape?.spans ?? [])
    .filter(({ type }) => /^(?:Province|Delegation)$/.test(type))
    .flatMap(({ entities }) => entities);

/** `Na Phao, the Lao gate opposite Cha Lo`, `the Lao village of Phon Sa`: the country of the adjective. */
function onTheSide(context: Context, shape: Shape): void {
  const sorts =
    '(?:border |main |international )*(?:gate|crossing|checkpoint|village|commune|district|town|port|post|company|firm)';
  const sources = [
    `{what:G|L|T},? (?:the|a|an) {in:C} ${sorts}(?!\\p{L})`,
    `{what:G|L|T}, (?:the|a) ${sorts} on the {in:C} side`,
    `the {in:C} (?:${sorts} (?:of|at) )?{what:L|G}`,
  ];
  for (const source of sources)
    for (const match of matches(context, shape, source)) {
      const [to] = group(shape, match, 'in');
      const [from] = group(shape, match, 'what');
      if (!to || !from || (from.country && from.country !== to.country)) continue;
      context.claims.add({
        type: 'LOCATED_IN',
        from,
        to,
        sentence: shape.index,
        rule: 'located-in/adjective',
        confidence: 0.8,
      });
    }
}

/** `the Sekong provincial Military Command, Laos`: the country behind a body, which says nothing new of one in a province of it. */
function bodyInCountry(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, '{what:O}, {in:C}(?=[,.;]|$| and| on)')) {
    const [from] = group(shape, match, 'what');
    const [to] = group(shape, match, 'in');
    if (!from || (from.country && from.country !== to?.country)) continue;
    const rule = 'located-in/country-behind';
    context.claims.add({ type: 'LOCATED_IN', from, to, sentence: shape.index, rule, confidence: 0.7 });
  }
}

/** `La Ee Border Post of the Quang Nam provincial Border Guard`: a unit is where its command is. */
function bodyOfBody(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, '{part:O},?(?: a unit)? (?:of|under) (?:the )?{whole:O}')) {
    const [part] = group(shape, match, 'part');
    const [whole] = group(shape, match, 'whole');
    const home = context.claims.from(whole, 'LOCATED_IN').find(({ to }) => to.type === 'Province')?.to;
    if (!part || !home || context.claims.from(part, 'LOCATED_IN').length > 0) continue;
    part.country ??= home.country;
    context.claims.add({
      type: 'LOCATED_IN',
      from: part,
      to: home,
      sentence: shape.index,
      rule: 'located-in/unit-of',
      confidence: 0.75,
    });
  }
}

/** `for Nghe An: X, Director of the Department of Education; …; for Xieng Khouang: …`: the bodies of those who are there for a province. */
function forTheSide(context: Context, shape: Shape): void {
  const { doc, claims, persons } = context;
  const whole = context.shapes[shape.index]!;
  const marks = [...whole.text.matchAll(/for (?:the )?⟨P(\d+)⟩(?: side)?:/gu)];
  for (const [i, mark] of marks.entries()) {
    const home = whole.spans[Number(mark[1])]!.entities[0]!;
    const end = marks[i + 1]?.index ?? whole.text.length;
    for (const span of spansIn(whole, whole.text.slice(mark.index, end))) {
      const person = span.type === 'Person' ? persons.find(({ from }) => from === span.from) : undefined;
      for (const { target } of person?.titles.flatMap(({ parts }) => parts) ?? []) {
        if (target?.type !== 'Organization' || target.country || provinceOfBody(doc, target)) continue;
        target.country = home.country;
        const rule = 'located-in/side';
        claims.add({
          type: 'LOCATED_IN',
          from: target,
          to: home,
          sentence: shape.index,
          rule,
          confidence: 0.7,
        });
      }
    }
  }
}

/** `A and B have been sister provinces since 1987`, `With X, the twinning dates back further`. */
function twins(context: Context, shape: Shape): void {
  const sister =
    '(?:twins|twinned|sister (?:provinces|cities|units|schools|hospitals|relations|relationship|ties)|twin (?:provinces|cities))';
  const add = (a: Entity | undefined | null, b: Entity | undefined | null) => {
    if (!a || !b || a.type !== b.type || (a.country && a.country === b.country)) return;
    const rule = 'twinning/english';
    context.claims.add({
      type: 'TWINNED_WITH',
      from: a,
      to: b,
      sentence: shape.index,
      rule,
      confidence: 0.8,
    });
  };
  const joined = `{a:P|O|L}(?: \\([^)]*\\))?,? (?:and|with) (?:the )?(?:{C} )?{b:P|O|L}(?:, (?:which|whose|both|two)[^;⟨⟩]{1,60}, )?~40(?:are|were|been|become|became|as) ${sister}`;
  for (const match of matches(context, shape, joined)) {
    if (/(?:not|never|no longer)(?!\p{L})/u.test(match[0])) continue;
    for (const a of group(shape, match, 'a')) for (const b of group(shape, match, 'b')) add(a, b);
  }
  for (const match of matches(context, shape, `{both:B}~24(?:are|were|been|become|became) ${sister}`)) {
    const [a, b, third] = group(shape, match, 'both');
    if (!third) add(a, b);
  }
  // `A and B celebrated the 55th anniversary of their twinning`
  for (const match of matches(context, shape, '{a:P|O|L} and (?:the )?{b:P|O|L}~60 of their twinning'))
    add(group(shape, match, 'a')[0], group(shape, match, 'b')[0]);
  // `agreed to twin A District with B District`
  for (const match of matches(context, shape, '(?:twin|twinning|twinned) {a:L|P|O} with {b:L|P|O}')) {
    const [a] = group(shape, match, 'a');
    const [b] = group(shape, match, 'b');
    const how = modality(context, shape, match.index);
    const rule = 'twinning/english';
    if (a && b && a.type === b.type)
      context.claims.add({
        type: 'TWINNED_WITH',
        from: a,
        to: b,
        sentence: shape.index,
        rule,
        modality: how,
        confidence: 0.8,
      });
  }
  // `Two hospitals became sister units when the directors of A and B signed …`
  for (const match of matches(context, shape, 'became sister~~140 {a:O} and {b:O}'))
    add(group(shape, match, 'a')[0], group(shape, match, 'b')[0]);
  // `Twelve pairs of villages are twinned. The best known are A, a commune in X, and the Lao village of B.`
  const near = [shape, context.placeShapes[shape.index - 1]].map((each) => each?.text ?? '');
  if (
    near.some(
      (text) => /pairs of (?:villages|communes|hamlets)/u.test(text) && /twinned|twins|twinning/u.test(text),
    )
  ) {
    const site = '(?:,? (?:in|of) (?:⟨[LP]\\d+⟩)|, (?:a|an|the) [^;⟨⟩]{1,30}⟨[LP]\\d+⟩)?';
    const pair = `(?:(?:best known|latest|newest|first|oldest|such as|including|among them)~24|, ){a:L}${site},? and (?:the (?:⟨C\\d+⟩ )?)?(?:[\\p{L}]+ of )?{b:L}`;
    for (const match of matches(context, shape, pair))
      add(group(shape, match, 'a')[0], group(shape, match, 'b')[0]);
  }
  for (const match of matches(context, shape, '^with {b:P},? (?:the|its|their)~12twinning')) {
    const [b] = group(shape, match, 'b');
    if (b) add(topic(context, shape, b), b);
  }
}
