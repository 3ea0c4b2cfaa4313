/** PARTY_TO and SIGNED: between whom an agreement is, and who put their names to it. */

import type { Modality } from '../../../ontology.ts';
import { fold } from '../../../text/fold.ts';
import { provinceOfBody } from '../bodies.ts';
import { type Context, group, matches, modality } from '../context.ts';
import { type Entity, ofType, type Span, sentenceAt, spanFrom, textOf } from '../document.ts';
import { localPair } from '../references.ts';
import { entitiesIn, spansIn } from '../shape.ts';
import { sideOf } from '../sides.ts';
import { partsOf } from './holds-position.ts';

export function partiesAndSigners(context: Context): void {
  signers(context);
  signersByPronoun(context);
  signersOfLast(context);
  for (const span of context.doc.spans) {
    if (span.type !== 'Agreement' || !span.entities[0]) continue;
    parties(context, span, span.entities[0]);
  }
}

/** Those that the agreement's own name names; else those that sign or hold it in the sentence; else the article's two localities. */
function parties(context: Context, span: Span, agreement: Entity): void {
  const { doc, claims, sides } = context;
  const sentence = sentenceAt(doc, span.from);
  const shape = context.shapes[sentence]!;
  const add = (who: Iterable<Entity>, how: Modality | null, rule: string, confidence: number) => {
    for (const from of who) {
      claims.add({
        type: 'PARTY_TO',
        from,
        to: agreement,
        sentence,
        rule: `parties/${rule}`,
        modality: how,
        confidence,
      });
    }
  };
  if (
    /hai (?:cơ quan|đơn vị|trường|bệnh viện|sở|hội|lực lượng|tổ chức)/u.test(
      textOf(doc, span.from, span.to).toLowerCase(),
    )
  ) {
    const bodies = bodiesMeant(context, textOf(doc, span.from, span.to));
    if (bodies.length === 2) {
      add(bodies, 'existing', 'own-name', 0.8);
      return;
    }
  }
  const alike = alikeOfBoth(context, span);
  if (alike.length === 2) {
    add(alike, 'existing', 'own-name', 0.8);
    return;
  }
  const inner = within(context, span);
  if (
    inner.length === 1 &&
    /giữa|between/u.test(textOf(doc, span.from, span.to)) &&
    inner[0]!.type === 'Province'
  )
    add(inner, 'existing', 'own-name', 0.8);
  if (
    /(?:hai|2) (?:chính phủ|nước)|two (?:governments|countries)/u.test(
      textOf(doc, span.from, span.to).toLowerCase(),
    )
  ) {
    const states = ofType(doc, 'Country').filter(({ country }) => country === 'VN' || country === 'LA');
    if (states.length === 2) {
      add(states, 'existing', 'own-name', 0.85);
      return;
    }
  }
  if (inner.length >= 2) {
    add(inner, 'existing', 'own-name', 0.9);
    return;
  }
  const at = shape.spans.indexOf(span);
  const sign = at >= 0 ? shape.text.indexOf(`⟨A${at}⟩`) : -1;
  const told = sign >= 0 && isFuture(shape.text.slice(0, sign)) ? modality(context, shape, sign) : 'existing';
  // `a memorandum would be signed in April`
  const how =
    sign >= 0 &&
    /^⟨A\d+⟩[^.;⟨⟩]{0,40} (?:will|would|is to|are to) be (?:signed|inked)/u.test(shape.text.slice(sign))
      ? 'agreed'
      : sign >= 0 && IN_PREPARATION.test(shape.text.slice(sign))
        ? 'proposed'
        : told;
  if (sign >= 0) {
    const around = [
      `⟨A${at}⟩~30(?:đã )?(?:được )?(?:@signing)?~12 (?:giữa|between|by|do) (?:the )?{who:P|V|B|K|O|C+}`,
      `(?:giữa|between) {who:P|V|B|K|O|C+}~40 ⟨A${at}⟩`,
      `⟨A${at}⟩,? (?:which|that) {who:P|V|O|C+}~12@signing~8 with~40{also:P|V|O|C+}`,
      `⟨A${at}⟩,? (?:which|that) (?:the )?{who:P|V|O|C+}~12@signing`,
      `⟨A${at}⟩ @signing(?:[^;⟨⟩]|⟨[ED]\\d+⟩){0,40}by (?:the )?{who:P|V|O|C+}`,
      `{who:P|V|O+}(?: \\([^)]*\\))?~16@signing~4(?:với|cùng) {also:P|V|O+}~16⟨A${at}⟩`,
      `⟨A${at}⟩~4 with (?:the )?(?:⟨C\\d+⟩ ' (?:s )?)?{who:P|V|O|C+}(?! ')`,
      `⟨A${at}⟩~24 (?:giữa|between|với|with) {who:P|V|O}~12(?:với|và|and) {also:P|V|O+}`,
      `⟨A${at}⟩~16(?:được|mà|do)?~8{who:P|V|O|B|K|C+}(?: ⟨C\\d+⟩ - ⟨C\\d+⟩)?~16@signing`,
      `@signing~20 ⟨A${at}⟩ (?:với|cùng) {who:P|V|O|C+}`,
      `⟨A${at}⟩~16(?:mà|do)~8{who:P|V|O|C+}~16@signing~40(?:với|cùng) {also:P|V|O+}`,
    ];
    // Whoever stands last before the verb of signing.
    for (const match of matches(context, shape, `@signing~20 ⟨A${at}⟩`)) {
      const before = [...matches(context, shape, '{who:P|V|B|K|O+}')]
        .filter(({ index }) => index < match.index && shape.text[index - 1] !== '(')
        .at(-1);
      // `Densavan village in Savannakhet province, signed`: the province only says where it is.
      const site = before && /⟨L\d+⟩,? (?:in )?$|⟨[LO]\d+⟩,? in $/u.test(shape.text.slice(0, before.index));
      if (before && !site && match.index - before.index < 130)
        add(group(shape, before, 'who'), how, 'signing', 0.85);
    }
    // `hai sở đã họp kiểm điểm ba năm thực hiện ⟨A1⟩`
    for (const match of matches(context, shape, `{who:B}~~70(?:thực hiện|triển khai)~12 ⟨A${at}⟩`))
      add(group(shape, match, 'who'), how, 'carried-out', 0.75);
    // `biên bản hợp tác ký với tỉnh X`: the other is the article's own on this side.
    for (const match of matches(context, shape, `⟨A${at}⟩~12(?:ký )?(?:với|cùng) {who:P|O}`)) {
      const [who] = group(shape, match, 'who');
      const [partner] = who?.country === 'LA' ? sides.own : who?.country === 'VN' ? sides.other : [];
      if (who && partner && partner.type === who.type) add([who, partner], how, 'with', 0.8);
    }
    for (const source of around) {
      for (const match of matches(context, shape, source))
        add([...group(shape, match, 'who'), ...group(shape, match, 'also')], how, 'signing', 0.85);
    }
  }
  // Of treaties and contracts the article's two localities are no parties unless it says so.
  if (/^(?:treaty|protocol|statement|contract)$/.test(agreement.kind ?? '')) return;
  if (claims.to(agreement, 'PARTY_TO').length === 0) {
    const units = signingUnits(context, agreement);
    // Of a meeting of many, the signers of whom the article speaks are but some.
    const all = [...sides.own, ...sides.other];
    if (units.length >= 2 && units.every((unit) => all.includes(unit)) && all.length > units.length) {
      add(all, how, 'article', 0.7);
      return;
    }
    if (units.length >= 2) {
      add(units, how, 'signers', 0.75);
      return;
    }
  }
  // Signed by others than those who lead the article's two sides: it is not theirs.
  const signers = claims.to(agreement, 'SIGNED');
  const offices = signers.map(({ from }) => claims.from(from, 'HOLDS_POSITION').map(({ to }) => to));
  const led = new Set([
    ...sides.own,
    ...sides.other,
    ...[...sides.own, ...sides.other].map((side) => provinceOfBody(doc, side)),
  ]);
  const others = offices.filter(
    (held) => held.length > 0 && !held.some((unit) => led.has(unit) || led.has(provinceOfBody(doc, unit))),
  );
  if (signers.length > 0 && others.length === signers.length) return;
  const both =
    sides.own[0]?.type === 'Organization'
      ? [...sides.own, ...sides.other]
      : localPair(doc, span.from, sides.own, sides.other);
  // An English paper may tell of several documents, of which the article's two sides made only some.
  if (doc.article.lang === 'en' && !both.every(({ mentions }) => isEarly(doc, mentions[0]?.start))) return;
  if (both.length >= 2 && claims.to(agreement, 'PARTY_TO').length === 0) add(both, how, 'article', 0.7);
}

