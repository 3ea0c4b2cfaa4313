/** What is no gift, though the verb is one of giving: tokens, sales, pupils sent to learn; and what counts as counted. */

import type { Context } from '../../context.ts';
import { textOf } from '../../document.ts';
import { pattern } from '../../patterns.ts';
import type { Shape } from '../../shape.ts';

/** Souvenirs among officials, and help to one another, are no support of one by the other. */
export function isNoGift(context: Context, rest: string): boolean {
  if (
    /^[^;]{0,160}(?:vào thị trường|tiêu thụ (?:hàng|nông|sản)|quảng bá)/u.test(rest) ||
    /^(?:(?:tiếp )?nhận được|trao (?:đổi|trả|giải)|đón (?:năm|tết|xuân|đoàn|khách|hài cốt)|cử [^,;]{2,40} (?:dự|tham dự|tham gia|thi đấu|biểu diễn))(?!\p{L})/u.test(
      rest,
    ) ||
    /^mở (?:thêm |cho )?(?!thêm |cho |⟨M\d+⟩ (?:bồi dưỡng|tập huấn|đào tạo|học|dạy|tiếng)|(?:⟨M\d+⟩|\d+|một|hai|ba|bốn|năm|các|nhiều)? ?(?:lớp|khóa))|^(?:góp|chuyển) (?!(?:(?:sang|tới|đến|qua|về) )?(?:⟨M|\d)|đến tay|cho|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )|^cấp (?!⟨M|cho|học|kinh|phát|thuốc|tặng|miễn|[\p{L}\d]{1,5} (?:suất|học bổng))|(?:nhau|each other|one another)(?![\p{L}\p{M}])/u.test(
      rest.slice(0, 80),
    )
  )
    return true;
  return rest.slice(0, 60).search(pattern(context.doc.lexicon, '@gifts').expression) >= 0;
}

/** `gửi học sinh sang học`, `cử cán bộ sang dự lớp`: who sends them is helped. */
export const sendsToLearn = (before: string, rest: string) =>
  /^(?:gửi|cử|đưa)/u.test(rest) &&
  /(?:học sinh|sinh viên|học viên|con em)/u.test(before + rest.slice(0, NEARBY)) &&
  !/^(?:gửi|cử|đưa)[^⟨⟩,;]{0,24}(?:giảng viên|giáo viên|chuyên gia|bác sĩ)/u.test(rest);

/** A piece of a shape with the words of what it counts. */
export const withAmounts = ({ doc }: Context, { spans }: Shape, piece: string): string =>
  piece.replace(/⟨M(\d+)⟩/gu, (sign, number: string) => {
    const span = spans[Number(number)];
    return span ? textOf(doc, span.from, span.to).toLowerCase() : sign;
  });

/** Characters beside a verb of sending in which it is told whom. */
export const NEARBY = 60;

/** Something that can be counted: an amount, a number of things that is no year. */
export const COUNTED =
  /⟨M\d+⟩|(?<!\p{L})(?:mở (?:thêm |các |riêng )*(?:lớp|khóa)|một khoản|khoản tiền|số tiền|trang thiết bị|thiết bị y tế|vật tư y tế|thuốc men|(?:nhiều|hàng chục|hàng trăm|hàng nghìn) (?:lượt )?(?:cán bộ|học sinh|sinh viên|lưu học sinh|học viên|bác sĩ|y sĩ|suất|phần quà|bệnh nhân|tấn|tỷ đồng))(?!\p{L})|học bổng|suất quà|quà |(?<!năm )(?<![\p{N}/-])\d[\d.,]* (?!người(?! (?:nghèo|dân|bệnh|khuyết|già|khó))|đối|lượt|ngày|tháng|năm|lần|km|vụ|mốc|cột|xã|tỉnh|huyện|đoàn|hộ|khẩu|trường hợp|giờ|phút|tuổi|điểm|chuyên|cửa|bên|nước)\p{L}|là \d+ người|(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi|mười|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín) trăm)(?: (?:một|mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín))? (?:em|cháu|cán bộ|học|sinh viên|bác sĩ|y sĩ|y tá|nữ hộ sinh|điều dưỡng|kỹ sư|kỹ thuật viên|giáo viên|giảng viên|chuyên gia|phóng viên|sĩ quan|lưu học sinh|nghiên cứu sinh|lớp|suất|bộ|chiếc|cái|cuốn|quyển|đầu sách|tấm|thùng|bao|túi|hộp|lọ|bình|tấn|tạ|cân|lít|máy|xe|thuyền|xuồng|con|cây|căn|ngôi|phòng|nhà|giếng|bể|giường|bàn|lồng|ti vi|tivi|triệu|tỷ|nghìn|ngàn|người)(?!\p{L})|(?<!\p{L})năm (?:em|cháu|cán bộ|sinh viên|bác sĩ|y sĩ|y tá|điều dưỡng|kỹ sư|giáo viên|lưu học sinh|suất|bộ|chiếc|tấn|máy|căn|ngôi|giường|phòng)(?!\p{L})|(?<!\p{L})một (?:suất|bộ|chiếc|tấn|tạ|máy|xe|căn|ngôi|dãy|giàn|con|tủ|trạm|lớp|khóa|phòng|giếng|trường)(?!\p{L})/u;
