/** COOPERATES_WITH and TWINNED_WITH: two localities or bodies that work together, hold talks, are friends. */

import type { Modality } from '../../../ontology.ts';
import { presumedCountry } from '../bodies.ts';
import { type Context, group, matches, modality } from '../context.ts';
import { type Entity, ofType } from '../document.ts';
import { isFormer } from '../modality.ts';
import type { Shape } from '../shape.ts';

export function cooperatesWith(context: Context): void {
  const patterns: [string, number][] = [
    ['@cooperation~~80 (?:giữa|between) {a:P|V|O+}(?:~12 (?:và|với|and|with) {b:P|V|O+})?', 0.9],
    ['(?:giữa|between) {a:P|V|O+}~16 (?:và|với|and|with) {b:P|V|O+}~~60@cooperation', 0.85],
    ['@cooperation~~80 (?:giữa|between|của|of) {a:B}', 0.8],
    ['@cooperation~12 {a:P} - {b:P}', 0.9],
    ['{a:P|V|O}~~60@cooperation~~90 (?:với|cùng|with)~~90 {b:P|O+}', 0.8],
    ['(?:{a:P|V|O})(?: \\({C}\\))? (?:và|-|and|cùng|với) (?:{b:P|V|O})~~80 @cooperation', 0.85],
    ['{a:B}~~50 @cooperation', 0.8],
    ['@cooperation~~40 (?:of|của) {a:P} (?:and|và)~12(?:{C} )?{b:P}', 0.85],
    ['{a:P} - {b:P} (?:nói riêng|ngày càng)', 0.8],
    ['{a:V} và {b:V}~24 {E}', 0.85],
    // A và B bắt 7 vụ, cùng nhau tuần tra, phá 9 chuyên án
    [
      '{a:O}(?: \\({C}\\))? (?:và|cùng|với|cùng với|phối hợp với|phối hợp cùng) {b:O}(?: \\({C}\\)| của {F}| ⟨C\\d+⟩)?~16(?:bắt|bắt giữ|phá|triệt phá|khám phá|xác lập|tuần tra|đấu tranh|ngăn chặn|kiểm soát|truy bắt|thu giữ|tổ chức|duy trì|lập)(?!\\p{L})',
      0.85,
    ],
    [
      '{a:O}(?: \\({C}\\))? (?:và|cùng|với) {b:O}(?: \\({C}\\))? (?:đã |sẽ |cùng )?(?:nhất trí|thống nhất|đồng ý|phối hợp)',
      0.8,
    ],
    [
      '{a:P|O}(?: \\({C}\\))? and (?:the )?(?:{C} )?{b:P|O} (?:have |had |also )?(?:agreed|will (?:patrol|work|hold))',
      0.8,
    ],
    ['{E}~20(?:giữa|between) {a:P|V|O+}(?:~12 (?:và|với|and|with) {b:P|V|O+})?', 0.9],
  ];
  for (const shape of context.shapes) {
    for (const [source, confidence] of patterns) {
      for (const match of matches(context, shape, source)) {
        if (NOT_YET.test(match[0])) continue;
        const ones = group(shape, match, 'a');
        const others = match.groups?.b ? group(shape, match, 'b') : ones;
        for (const a of ones) for (const b of others) pair(context, shape.index, a, b, confidence);
      }
    }
  }
}

/** `A chưa ký thỏa thuận hợp tác với B`, `hai bên mong muốn hợp tác`: they do not yet. */
const NOT_YET =
  /(?<!\p{L})(?:(?:chưa|không) (?:ký|có|thiết lập|hợp tác)|(?:mong|mong muốn|muốn) (?:được )?hợp tác)(?!\p{L})/u;

/** Who meets, signs or gives across the border works together. */
export function cooperatesByDeeds(context: Context): void {
  const { claims, sides, mainEvent, doc } = context;
  const acting = new Set([...sides.own, ...sides.other]);
  for (const [type, events] of [
    ['PARTICIPATED_IN', mainEvent ? [mainEvent] : []],
    ['PARTY_TO', [...new Set(claims.of('PARTY_TO').map(({ to }) => to))]],
  ] as const) {
    for (const event of events) {
      const isPartner = (entity: Entity) =>
        entity.type === 'Province' ||
        (entity.type === 'Organization' && (type === 'PARTY_TO' || acting.has(entity)));
      const together = claims
        .to(event, type)
        .filter(({ from, rule }) => isPartner(from) && rule !== 'participants/sender');
      // Bodies that make a document together do so across the border, wherever the one less known may be.
      const signed = type === 'PARTY_TO' && together.length === 2;
      for (const a of together)
        for (const b of together) pair(context, b.sentence, a.from, b.from, 0.6, signed);
    }
  }
  for (const [guest, host, sentence] of visits(context)) pair(context, sentence, guest, host, 0.6);
  for (const { from, to, sentence } of claims.of('TWINNED_WITH'))
    pair(context, sentence, from, to, 0.6, true);
  // Of many who help one in need, an English article tells as news; only its own two sides are partners by that.
  const { own, other } = context.principals;
  const isOwn = (entity: Entity) => doc.article.lang !== 'en' || entity === own || entity === other;
  for (const { from, to, sentence, modality } of claims
    .of('SUPPORTED')
    .filter((each) => isOwn(each.from) && isOwn(each.to)))
    if (from.type === 'Province' ? modality !== 'proposed' : modality !== 'existing')
      pair(context, sentence, from, to, 0.6);
}