/** The localities that the signers lead, or else their bodies: of both sides of the border. */
function signingUnits({ claims }: Context, agreement: Entity): Entity[] {
  const held = claims
    .to(agreement, 'SIGNED')
    .flatMap(({ from }) => claims.from(from, 'HOLDS_POSITION').map(({ to }) => to));
  for (const type of ['Province', 'Organization']) {
    const units = [...new Set(held.filter((each) => each.type === type && !/^dang-/.test(each.key)))];
    if (units.some(({ country }) => country === 'VN') && units.some(({ country }) => country === 'LA'))
      return units;
  }
  return [];
}

/** `a pact with X is still being drafted`. */
const IN_PREPARATION =
  /^⟨A\d+⟩[^.;]{0,60} (?:is|are|was|were|has been|have been) (?:still |now |also )?(?:being (?:drafted|prepared|discussed|negotiated|drawn up)|under (?:discussion|negotiation|consideration|way)|in preparation)/u;

/** True for a place in the first sentences, which say whom the article is about. */
const isEarly = (doc: Context['doc'], start: number | undefined) =>
  start !== undefined && start < (doc.sentences[LEAD]?.start ?? Number.POSITIVE_INFINITY);

const LEAD = 3;

/** `giữa hai cơ quan Mặt trận`: the sides, or the bodies of that kind on either side. */
function bodiesMeant({ doc, sides }: Context, name: string): Entity[] {
  const both = [...sides.own, ...sides.other].filter(({ type }) => type === 'Organization');
  if (both.length === 2) return both;
  const kind = fold(
    /hai (?:cơ quan|đơn vị|tổ chức|lực lượng) ((?:\p{L}+ ?){1,2})/u.exec(name)?.[1] ?? '',
  ).replaceAll(' ', '-');
  const alike = ofType(doc, 'Organization').filter(({ key }) => kind && key.includes(kind));
  return ['VN', 'LA'].flatMap((side) => alike.find((each) => each.country === side) ?? []);
}

