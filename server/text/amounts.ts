/** Amounts of money and of things, in figures and in words, as the text writes them. */

import { type Token, tokenize } from './tokens.ts';

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

const MONEY = new RegExp(
  `${ABOUT}(?:${LEADING}\\s?${FIGURES}${SCALE}|${NUMBER}${SCALE}\\s*${CURRENCY})(?:/\\p{L}+)?(?!\\p{L})`,
  'iuy',
);
const COUNT = new RegExp(
  `${ABOUT}${FIGURES}(?:\\s*(?:đến|-|–|to)\\s*\\d+)?\\s*(?:${UNITS})(?!\\p{L})(?:/\\p{L}+)?`,
  'iuy',
);

/** The words by which an amount may begin, besides figures. */
const BEGINNINGS = new Set(
  `${ABOUT_WORDS}|${DIGIT_WORDS}|us|$`.split('|').map((words) => words.split(' ')[0]!),
);
/** A currency written before its figures, with or without a space between. */
const LEADS = /^(?:vnd|usd|lak|thb)\d*$/;

const CODES: [RegExp, string][] = [
  [/USD|đô la|\$/iu, 'USD'],
  [/kíp|kip|LAK/iu, 'LAK'],
  [/baht|bạt/iu, 'THB'],
  [/euro|EUR/iu, 'EUR'],
  [/JPY|yên/iu, 'JPY'],
  [/đồng|VND|VNĐ/iu, 'VND'],
];

/** `Xiêng Khoảng 30 tấn`: how many characters at the beginning of an amount end a name before it. */
function nameWithin(text: string, { index, 0: amount }: RegExpExecArray): number {
  const word = /^\p{Lu}\p{L}* /u.exec(amount)?.[0];
  return word && /\p{Lu}\p{Ll}* $/u.test(text.slice(Math.max(0, index - NAME), index)) ? word.length : 0;
}

/** Characters of the longest word of a name before an amount. */
const NAME = 12;

/** All amounts of a text, in the order of their places, none within another. `tokens` are those of the text. */
export function findAmounts(text: string, tokens: readonly Token[] = tokenize(text)): AmountMention[] {
  const starts = beginnings(tokens);
  const found: AmountMention[] = [];
  for (const match of matchesAt(MONEY, text, starts)) {
    // `Cu Ba Đồng Hới`: no three đồng.
    if (/\p{Lu}\p{Ll}+ Đồng$/u.test(match[0])) continue;
    const currency = CODES.find(([pattern]) => pattern.test(match[0]))?.[1];
    found.push({ ...placeOf(text, match), kind: 'money', currency });
  }
  // Both come in the order of their places, so that none is looked at twice.
  const money = [...found];
  let next = 0;
  const isMoney = (start: number, end: number) => {
    while (next < money.length && money[next]!.end <= start) next++;
    return next < money.length && money[next]!.start < end;
  };
  for (const match of matchesAt(COUNT, text, starts))
    if (!isMoney(match.index, match.index + match[0].length))
      found.push({ ...placeOf(text, match), kind: 'count' });
  return found.sort((a, b) => a.start - b.start);
}

/** Where an amount may begin: at most places of a text none does, so these are told by their word alone. */
function beginnings(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  for (const { kind, plain, start, text } of tokens) {
    if (kind !== 'number') {
      if (BEGINNINGS.has(plain) || (kind === 'word' && LEADS.test(plain))) starts.push(start);
      continue;
    }
    starts.push(start);
    // `7/10 tấn`
    for (const { index } of text.matchAll(/[.,/]/g)) starts.push(start + index + 1);
  }
  return starts;
}

/** The matches of a sticky expression that begin at these places, none within another. */
function* matchesAt(expression: RegExp, text: string, starts: readonly number[]): Generator<RegExpExecArray> {
  let reach = 0;
  for (const start of starts) {
    if (start < reach) continue;
    expression.lastIndex = start;
    const match = expression.exec(text);
    if (!match) continue;
    reach = start + match[0].length;
    yield match;
  }
}

function placeOf(text: string, match: RegExpExecArray): Pick<AmountMention, 'start' | 'end' | 'text'> {
  const skip = nameWithin(text, match);
  const { index } = match;
  return { start: index + skip, end: index + match[0].length, text: match[0].slice(skip) };
}
