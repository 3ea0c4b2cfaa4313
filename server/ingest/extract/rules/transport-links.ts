/** The CONNECTS_TO of ways that are told without goods: gates on the way to a port, gates joined with one, lorries to it. */

import type { Modality } from '../../../ontology.ts';
import { actorOf, type Context, group, matches } from '../context.ts';
import { isFormer } from '../modality.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { origins } from './goods-origin.ts';
import { meantOfWay } from './meant.ts';
import { asItStands, connect, pass } from './ways.ts';

/** From one stop of a way to the next, by roads as well. */
const STEP =
  '(?: \\([^)]*\\))?,? (?:(?:rồi|sau đó|và|tiếp tục|đi tiếp|từ đó|trước khi|để) )?(?:[\\p{L}]+ ){0,2}(?:qua|theo|men|men theo|sang|ra|xuống|về|tới|đến|lên|vào|dọc|ngược|xuôi)(?: [\\p{L}]+){0,2}(?: (?:này|đó|ấy) (?:xuống|ra|về|tới|đến|vào))? ';

/** `lên cửa khẩu A, sang B, rồi men quốc lộ C qua D ra cảng E`: every gate on the way leads to the port; a distance between them is no way. */
const CHAIN = `(?<gates>⟨G\\d+⟩(?:(?:${STEP}|(?:,| và) (?=⟨R))⟨[GRLP]\\d+⟩){0,5})${STEP}{to:T+}(?!~16(?:\\d|⟨M)[^⟨⟩]{0,8}km|(?! đạt| được)~16⟨M)`;

/** `nối La Lay với bến cảng Mỹ Thủy`, of whatever is to join them. */
const JOINED = 'nối(?: liền| thẳng| thông)? {gate:G} (?:với|tới|đến|xuống|ra)(?: [\\p{L}]+){0,2} {to:T}';

/** `A đề nghị mở cửa khẩu phụ B để nối với đường về cảng C`. */
const OPENED =
  '(?:mở|nâng cấp|nâng)~12 {gate:G}~40(?:để|nhằm) (?:(?:nối|thông|kết nối|đấu nối)~30|(?:@cargo|hàng)~16(?:{P|C|L}~12)?(?:ra|về|xuống|tới|đến|qua)~8) {to:T+}';

/** `cửa khẩu A, cửa ngõ để hàng của B xuống cảng C`. */
const GATEWAY =
  '{gate:G},? ~12(?:cửa ngõ|lối|ngả|cánh cửa|nơi)~8(?:để|cho|mà|đưa)~8(?:@cargo|hàng)~16(?:{P|C|L}~12)?(?:ra|về|xuống|tới|đến)~8 {to:T+}';

/** `xuống cảng A theo quốc lộ B`: the road leads to the port. */
const BY_ROAD =
  '(?:xuống|ra|về|tới|đến|vào|lên)(?: [\\p{L}]+){0,1} {to:T}(?: \\([^)]*\\))? (?:theo|bằng|dọc) {road:R}';

/** `từ tỉnh A, qua cửa khẩu B, theo quốc lộ C về cảng D`: the province, too, is joined with what lies at the end. */
const FROM_PROVINCE = `(?:hàng )?từ {from:P}(?<way>(?:${STEP}⟨[GRLP]\\d+⟩(?: (?:và|-) ⟨[GR]\\d+⟩)?){1,4})${STEP}{to:T+}`;

/** Lorries from a town of the other side to a port: `xe tải được chạy thẳng từ Thà Khẹt tới cảng Hòn La`. */
const LORRIES =
  '(?:xe|xe tải|xe hàng|đầu kéo|container|tàu hàng|hàng)~40 từ(?: [\\p{L}]+){0,2} {town:L|T}(?:,? ~12(?:tới|đến|xuống|ra|về|vào)) {to:T}';

/** A journey of people is no way for goods. */
const JOURNEY = /(?:đoàn|thăm|làm việc|khảo sát|kiểm tra|dự (?!kiến|án|báo|tính)|công tác|du khách)/u;
const TRANSPORT =
  /(?:hàng|(?<!\p{L})xe(?!\p{L})|chở|vận chuyển|vận tải|quá cảnh|container|nông sản|khoáng sản|quặng|than|gỗ|thạch cao)/u;