/** `biên bản giữa Hội Phụ nữ hai tỉnh`: the body of that name in either province. */
function alikeOfBoth({ doc }: Context, span: Span): Entity[] {
  const name = textOf(doc, span.from, span.to);
  if (!/giữa .*(?<!\p{L})hai (?:tỉnh|thành phố|địa phương|bên|nước)/iu.test(name)) return [];
  for (let i = span.from; i < span.to; i++) {
    const named = spanFrom(doc, i, 'Organization')?.entities[0];
    if (!named) continue;
    const base = (key: string) => key.replace(/@.*$/, '');
    const same = ofType(doc, 'Organization').filter(({ key }) => base(key) === base(named.key));
    return ['VN', 'LA'].flatMap((side) => same.find(({ country }) => country === side) ?? []);
  }
  return [];
}

/** Bodies, or else provinces or countries, within the name. */
function within({ doc }: Context, span: Span): Entity[] {
  for (const type of ['Organization', 'Province', 'Country'] as const) {
    const found = new Set<Entity>();
    for (let i = span.from; i < span.to; i++) {
      const inner = spanFrom(doc, i, type)?.entities[0];
      if (inner) found.add(inner);
    }
    if (found.size >= 2) return [...found];
    if (type === 'Province' && found.size === 1) return [...found];
  }
  return [];
}

