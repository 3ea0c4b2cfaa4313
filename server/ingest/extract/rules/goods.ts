/** The CONNECTS_TO of goods: whose goods go, or are to go, through which port or gate. */

import type { Modality } from '../../../ontology.ts';
import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { isFormer } from '../modality.ts';
import { pattern } from '../patterns.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { origins, ownGoods } from './goods-origin.ts';
import { meantOfWay } from './meant.ts';
import { connect } from './ways.ts';

/** Words on the way, over a comma only where the way goes on behind it. */
const ON =
  '(?:,(?= (?:rồi|đi|sau|từ|đến|tới|qua|xuống|về|ra|lên|vào|theo|để|và|sang|men|tiếp) )|[^;,⟨⟩]){0,30}?';

/** The next port or gate on the way: `qua cửa khẩu A (tỉnh X) rồi theo quốc lộ B xuống cảng C`. */
const NEXT = `(?:(?: của| ở| thuộc) {P}(?: và (?:[\\p{L}]+ ){0,2}{more:T})?)?(?: \\([^)]*\\))?(?:(?:,| và) {L})?(?: (?:sang|vào)(?: đất)? {C},?)?(?:(?:${ON}{R|L}(?:(?:,| và) {R})*)?${ON}(?:@through)~16{next:T|G+})?(?:~24,[^;⟨⟩]{3,40}(?:, (?:sau đó|rồi)| là|, mới)~16(?:@through)(?:~12{R}~16(?:@through))?~8{after:T})?`;

/** Goods first, then where they go. */
const ONWARD = [
  // Nông sản của Champasak theo quốc lộ 18B, qua cửa khẩu Bờ Y …
  `(?<lead>@goods(?<way>~~90)) (?:@through)~16 {to:T|G+}${NEXT}`,
  `(?<lead>(?:@cargo|hàng(?= (?:của |từ )?(?:⟨[PV]|tỉnh |địa phương )))(?<way>~~90)) (?:@through)~16 {to:T|G+}${NEXT}`,
  // xuất đá hoa qua cảng Nghi Sơn
  '(?<lead>(?:xuất|chở)(?! khẩu| hiện| sắc| phát| bản| thân| trình| nhập| viện| quân| cảnh)(?<way>~40)) (?:qua|ra|về|xuống) {to:T}',
  // Mỗi tháng 5.000 tấn theo quốc lộ 7 xuôi về cảng Cửa Lò
  '(?<lead>⟨M\\d+⟩(?<way>~30(?:{R}~20)?)) (?:@through)~16 {to:T+}',
  // Phần lớn số đó xuống cảng Tiên Sa; một phần đi theo quốc lộ 18B đến cửa khẩu A rồi qua B xuống cảng C
  '(?<lead>(?:(?:số|lượng)(?: hàng)? (?:đó|này|ấy)|(?:một phần|phần lớn|đa phần|đại bộ phận|phần còn lại|số còn lại|một nửa)(?! ⟨))(?<way>~30(?:{R}(?:(?:,| và) {R})*~30)?(?:{G}~30)?(?:{G}~16)?)) (?:@through)~16 {to:T+}',
];

/** To a province, by a road or a gate: `hàng của A theo ngả này xuống B`. */
const TO_PROVINCE =
  '(?<lead>(?:@cargo|hàng(?= ⟨[PV]))(?<way>~~90)) (?:theo|qua|bằng|men|ngược|xuôi)(?: (?:ngả|lối|đường|tuyến|con đường)(?: này| ấy| đó)|~8 {R}|~8 {G+}),?~16(?:xuống|về|ra|lên|vào|tới|đến|sang) {to:P}(?!,? (?:và )?⟨)';

