/** BORDERS and PAIRED_WITH: provinces that share a border, gates that face each other across it. */

import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { type Shape, spansIn } from '../shape.ts';

/** What may stand between a province and the verb: its country, in brackets or after `của`. */
const HOME = '(?: \\([^)]*\\)| của {C}|,? {C})?';
/** Before the provinces on the other side: `hai tỉnh của nước bạn Lào là`. */
const BEYOND = '(?: (?:với |cả )?{B})?(?:~30{C})?~24';

const BETWEEN = [
  `@border~24 (?:của|giữa|between) {a:P|V}${HOME} (?:và|với|cùng|-|and) (?:các |hai )?{b:P|V+}`,
  '@border {a:P} - {b:P}',
  `{a:P+}${HOME}(?<gap>~70)@borders${BEYOND}(?={b:P+})`,
  // Khác với A và B, C không chung đường biên giới với D
  'khác với {a:P+},? {P}~8(?:không|chưa)~16@borders~8{b:P}',
  `{a:P}${HOME}~24 (?:láng giềng|hàng xóm)~24(?:là|gồm|:) {b:P+}`,
  '@border~16@borders~8{b:P}, {a:P}',
  `{a:P}${HOME}, which (?:does|also) border {b:P+}`,
  `{a:P}${HOME},?(?:[^;⟨⟩]|⟨N\\d+⟩){0,40}? shares?~60(?:border|borderline|boundary|frontier) with(?: the)?~24{b:P+}`,
  `{a:P}${HOME} (?:and|with) (?:the )?(?:{C} )?(?:province of )?{b:P}~24 shares?~40(?:border|borderline|boundary|frontier)(?! post)`,
  `shares?~40of (?:border|boundary|frontier)~12 with {b:P+}`,
  `(?:border|borderline|boundary|frontier)~40 (?:between|of) {a:P|V}${HOME} and (?:the )?(?:{C} )?(?:province of )?{b:P}`,
  // A có chung 274 km đường biên giới với hai tỉnh nói trên
  `{a:P}${HOME} có~24@border với {b:B}`,
  'biên giới {a:P} chung với {C}~30giáp {P}~40còn lại~8(?:với|giáp) {b:P}',
  // Trong 154,2 km biên giới Kon Tum chung với Lào, phần tiếp giáp Attapeu chiếm …
  'biên giới {a:P} chung với {C}~30giáp {b:P}',
  // Tỉnh A có 120 km đường biên giới tiếp giáp ba huyện X, Y và Z của tỉnh B
  `{a:P}${HOME} (?:có|nằm)~40@borders~16{L+}~8(?:của|thuộc)~8 {b:P}`,
  // Tỉnh A có chung với B hơn 70 km đường biên
  `{a:P}${HOME} (?:có )?chung với {b:P}~24@border`,
  // A và B (Lào) có gần 90 km biên giới
  `{a:P}${HOME} (?:và|với|cùng) {b:P}${HOME},? (?:có|chung nhau|chia nhau)~20km~8@border`,
  // sau khi hợp nhất, A và B trở thành láng giềng
  `{a:P}${HOME} (?:và|với|cùng) {b:P}${HOME}~12(?:trở thành|là|vốn là|thành)~12(?:láng giềng|hàng xóm|liền kề)`,
  '(?:giáp ranh|giáp biên)~8 (?:giữa )?{a:P} (?:và|với|-) {b:P}',
  `{a:P}${HOME} (?:và|với|cùng|-|and) {b:P}${HOME}(?<gap>~60)(?:chung|chia sẻ|share)~24(?:biên giới|đường biên|border)`,
  // Giáp với Quảng Trị ở phía đông, tỉnh Savannakhet …
  '^(?:nằm |là tỉnh )?@borders~12 {a:P+}(?: của {C})?[^;⟨⟩,]{0,40}, {b:P}',
  `{a:P}${HOME}(?<gap>~60)(?:border|borderline|frontier)~12 with${BEYOND}{b:P+}`,
];

export function borders(context: Context): void {
  for (const shape of context.placeShapes) {
    for (const source of BETWEEN) {
      for (const match of matches(context, shape, source)) {
        if (isOfPart(match.groups?.gap) || YEAR.test(match[0])) continue;
        for (const a of group(shape, match, 'a'))
          for (const b of group(shape, match, 'b')) add(context, shape.index, a, b);
      }
    }
    for (const source of [
      '@border~12 giữa {both:B}',
      '@border chung (?:của|giữa) {both:B}',
      '{both:B}~24 chung~24@border',
      // lực lượng chức năng hai tỉnh tuần tra trên đoạn biên giới tiếp giáp
      '{both:B}[^;.]{0,80}@border (?:tiếp giáp|giáp ranh|chung)(?! với)(?=[ ,;.]|$)',
    ]) {
      for (const match of matches(context, shape, source)) {
        const [a, b, third] = group(shape, match, 'both');
        if (!third) add(context, shape.index, a, b);
      }
    }
    ofPrincipals(context, shape);
  }
}

/** `Tết Giáp Thìn`: the name of a year. */
const YEAR = /giáp (?:tý|tuất|thân|ngọ|thìn|dần)(?!\p{L})/u;

/** `các huyện giáp tỉnh X`: it is they that lie beside it, unless the province has them. */
const isOfPart = (gap: string | undefined) =>
  gap !== undefined && /(?:huyện|xã|bản|vùng|nơi|đồn|không|chưa)/u.test(gap) && !/^ (?:có|gồm)/u.test(gap);