/** `Đoàn công tác do Hiệu trưởng Trường A dẫn đầu đã thăm và làm việc với Trường B`: the body that leads, and the one visited. */
function visits({ claims, mainEvent }: Context): [Entity, Entity, number][] {
  const there = claims.to(mainEvent, 'PARTICIPATED_IN');
  const hosts = there.filter(
    ({ from, rule }) => from.type === 'Organization' && rule === 'participants/host',
  );
  const heads = there.filter(({ from, properties }) => from.type === 'Person' && properties.role === 'head');
  const led = heads
    .flatMap(({ from }) => claims.from(from, 'HOLDS_POSITION'))
    .filter(({ to }) => to.type === 'Organization');
  return hosts.flatMap(({ from: host, sentence }) =>
    led.map(({ to }): [Entity, Entity, number] => [to, host, sentence]),
  );
}

/**
 * Only across the border: that two districts of one country work together is no news of this graph.
 *
 * @param joined what joins the two says so of itself, even where the country of one is not known
 */
function pair(
  context: Context,
  sentence: number,
  a: Entity,
  b: Entity,
  confidence: number,
  joined = false,
): void {
  if (a === b || a.type !== b.type || !(a.type === 'Province' || a.type === 'Organization')) return;
  if (confidence < 0.7 && context.claims.joins(a, 'COOPERATES_WITH', b)) return;
  const [from, to] = joined
    ? [toldCountry(context, a), toldCountry(context, b)]
    : [countryOf(context, a), countryOf(context, b)];
  const toldTogether = joined || (confidence >= TOLD && (from === 'VN' || to === 'VN'));
  if (from && to ? from === to : a.type === 'Organization' && !toldTogether) return;
  const modality = 'existing';
  context.claims.add({
    type: 'COOPERATES_WITH',
    from: a,
    to: b,
    sentence,
    rule: 'cooperation',
    modality,
    confidence,
  });
}

/** How sure words are that say outright that two work together: one of the two may then be of a country that is not told. */
const TOLD = 0.85;

/** The country of a locality, or of the place where a body is; else the one that its name lets presume. */
const countryOf = (context: Context, entity: Entity): string | null =>
  toldCountry(context, entity) ?? presumedCountry(context.doc, entity);

function toldCountry({ claims }: Context, entity: Entity): string | null {
  const placed = claims.from(entity, 'LOCATED_IN').find(({ to }) => to.country)?.to.country;
  return entity.country ?? placed ?? null;
}

/** What may follow a twin: where it lies. */
const SITE = '(?: \\([^)]*\\)|, {L|P|C}|,? (?:thuộc|của|ở|in)~12 {L|P|C}){0,3}';
const LATER = `@twinning~~90{a:L|O}${SITE} (?:với|và|-|with) {b:L|O}`;
const TWINS = [
  `@twinning~40 (?:giữa|between) {a:P|L|O+}(?:${SITE},? (?:và|với|cùng|and|with) {b:P|L|O})?`,
  `{a:P|L|O}${SITE}~32 @twinning(?! giữa)~16{b:P|L|O+}`,
  `{a:P|L|O}${SITE},? (?:và|với|cùng|-|and)(?: \\p{L}+){0,3} {b:P|L|O}${SITE}~40 @twinning`,
  '{a:P|L|O}, (?:with|to) which {b:P|L|O}~24@twinning',
  LATER,
  // Riêng với Quảng Trị, tỉnh chúng tôi đã kết nghĩa từ năm 1997
  '(?:với|cùng) {b:P|O},? {a:P|O}(?: đã| vốn| cũng){0,2} @twinning',
  // tình đoàn kết giữa hai tỉnh kết nghĩa Thanh Hóa - Hủa Phăn; Hai tỉnh kết nghĩa từ năm 1985
  '@twinning {a:P+} (?:-|và|với) {b:P}',
  // Tỉnh A giáp hai tỉnh B và C, lại có quan hệ kết nghĩa lâu năm với tỉnh D
  '^{a:P|L}[^;.]{0,80}, (?:lại |cũng |và |đồng thời )?(?:có |đã )?(?:quan hệ |làm lễ )?@twinning~16{b:P|L+}',
  // Thỏa thuận kết nghĩa giữa hai bệnh viện
  '@twinning~16(?:giữa|của|cho) {a:B}',
  '{a:B} (?:đã |chính thức |vốn )?kết nghĩa (?:từ|vào|năm|với nhau)',
];