/** Where they go first: the verb stands at the end. */
const BACKWARD = [
  // … về cảng Chân Mây để vận chuyển hàng hóa sang nước thứ ba; Cảng Chân Mây … phục vụ xuất khẩu
  '{to:T+},?~30 (?:để|nhằm|phục vụ|cho việc|for|to)~12(?:@goods|@cargo)(?<rest>~~40)',
  // … về cảng Chân Mây, nơi có thể đưa hàng sang nước thứ ba
  '{to:T+},? nơi~24@goods',
  // sử dụng cảng Chân Mây làm nơi trung chuyển
  '(?:sử dụng|khai thác|dùng|use|using)~24{to:T+}',
];

/** Whose goods they are is said beside them. */
const NAMED = [
  // Cảng Cửa Lò tiếp nhận quặng từ Xiêng Khoảng
  '{to:T|G+}~40(?:nhận|đón|dành|cho|bốc xếp|trung chuyển|thông quan|phục vụ|xử lý)~24(?:⟨M\\d+⟩~12)?(?:hàng|@cargo|@goods)~24(?:của|từ|cho)~16{from:P+}',
  // lượng hàng qua cảng Quy Nhơn …, trong đó phần lớn là của hai tỉnh Attapư và Sê Koong
  '(?:@goods|@cargo|hàng)~24(?:qua|tại|ở|về) {to:T|G}[^.;⟨⟩]{0,60}(?:trong đó|riêng|phần lớn|chủ yếu|đa phần)[^.;⟨⟩]{0,40}(?:⟨C\\d+⟩[^.;⟨⟩]{0,40})?(?:của|từ)(?: hai| ba| các)? (?:tỉnh )?{from:P+}',
  // 60% hàng quá cảnh qua cảng Vũng Áng là của Khăm Muồn
  '(?:@goods|@cargo)~24(?:qua|tại|ở|về) {to:T|G}~30 là (?:hàng |hàng hóa )?(?:của|từ)~12{from:P+}',
  // dành kho bãi tại cảng Quy Nhơn để hàng của Chăm Pa Sắc xuất đi nước thứ ba
  '{to:T} (?:để|cho)~8(?:@cargo|@goods|hàng)~12(?:của|từ) {from:P+}~8(?:xuất|đi|ra|lên tàu)',
  // dành cho hàng của Chăm-pa-sắc một kho ngoại quan ở cảng Quy Nhơn
  'dành~8 cho~8(?:@cargo|@goods|hàng|doanh nghiệp)~12{from:P+}~40 (?:ở|tại|trong) {to:T}',
  // dành một khu trong cảng Liên Chiểu cho hàng của tỉnh
  '{to:T}~24 cho~8(?:@goods|@cargo|hàng)~16 của (?<own>tỉnh|địa phương)(?! ⟨)',
  // khi cảng Liên Chiểu mở cửa, doanh nghiệp Sê Kông nên đưa hàng về đó
  '{to:T|G}~60{from:P}~24@goods~12(?:đó|đây)(?![\\p{L}])',
  // khi cảng Mỹ Thủy làm xong, thạch cao của Salavan sẽ xuống thẳng đó
  '{to:T|G}~60(?:@cargo|@goods|hàng)~16{from:P+}~24(?:xuống|về|ra|đến|tới|qua|lên)~8(?:đó|đây)(?![\\p{L}])',
  // trên xe là tinh bột sắn của Champasak, đích đến là cảng Quy Nhơn
  '(?:@cargo|hàng)~12(?:của|từ) {from:P+},?~12(?:đích đến|điểm đến|nơi đến|bến đến|đích cuối)~12{to:T+}',
  // Cảng Vũng Áng là cửa ngõ ra biển của Khăm Muồn
  '{to:T+}~40(?:lối|đường|cửa|cửa ngõ|hướng) ra biển~30{from:P+}',
  // Khăm Muồn xem cảng Vũng Áng là lối ra biển
  '{from:P}~24(?:xem|coi|chọn) {to:T+} (?:là|như|làm)~16(?:lối|đường|cửa|cửa ngõ|hướng) ra biển',
  // lối ra biển ngắn nhất cho hàng của Khăm Muồn, bởi từ Nà Phàu xuống cảng Vũng Áng chưa đầy 150 km
  '(?:lối|đường|cửa|cửa ngõ|hướng) ra biển~40(?:của|cho)~30{from:P+},? (?:bởi|vì|do|khi)~24(?:{G|L})?~16 {to:T}',
  // lối ra biển gần nhất của Khăm Muồn là cảng Vũng Áng
  '(?:lối|đường|cửa|cửa ngõ|hướng) ra biển~30(?:của|cho)~30{from:P+}~30 (?:là|qua|tại)~12{to:T+}',
];