/** A document that is yet to be signed. */
const isFuture = (before: string) =>
  /(?:sẽ|chuẩn bị|dự kiến|tiến tới|hướng tới|đề nghị|will|is to|to) (?:sớm |cùng )?(?:ký|ký kết|sign)\s*$/u.test(
    before.trimEnd() === before ? before : before.trimEnd(),
  );

/** `⟨N0⟩ và ⟨N1⟩ ký kết ⟨A2⟩`, `lễ ký ⟨A0⟩ giữa ⟨N1⟩ và ⟨N2⟩`, `hai trưởng đoàn cùng ký ⟨A0⟩`. */
function signers(context: Context): void {
  const patterns = [
    '{who:N+}(?: \\([^)]*\\))?~~40 @signing~20 {what:A}(?:~12(?:với|cùng|with) {also:N})?',
    '{who:N}, [^;⟨⟩]{5,70},? and {also:N},? @signing~20 {what:A}',
    '(?:@signing|{E})~8 {what:A}~12(?:giữa|between) {who:N}~12(?:và|với|cùng|and) {also:N}',
    '{what:A}~~40ký, (?:phía|bên)~12là~8{who:N}',
    '{what:A}~30@signing(?:[^;⟨⟩]|⟨[ED]\\d+⟩){0,40}?(?:giữa|bởi|do|by|between) {who:N}(?:~12(?:và|với|cùng|and) {also:N})?',
    '(?:ký|ký tên|đặt bút ký)(?: vào)?~12{what:A}~24(?:là|có|gồm) {who:N+}',
    '(?:^|[,;] )(?:ký|ký vào) {what:A},? (?:về )?(?:phía|bên)~~40 là {who:N}(?:[^⟨⟩]{0,40}(?:phía|bên)~~40là {also:N})?',
    '(?:đại diện|thay mặt)~60 (?:là|có) {who:N+}~~40@signing~20 {what:A}',
    '{what:A},? (?:đã |vừa )?(?:(?:được|do) )?{who:N+}(?: \\([^)]*\\))?~8@signing(?:~12(?:với|cùng) {also:N})?',
    '{what:A}~~60(?:người ký|người đặt bút|đặt bút)~12 là~12{who:N+}',
    '{what:A}~~80(?:chữ ký|bút ký|bút tích)(?: là)? của {who:N}(?:~12(?:và|cùng) {also:N})?',
    '{what:A}~12(?:do|được|mà)~12(?:trưởng đoàn|người đứng đầu)~16@signing',
    '(?:trưởng đoàn|người đứng đầu|heads of the two delegations)~24@signing~20 {what:A}',
  ];
  for (const shape of context.shapes) {
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        // Whoever looks on does not sign.
        if (/(?:chứng kiến|witness)[^⟨⟩]{0,24}$/u.test(shape.text.slice(0, match.index))) continue;
        const named = [...group(shape, match, 'who'), ...group(shape, match, 'also')];
        const meant = named.length > 0 ? named : holdersOf(context, spansIn(shape, match.groups?.who));
        const who = meant.length > 0 ? meant : headsOf(context);
        for (const what of group(shape, match, 'what')) {
          for (const from of who) {
            context.claims.add({
              type: 'SIGNED',
              from,
              to: what,
              sentence: shape.index,
              rule: 'signing',
              modality: modality(context, shape, match.index + match[0].length),
              confidence: 0.85,
            });
          }
        }
      }
    }
  }
}

/** `…; kết thúc hội đàm, ông cùng ông Huân ký ⟨A0⟩`: the pronoun stands for whom the sentence named before. */
function signersByPronoun(context: Context): void {
  for (const shape of context.shapes) {
    for (const match of matches(
      context,
      shape,
      '(?:, |; |^)(?:ông|bà|anh|chị) (?:cùng|và) {also:N}~16@signing~20 {what:A}',
    )) {
      const also = group(shape, match, 'also');
      const before = spansIn(shape, shape.text.slice(0, match.index)).findLast(
        ({ type, entities }) => type === 'Person' && entities[0] && !also.includes(entities[0]),
      );
      for (const from of [...(before?.entities ?? []), ...also])
        for (const to of group(shape, match, 'what'))
          context.claims.add({
            type: 'SIGNED',
            from,
            to,
            sentence: shape.index,
            rule: 'signing-by-pronoun',
            confidence: 0.7,
          });
    }
  }
}

