/** What is no gift, though the verb is one of giving: tokens, sales, pupils sent to learn; and what counts as counted. */

import type { Context } from '../../context.ts';
import { textOf } from '../../document.ts';
import type { Shape } from '../../shape.ts';

/** Souvenirs among officials, and help to one another, are no support of one by the other. */
export function isNoGift(context: Context, rest: string): boolean {
  if (
    /^[^;]{0,160}(?:vào thị trường|tiêu thụ (?:hàng|nông|sản)|quảng bá)/u.test(rest) ||
    /^(?:(?:tiếp )?nhận được|trao (?:đổi|trả|giải))(?!\p{L})/u.test(rest) ||
    /^mở (?!⟨M\d+⟩ (?:bồi dưỡng|tập huấn|đào tạo|học|dạy|tiếng)|(?:⟨M\d+⟩|\d+|một|hai|ba|bốn|năm|các|nhiều)? ?(?:lớp|khóa))|^(?:góp|chuyển) (?!(?:(?:sang|tới|đến|qua|về) )?(?:⟨M|\d)|đến tay|cho|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )|^cấp (?!⟨M|cho|học|kinh|phát|thuốc|tặng|miễn|[\p{L}\d]{1,5} (?:suất|học bổng))|(?:nhau|each other|one another)(?![\p{L}\p{M}])/u.test(
      rest.slice(0, 80),
    )
  )
    return true;
  return context.doc.lexicon.data.relations.gifts!.some((gift) => rest.slice(0, 60).includes(gift));
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
  /⟨M\d+⟩|(?<!\p{L})(?:một khoản|khoản tiền|số tiền|trang thiết bị|thiết bị y tế|vật tư y tế|thuốc men|(?:nhiều|hàng chục|hàng trăm|hàng nghìn) (?:lượt )?(?:cán bộ|học sinh|sinh viên|lưu học sinh|học viên|bác sĩ|y sĩ|suất|phần quà|bệnh nhân|tấn|tỷ đồng))(?!\p{L})|học bổng|suất quà|quà |(?<!năm )(?<![\p{N}/-])\d[\d.,]* (?!người(?! (?:nghèo|dân|bệnh|khuyết|già|khó))|đối|lượt|ngày|tháng|năm|lần|km|vụ|mốc|cột|xã|tỉnh|huyện|đoàn|hộ|khẩu|trường hợp|giờ|phút|tuổi|điểm|chuyên|cửa|bên|nước)\p{L}|là \d+ người|(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:em|cháu|cán bộ|học|sinh viên|bác sĩ|kỹ sư|giáo viên|lớp|suất|bộ|chiếc|tấn|máy|xe|con|căn|ngôi|người)/u;