/** Goods whose origin an earlier sentence told, with the gate that they came over. */
interface Told {
  from: Entity[];
  gate: Entity | undefined;
  sentence: number;
}

/** By what the goods are; under `''` the last told of, whatever they are. */
type Carried = Map<string, Told>;

/** Goods are told of with the place that they come from: `than của Sê Kông`, `than mua tại mỏ X, tỉnh Sê Kông`. */
const TOLD_OF = [
  '(?:@cargo|hàng(?: hóa)?(?: nào)?)~16(?:của|từ|tại|ở)~12 {from:P+}',
  '{from:P}~12(?:là|có)~24(?:chân hàng|nguồn hàng|khách hàng|bạn hàng)',
];

/** How many sentences later the same goods may go on: `than từ tỉnh A qua cửa khẩu B … Than theo quốc lộ C về cảng D`. */
const REACH = 2;

export function goods(context: Context): void {
  const carried: Carried = new Map();
  for (const shape of context.shapes) {
    for (const source of TOLD_OF)
      for (const match of matches(context, shape, source)) {
        const from = group(shape, match, 'from');
        const told = { from, gate: undefined, sentence: shape.index };
        for (const kind of kindsOf(context, match[0])) carried.set(kind, told);
        // Of all goods that the sentence tells of, wherever they come from.
        const { sentence, from: others } = carried.get('') ?? { sentence: -1, from: [] };
        carried.set('', sentence === shape.index ? { ...told, from: [...others, ...from] } : told);
      }
    for (const match of matches(context, shape, TO_PROVINCE)) {
      const { lead, way } = match.groups as { lead: string; way: string };
      if (!isOneWay(way)) continue;
      const at = match.index + lead.length + 1;
      const how = meant(context, shape, match.index, at, match.index + match[0].length);
      for (const to of group(shape, match, 'to'))
        for (const from of ofWay(context, shape, way))
          if (from.country !== to.country) connect(context, shape.index, from, to, how, 'goods');
    }
    for (const source of ONWARD)
      for (const match of matches(context, shape, source)) {
        const { lead, way } = match.groups as { lead: string; way: string };
        if (!isOneWay(way)) continue;
        const at = match.index + verbEnd(match[0], lead.length + 1);
        const how = meant(context, shape, match.index, at, match.index + match[0].length);
        sendOn(context, shape, match, way, how, carried);
      }
    for (const source of BACKWARD)
      for (const match of matches(context, shape, source)) {
        const end = match.index + match[0].length;
        const how = meant(context, shape, match.index, end - (match.groups?.rest ?? '').length, end);
        const own = OWN_GOODS.test(shape.text.slice(end - (match.groups?.rest ?? '').length, end + 24));
        for (const to of group(shape, match, 'to'))
          for (const from of own ? ownGoods(context, shape, to) : origins(context, shape, match.index, to))
            connect(context, shape.index, from, to, how, 'goods');
      }
    for (const source of NAMED)
      for (const match of matches(context, shape, source)) {
        // What is only foretold is no agreement: `sẽ là cửa ngõ ra biển`.
        const said = meant(context, shape, match.index, match.index + match[0].length);
        const how = said === 'agreed' && match[0].includes('ra biển') ? 'proposed' : said;
        for (const to of group(shape, match, 'to'))
          for (const from of match.groups?.own ? ownGoods(context, shape, to) : group(shape, match, 'from'))
            if (from.country !== to.country) connect(context, shape.index, from, to, how, 'goods');
      }
  }
}

