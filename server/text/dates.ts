/** Dates as Vietnamese and English papers write them, with the year taken from the context where it is left out. */

import { yearsOf } from './years.ts';

export interface DateMention {
  start: number;
  end: number;
  text: string;
  /** `YYYY-MM-DD`, or null where no year can be known. */
  iso: string | null;
  /** False where the year was taken from the context. */
  hasYear: boolean;
}

/** English names of months, in small letters. */
export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?\\.?`).join('|')})`;

/** `14/5`, `14-5-2025`, `14.5.2025`, `14/5/2025`; of several days (`18 đến 20/7`, `30/7 - 2/8`, `5, 6 và 7/9`) the first. */
const NUMERIC =
  /(?<![\p{L}\p{N}.,/-])(?:(\d{1,2})(?:[/.-](\d{1,2}))?(?:, ?\d{1,2}){0,4}\s*(đến(?: ngày)?|tới|-|–|và|,)\s*)?(\d{1,2})([/.-])(\d{1,2})(?:\5(\d{4}))?(?![\p{N}/]|[.,-]\d|\s?%)/gu;
/** `ngày 3 tháng 5`, `sáng 12 tháng 5`, `từ 3 đến 5 tháng 5`, `các ngày 3, 4 và 5 tháng 5`. */
const WORDS =
  /(?<!\p{L})(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ)\s+(\d{1,2})(?:, ?\d{1,2}){0,4}(?:\s*(?:đến|tới|và|-|–)\s*(?:ngày\s+)?\d{1,2})?\s+tháng\s+(\d{1,2}|mười (?:một|hai)|hai|ba|tư|năm(?! \d)|sáu|bảy|tám|chín|mười)(?:\s+năm\s+(\d{4})|[/-](\d{4}))?(?![\d\p{L}]|\s+(?:âm lịch|lịch))/giu;
/** Months written out (`tháng Năm`); the first and the last of the year have names of the lunar calendar. */
const MONTHS_VI = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?(?:,?\\s+(\\d{4}))?(?!\\d)`,
  'giu',
);
const DAY_MONTH = new RegExp(
  `(?<![\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:[-–]|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?(?!\\p{L}|\\d)`,
  'giu',
);

/** Words that must stand before a bare `14.5` or `5-7`, which may be any number otherwise. */
const DAY_WORD = /(?:ngày|sáng|chiều|trưa|tối|hôm|đêm|từ)\s*\(?$/iu;

/** The dates of a text in the order of their places. `published` decides the year of a date without one. */
export function findDates(text: string, published: string | null, lang: 'vi' | 'en'): DateMention[] {
  const found: DateMention[] = [];
  const told = yearsOf(text);
  const yearOf = (month: number, day: number) => (published ? inferYear(published, month, day) : told(month));
  const push = (match: RegExpMatchArray, day: number, month: number, year: string | undefined) => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    const y = year ? Number(year) : yearOf(month, day);
    const iso = y ? `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
    const start = match.index!;
    found.push({ start, end: start + match[0].length, text: match[0], iso, hasYear: Boolean(year) });
  };
  for (const match of text.matchAll(NUMERIC)) {
    const [, earlier, firstMonth, joint, day, separator, month, year] = match;
    const afterDayWord = DAY_WORD.test(text.slice(Math.max(0, match.index - 12), match.index));
    // `hai ngày 10, 11/5`; elsewhere a number before a comma is no day.
    const firstDay = joint === ',' && !afterDayWord ? undefined : earlier;
    const end = match.index + match[0].length;
    // `31/63 tỉnh, thành` is a share, not a day.
    const share = /^\s*(?:tỉnh|tổng|số|trong)/u.test(text.slice(end, end + 12));
    if (!afterDayWord && (share || (separator !== '/' && !year))) continue;
    push(match, Number(firstDay ?? day), Number(firstDay ? (firstMonth ?? month) : month), year);
  }
  for (const match of text.matchAll(WORDS))
    push(
      match,
      Number(match[1]),
      Number(match[2]) || MONTHS_VI.indexOf(match[2]!.toLowerCase()) + 2,
      match[3] ?? match[4],
    );
  if (lang === 'en') {
    const monthOf = (name: string) =>
      MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
    // `may 20` is no day: a month has a capital.
    const isMonth = (name: string) => name[0] !== name[0]!.toLowerCase();
    for (const match of text.matchAll(MONTH_DAY))
      if (isMonth(match[1]!)) push(match, Number(match[2]), monthOf(match[1]!), match[3]);
    for (const match of text.matchAll(DAY_MONTH))
      if (isMonth(match[2]!)) push(match, Number(match[1]), monthOf(match[2]!), match[3]);
  }
  return spanYears(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** `từ ngày 28 tháng 2 đến ngày 3 tháng 3 năm 2017`: the first day of a span has the year of its last. */
function spanYears(text: string, found: DateMention[]): DateMention[] {
  return found.map((mention, i) => {
    const last = found[i + 1];
    if (mention.hasYear || !mention.iso || !last?.hasYear || !last.iso) return mention;
    if (!JOINT.test(text.slice(mention.end, last.start))) return mention;
    const year = Number(last.iso.slice(0, 4)) - (mention.iso.slice(5) > last.iso.slice(5) ? 1 : 0);
    return { ...mention, iso: `${year}${mention.iso.slice(4)}`, hasYear: true };
  });
}

const JOINT = /^\s*(?:đến|tới|và|-|–|to|until|through|and)\s*(?:hết\s+)?(?:ngày\s*)?$/iu;

/** Of the year of publication and its neighbours the one that brings the day nearest before the publication. */
function inferYear(published: string, month: number, day: number): number {
  const year = Number(published.slice(0, 4));
  if (published.length < 10) return year;
  const shown = Date.parse(published);
  const days = (y: number) => (shown - Date.UTC(y, month - 1, day)) / 86_400_000;
  return days(year) < -45 ? year - 1 : days(year) > 320 ? year + 1 : year;
}

/** The year that the text names most often, the first of several. */
export function usualYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(?<![\p{N}.,/])((?:19|20)\d\d)(?![\p{N}]|[.,]\d)/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}
