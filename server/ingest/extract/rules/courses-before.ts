/** PASSES_THROUGH of a road that is named after its stops: `Từ A lên B, quốc lộ C …`, `A và B được nối bằng quốc lộ C`. */

import { type Context, group, matches } from '../context.ts';
import type { Shape } from '../shape.ts';
import { claim, meantOfCourse } from './course-stops.ts';

const TO = '(?:lên|xuống|đến|tới|về|ra|sang|vào|đi)';

const SOURCES = [
  '^(?:là đường )?nối (?:liền )?~12{a:P|L|G|T}~12 (?:với|và|đến|tới) ~12{b:P|L|G|T}, {road:R}',
  '{a:P|L|G|T} (?:và|với|-) {b:P|L|G|T}~12(?:nối|kết nối|thông)~24(?:bằng|bởi|qua|nhờ|theo) {road:R}',
  '{a:P|L|G|T}~12(?:được )?(?:nối|kết nối)~8(?:với|tới|đến|ra)~8 {b:P|L|G|T}~16(?:bằng|bởi|qua|nhờ|theo) {road:R}',
  // Từ thị trấn A lên cửa khẩu B, quốc lộ C hẹp và nhiều khúc cua
  `(?:^|[,;:] )từ(?: [\\p{L}]+){0,2} {a:P|L|G} ${TO}(?: [\\p{L}]+){0,2} {b:P|L|G}, {road:R}(?!,| và| hay| hoặc)`,
  // Từ cửa khẩu A, quốc lộ B chạy qua …
  '(?:^|[,;] )từ {a:L|G}, {road:R} (?:chạy|đi|qua|vượt|băng|xuyên|lên|xuống|về)(?![\\p{L}])',
  // từ thị xã A theo đường B lên cửa khẩu C
  `từ(?: [\\p{L}]+){0,2} {a:L|G} (?:đi )?(?:theo|men theo|men|ngược|xuôi) {road:R} (?:[\\p{L}]+ ){0,2}${TO}(?: [\\p{L}]+){0,2} {b:P|L|G}`,
  // từ thị xã A tới cửa khẩu B theo quốc lộ C
  `từ(?: [\\p{L}]+){0,2} {a:L|G} ${TO}(?: [\\p{L}]+){0,2} {b:L|G|P} (?:theo|dọc|dọc theo) {road:R}`,
  // cách thành phố A 35 km theo quốc lộ B
  'cách(?: [\\p{L}]+){0,3} {a:L|G} (?:(?:khoảng|chừng|gần|hơn) )?(?:⟨M\\d+⟩|[\\d.,]+ km)(?: đường)?,? (?:theo|dọc|dọc theo) {road:R}',
];

export function coursesBefore(context: Context): void {
  for (const shape of context.shapes) for (const source of SOURCES) toldBefore(context, shape, source);
}

function toldBefore(context: Context, shape: Shape, source: string): void {
  for (const match of matches(context, shape, source)) {
    const [road] = group(shape, match, 'road');
    if (!road) continue;
    const how = meantOfCourse(context, shape, road, match.index, '');
    for (const to of [...group(shape, match, 'a'), ...group(shape, match, 'b')])
      claim(context, shape, 'PASSES_THROUGH', road, to, how, 'course/told-before');
  }
}