/** Where the way is told of: before its first verb, unless the words up to the place say how it is meant (`lẽ ra có thể ra …`). */
function verbEnd(told: string, from: number): number {
  const place = told.indexOf('⟨', from);
  return /(?<!\p{L})(?:có thể|muốn|mong|sẽ|cần|nên|phải)(?!\p{L})/u.test(told.slice(from, place))
    ? place
    : from;
}

/** What goods a text speaks of. */
const kindsOf = ({ doc }: Context, text: string) =>
  [...text.matchAll(pattern(doc.lexicon, '@cargo').expression)].map(([kind]) => kind);

/** The goods told of last, where no other province has been named since, in the same paragraph. */
function lastTold({ doc, shapes }: Context, carried: Carried, index: number): Told | undefined {
  const told = carried.get('');
  if (!told || index - told.sentence > REACH) return undefined;
  if (doc.sentences[told.sentence]!.paragraph !== doc.sentences[index]!.paragraph) return undefined;
  const since = shapes.slice(told.sentence + 1, index + 1).flatMap(({ spans }) => spans);
  const other = since.some(
    ({ type, entities }) =>
      type === 'Province' && entities[0]?.country !== 'VN' && !told.from.includes(entities[0]!),
  );
  return other ? undefined : told;
}

/** `hàng của tỉnh`: of the one that speaks. */
const OWN_GOODS = /(?:của|từ) (?:tỉnh|địa phương)(?! ⟨)/u;

/** Goods go over every gate to the port; gate and port are joined by them. */
function sendOn(
  context: Context,
  shape: Shape,
  match: RegExpMatchArray & { index: number },
  way: string,
  how: Modality | null,
  carried: Carried,
): void {
  const stops = [
    ...group(shape, match, 'to'),
    ...group(shape, match, 'more'),
    ...group(shape, match, 'next'),
    ...group(shape, match, 'after'),
  ];
  // `… đổ về cửa khẩu A thay vì vòng xuống tận B`: the way that they go as yet.
  const instead = entitiesIn(shape, /(?:thay vì|thay cho).*$/u.exec(match[0])?.[0]);
  const isInstead = (to: Entity) => how !== null && instead.includes(to);
  const named = ofWay(context, shape, way);
  const measured = /^(?:⟨M|(?:số|lượng|một phần|phần lớn|đa phần|một nửa|đại bộ phận|phần còn lại) )/u.test(
    match[0],
  );
  // `hai tỉnh thống nhất cho hàng hóa qua cặp cửa khẩu A - B`: which takes which gate is not said.
  const sides = new Set(stops.filter(({ type }) => type === 'BorderGate').map(({ country }) => country));
  for (const to of stops) {
    const foreign = named.filter(({ country }) => country !== to.country || sides.size > 1);
    const from =
      named.length > 0
        ? new Set(named.map(({ country }) => country)).size === 1
          ? foreign
          : []
        : OWN_GOODS.test(match.groups!.lead!)
          ? ownGoods(context, shape, to)
          : sides.size > 1 || measured
            ? []
            : origins(context, shape, match.index, to);
    for (const each of from)
      connect(context, shape.index, each, to, isInstead(to) ? 'existing' : how, 'goods');
  }
  const [crossed] = stops.filter(({ type }) => type === 'BorderGate');
  const kinds = kindsOf(context, match.groups!.lead!);
  const told = named.length > 0 ? undefined : kinds.map((kind) => carried.get(kind)).find((each) => each);
  const known = told && shape.index - told.sentence <= REACH ? told : undefined;
  if (named.length > 0)
    for (const kind of [...kinds, ''])
      carried.set(kind, { from: named, gate: crossed, sentence: shape.index });
  if (named.length === 0 && OWN_GOODS.test(match.groups!.lead!))
    carried.set('', { from: ownGoods(context, shape, stops[0]!), gate: crossed, sentence: shape.index });
  const gate = crossed ?? known?.gate;
  const ports = stops.filter((stop) => stop.type === 'Port' && !isInstead(stop));
  const own = known || named.length > 0 || kinds.length + Number(measured) === 0;
  // `than về cảng A, còn gạo xuống cảng B`: other goods.
  const others = /(?:còn|riêng|trong khi)\s*[^,;⟨⟩]{0,12}$/u.test(shape.text.slice(0, match.index));
  const last = own || others ? undefined : lastTold(context, carried, shape.index);
  for (const to of last ? ports : stops)
    for (const from of (known ?? last)?.from ?? [])
      if (from.country !== to.country) connect(context, shape.index, from, to, how, 'goods');
  for (const port of ports) if (gate) connect(context, shape.index, gate, port, how, 'goods');
}

