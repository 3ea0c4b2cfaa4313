/** PARTICIPATED_IN where the words say so in passing: who came along, on whose behalf somebody spoke, whose teams were there. */

import { type Context, group, matches, modality } from '../context.ts';
import { sentenceOf } from '../document.ts';
import { join, type Role } from './participation.ts';

const TOLD: [string, Role][] = [
  ['{who:N},?~16(?:tiếp|đón|tiếp đón|đón tiếp|chào đón) (?:đoàn|{V})', 'host'],
  ['đi cùng~16(?:có|là|gồm)~16 {who:N+}(?: và~8{also:N})?', 'attendee'],
  ['{who:N},?~12đi cùng (?:đoàn|{V})', 'attendee'],
  ['(?:đồng hành|sát cánh|chung tay|góp sức)~40(?:có|là|gồm) {who:N|O+}', 'attendee'],
  ['(?:cắt băng|kéo băng|bấm nút|đặt viên đá)~40(?:có|là|gồm) {who:N+}(?: và~8{also:N})?', 'attendee'],
  ['{who:N+},?~~60(?:đọc lời điếu|đọc điếu văn|đọc diễn văn|thắp đuốc|đánh trống khai)', 'attendee'],
  ['(?:thay mặt|đại diện)~40(?:,|có|là|:)~16 {who:N+}(?:,?~60và~8{also:N})?', 'attendee'],
  [
    'sự (?:tham gia|góp mặt|có mặt|tham dự|hiện diện|chứng kiến|chủ trì|tranh tài|góp sức) của~30{who:N|O|P|V+}',
    'attendee',
  ],
  ['khách mời~16(?:có|là|gồm) {who:N|O+}', 'attendee'],
  ['(?:các|hai|ba|bốn|năm|sáu) đoàn (?:của |đến từ |từ |tỉnh |các tỉnh )*{who:P+}', 'attendee'],
  [
    '{E}~~60 (?:giữa|between) {who:P|B|O+}(?: \\([^()]{1,24}\\))?(?:~12(?:và|với|and|with) {also:P|O+})?',
    'attendee',
  ],
  ['{who:B}~~40(?:tại|trong|sau) {E}', 'attendee'],
  // `Cũng tại buổi lễ, A tặng …`, `Tại hội nghị, đại diện A và B ký …`
  [
    '^(?:cũng )?(?:tại|trong) {E},? (?:đại diện |lãnh đạo |cán bộ )?{who:O+} (?:đã |cũng |còn |cùng )?(?:tặng|trao|ký|hỗ trợ|gửi|đề nghị|kiến nghị|@speaking)',
    'attendee',
  ],
  ['(?:đại diện|lãnh đạo) {who:O+}~16(?:phát biểu|đáp|đề nghị|kiến nghị)', 'attendee'],
  [
    '(?:cắt băng|kéo băng|bấm nút|nhấn nút|gắn biển|động thổ|thắp hương)~24 (?:là|có|gồm) {who:N+}',
    'attendee',
  ],
  [
    '{who:O+}~12cử (?:@comers|người|cán bộ|đại diện|đại biểu|lực lượng|đoàn)~24(?:dự|tham gia|cùng đi)',
    'attendee',
  ],
  [
    '(?:chỉ huy|cán bộ|chiến sĩ|đoàn viên|giáo viên|thầy thuốc|y bác sĩ)~12{who:O+} (?:cũng|cùng|tình nguyện|đều)~12(?:có mặt|dự|tham dự|tham gia|đi cùng|cùng đi)',
    'attendee',
  ],
  ['(?:đồng hành|góp mặt|góp sức)~40(?:có|còn có|gồm|là) {who:N|O+}', 'attendee'],
  ['bên (?:trao|tặng|nhận|giao|tiếp nhận) (?:là|có|gồm) {who:N|O+}', 'attendee'],
  ['(?:phía|bên) ~40{who:N},? (?:chỉ huy|phụ trách)', 'head'],
  ['{who:N+},? (?:sang|đến|tới|về|lên|qua|cũng) (?:dự|tham dự|chung vui|chứng kiến)', 'attendee'],
];

/** `Hai tỉnh A và B cử người dự`: those who only sent somebody, which is no dealing with each of the others. */
const SENDERS = [
  '{who:O|P} (?:đã )?cử~24(?:dự|tham dự|tham gia) (?:{E}|với tư cách)',
  '{who:N|O|P+}(?: (?:cùng|và|lẫn) {also:N|O|P})? (?:cũng |đã |đều )?cử (?:người|đoàn|đại diện|cán bộ|đại biểu)~16(?:dự|tham dự|tham gia)',
];

/** Those who come from somewhere, in a sentence that tells of the happening. */
const COMERS =
  '(?:@comers)~12(?:đến từ|của|từ|thuộc) (?:các |hai |ba |bốn |năm |sáu |tỉnh |thành phố |địa phương |huyện )*{who:P+}';

export function toldParticipants(context: Context): void {
  const { shapes, doc, mainEvent } = context;
  const told = new Set(mainEvent?.mentions.map(({ start }) => sentenceOf(doc, start)));
  for (const shape of shapes) {
    const patterns: [string, Role][] = told.has(shape.index) ? [...TOLD, [COMERS, 'attendee']] : TOLD;
    for (const [source, role] of patterns) joinAll(context, shape, source, role, 'told');
    for (const source of SENDERS) joinAll(context, shape, source, 'attendee', 'sender');
  }
}

function joinAll(
  context: Context,
  shape: Context['shapes'][number],
  source: string,
  role: Role,
  rule: string,
): void {
  for (const match of matches(context, shape, source)) {
    if (modality(context, shape, match.index) !== 'existing') continue;
    for (const who of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
      join(context, who, shape.index, role, rule, 0.7);
  }
}
