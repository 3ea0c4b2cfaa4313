/** Amounts of money and of things, in figures and in words, as the text writes them. */

export interface AmountMention {
  start: number;
  end: number;
  text: string;
  kind: 'money' | 'count';
  currency?: string;
}

const ABOUT_WORDS =
  'hơn|trên|gần|khoảng|tổng trị giá|trị giá|tới|xấp xỉ|từ|dưới|over|more than|nearly|about|around|almost|some';
const ABOUT = `(?:(?:${ABOUT_WORDS})\\s+)?`;
const DIGIT_WORDS =
  'một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|ngàn|linh|lẻ|one|two|three|four|five|six|seven|eight|nine|ten';
// No number has more parts; the bounds keep a text of nothing but numbers from being read again from each of them.
const FIGURES = '\\d+(?:[.,]\\d+){0,9}';
const NUMBER = `(?:${FIGURES}|(?:${DIGIT_WORDS})(?:\\s+(?:${DIGIT_WORDS})){0,19})`;
const SCALE = '(?:\\s*(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|thousand|million|billion|trillion)){0,5}';
const CURRENCY =
  '(?:đồng(?!\\s+(?:chí|bào|nghiệp|hương|đội|hành|thời|bằng))|VND|VNĐ|USD|đô la Mỹ|đô la|kíp|kip|LAK|baht|bạt|euro|EUR|JPY|yên|nhân dân tệ|won)';
/** Before the figures, as English papers write it (`VND15 billion`, `US$3.2 million`). */
const LEADING = '(?:US\\s?\\$|VND|USD|LAK|THB|\\$)';
const UNITS =
  'tấn|kg|tạ|suất học bổng|suất quà|suất|học bổng|chỉ tiêu|lưu học sinh|LHS|học viên|sinh viên|học sinh|cán bộ|chiếc|bộ|ngôi nhà|căn nhà|nhà|phòng học|trường học|lớp|máy|xe|con|liều|lượt|khẩu trang|thùng|phần quà|giường|ca|bò|trâu|tonnes|tons|scholarships|students|sets|boxes|cows';

/** How an amount begins: asked before anything else, it spares most places of a text the rest. */
const begins = (words: string) =>
  `(?=[\\d$]|${[...new Set(words.split('|').map((word) => word.slice(0, 2)))].join('|')})`;

const MONEY = new RegExp(
  `${begins(`${ABOUT_WORDS}|${DIGIT_WORDS}|US|VND|LAK|THB`)}(?<![\\p{L}\\p{N}])${ABOUT}(?:${LEADING}\\s?${FIGURES}${SCALE}|${NUMBER}${SCALE}\\s*${CURRENCY})(?:/\\p{L}+)?(?!\\p{L})`,
  'giu',
);
const COUNT = new RegExp(
  `${begins(ABOUT_WORDS)}(?<![\\p{L}\\p{N}])${ABOUT}${FIGURES}(?:\\s*(?:đến|-|–|to)\\s*\\d+)?\\s*(?:${UNITS})(?!\\p{L})(?:/\\p{L}+)?`,
  'giu',
);

const CODES: [RegExp, string][] = [
  [/USD|đô la|\$/iu, 'USD'],
  [/kíp|kip|LAK/iu, 'LAK'],
  [/baht|bạt/iu, 'THB'],
  [/euro|EUR/iu, 'EUR'],
  [/JPY|yên/iu, 'JPY'],
  [/đồng|VND|VNĐ/iu, 'VND'],
];

/** `Xiêng Khoảng 30 tấn`: how many characters at the beginning of an amount end a name before it. */
function nameWithin(text: string, { index, 0: amount }: RegExpMatchArray): number {
  const word = /^\p{Lu}\p{L}* /u.exec(amount)?.[0];
  return word && /\p{Lu}\p{Ll}* $/u.test(text.slice(Math.max(0, index! - NAME), index)) ? word.length : 0;
}

/** Characters of the longest word of a name before an amount. */
const NAME = 12;

/** All amounts of a text, in the order of their places, none within another. */
export function findAmounts(text: string): AmountMention[] {
  const found: AmountMention[] = [];
  for (const match of text.matchAll(MONEY)) {
    const skip = nameWithin(text, match);
    // `Cu Ba Đồng Hới`: no three đồng.
    if (/\p{Lu}\p{Ll}+ Đồng$/u.test(match[0])) continue;
    const currency = CODES.find(([pattern]) => pattern.test(match[0]))?.[1];
    found.push({
      start: match.index + skip,
      end: match.index + match[0].length,
      text: match[0].slice(skip),
      kind: 'money',
      currency,
    });
  }
  for (const match of /\d/.test(text) ? text.matchAll(COUNT) : []) {
    const end = match.index + match[0].length;
    if (found.some((other) => other.kind === 'money' && other.start < end && match.index < other.end))
      continue;
    const skip = nameWithin(text, match);
    found.push({ start: match.index + skip, end, text: match[0].slice(skip), kind: 'count' });
  }
  return found.sort((a, b) => a.start - b.start);
}