/** Words over which no goods go on: another clause, unlawful goods, a document. */
const BREAKS =
  /(?:trái phép|ma túy|lậu|tội phạm|bởi|nhưng|song|trong khi|nhiều hơn|hội nghị|thay vì|thay cho|hải quan|: (?!theo |qua |sang |đi |từ |xuống |ra |về |lên ))|⟨[NEADJ]\d+⟩|, ⟨[PV]\d+⟩ (?!và |cùng |- |theo |qua |đi |xuống |sang |về |ra |lên |được |đã |sẽ |hiện |vẫn |thường |chủ yếu |mỗi )\p{L}/u;

const isOneWay = (way: string) => !BREAKS.test(way);

/** The provinces between the goods and the way, but for those that they go to; else that of the mine or town they come from. */
function ofWay({ claims }: Context, shape: Shape, way: string): Entity[] {
  const lists = [...way.matchAll(/(?<before>\p{L}+ |^ ?)⟨[PV]\d+⟩(?:(?:,| và|, và| -) ⟨[PV]\d+⟩)*/gu)];
  const named = lists
    .filter(({ groups }) => !/^(?:sang|đến|về|vào|tới|với|cho|to|into) $/u.test(groups!.before!))
    .flatMap(([list]) => entitiesIn(shape, list))
    .filter(({ type }) => type === 'Province');
  if (named.length > 0) return named;
  const [from] = entitiesIn(shape, FROM_PLACE.exec(way)?.groups?.place);
  const home = from && claims.from(from, 'LOCATED_IN').find(({ to }) => to.type === 'Province');
  return home ? [home.to] : [];
}

/** `than từ mỏ A (tỉnh B)`, `chở quặng từ huyện C, tỉnh D`. */
const FROM_PLACE = /(?:từ|của|tại|ở)(?: [\p{L}]+){0,3} (?<place>⟨[LO]\d+⟩)/u;

/** What the clause says of it; null where it denies it, speaks of unlawful goods, tells of former days or of another way. */
function meant(context: Context, shape: Shape, from: number, at: number, end = at): Modality | null {
  const { text } = shape;
  const clause = text.slice(0, from).search(/[^,;:]*$/u);
  const said = text.slice(clause, end);
  const after = /^[^,;.]{0,40}/u.exec(text.slice(end))![0];
  if (/(?<!\p{L})(?:không|chưa|chẳng)(?! chỉ| những| ngừng| ít| đầy| hạn)(?!\p{L})/u.test(said)) return null;
  if (/(?:trái phép|ma túy|lậu|phạm)/u.test(said)) return null;
  if (/(?:chưa|không|chẳng) (?:có|được|còn|thể|hề)|đã dừng|tạm dừng|bị đình/u.test(after)) return null;
  // `từng chở thử hai xe ra cảng A, rồi thôi`: tried once.
  if (/(?<!\p{L})từng(?!\p{L})/u.test(said) && GIVEN_UP.test(text.slice(end))) return null;
  if (isFormer(text.slice(0, at))) return null;
  return meantOfWay(context, shape, at, end);
}

/** What was begun is not gone on with. */
const GIVEN_UP =
  /^[^;.]{0,60}(?:rồi thôi|rồi bỏ|bỏ cuộc|bỏ dở|nhưng rồi|song rồi|(?:đến|sang|từ) năm [^,;.]{0,16}(?:thì )?(?:dừng|ngừng|thôi|chuyển))/u;
