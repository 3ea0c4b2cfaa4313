/** SUPPORTED told with help as a noun, or by what becomes of the gift: `nhờ nguồn kinh phí hỗ trợ của A, B …`. */

import { type Context, group, matches, modality } from '../../context.ts';
import type { Entity } from '../../document.ts';
import { type Shape, spansIn } from '../../shape.ts';
import { addGift } from './claims.ts';
import { unitsOf } from './givers.ts';
import { isNoGift } from './no-gift.ts';

/** Help as a noun: `sự hỗ trợ tích cực của thành phố Huế … góp phần vào sự phát triển của tỉnh Sekong`. */
const NOUNS: [string, number][] = [
  ['(?<act>@supportNouns)~20 của {from:P|V|C|O}~~200 {to:P|C}', 0.75],
  ['(?<act>@supportNouns)~20 của {from:P|V|C|O}~~40 (?:cho|dành cho|đối với) {to:P|C}', 0.85],
  // 20 tấn gạo do nhân dân tỉnh A, nước bạn Lào quyên góp đã được trao cho tỉnh B
  [
    'do~24{from:P|O}(?:,? (?:nước )?(?:bạn )?{C})?~24(?<act>quyên góp|ủng hộ|đóng góp|hỗ trợ)~30(?:trao|chuyển|gửi|bàn giao)~8(?:cho|đến|tới) {to:P|O}',
    0.85,
  ],
  // A bàn giao Trường Trung học B cho C
  [
    '{from:P|O}~24(?<act>bàn giao|trao tặng|trao)~16(?:⟨[OJL]\\d+⟩|công trình|ngôi nhà|trường|trạm|cầu|đường)~40 cho~12{to:P|O}',
    0.8,
  ],
  // Bệnh viện A ký với Bệnh viện B thỏa thuận hỗ trợ chẩn đoán từ xa
  ['{from:O|P}(?: \\([^)]{0,40}\\))?~16ký(?: kết)? (?:với|cùng) {to:O|P} ~40(?<act>hỗ trợ|giúp)', 0.75],
  // sinh viên quê A đang học ở Trường B bằng học bổng của C
  [
    '(?:sinh viên|học viên|cán bộ|em|⟨M\\d+⟩)~16{to:P}~~80(?<act>(?:bằng|theo|nhờ|với|hưởng|diện)(?: diện| nguồn| suất)? (?:học bổng|ngân sách|kinh phí|tiền))~12 của {from:P|O|C}',
    0.8,
  ],
  // chiếc máy siêu âm, quà của Bệnh viện A cho Trạm y tế B
  ['(?<act>quà|món quà|quà tặng) của {from:P|O|C} (?:cho|dành cho|tặng|gửi) {to:P|O}', 0.85],
  // Món quà của Hội A là 300 tấm chăn, được Hội B tiếp nhận
  ['(?<act>món quà|quà tặng|quà) của {from:P|O|C} là~60,? được {to:P|O} (?:tiếp )?nhận', 0.8],
  // mỗi năm tỉnh A nhận được tám suất học bổng của tỉnh B
  ['{to:P|O|C}~30(?<act>nhận được|nhận)~8(?:⟨M\\d+⟩|học bổng|quà|tiền)~24(?:của|từ|do) {from:P|O|C}', 0.8],
  // Nhờ nguồn kinh phí hỗ trợ của A, Bệnh viện B đã có …; Được sự giúp đỡ của A, B đã …
  [
    '(?:nhờ|bằng|từ|với|được|có)~16(?<act>@supportNouns)[^;⟨⟩.]{0,40}(?:của|từ|do) {from:P|V|C|O}(?:,| và)[^;⟨⟩]{0,40}{to:P|O}',
    0.8,
  ],
  // hai cây cầu ở tỉnh B là quà tặng của tỉnh A
  ['(?:ở|tại|của) {to:P|O}~24là (?:món |phần )?(?<act>quà|quà tặng) của~12{from:P|O|C}', 0.8],
  // Tiếp nhận 300 triệu đồng từ tỉnh A, Chủ tịch Hội B Nguyễn Văn C bày tỏ …
  [
    '(?<act>(?:tiếp nhận|đón nhận|nhận) (?:số |khoản |phần |món )?(?:tiền|quà|hàng|kinh phí|⟨M))[^;⟨⟩]{0,40}(?:⟨M\\d+⟩)?~12(?:của|từ|do) {from:P|O|C}~16, {to:N|O|P}',
    0.75,
  ],
  // trụ sở do Công an A đầu tư xây dựng … được bàn giao cho Công an B
  [
    '(?:do|được)~8{from:P|O|C}~16(?<act>đầu tư|tài trợ|hỗ trợ|giúp|xây|xây dựng|làm|dựng|trang bị)~~80(?:bàn giao|trao|trao lại)~8(?:cho|tặng) {to:P|O}',
    0.8,
  ],
  // công trình được tỉnh A bàn giao cho tỉnh B
  [
    '(?:công trình|trường|trạm|nhà|cầu|đường|trụ sở|⟨[OJ]\\d+⟩)~30được~8{from:P|O}~8(?<act>bàn giao|trao tặng|trao lại|trao) cho~12{to:P|O}',
    0.8,
  ],
  // Bệnh viện A cho trạm B hai giường bệnh
  [
    '{from:P|O} (?:còn |đã |cũng )?(?<act>cho) {to:P|O} (?:⟨M\\d+⟩|\\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )',
    0.8,
  ],
  // bốn giáo viên được Sở A biệt phái sang tỉnh B
  [
    '(?:giáo viên|giảng viên|bác sĩ|chuyên gia|kỹ sư|kỹ thuật viên|y sĩ|điều dưỡng|thầy thuốc)~24(?:được|do) {from:P|O} (?<act>cử|biệt phái|phái|đưa) sang~24{to:P|O}',
    0.8,
  ],
  // cử 2 giảng viên sang dạy tại Trường B
  [
    '{from:P|O}~24(?<act>cử|biệt phái|đưa)~24(?:giáo viên|giảng viên|bác sĩ|chuyên gia|kỹ sư|kỹ thuật viên|y sĩ|điều dưỡng|⟨M\\d+⟩)~12 sang (?:giúp |hỗ trợ )?(?:dạy|giảng dạy|khám|chữa|hướng dẫn|chuyển giao|đào tạo|tập huấn|làm việc|công tác)~40(?:tại|ở|cho) {to:P|O}',
    0.8,
  ],
  // cử chuyên gia của Bệnh viện A sang giúp Bệnh viện B; Bệnh viện A nhận bác sĩ của Bệnh viện B sang thực hành
  ['(?<act>cử|đưa)~30của {from:O|P} sang~16@support~8{to:O|P}', 0.8],
  [
    '{from:O|P} (?:sẽ |đã )?(?<act>tiếp nhận|nhận|đón)~40(?:của|từ) {to:O|P}~24(?:học|thực hành|thực tập|đào tạo|tập huấn)',
    0.8,
  ],
];

/** Who gives and who is given, in a sentence that has no verb of giving between them. */
export function helpAsNoun(context: Context, shape: Shape): void {
  for (const [source, confidence] of NOUNS) {
    for (const match of matches(context, shape, source)) {
      if (isNoGift(context, match[0])) continue;
      const [from] = group(shape, match, 'from');
      const to = receiverOf(context, shape, match);
      if (from && to && !isAtHome(from, to))
        addGift(
          context,
          shape,
          from,
          to,
          match.index,
          modality(context, shape, match.index),
          'noun',
          confidence,
        );
    }
  }
}

/** Whoever receives; of an official the unit that the official is of. */
function receiverOf(context: Context, shape: Shape, match: RegExpMatchArray): Entity | undefined {
  const [span] = spansIn(shape, match.groups?.to);
  return span?.type === 'Person' ? unitsOf(context, shape, span)[0] : span?.entities[0];
}

/** Two of one country: what one does for the other is no help across the border. */
const isAtHome = (from: Entity, to: Entity) => from.country !== null && from.country === to.country;
