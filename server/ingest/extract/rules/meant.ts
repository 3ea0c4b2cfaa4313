/** How a way or link is meant: what is only foretold, or stands under a condition, is a proposal and neither fact nor agreement. */

import type { Modality } from '../../../ontology.ts';
import { type Context, modalityOfWay } from '../context.ts';
import type { Shape } from '../shape.ts';

/** What stands behind a condition that is told after what is to be. */
const IF =
  /^[^,;.⟨⟩]{0,40},? (?:if|provided that|once|nếu|với điều kiện|miễn là|một khi|sau khi)(?!\p{L})[^,;.]{0,60}(?:xong|hoàn thành|thông|mở|nâng cấp|làm|xây|duyệt|chấp thuận|cho phép|vận hành|khai thác|hoạt động|built|finished|completed|repaired|paved|sealed|upgraded|opens?|ready|approved|allowed|permitted)(?!\p{L})/u;
const AT_ONCE = /^ (?:if|provided that|nếu|với điều kiện)(?!\p{L})/u;

const DONE =
  '(?:xong|hoàn thành|thông xe|thông suốt|thông tuyến|hoạt động|vận hành|khai thác|khánh thành|hoàn thiện|khép kín|được mở|được nâng cấp|được nâng|được làm|được xây|được thông qua|được duyệt|được phê duyệt|được chấp thuận|được đồng ý|mở cửa)';

/** `có đường, hàng khắc về cảng A`, `khi cảng cạn đi vào hoạt động, …`, `đường thông suốt thì …`: what is to be when something is there. */
const UNTIL_BUILT = new RegExp(
  [
    '^(?:" )?có [^,;⟨⟩]{2,40}, (?!trong|nhất|gồm)',
    `(?:^|[,;:] |(?<!\\p{L})thì )(?:khi|đến khi|một khi|chừng nào|bao giờ|đợi|chờ|sau khi) (?!đó)[^,;]{0,60}${DONE}[^,;]{0,30}(?:,| thì )`,
    `(?:${DONE}[^,;.]{0,16}|(?<!\\p{L})thông) thì `,
  ].join('|'),
  'u',
);

/** That it has come about already: `từ khi cảng đi vào hoạt động, …`, `kể từ sau khi …`. */
const SINCE = /(?<!\p{L})(?:từ|kể từ|từ sau) (?:khi|ngày|lúc)(?!\p{L})/u;

/** `tuyến A mới, điểm đầu tại B, điểm cuối tại C, đã có trong quy hoạch`: so far it is drawn on a map. */
const PLANNED =
  /^[^;.]{0,60}(?:(?:có|nằm|được đưa vào) (?:trong )?(?:bản )?quy hoạch|được quy hoạch)(?!\p{L})/u;

/** What one side is willing to do. */
const WILLING =
  /(?:sẵn sàng|(?<!đã )(?<!đang )(?<!tiếp tục )tạo (?:mọi )?(?:điều kiện|thuận lợi)|mục tiêu|phấn đấu|tính chuyện|bàn việc)/u;

/** That two sides, or those who are to do it, have settled something. */
const MUTUAL =
  /(?:thống nhất|nhất trí|thỏa thuận|cam kết|đồng ý|hứa(?! hẹn)|(?<!\p{L})ký(?! ức)|hai bên|hợp đồng|⟨[AB]\d+⟩|(?<!\p{L})(?:agreed?|agreement|signed|pledge[ds]?|promised?|commits?|committed|memorandum|contract|deal)(?!\p{L}))/u;

/** `đi tới ⟨A0⟩: mỗi tháng …`, `theo ⟨A0⟩, than của …`: what a document says. */
const SETTLED =
  /(?:(?:đi tới|đi đến|đạt|đạt được|ký|ký kết|reached|signed)(?: [\p{L}]+){0,2} ⟨A\d+⟩[^⟨⟩;.]{0,40}(?::|, theo đó|, trong đó|(?:,| )(?:để|cho phép|nhằm|under which|allowing)(?!\p{L}))|(?<!\p{L})(?:theo|under)(?: the)? ⟨A\d+⟩[^⟨⟩;.]{0,30},)/u;

/** What the sentence says of a way at `offset`; `end` is where the way is told to its end. */
export function meantOfWay(context: Context, shape: Shape, offset: number, end = offset): Modality | null {
  const { text } = shape;
  const how = modalityOfWay(context, shape, offset);
  if (how === null || how === 'proposed') return how;
  const before = text.slice(0, offset);
  const after = text.slice(end);
  if (how === 'agreed' && (AT_ONCE.test(after) || (isTense(context) && !MUTUAL.test(text))))
    return 'proposed';
  const told = context.claims.grounds.judgement;
  if (how === 'existing' && PLANNED.test(after)) return 'proposed';
  // `từ khi đường thông, hàng đã …`: a fact, whatever it waited for.
  if (how !== 'existing' || told?.word || SINCE.test(before)) return how;
  if (SETTLED.test(before)) return 'agreed';
  const isForetold =
    WILLING.test(before) ||
    UNTIL_BUILT.test(before) ||
    /^[^,;.]{0,12} (?:sẽ|will) /u.test(after) ||
    IF.test(after);
  return isForetold ? 'proposed' : how;
}

/** `khi ấy hàng của A sẽ có thêm lối xuống cảng B`: told by nothing but the tense. */
function isTense({ doc, claims }: Context): boolean {
  const told = claims.grounds.judgement;
  return told?.word != null && !told.inherited && doc.lexicon.data.modality.tenses.includes(told.word);
}
