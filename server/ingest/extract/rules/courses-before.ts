/** PASSES_THROUGH of a road that is named after its stops: `Từ A lên B, quốc lộ C …`, `A và B được nối bằng quốc lộ C`. */

import { type Context, group, matches } from '../context.ts';
import { type Shape, spansIn } from '../shape.ts';
import { claim, meantOfCourse } from './course-stops.ts';

const TO = '(?:ngược |xuôi )?(?:lên|xuống|đến|tới|về|ra|sang|vào|đi)';

/** Where a stop lies, or what faces it: `Từ thị xã A, tỉnh B, quốc lộ C …`. */
const ASIDE =
  '(?: \\([^)]*\\)|,? (?:(?:của|thuộc|đối diện|đối diện với|phía|bên|ở) )?(?:tỉnh |huyện )?{P|L|G|C}){0,2}';

/** How one comes to a stop, and from there goes on along another road. */
const ONTO =
  '(?:nhập vào|nhập|hòa vào|bắt vào|nối vào|rẽ vào|rẽ xuống|rẽ theo|rẽ ra|theo|men theo|men|xuôi theo|xuôi|ngược|chuyển sang|vào|xuống)';

const SOURCES = [
  '^(?:là đường )?nối (?:liền )?~12{a:P|L|G|T}~12 (?:với|và|đến|tới) ~12{b:P|L|G|T}, {road:R}',
  '{a:P|L|G|T} (?:và|với|-) {b:P|L|G|T}~12(?:nối|kết nối|thông)~24(?:bằng|bởi|qua|nhờ|theo) {road:R}',
  '{a:P|L|G|T}~12(?:được )?(?:nối|kết nối)~8(?:với|tới|đến|ra)~8 {b:P|L|G|T}~16(?:bằng|bởi|qua|nhờ|theo) {road:R}',
  // Từ thị trấn A lên cửa khẩu B, quốc lộ C hẹp và nhiều khúc cua
  `(?:^|[,;:] )từ(?: [\\p{L}]+){0,2} {a:P|L|G} ${TO}(?: [\\p{L}]+){0,2} {b:P|L|G}, (?:(?:hơn|gần|chừng|khoảng) )?(?:(?:⟨M\\d+⟩|[\\d.,]+ km) )?{road:R}(?!,| và| hay| hoặc)`,
  // Từ cửa khẩu A, quốc lộ B chạy qua …
  `(?:^|[,;] )từ {a:L|G}${ASIDE}, {road:R}(?: (?:của|phía|bên|trên đất) {C})? (?:chạy|đi|qua|vượt|băng|xuyên|lên|xuống|về|đưa|dẫn|thả|ngược|xuôi|leo|men|nối|tiếp tục|vòng|luồn|bò|kéo)(?![\\p{L}])`,
  // Từ cửa khẩu A, đối diện với B, quốc lộ C chạy qua …
  // từ thị xã A theo đường B lên cửa khẩu C
  `từ(?: [\\p{L}]+){0,2} {a:L|G} (?:đi )?(?:theo|men theo|men|ngược|xuôi) {road:R} (?:[\\p{L}]+ ){0,2}${TO}(?: [\\p{L}]+){0,2} {b:P|L|G|T}`,
  // từ thị xã A tới cửa khẩu B theo quốc lộ C
  `từ(?: [\\p{L}]+){0,2} {a:L|G} ${TO}(?: [\\p{L}]+){0,2} {b:L|G|P} (?:theo|dọc|dọc theo) {road:R}`,
  // Từ thị xã A, xe theo quốc lộ B
  '(?:^|[,;:] )từ(?! đó| đây)(?: [\\p{L}]+){0,2} {a:L|G}(?: xuống| lên| ra| trở ra)?,? ~24(?:{P}~8)?(?:theo|men theo|ngược|xuôi) {road:R}',
  // lên cửa khẩu A theo quốc lộ B
  '(?:lên|xuống|về|ra|tới|đến)(?: [\\p{L}]+){0,1} {a:L|G} (?:theo|dọc theo) {road:R}',
  // 8 km qua dốc A trên đường B
  '(?:qua|ở|tại)(?: [\\p{L}]+){0,2} {a:L} trên {road:R}',
  // nối quốc lộ A ở thị trấn B với cửa khẩu C
  '(?:nối|gặp|với|giao|cắt|từ|vào) {road:R}(?: nhánh [\\p{L}]+| của {C})? (?:ở|tại)(?: [\\p{L}]+){0,2} {a:L|G}',
  // quốc lộ A đưa hàng về gặp quốc lộ B tại thị xã C
  '{road:R}[^;.⟨⟩]{0,40}(?:gặp|nhập vào|nối vào|giao với|cắt) {R}(?: của {C})? (?:ở|tại)(?: [\\p{L}]+){0,2} {a:L|G}',
  // thị trấn A, nơi nó tách khỏi quốc lộ B
  '{a:L|G}, nơi (?:nó|tuyến|con đường|đường|tuyến đường)~12(?:tách khỏi|rẽ khỏi|tách ra từ|gặp|cắt|giao với|nhập vào|nối vào) {road:R}',
  // theo quốc lộ A ra ngã ba B, nhập vào quốc lộ C; qua cửa khẩu A, xe xuôi quốc lộ B
  `(?:ra|đến|tới|lên|xuống|về|sang|qua|vào)(?: (?:hết |địa phận |đất )?[\\p{L}]+)? {a:L|G}${ASIDE},? (?:thì |rồi |sau đó |lại |(?:xe|hàng|hàng hóa|đoàn xe) ){0,2}${ONTO} {road:R}`,
  // cửa khẩu A, nơi quốc lộ B bắt đầu; cửa khẩu A, cuối quốc lộ B
  `{a:L|G}${ASIDE}, (?:là )?nơi {road:R}(?: của {C})? (?:bắt đầu|khởi đầu|kết thúc|đi qua|chạy qua|cắt|gặp|nhập|nối)`,
  `{a:L|G}${ASIDE}, (?:nằm )?(?:ở |ngay )?(?:đầu|cuối|đầu mút|điểm đầu|điểm cuối)(?: của)? {road:R}`,
  // theo quốc lộ A và quốc lộ B lên cửa khẩu C
  '(?:theo|xuôi|ngược|men) {R}(?:,| và) {road:R} (?:tới|đến|lên|về|xuống|ra)(?: [\\p{L}]+){0,2} {a:L|G|T}',
  // cách thành phố A 35 km theo quốc lộ B
  'cách(?: [\\p{L}]+){0,3} {a:L|G} (?:(?:khoảng|chừng|gần|hơn) )?(?:⟨M\\d+⟩|[\\d.,]+ km)(?: đường)?,? (?:theo|dọc|dọc theo) {road:R}',
];