/** `bản A của xã X và bản B đã kết nghĩa`, `sáu cặp bản kết nghĩa, trong đó có bản A (Sơn La) với bản B (Hủa Phăn)`. */
export function twinnedWith(context: Context): void {
  twinsByDocument(context);
  for (const shape of context.placeShapes) {
    twinsInTurn(context, shape);
    for (const source of TWINS) {
      for (const match of matches(context, shape, source)) {
        // Villages and gates along a border are twinned `giữa` two provinces without the provinces being so.
        if (/(?:dân cư|cụm|bản|đồn|trạm|thôn)[^⟨]{0,40}giữa/u.test(match[0])) continue;
        // `bản A kết nghĩa với bản B và bản C`: the two behind are twins of the one before, not of each other.
        if (/bạn kết nghĩa/u.test(match[0])) continue;
        // `Trước đây, A từng kết nghĩa với B`: no more, as far as the text tells.
        if (
          isFormer(shape.text.slice(0, match.index)) &&
          /(?<!\p{L})từng (?:là |được )?kết nghĩa/u.test(match[0])
        )
          continue;
        if (
          source === LATER &&
          !/ với ⟨\p{L}\d+⟩$/u.test(match[0]) &&
          /⟨[PLO]\d+⟩[^⟨⟩]{0,24}$/u.test(shape.text.slice(0, match.index))
        )
          continue;
        // `hai đồn (A và B) kết nghĩa với hai đại đội (C và D)`: not A with B.
        if (
          /^\)?[^⟨⟩]{0,16}⟨/u.test(shape.text.slice(match.index + match[0].length)) &&
          BRACKETED.test(match[0])
        )
          continue;
        const ones = group(shape, match, 'a');
        const all = match.groups?.b ? group(shape, match, 'b') : ones;
        // `xã B, huyện C`: where the other lies.
        const others = all.filter(({ kind }) => kind === all[0]!.kind);
        const how = modality(
          context,
          shape,
          match.index + Math.max(0, match[0].search(/kết nghĩa|anh em|twinn/u)),
        );
        for (const a of ones) for (const b of others) twin(context, shape.index, a, b, how);
      }
    }
  }
}

/** A document of twinning makes twins of the two that made it. */
function twinsByDocument(context: Context): void {
  const { claims, doc } = context;
  for (const agreement of ofType(doc, 'Agreement')) {
    const parties = claims.to(agreement, 'PARTY_TO');
    const [one, two] = [...new Set(parties.map(({ from }) => from))];
    if (!one || !two || parties.some(({ from }) => from !== one && from !== two)) continue;
    // Twins are of two countries, of which one at least is known.
    if ((countryOf(context, one) === 'VN') === (countryOf(context, two) === 'VN')) continue;
    if (!agreement.mentions.some(({ text }) => /(?<!\p{L})kết nghĩa(?!\p{L})/iu.test(text))) continue;
    twin(context, parties[0]!.sentence, one, two, parties[0]!.modality);
  }
}

const BRACKETED = /^⟨\p{L}\d+⟩(?:,| và| -) ⟨\p{L}\d+⟩\)/u;

/** `hai đồn (A và B) kết nghĩa với hai đại đội (C và D)`: each with the one in the same place of the other list. */
function twinsInTurn(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, '\\({a:O|L+}\\)~24@twinning[^;.()]{0,40}\\({b:O|L+}\\)')) {
    const others = group(shape, match, 'b');
    const ones = group(shape, match, 'a');
    if (ones.length !== others.length) continue;
    for (const [i, a] of ones.entries()) twin(context, shape.index, a, others[i]!, 'existing');
  }
}

/** Twins are of one kind: two villages, two districts, a commune and a cluster of villages; a village is not twinned with the commune of the other. */
function twin(context: Context, sentence: number, a: Entity, b: Entity, modality: Modality | null): void {
  const kinds = new Set([a.kind, b.kind].map((kind) => (kind === 'cum' ? 'xa' : kind)));
  if (a.type !== b.type || (a.kind && b.kind && kinds.size > 1)) return;
  // `A giáp B và C, lại kết nghĩa với D`: it is across the border that one has twins.
  if (a.country && a.country === b.country) return;
  context.claims.add({
    type: 'TWINNED_WITH',
    from: a,
    to: b,
    sentence,
    rule: 'twinning',
    modality,
    confidence: 0.85,
  });
}