/** How many sentences back the document may be told, and paragraphs for the very last one. */
const BACK = 4;
const LIST = 2;

/** `X và Y đã đặt bút ký`, `Người ký là X và Y`: the document that the sentence before was about. */
function signersOfLast(context: Context): void {
  const patterns = [
    '{who:N}(?:~~60(?:và|cùng) {also:N})?~~60(?:đặt bút ký|đã ký kết|đã ký|cùng ký)(?! (?:hợp đồng|quyết định|văn bản))',
    '{who:N}(?:~12(?:và|cùng) {also:N})?,?~12là người ký',
    'người ký(?: bên| phía)[^.;]{0,24}?(?: là|,) {who:N}',
    '{who:N} ký (?:cho|thay) (?:{P}|{O}|{C}|bên|phía)',
    '(?:người ký|đặt bút|ký tên|ký thay)~~40là (?:hai {N}: )?{who:N+}(?:[^⟨⟩]{0,40}(?:⟨[PO]\\d+⟩ )?(?:là|và) {also:N})?',
  ];
  for (const shape of context.shapes) {
    if (shape.text.includes('⟨A')) continue;
    const { paragraph } = context.doc.sentences[shape.index]!;
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        if (/chứng kiến/u.test(shape.text.slice(0, match.index))) continue;
        let what: Entity | undefined;
        for (let back = 1; back <= BACK && !what; back++) {
          const before = context.shapes[shape.index - back];
          const near =
            before && context.doc.sentences[before.index]!.paragraph >= paragraph - (back > 1 ? 1 : LIST);
          if (near) [what] = entitiesIn(before, /⟨A\d+⟩(?!.*⟨A)/u.exec(before.text)?.[0]);
        }
        for (const from of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
          context.claims.add({
            type: 'SIGNED',
            from,
            to: what,
            sentence: shape.index,
            rule: 'signing-of-last',
            confidence: 0.7,
          });
      }
    }
  }
}

/** `hai viện trưởng`: whoever the article says is one. */
function holdersOf({ doc, persons }: Context, spans: Span[]): Entity[] {
  const titles = spans
    .filter(({ type, bare }) => type === 'Person' && bare)
    .map(({ outerFrom, outerTo }) => fold(textOf(doc, outerFrom, outerTo)));
  if (titles.length === 0) return [];
  return [
    ...new Set(
      persons
        .filter(({ bare }) => !bare)
        .filter((span) =>
          partsOf(span).some(({ from, to }) =>
            titles.some((title) => fold(textOf(doc, from, to)).startsWith(title)),
          ),
        )
        .map(({ entities }) => entities[0]!),
    ),
  ];
}

/** Those who head the delegations of the article's meeting; of a side that has no such one, the first of its leaders. */
function headsOf({ claims, mainEvent, persons, doc }: Context): Entity[] {
  const heads = claims
    .to(mainEvent, 'PARTICIPATED_IN')
    .filter(({ from, properties }) => from.type === 'Person' && properties.role === 'head')
    .map(({ from }) => from);
  if (heads.length === 0) return [];
  const sideOfPerson = (entity: Entity) => {
    const span = persons.find(({ entities, titles }) => entities[0] === entity && titles.length > 0);
    return span ? sideOf(doc, span, persons) : null;
  };
  const sides = new Set(heads.map(sideOfPerson));
  const others = persons
    .filter(({ bare, titles }) => !bare && titles.length > 0)
    .map(({ entities }) => entities[0]!)
    .filter((entity) => claims.from(entity, 'PARTICIPATED_IN').length > 0);
  for (const side of ['VN', 'LA'] as const) {
    const first = sides.has(side) ? undefined : others.find((entity) => sideOfPerson(entity) === side);
    if (first) heads.push(first);
  }
  return heads;
}
