/** PARTY_TO and SIGNED: between whom an agreement is, and who put their names to it. */

import type { Modality } from '../../../ontology.ts';
import { provinceOfBody } from '../bodies.ts';
import { localPair } from '../both-sides.ts';
import type { Statement } from '../claims.ts';
import { actorOf, type Context, group, matches, modality } from '../context.ts';
import { type Entity, type Span, sentenceAt, textOf } from '../document.ts';
import type { Shape } from '../shape.ts';
import { partnersIn } from './english-partners.ts';
import { otherParties, rowBefore } from './other-party.ts';
import { type Named, ofOwnName } from './parties-by-name.ts';
import { signers, signersByPronoun, signersOfLast } from './signers.ts';

export function partiesAndSigners(context: Context): void {
  signers(context);
  signersByPronoun(context);
  signersOfLast(context);
  for (const span of context.doc.spans) {
    if (span.type !== 'Agreement' || !span.entities[0]) continue;
    parties(context, span, span.entities[0]);
  }
  otherParties(context);
}

/** Those that the agreement's own name names; else those that sign or hold it in the sentence; else the article's two localities. */
function parties(context: Context, span: Span, agreement: Entity): void {
  const sentence = sentenceAt(context.doc, span.from);
  const shape = context.shapes[sentence]!;
  const named: Named = {
    context,
    span,
    agreement,
    shape,
    add(who, modality, rule, confidence) {
      for (const from of who)
        context.claims.add({
          type: 'PARTY_TO',
          from,
          to: agreement,
          sentence,
          rule: `parties/${rule}`,
          modality,
          confidence,
        });
    },
  };
  if (ofOwnName(named)) return;
  const at = shape.spans.indexOf(span);
  const sign = at >= 0 ? shape.text.indexOf(`⟨A${at}⟩`) : -1;
  const how = sign >= 0 ? settled(context, shape, sign) : 'existing';
  if (sign >= 0) ofWordsAround(named, at, how);
  // Of treaties and contracts the article's two localities are no parties unless it says so.
  if (/^(?:treaty|protocol|statement|contract)$/.test(agreement.kind ?? '')) return;
  // Of several on a side each pledges for itself.
  const { own, other } = context.sides;
  const several = agreement.kind === 'pledge' && own.length + other.length > 2;
  if (!ofSigners(named, how) && !several) ofSides(named, how);
}

/** How far a document has come, which stands at an offset of the shape: signed, to be signed, or only being prepared. */
function settled(context: Context, shape: Shape, sign: number): Modality | null {
  const behind = shape.text.slice(sign);
  if (/^⟨A\d+⟩[^.;⟨⟩]{0,40} (?:will|would|is to|are to) be (?:signed|inked)/u.test(behind)) return 'agreed';
  if (IN_PREPARATION.test(behind)) return 'proposed';
  return isFuture(shape.text.slice(0, sign)) ? modality(context, shape, sign) : 'existing';
}

/** Those whom the words around a document name: `A và B ký ⟨A2⟩`, `⟨A2⟩ ký với B`. `at` is the number of its sign. */
function ofWordsAround({ context, shape, add }: Named, at: number, how: Modality | null): void {
  const { sides } = context;
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
    // A trao ⟨A1⟩ cho B; A trao cho B ⟨A1⟩ mà hai trường vừa ký
    `{who:P|V|O}~16(?:trao|trao đổi) ⟨A${at}⟩ (?:cho|với) {also:P|V|O}`,
    `{who:P|V|O}~16trao (?:cho )?{also:P|V|O} ⟨A${at}⟩`,
    // ⟨P0⟩ và chính quyền 4 tỉnh ⟨L1⟩ (⟨P2⟩, ⟨P3⟩) ký kết ⟨A4⟩
    `{who:P|V|O+}(?: và| cùng| với)[^;()]{1,40} \\({also:P|O+}\\)~24@signing~20 ⟨A${at}⟩`,
    `⟨A${at}⟩~16(?:mà|do)~8{who:P|V|O|C+}~16@signing~40(?:với|cùng) {also:P|V|O+}`,
    // còn với ⟨P0⟩, ⟨P1⟩ đang thực hiện ⟨A2⟩
    `(?:với|cùng) {also:P|O},? {who:P|V|O}~24(?:@signing|thực hiện|triển khai|duy trì)~20 ⟨A${at}⟩`,
  ];
  // Whoever stands last before the verb of signing.
  for (const match of matches(context, shape, `@signing~20 ⟨A${at}⟩`)) {
    const before = [...matches(context, shape, '{who:P|V|B|K|O+}')]
      .filter(({ index }) => index < match.index && shape.text[index - 1] !== '(')
      .at(-1);
    // `Densavan village in Savannakhet province, signed`: the province only says where it is.
    const site = before && /⟨L\d+⟩,? (?:in )?$|⟨[LO]\d+⟩,? in $/u.test(shape.text.slice(0, before.index));
    if (before && !site && match.index - before.index < 130)
      add([...group(shape, before, 'who'), ...rowBefore(shape, before.index)], how, 'signing', 0.85);
  }
  // `bày tỏ mong muốn được ký với ⟨P1⟩ một ⟨A2⟩`: of whoever speaks, and the one named.
  for (const match of matches(
    context,
    shape,
    `(?:mong muốn|muốn|mong|đề nghị)~12ký~8(?:với|cùng) {who:P}~12 ⟨A${at}⟩`,
  )) {
    const [who] = group(shape, match, 'who');
    const speaker = actorOf(context, shape.index);
    if (who && speaker && speaker.type === 'Province' && speaker.country !== who.country)
      add([who, speaker], 'proposed', 'wished', 0.75);
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
  for (const { who, open } of partnersIn(context, shape, at))
    add(who, open ? 'proposed' : how, 'partner', 0.75);
  for (const source of around) {
    for (const match of matches(context, shape, source))
      add([...group(shape, match, 'who'), ...group(shape, match, 'also')], how, 'signing', 0.85);
  }
}