export function transportLinks(context: Context): void {
  for (const shape of context.shapes) {
    for (const match of matches(context, shape, CHAIN)) {
      if (JOURNEY.test(shape.text) || !(TRANSPORT.test(shape.text) || match[0].includes('⟨R'))) continue;
      const how = meant(context, shape, match.index);
      const ports = group(shape, match, 'to');
      for (const gate of entitiesIn(shape, match.groups!.gates))
        if (gate.type === 'BorderGate')
          for (const port of ports) connect(context, shape.index, gate, port, how, 'transport/gate-to-port');
    }
    for (const source of [JOINED, OPENED, GATEWAY])
      for (const match of matches(context, shape, source)) {
        // A road that joins them is read with its course.
        if (/⟨R\d+⟩[^⟨⟩]*$/u.test(shape.text.slice(0, match.index))) continue;
        // What stands beside a name is so, whatever is said of it: `bài báo sẽ viết về A, cửa ngõ …`.
        const isBeside = source === GATEWAY && !/(?<!\p{L})(?:sẽ|muốn|mong|có thể)(?!\p{L})/u.test(match[0]);
        const how = isBeside ? 'existing' : meant(context, shape, match.index + match[0].lastIndexOf('⟨'));
        const ports = group(shape, match, 'to');
        const [port] = ports;
        for (const gate of group(shape, match, 'gate'))
          for (const each of ports) connect(context, shape.index, gate, each, how, 'transport/gate-to-port');
        // Who asks for the gate wants to reach the port by it.
        const asks = source === OPENED && how === 'proposed' ? actorOf(context, shape.index) : null;
        if (asks?.type === 'Province' && port && asks.country !== port.country)
          connect(context, shape.index, asks, port, how, 'transport/asks-for-gate');
      }
    for (const match of matches(context, shape, FROM_PROVINCE)) {
      if (JOURNEY.test(shape.text) || !(TRANSPORT.test(shape.text) || match[0].includes('⟨R'))) continue;
      const how = meant(context, shape, match.index);
      const gates = entitiesIn(shape, match.groups!.way).filter(({ type }) => type === 'BorderGate');
      for (const from of group(shape, match, 'from'))
        for (const to of [...gates, ...group(shape, match, 'to')])
          if (from.country !== to.country)
            connect(context, shape.index, from, to, how, 'transport/from-province');
    }
    for (const match of matches(context, shape, LORRIES)) {
      const [town] = group(shape, match, 'town');
      const [port] = group(shape, match, 'to');
      if (!town?.country || !port || town.country === port.country) continue;
      const how = meant(context, shape, match.index + match[0].lastIndexOf(' từ'));
      const [home] = context.claims.from(town, 'LOCATED_IN').filter(({ to }) => to.type === 'Province');
      const from = home ? [home.to] : origins(context, shape, match.index, port);
      for (const each of from)
        if (each.country === town.country)
          connect(context, shape.index, each, port, how, 'transport/from-town');
    }
    for (const match of matches(context, shape, BY_ROAD)) {
      const how = meant(context, shape, match.index);
      const [road] = group(shape, match, 'road');
      for (const port of group(shape, match, 'to')) {
        const leads = road ? asItStands(road, port, how) : how;
        connect(context, shape.index, road, port, leads, 'transport/road-to-port');
        pass(context, shape.index, road, port, leads, 'transport/road-to-port');
      }
    }
  }
}

/** What is no more than drawn. */
const DRAWN = /(?:bản vẽ|trên giấy|phương án|ý tưởng|đề xuất|nghiên cứu)(?!\p{L})/u;

/** A road whose course ends at a port, or begins there, leads to it. */
export function portsOnRoads(context: Context): void {
  const { claims, shapes } = context;
  for (const { from, to, modality, sentence } of [...claims.of('PASSES_THROUGH')]) {
    if (from.type !== 'Route' || to.type !== 'Port' || claims.joins(from, 'CONNECTS_TO', to)) continue;
    const isDrawn = modality === 'existing' && !from.record && DRAWN.test(shapes[sentence]!.text);
    connect(context, sentence, from, to, isDrawn ? 'proposed' : modality, 'transport/road-ends-at-port');
  }
}

/** What the sentence says of a way; null for one of former days. */
const meant = (context: Context, shape: Shape, offset: number): Modality | null =>
  isFormer(shape.text.slice(0, offset)) ? null : meantOfWay(context, shape, offset);
