/** PASSES_THROUGH as courses are told in free order: from stop to stop after the road's name, or after a word that takes it up. */

import type { Context } from '../context.ts';
import { type Span, textOf } from '../document.ts';
import { entitiesIn, type Shape } from '../shape.ts';
import { ALONG, BOTH, claim, follow, JUNCTION, meantOfCourse, roadOf } from './course-stops.ts';

/** Words that take up the road named before, and what is said of it. */
const ROAD =
  '(?:tuyến|tuyến đường|con đường|tuyến cao tốc|cao tốc|đường sắt|tuyến đường sắt|đường|dự án|đoạn|đoạn tuyến)(?: dài (?:⟨M\\d+⟩|[^⟨⟩,;]{1,16}(?= này)))?(?: này| trên| ấy| đó)?(?:, (?:nếu|khi|theo) [^⟨⟩,;]{1,40},)?';
const SAYS =
  '(?=(?:có|dài|chạy|đi|bắt đầu|nối|sẽ|được|từ|rộng|rời|qua|vượt|băng|xuyên|khởi|xuất phát|dự kiến|rẽ|tách|men|bám|len|leo|uốn|ngoằn|lên|xuống|về|ra|dẫn|kết nối|hơn|gần|chừng|khoảng)(?![\\p{L}\\p{M}]))';

/** At the head of a sentence, or of its main clause: `Theo hồ sơ thiết kế, tuyến rời A …`, `Nếu được xây dựng, con đường sẽ qua A`. */
const AGAIN = new RegExp(`^(?:(?!quốc lộ|đường )[^⟨⟩,;:]{1,60}, )?${ROAD},? ${SAYS}`, 'u');

/** With its first stop before it: `từ cửa khẩu A, cao tốc đi theo B về C`. */
const AGAIN_FROM = new RegExp(`(?:^|[,;] )từ (⟨[PLG]\\d+⟩), ${ROAD} ${SAYS}`, 'u');

/** `Men theo quốc lộ 9, xe chạy từ A lên B`: there is no other road that it lies beside. */
const ROAD_ALONE = /^(?:đi |chạy |cứ )?(?:men theo|dọc theo|bám theo) $/u;

/** A course that has been chosen for it: `chọn phương án đi qua huyện X`. */
const CHOSEN = /(?:phương án|hướng tuyến)(?: (?:đi|chạy|là|tuyến))* (?=qua ⟨[PLG]\d+⟩)/u;

/** `… nối hành lang thứ hai, đi từ A qua B`: what follows is its own course, whatever stands before it. */
const OWN_COURSE = /^, (?:đi|chạy|bắt đầu|kéo dài|xuất phát) từ /u;

/** A section of it, wherever it is told: `các cua tay áo đoạn từ A lên B`. */
const SECTION = /(?<!⟨R\d+⟩,? )(?:đoạn|chặng) (?=từ ⟨[PLG]\d+⟩ )/u;

/** A sentence that tells the course of the road named before: `Khởi đầu ở A, đường men theo quốc lộ 6 qua B …`. */
const STARTS = /^(?:khởi đầu|bắt đầu|xuất phát|điểm đầu) /u;

/** How many sentences back the road may be. */
const REACH = 4;
/** How many, where the sentence speaks of its course alone. */
const FARTHER = 8;

/** How many roads back it may be; keeps the time linear in any text. */
const NAMED = 40;

export function courses(context: Context): void {
  // The roads named so far, but for those that another meets or leads to.
  const named: Span[] = [];
  let age = 0;
  for (const shape of context.shapes) {
    const roads = shape.spans.filter((span) => roadOf(context, span));
    const meant = named.filter((span) => suits(context, span, shape.text));
    const whole =
      age < FARTHER ? (meant.filter((span) => !isSection(span)).at(-1) ?? meant.at(-1)) : undefined;
    if (whole) takenUp(context, shape, age < REACH ? meant.at(-1)! : null, whole);
    for (const [index, span] of shape.spans.entries()) {
      if (!roads.includes(span) || span.head === 'described') continue;
      const at = shape.text.indexOf('⟨', shape.offsetOf(span.outerFrom));
      // `đường men theo quốc lộ 6 qua …`: the course is that of another road.
      const end = at + `⟨R${index}⟩`.length;
      const own = OWN_COURSE.test(shape.text.slice(end));
      const alone = ROAD_ALONE.test(shape.text.slice(0, at));
      if (!own && !alone && [JUNCTION, ALONG, BOTH].some((other) => other.test(shape.text.slice(0, at))))
        continue;
      // `lên cửa khẩu A theo quốc lộ B, qua C`: the way goes on behind the road's end.
      if (/⟨G\d+⟩ theo $/u.test(shape.text.slice(0, at))) continue;
      follow(context, shape, span, end);
    }
    age = roads.length > 0 ? 0 : age + 1;
    const own = roads.filter((span) => !JUNCTION.test(shape.text.slice(0, shape.offsetOf(span.outerFrom))));
    named.push(...(own.length > 0 ? own : roads));
    if (named.length > NAMED) named.splice(0, named.length - NAMED);
  }
}

/** `đường sắt` takes up a railway, `con đường` and `cao tốc` none; `tuyến` either. */
function suits({ doc }: Context, span: Span, text: string): boolean {
  const rail =
    span.entities[0]?.key.startsWith('rail-') || /đường sắt/iu.test(textOf(doc, span.from, span.to));
  if (/đường sắt/u.test(text)) return Boolean(rail);
  return !(rail && /con đường|cao tốc|đường bộ/u.test(text));
}

/** The course of the road named last, where the sentence speaks of it without its name. */
function takenUp(context: Context, shape: Shape, last: Span | null, whole: Span): void {
  const { text } = shape;
  const chosen = CHOSEN.exec(text);
  if (chosen) follow(context, shape, whole, chosen.index + chosen[0].length - 1, { meant: 'proposed' });
  if (!last) return;
  const again = AGAIN.exec(text);
  if (again) follow(context, shape, /đoạn[^,]*$/u.test(again[0]) ? last : whole, again[0].length - 1);
  if (STARTS.test(text)) follow(context, shape, last, 0, { anyTurn: true });
  const section = SECTION.exec(text);
  if (section && !/⟨[RJ]/u.test(text)) follow(context, shape, last, section.index + section[0].length - 1);
  const from = AGAIN_FROM.exec(text);
  if (!from) return;
  const road = roadOf(context, whole)!;
  const how = meantOfCourse(context, shape, road, from.index, '');
  for (const to of entitiesIn(shape, from[1]))
    claim(context, shape, 'PASSES_THROUGH', road, to, how, 'course/from');
  follow(context, shape, whole, from.index + from[0].length - 1);
}

const isSection = ({ head }: Span) => /^đoạn/u.test(head ?? '');