/** Passes, which a road can only lead over: `quốc lộ A … nhất là hai đèo B và C`, `quốc lộ A có đèo B`. */
const PASSES =
  '{road:R}[^;.⟨⟩]{0,60}(?:có|nhất là|là|vướng|nghẽn ở|kẹt ở|tắc ở|trên|ở)(?: [\\p{L}]+){0,2} {a:L+}';
const PASS = /^(?:đèo|dốc|hầm)(?:$| )/iu;

export function coursesBefore(context: Context): void {
  for (const shape of context.shapes) {
    for (const source of SOURCES) toldBefore(context, shape, source);
    overPasses(context, shape);
  }
}

function overPasses(context: Context, shape: Shape): void {
  for (const match of matches(context, shape, PASSES)) {
    const [road] = group(shape, match, 'road');
    const spans = spansIn(shape, match.groups?.a);
    if (!road || !PASS.test(spans[0]?.head ?? '')) continue;
    for (const { entities } of spans)
      for (const to of entities)
        claim(context, shape, 'PASSES_THROUGH', road, to, 'existing', 'course/over-pass');
  }
}

function toldBefore(context: Context, shape: Shape, source: string): void {
  for (const match of matches(context, shape, source)) {
    const [road] = group(shape, match, 'road');
    if (!road) continue;
    const how = meantOfCourse(context, shape, road, match.index, '');
    for (const to of [...group(shape, match, 'a'), ...group(shape, match, 'b')]) {
      claim(context, shape, 'PASSES_THROUGH', road, to, how, 'course/told-before');
      if (to.type === 'Port') claim(context, shape, 'CONNECTS_TO', road, to, how, 'road/to-port');
    }
  }
}