/** What the article's own province says of itself without its name. */
const OF_OURS = [
  '(?:^|, )(?:tỉnh|tỉnh ta|tỉnh mới|tỉnh nhà) có (?:đường biên giới |biên giới )?chung với {b:P}',
  '(?:tỉnh mới|tỉnh ta|tỉnh nhà|chúng tôi) (?:và|với|cùng) {b:P}~12(?:trở thành|là|thành) (?:láng giềng|hàng xóm)',
];

/** `hơn 105 km biên giới chung`, `đường biên giới với Hủa Phăn dài 192 km`: the border of the two localities of the article. */
function ofPrincipals(context: Context, shape: Shape): void {
  const { own, other } = context.principals;
  if (!own || !other || own.country === other.country) return;
  const named = shape.spans.filter(({ type }) => type === 'Province').flatMap(({ entities }) => entities);
  const theirs = named.every((entity) => entity === own || entity === other);
  for (const _ of matches(
    context,
    shape,
    'km (?:đường biên giới|biên giới|đường biên|tuyến biên giới)(?: tiếp giáp)? (?:chung|của hai tỉnh|giữa hai tỉnh)',
  ))
    if (theirs) add(context, shape.index, own, other);
  // từ khi hợp nhất, tỉnh có chung với A hơn 90 km đường biên; tỉnh mới và A trở thành láng giềng
  for (const source of [
    '(?<![\\p{L}])tỉnh(?: ta| mới| nhà)? (?:có )?chung với~12 {b:P+}~24@border',
    'tỉnh(?: ta| mới| nhà)? (?:và|với|cùng) {b:P}~12(?:trở thành|là|thành)~12(?:láng giềng|hàng xóm)',
  ])
    for (const match of matches(context, shape, source))
      for (const b of group(shape, match, 'b'))
        if (b.country !== own.country) add(context, shape.index, own, b);
  // Bolikhamxay và Khăm Muồn, hai tỉnh có chung 164 km đường biên với chúng tôi
  for (const match of matches(
    context,
    shape,
    '{b:P+},?(?: {B})?~30(?:chung|giáp)~30(?:biên|ranh)~20(?:chúng tôi|tỉnh ta|tỉnh nhà|{self:P})',
  ))
    for (const b of DENIED.test(match[0]) ? [] : group(shape, match, 'b')) {
      const [self = own] = group(shape, match, 'self');
      if (b.country !== self.country) add(context, shape.index, self, b);
    }
  // tỉnh có chung với B đường biên giới trên 70 km; tỉnh mới và B trở thành láng giềng
  for (const source of OF_OURS)
    for (const match of matches(context, shape, source))
      for (const b of group(shape, match, 'b'))
        if (b.country !== own.country) add(context, shape.index, own, b);
  for (const match of matches(context, shape, '@border (?:chung )?(?:với|giáp)~12 {b:P}'))
    if (group(shape, match, 'b')[0] === other && !/⟨[PV]\d+⟩/u.test(shape.text.slice(0, match.index)))
      add(context, shape.index, own, other);
}

/** `X không chung đường biên giới với …` */
const DENIED = /(?<!\p{L})(?:không|chẳng|chưa)(?!\p{L})/u;

function add(context: Context, sentence: number, a: Entity | undefined, b: Entity | undefined): void {
  // `Thanh Hóa và Nghệ An có chung với ba tỉnh bạn …`: the two are on one side.
  if (a && b && a.country !== null && a.country === b.country) return;
  context.claims.add({ type: 'BORDERS', from: a, to: b, sentence, rule: 'borders', confidence: 0.85 });
}

/** Where a gate lies, after its name. */
const SITE = '(?: \\([^)]*\\)|(?:,| thuộc| của)~8 ?(?:{L|P|C})){0,3}';

/** `cặp cửa khẩu A - B`, `cửa khẩu A đối diện cửa khẩu B`: two gates of two countries. */
export function pairedWith(context: Context): void {
  for (const shape of context.placeShapes) {
    for (const match of matches(
      context,
      shape,
      `(?:cặp|hai) cửa khẩu~24:? {a:G}(?:~12{L})?${SITE},? (?:và|-) {b:G}`,
    ))
      face(context, shape, match);
    for (const match of matches(
      context,
      shape,
      `{a:G}${SITE},?~8 (?:đối diện|cặp với|thông sang|thông với|tiếp giáp|bên kia là|opposite|facing|which faces|across from|(?:is |are )?paired with|twinned with)~30 {b:G}`,
    ))
      face(context, shape, match);
    // Bên kia biên giới, đối diện A là cửa khẩu B
    for (const match of matches(
      context,
      shape,
      `(?:đối diện|cặp với|đối xứng)(?: với)? {a:G}${SITE},? là~8 {b:G}`,
    ))
      face(context, shape, match);
    for (const match of matches(context, shape, `{a:G}${SITE},? (?<joint>-|và|and) (?={b:G})`)) {
      const [first] = spansIn(shape, match.groups?.a);
      const together =
        match.groups?.joint === '-' ||
        /cặp|hai|pair/.test(first?.head ?? '') ||
        /đối diện|facing|faces|across from|paired with|opposite/.test(shape.text);
      if (together) face(context, shape, match);
    }
  }
}

function face(context: Context, shape: Shape, match: RegExpMatchArray): void {
  const [a] = group(shape, match, 'a');
  const [b] = group(shape, match, 'b');
  if (!a || !b || (a.country && a.country === b.country)) return;
  context.claims.add({
    type: 'PAIRED_WITH',
    from: a,
    to: b,
    sentence: shape.index,
    rule: 'gate-pair',
    confidence: 0.9,
  });
}