/** The localities or bodies for which the signers stand; true where that settles it. */
function ofSigners({ context, agreement, add }: Named, how: Modality | null): boolean {
  const { claims, sides } = context;
  if (claims.to(agreement, 'PARTY_TO').length > 0) return false;
  const units = signingUnits(context, agreement);
  if (units.length < 2) return false;
  // Of a meeting of many, the signers of whom the article speaks are but some.
  const all = [...sides.own, ...sides.other];
  const some = units.every((unit) => all.includes(unit)) && all.length > units.length;
  if (some) add(all, how, 'article', 0.7);
  else add(units, how, 'signers', 0.75);
  return true;
}

/** The two sides of the article, unless others than those who lead them signed. */
function ofSides({ context, span, agreement, add }: Named, how: Modality | null): void {
  const { doc, claims, sides } = context;
  const signers = claims.to(agreement, 'SIGNED');
  const offices = signers.map(({ from }) => claims.from(from, 'HOLDS_POSITION').map(({ to }) => to));
  const all = [...sides.own, ...sides.other];
  const led = new Set([...all, ...all.map((side) => provinceOfBody(doc, side) ?? side)]);
  const isLed = (unit: Entity) => led.has(unit) || led.has(provinceOfBody(doc, unit) ?? unit);
  const others = offices.filter((held) => held.length > 0 && !held.some(isLed));
  if (signers.length > 0 && others.length === signers.length) return;
  if (sides.own[0]?.type === 'Province' && isOfOthers(context, span, signers)) return;
  const both =
    sides.own[0]?.type === 'Organization' ? all : localPair(doc, span.from, sides.own, sides.other);
  // An English paper may tell of several documents, of which the article's two sides made only some.
  if (doc.article.lang === 'en' && !both.every(({ mentions }) => isEarly(doc, mentions[0]?.start))) return;
  if (both.length >= 2 && claims.to(agreement, 'PARTY_TO').length === 0) add(both, how, 'article', 0.7);
}

/** `hai cơ quan mặt trận thống nhất …`, `do Chủ tịch UBND huyện ký`: of bodies or districts, not of the article's two provinces. */
function isOfOthers({ doc, persons }: Context, span: Span, signers: readonly Statement[]): boolean {
  const { from } = doc.sentences[sentenceAt(doc, span.from)]!;
  if (UNITS_OF_BOTH.test(textOf(doc, from, span.from).toLowerCase())) return true;
  const isLocal = (person: Entity) =>
    persons.some(
      ({ entities, titles, outerFrom, outerTo }) =>
        entities[0] === person &&
        titles.length > 0 &&
        DISTRICT_OFFICE.test(textOf(doc, outerFrom, outerTo).toLowerCase()),
    );
  return signers.length > 0 && signers.every(({ from: person }) => isLocal(person));
}

const UNITS_OF_BOTH =
  /(?<!\p{L})hai (?:cơ quan|đơn vị|sở|ngành|hội|trường|bệnh viện|công ty|doanh nghiệp|lực lượng|đồn|trạm|bản|thôn|huyện|xã|viện|bộ|thứ trưởng|bộ trưởng|đội|đại đội|ban)(?!\p{L})[^.;]*$/u;

const DISTRICT_OFFICE =
  /(?:ubnd|hđnd|đảng ủy|mttq) (?:huyện|xã|thị xã|thị trấn|phường)|huyện ủy|huyện trưởng|chủ tịch (?:huyện|xã)|bí thư huyện|trưởng (?:bản|thôn|cụm|xóm)|(?:cụm|nai) (?:trưởng|bản)|già làng/u;

/** The localities that the signers lead, or else their bodies: of both sides of the border. */
function signingUnits({ claims }: Context, agreement: Entity): Entity[] {
  const held = claims
    .to(agreement, 'SIGNED')
    .flatMap(({ from }) => claims.from(from, 'HOLDS_POSITION').map(({ to }) => to));
  for (const type of ['Province', 'Organization']) {
    const units = [...new Set(held.filter((each) => each.type === type && !/^dang-/.test(each.key)))];
    if (units.some(({ country }) => country === 'VN') && units.some(({ country }) => country === 'LA'))
      return units;
    // Bodies of villages and districts, of which the country is not known, are of one kind.
    const [one, two] = units;
    const alike = one && two && units.length === 2 && firstWord(one) === firstWord(two);
    if (type === 'Organization' && alike && !(one.country && one.country === two.country)) return units;
  }
  return [];
}

const firstWord = ({ key }: Entity) => key.split('-')[0];

/** `a pact with X is still being drafted`. */
const IN_PREPARATION =
  /^⟨A\d+⟩[^.;]{0,60} (?:is|are|was|were|has been|have been) (?:still |now |also )?(?:being (?:drafted|prepared|discussed|negotiated|drawn up)|under (?:discussion|negotiation|consideration|way)|in preparation)/u;

/** True for a place in the first sentences, which say whom the article is about. */
const isEarly = (doc: Context['doc'], start: number | undefined) =>
  start !== undefined && start < (doc.sentences[LEAD]?.start ?? Number.POSITIVE_INFINITY);

const LEAD = 3;

/** A document that is yet to be signed. */
const isFuture = (before: string) =>
  /(?:sẽ|chuẩn bị|dự kiến|tiến tới|hướng tới|đề nghị|will|is to|to) (?:sớm |cùng )?(?:ký|ký kết|sign)\s*$/u.test(
    before.trimEnd() === before ? before : before.trimEnd(),
  );
