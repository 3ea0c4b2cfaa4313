/** The CONNECTS_TO of goods: whose goods go, or are to go, through which port or gate. */

import type { Modality } from '../../../ontology.ts';
import { type Context, group, matches } from '../context.ts';
import type { Entity } from '../document.ts';
import { isFormer } from '../modality.ts';
import { pattern } from '../patterns.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { origins, ownGoods } from './goods-origin.ts';
import { stopsBehind } from './goods-stops.ts';
import { BACKWARD, NAMED, ONWARD, TAKEN_UP, TO_PROVINCE, TOLD_OF, VEHICLE } from './goods-told.ts';
import { meantOfWay } from './meant.ts';
import { asItStands, connect } from './ways.ts';

/** Goods whose origin an earlier sentence told, with the gate that they came over. */
interface Told {
  from: Entity[];
  gates: Entity[];
  sentence: number;
}

/** By what the goods are; under `''` the last told of, whatever they are. */
type Carried = Map<string, Told>;

/** Under this the gate that goods crossed last, whatever they are. */
const CROSSING = 'crossing';

/** How many sentences later the same goods may go on: `than từ tỉnh A qua cửa khẩu B … Than theo quốc lộ C về cảng D`. */
const FARTHER = 6;
/** How many, where they are not named again. */
const REACH = 3;

export function goods(context: Context): void {
  const carried: Carried = new Map();
  for (const shape of context.shapes) {
    for (const source of TOLD_OF)
      for (const match of matches(context, shape, source)) {
        const from = group(shape, match, 'from');
        const told = { from, gates: [], sentence: shape.index };
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
        const avoided = match[0].search(AVOIDED);
        const end = match.index + (avoided < 0 ? match[0].length : avoided);
        const how = meant(context, shape, match.index, at, end);
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

/** What goods a text speaks of; `than đá` is `than`, and `tinh bột sắn` is `sắn`. */
const kindsOf = ({ doc }: Context, text: string) => {
  const { cargo } = doc.lexicon.data.relations;
  return [...text.matchAll(pattern(doc.lexicon, '@cargo').expression)].map(
    ([kind]) => kind.split(' ').find((word) => cargo!.includes(word)) ?? kind,
  );
};

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
  const avoided = entitiesIn(shape, match[0].slice(match[0].search(AVOIDED)));
  const told = [
    ...group(shape, match, 'to'),
    ...group(shape, match, 'more'),
    ...group(shape, match, 'next'),
    ...group(shape, match, 'after'),
  ].filter((stop) => !AVOIDED.test(match[0]) || !avoided.includes(stop));
  const stops = [...new Set([...told, ...stopsBehind(shape, match.index + match[0].length)])];
  // `… đổ về cửa khẩu A thay vì vòng xuống tận B`: the way that they go as yet.
  const instead = entitiesIn(shape, /(?:thay vì|thay cho).*$/u.exec(match[0])?.[0]);
  const isInstead = (to: Entity) => how !== null && instead.includes(to);
  const named = ofWay(context, shape, way);
  const measured = TAKEN_UP.test(match[0]);
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
          : (sides.size > 1 && to.type !== 'Port' && !isOneSided(shape)) || measured
            ? []
            : origins(context, shape, match.index, to);
    for (const each of from)
      connect(context, shape.index, each, to, isInstead(to) ? 'existing' : how, 'goods');
  }
  const crossed = [...entitiesIn(shape, way), ...stops].filter(({ type }) => type === 'BorderGate');
  const kinds = kindsOf(context, match.groups!.lead!);
  const same = named.length > 0 ? undefined : kinds.map((kind) => carried.get(kind)).find((each) => each);
  const known = same && shape.index - same.sentence <= FARTHER ? same : undefined;
  if (named.length > 0)
    for (const kind of [...kinds, ''])
      carried.set(kind, { from: named, gates: crossed, sentence: shape.index });
  if (named.length === 0 && OWN_GOODS.test(match.groups!.lead!))
    carried.set('', { from: ownGoods(context, shape, stops[0]!), gates: crossed, sentence: shape.index });
  const ports = stops.filter((stop) => stop.type === 'Port' && !isInstead(stop));
  const own = known || named.length > 0 || kinds.length + Number(measured) === 0;
  // `than về cảng A, còn gạo xuống cảng B`: other goods.
  const others = /(?:còn|riêng|trong khi)\s*[^,;⟨⟩]{0,12}$/u.test(shape.text.slice(0, match.index));
  const last = own || others ? undefined : lastTold(context, carried, shape.index);
  const before = carried.get(CROSSING);
  const here = before?.sentence === shape.index ? before.gates : [];
  // Of a pair crossed in an earlier sentence the first is what led on.
  const gates =
    [crossed, (known ?? last)?.gates.slice(0, 1) ?? [], here].find(({ length }) => length > 0) ?? [];
  if (crossed.length > 0) carried.set(CROSSING, { from: [], gates: crossed, sentence: shape.index });
  for (const to of last && measured && !VEHICLE.test(match[0]) ? ports : stops)
    for (const from of (known ?? last)?.from ?? [])
      if (from.country !== to.country || sides.size > 1)
        connect(context, shape.index, from, to, how, 'goods');
  for (const port of ports) for (const gate of gates) connect(context, shape.index, gate, port, how, 'goods');
  const road = VEHICLE.test(match[0]) ? entitiesIn(shape, LAST_ROAD.exec(way)?.[0])[0] : undefined;
  const [port] = group(shape, match, 'to');
  if (road && port?.type === 'Port')
    connect(context, shape.index, road, port, asItStands(road, port, how), 'goods/road');
}

/** The road on which the way ends. */
const LAST_ROAD = /(?:xuôi|theo|ngược|men) ⟨R\d+⟩[^⟨⟩]*$/u;

/** True where nobody of Vietnam is named who may want it as well. */
const isOneSided = ({ spans }: Shape) =>
  !spans.some(
    ({ type, entities }) =>
      /^(?:Both|Countries|Country|Agreement)$/.test(type) ||
      (type === 'Province' && entities[0]?.country === 'VN'),
  );

/** What is spared them: `ra cảng A mà không phải vòng qua B`. */
const AVOIDED = /,? (?:mà |chứ |để )?(?:không (?:phải|cần|còn)|khỏi(?: phải)?|đỡ phải|chứ không)(?!\p{L})/u;

/** Words over which no goods go on: another clause, unlawful goods, a document. */
const BREAKS =
  /(?:trái phép|ma túy|lậu|tội phạm|bởi|nhưng|song|trong khi|nhiều hơn|hội nghị|thay vì|thay cho|hải quan|: (?!theo |qua |sang |đi |từ |xuống |ra |về |lên ))|⟨[NEADJ]\d+⟩|, ⟨[PV]\d+⟩ (?!và |cùng |- |theo |qua |đi |xuống |sang |về |ra |lên |được |đã |sẽ |hiện |vẫn |thường |chủ yếu |mỗi )\p{L}/u;

const isOneWay = (way: string) => !BREAKS.test(way);

/** The provinces between the goods and the way, but for those that they go to; else that of the mine or town they come from. */
function ofWay({ claims }: Context, shape: Shape, way: string): Entity[] {
  const lists = [...way.matchAll(/(?<before>\p{L}+ |^ ?)⟨[PV]\d+⟩(?:(?:,| và|, và| -) ⟨[PV]\d+⟩)*/gu)];
  const named = lists
    .filter(
      ({ groups }) => !/^(?:sang|đến|về|vào|tới|qua|ra|lên|xuống|với|cho|to|into) $/u.test(groups!.before!),
    )
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
